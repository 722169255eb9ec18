# SPDX-License-Identifier: EUPL-1.2
"""How every index is doing, for whoever runs the site."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Min, Q

from search.elastic import (
    elastic_client,
    elastic_consumers,
    fed_engine,
    generation_engine,
    generations,
    uses_elastic,
)
from search.engines.base import SearchEngine, Unreachable
from search.models import SearchConsumer
from search.site import EMBEDDED, embedded_engine


@dataclass(frozen=True, slots=True)
class Queue:
    """What waits for one consumer of the outbox, since when, and what never arrived."""

    name: str
    waiting: int
    dead: int
    oldest: datetime | None

    def lag(self, now: datetime) -> float:
        """Return how many seconds the oldest change has waited."""
        return (now - self.oldest).total_seconds() if self.oldest else 0.0


@dataclass(frozen=True, slots=True)
class IndexStatus:
    """One index: what it holds, what waits for it and what never arrived.

    Without ``documents`` it cannot be asked; ``problem`` says why.
    """

    name: str
    waiting: int
    dead: int
    oldest: datetime | None
    documents: int | None = None
    fits: bool = False
    is_read: bool = False
    problem: str = ""
    fingerprint: str = ""


def indices(*, quickly: bool = False) -> dict[str, SearchEngine]:
    """Return the engine of every index that is kept, by the name of its consumer.

    ``quickly`` is for who waits: a server that hangs is given up after a moment.
    """
    engines: dict[str, SearchEngine] = {EMBEDDED: embedded_engine()}
    if uses_elastic():
        engine_of = fed_engine if quickly else generation_engine
        names = elastic_consumers().values_list("name", flat=True)
        engines |= {name: engine_of(name) for name in names}
    return engines


def queues() -> dict[str, Queue]:
    """Return the queue of every consumer, that of the editors' own index too."""
    rows = SearchConsumer.objects.order_by("name").annotate(
        waiting=Count("outbox", filter=Q(outbox__is_dead=False)),
        dead=Count("outbox", filter=Q(outbox__is_dead=True)),
        oldest=Min("outbox__created_at", filter=Q(outbox__is_dead=False)),
    )
    return {
        row.name: Queue(row.name, row.waiting, row.dead, row.oldest) for row in rows
    }


def statuses(*, quickly: bool = False) -> list[IndexStatus]:
    known = queues()
    return [
        _status(known.get(name, Queue(name, 0, 0, None)), engine, quickly=quickly)
        for name, engine in indices(quickly=quickly).items()
    ]


def _status(queue: Queue, engine: SearchEngine, *, quickly: bool) -> IndexStatus:
    row = (queue.name, queue.waiting, queue.dead, queue.oldest)
    try:
        documents = engine.stats().documents
        fingerprint, is_read = _made_by_and_read(queue.name, quickly=quickly)
    except Unreachable as problem:
        return IndexStatus(*row, problem=str(problem))
    return IndexStatus(
        *row,
        documents=documents,
        fits=fingerprint == engine.fingerprint,
        is_read=is_read,
        fingerprint=fingerprint,
    )


def _made_by_and_read(name: str, *, quickly: bool) -> tuple[str, bool]:
    """Return the fingerprint that an index was made with, and whether readers get it."""
    if name == EMBEDDED:
        return embedded_engine().fingerprint, not uses_elastic()
    known = generations(elastic_client() if quickly else None)
    return known.all().get(name, ""), known.current() == name
