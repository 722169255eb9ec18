# SPDX-License-Identifier: EUPL-1.2
"""Writing hints with a change, and carrying them to an index afterwards.

Rows say that something changed and never what: the state is read when a row is
delivered. Delivery is at least once and in any order; versions make that harmless.
"""

import logging
import random
from collections.abc import Iterable
from datetime import timedelta

from django.db import connection, transaction
from django.db.models import F, Q, QuerySet
from django.utils import timezone

from search.documents import documents_for
from search.engines.base import IndexChange, IndexWriter, Refused, Unreachable
from search.models import SearchConsumer, SearchOutbox

logger = logging.getLogger(__name__)

BATCH = 200
# A vocabulary that is edited all afternoon says a hundred times that a case changed.
ALIKE_AT_ONCE = 50 * BATCH
# What a process that died had in hands waits so long for another one. Longer than a
# delivery takes, and well within the minute after which every index must be right again.
CLAIM = timedelta(seconds=20)
MAX_ATTEMPTS = 12
LONGEST_WAIT = timedelta(minutes=15)
# A server that comes back must not be waited for longer than this.
LONGEST_OUTAGE = timedelta(seconds=20)


def register_consumer(name: str) -> SearchConsumer:
    """Make sure that changes are written for this index from now on."""
    return SearchConsumer.objects.get_or_create(name=name)[0]


def enqueue(
    object_ids: Iterable[str],
    *,
    only: frozenset[str] | None = None,
    but: frozenset[str] = frozenset(),
    is_addition: bool = False,
) -> None:
    """Write a hint for every consumer, inside the transaction of the change."""
    ids = list(dict.fromkeys(object_ids))
    consumers = SearchConsumer.objects.exclude(name__in=but)
    if only is not None:
        consumers = consumers.filter(name__in=only)
    rows = [
        SearchOutbox(consumer_id=consumer, object_id=object_id, is_addition=is_addition)
        for consumer in consumers.values_list("pk", flat=True)
        for object_id in ids
    ]
    SearchOutbox.objects.bulk_create(rows)


def drain(
    *,
    consumer: str,
    engine: IndexWriter,
    limit: int | None = None,
    batch: int = BATCH,
) -> int:
    """Deliver what waits for ``consumer``; return how many rows were done.

    Never raises because of the engine: what fails is tried again later, and after twelve
    tries stays behind as a dead letter.
    """
    done = 0
    while limit is None or done < limit:
        rows, version = _claim(consumer, batch)
        if not rows:
            break
        if not _deliver(rows, version, engine):
            break
        done += len(rows)
        if len(rows) < batch:
            break
    return done


def waiting_rows(consumer: str) -> list[int]:
    """Return the rows that wait, dead letters included."""
    rows = SearchOutbox.objects.filter(consumer__name=consumer)
    return list(rows.values_list("pk", flat=True))


def forget_rows(rows: Iterable[int]) -> None:
    """Take away rows whose changes reached the index by another way."""
    every = list(rows)
    for start in range(0, len(every), BATCH):
        SearchOutbox.objects.filter(pk__in=every[start : start + BATCH]).delete()


def waiting_ids(consumer: str) -> frozenset[str]:
    """Return what changed and was not delivered, dead letters included."""
    rows = SearchOutbox.objects.filter(consumer__name=consumer, is_addition=False)
    return frozenset(rows.values_list("object_id", flat=True))


def retry_dead(consumer: str) -> int:
    """Give what was given up another twelve tries; return how many rows that are."""
    dead = SearchOutbox.objects.filter(consumer__name=consumer, is_dead=True)
    return dead.update(
        is_dead=False, attempts=0, claimed_until=None, available_at=timezone.now()
    )


def waiting(consumer: str) -> int:
    return SearchOutbox.objects.filter(consumer__name=consumer, is_dead=False).count()


@transaction.atomic
def _claim(consumer: str, batch: int) -> tuple[list[SearchOutbox], int]:
    """Take a batch for this process and the version that its reading will carry.

    The version comes after the claim and before the reading: whoever reads later has a
    higher one, and a change committed after a reading has a row of its own.
    """
    now = timezone.now()
    waiting_rows = SearchOutbox.objects.filter(
        Q(claimed_until__isnull=True) | Q(claimed_until__lt=now),
        consumer__name=consumer,
        is_dead=False,
        available_at__lte=now,
    ).order_by("id")
    if connection.features.has_select_for_update_skip_locked:
        waiting_rows = waiting_rows.select_for_update(skip_locked=True, of=("self",))
    rows = list(waiting_rows[:batch])
    if not rows:
        return [], 0
    SearchOutbox.objects.filter(pk__in=[row.pk for row in rows]).update(
        claimed_until=now + CLAIM
    )
    forget_rows(_said_already(rows, waiting_rows))
    return rows, next_version(consumer)


def _said_already(
    rows: list[SearchOutbox], waiting_rows: QuerySet[SearchOutbox]
) -> list[int]:
    """Return rows that hint at what claimed rows hint at: one reading answers for all.

    A hint that something was added cannot stand for one that something changed, since
    readers are kept from what changed as long as its hint waits.
    """
    ids = {row.object_id for row in rows}
    changed = {row.object_id for row in rows if not row.is_addition}
    alike = waiting_rows.filter(
        Q(object_id__in=changed) | Q(object_id__in=ids, is_addition=True)
    )
    # Whole rows and not their keys: only those can be locked without their consumer.
    return [row.pk for row in alike.only("pk")[:ALIKE_AT_ONCE]]


@transaction.atomic
def next_version(consumer: str) -> int:
    """Return a number higher than any before; take it before reading the database."""
    SearchConsumer.objects.filter(name=consumer).update(version=F("version") + 1)
    return SearchConsumer.objects.values_list("version", flat=True).get(name=consumer)


def pass_version(consumer: str, known: int) -> None:
    """Let the next version be higher than what an index knows already.

    A database that was put back from a copy counts from where it was then; without this
    its index would take all that it says for old news.
    """
    SearchConsumer.objects.filter(name=consumer, version__lt=known).update(
        version=known
    )


def _deliver(rows: list[SearchOutbox], version: int, engine: IndexWriter) -> bool:
    object_ids = list(dict.fromkeys(row.object_id for row in rows))
    try:
        documents = documents_for(object_ids)
        engine.apply(
            IndexChange(object_id, version, documents.get(object_id))
            for object_id in object_ids
        )
    except Unreachable as error:
        # However long a server is away, that is not the fault of what waits for it.
        _postpone(rows, str(error), is_fault=False)
        return False
    except Refused as refused:
        _postpone([r for r in rows if r.object_id in refused.ids], str(refused))
        rows = [row for row in rows if row.object_id not in refused.ids]
    except Exception as error:  # noqa: BLE001  Whatever an engine raises, a write is not lost.
        _postpone(rows, type(error).__name__)
        return False
    SearchOutbox.objects.filter(pk__in=[row.pk for row in rows]).delete()
    return True


def _postpone(rows: list[SearchOutbox], error: str, *, is_fault: bool = True) -> None:
    # Only the kind of failure: a message can quote the text of a document.
    logger.warning("Index not reached: %s, %d rows wait.", error, len(rows))
    longest = LONGEST_WAIT if is_fault else LONGEST_OUTAGE
    for row in rows:
        row.attempts = min(row.attempts + 1, MAX_ATTEMPTS - (not is_fault))
        row.last_error = error[:80]
        row.claimed_until = None
        row.is_dead = row.attempts >= MAX_ATTEMPTS
        wait = min(timedelta(seconds=2**row.attempts), longest)
        # Not all at once when a server comes back.
        # Spreads a load; guessing the moment gains nobody anything.
        row.available_at = timezone.now() + wait * random.uniform(0.5, 1.0)  # noqa: S311
    SearchOutbox.objects.bulk_update(
        rows, ["attempts", "last_error", "claimed_until", "is_dead", "available_at"]
    )
