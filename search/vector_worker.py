# SPDX-License-Identifier: EUPL-1.2
"""Making the vectors of this site's items, outside every request.

A consumer of the outbox of its own, so that a slow model holds up no index. What it made
reaches every index as a further delivery of the same item, which then brings its vector.
"""

from collections.abc import Iterable
from hashlib import sha256

from django.db import transaction

from search.document import SearchDocument
from search.documents import all_document_ids, documents_for
from search.editors import EDITORS
from search.embedding import slow_meaning
from search.engines.base import IndexChange
from search.meaning.texts import told_hash
from search.meaning.vectors import packed
from search.models import SearchConsumer, Vector
from search.outbox import drain, enqueue, register_consumer

MEANING = "meaning"
# Half a second of a processor each: the indices must not wait for more.
AT_ONCE = 10


class VectorWriter:
    """Makes the vector of each document that has none of its present text."""

    def apply(self, changes: Iterable[IndexChange]) -> int:
        every = list(changes)
        made = [c.document for c in every if c.document and c.document.vector is None]
        for document in made:
            _make(document)
        # Of what went while its vector was being made.
        forget_outdated(change.id for change in every)
        return len(made)


def drain_meaning() -> int:
    """Make some of the vectors that are asked for; return how many rows were done."""
    if slow_meaning() is None:
        return 0
    return drain(consumer=MEANING, engine=VectorWriter(), limit=AT_ONCE, batch=AT_ONCE)


@transaction.atomic
def settle_meaning() -> int:
    """Make the outbox what the settings say; return how many items ask for a vector.

    Switched on, or with another recipe, every item does. Switched off, or with vectors that
    an index makes itself, nothing waits for a model and no vector stays.
    """
    meaning = slow_meaning()
    if meaning is None:
        SearchConsumer.objects.filter(name=MEANING).delete()
        Vector.objects.all().delete()
        return 0
    consumer = register_consumer(MEANING)
    fingerprint = sha256(meaning.recipe.encode()).hexdigest()
    if consumer.fingerprint == fingerprint:
        return 0
    Vector.objects.exclude(recipe=meaning.recipe).delete()
    ids = list(all_document_ids())
    enqueue(ids, only=frozenset({MEANING}))
    SearchConsumer.objects.filter(pk=consumer.pk).update(fingerprint=fingerprint)
    return len(ids)


def forget_outdated(object_ids: Iterable[str]) -> None:
    """Delete every vector that is not of a live item's present text."""
    kept = list(Vector.objects.filter(object_id__in=list(object_ids)))
    if not kept:
        return
    now = documents_for(row.object_id for row in kept)
    Vector.objects.filter(
        pk__in=[
            row.pk
            for row in kept
            if row.object_id not in now
            or row.told_hash != told_hash(now[row.object_id])
        ]
    ).delete()


def _make(document: SearchDocument) -> None:
    meaning = slow_meaning()
    if meaning is None:
        return
    values = packed(meaning.document(document))
    with transaction.atomic():
        Vector.objects.update_or_create(
            object_id=document.id,
            recipe=meaning.recipe,
            defaults={"told_hash": told_hash(document), "values": values},
        )
        enqueue([document.id], but=frozenset({MEANING, EDITORS}), is_addition=True)
