# SPDX-License-Identifier: EUPL-1.2
"""A new generation beside the one that is read, and only then in its place.

From the moment that a generation exists it hears of every change itself. What is copied
carries a version from before it was read, so that a change that comes in between wins.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass

from django.utils import timezone

from search.documents import all_document_ids, documents_for
from search.elastic import (
    elastic_consumers,
    generation_engine,
    generations,
    patient_client,
)
from search.embedding import site_meaning
from search.engines.base import IndexChange, SearchEngine, Unreachable
from search.engines.elastic import ElasticEngine
from search.engines.elastic.schema import fingerprint
from search.models import SearchConsumer
from search.outbox import drain, next_version, register_consumer
from search.query import SearchRequest
from search.reconciling import differences_of
from search.site import analyser, embedded_engine
from search.viewer import JOINED, PUBLIC, Viewer

COPIED_AT_ONCE = 500
QUESTIONS = 20
# The site is written to meanwhile, and one index hears of it before the other.
TRIES = 5
EVERYBODY = Viewer(frozenset({PUBLIC, JOINED}), JOINED)

Progress = Callable[[int, int], None]


class NotReady(Exception):
    """A generation may not be read; says in Dutch why not."""


@dataclass(frozen=True, slots=True)
class Reindexed:
    name: str
    documents: int


def reindex(progress: Progress = lambda done, total: None) -> Reindexed:
    """Fill a new generation, hold it to the gate and let readers have it."""
    # Before there is a name: one that is made in the second in which the lost one was
    # made would get the same, and with it what waits.
    _forget_lost()
    name = generations().new_name(fingerprint(analyser(), site_meaning()))
    engine = generation_engine(name)
    engine.create()
    register_consumer(name)
    try:
        documents = _copy(name, engine, progress)
        check(name)
    except BaseException:
        forget(name)
        raise
    generations().read(name)
    SearchConsumer.objects.filter(name=name).update(
        fingerprint=engine.fingerprint, rebuilt_at=timezone.now()
    )
    return Reindexed(name, documents)


def _copy(name: str, engine: ElasticEngine, progress: Progress) -> int:
    ids = list(all_document_ids())
    engine.apply(_copied(name, ids, progress))
    # Before the last changes come, and no reason to fail: it answers in pieces too.
    with suppress(Unreachable):
        engine.compact()
    drain(consumer=name, engine=engine)
    return len(ids)


def _copied(name: str, ids: list[str], progress: Progress) -> Iterator[IndexChange]:
    for start in range(0, len(ids), COPIED_AT_ONCE):
        chunk = ids[start : start + COPIED_AT_ONCE]
        yield from _now(name, chunk)
        progress(start + len(chunk), len(ids))


def put(name: str, engine: SearchEngine, ids: list[str]) -> None:
    """Write documents as they are now; those that are not there any more are deleted."""
    engine.apply(_now(name, ids))


def _now(name: str, ids: list[str]) -> Iterator[IndexChange]:
    # Its version from before it is read, so that a change that comes in between wins.
    version = next_version(name)
    documents = documents_for(ids)
    return (IndexChange(id, version, documents.get(id)) for id in ids)


def check(name: str) -> None:
    """Raise ``NotReady`` unless a generation is what the database says.

    Every document is compared, and questions taken from the index's own texts must find
    what the embedded index finds. What waits in the outbox is no difference.
    """
    engine = generation_engine(name)
    if generations().all().get(name) != engine.fingerprint:
        raise NotReady("de index is met een andere analyse gemaakt")
    found = differences_of(name, engine)
    if not found.is_equal:
        raise NotReady(f"{found.count} documenten zijn niet gelijk aan de database")
    for request in _questions():
        if not _is_answered_alike(request, name, engine):
            raise NotReady("een proefvraag vindt niet evenveel als de ingebouwde index")


def _is_answered_alike(request: SearchRequest, name: str, engine: SearchEngine) -> bool:
    for _ in range(TRIES):
        drain(consumer=name, engine=engine)
        ours, theirs = (
            e.search(request, EVERYBODY).total for e in (embedded_engine(), engine)
        )
        if ours == theirs:
            return True
    return False


def _questions() -> Iterator[SearchRequest]:
    """Yield the newest, and questions in words of titles; the database has the words."""
    yield SearchRequest()
    ids = list(all_document_ids())
    # Which documents are asked about decides nothing that anyone could guess.
    some = random.sample(ids, min(QUESTIONS, len(ids)))
    for document in documents_for(some).values():
        yield SearchRequest(document.title, exact=True)


def go_back() -> str:
    """Let readers have the generation before the one that is read; return its name."""
    current = generations().current()
    older = [name for name in generations().all() if current and name < current]
    if not older:
        raise NotReady("er is geen eerdere index om naar terug te gaan")
    name = older[-1]
    drain(consumer=name, engine=generation_engine(name))
    check(name)
    generations().read(name)
    return name


def forget_others() -> list[str]:
    """Delete every generation that is not read; return their names."""
    current = generations().current()
    others = [name for name in generations().all() if name != current]
    known = set(elastic_consumers().values_list("name", flat=True))
    for name in {*others, *(name for name in known if name != current)}:
        forget(name)
    return others


def _forget_lost() -> None:
    """Forget generations that the cluster lost: what waits for them waits for ever."""
    elastic_consumers().exclude(name__in=generations().all()).delete()


def forget(name: str) -> None:
    """Delete a generation and what waits for it, the rows first: nobody fills it then."""
    SearchConsumer.objects.filter(name=name).delete()
    patient_client().delete_index(name)


def fill_if_empty() -> Reindexed | None:
    """Make the first generation of a site; a later one is asked for by a person."""
    current = generations().current()
    # One that this database never filled belongs to another, or to one that was restored.
    if current and elastic_consumers().filter(name=current).exists():
        return None
    return reindex()
