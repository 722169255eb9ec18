# SPDX-License-Identifier: EUPL-1.2
"""How every index is doing, for whoever runs the site."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Min, Q

from search.documents import all_document_ids
from search.elastic import (
    elastic_consumers,
    generation_engine,
    generations,
    uses_elastic,
)
from search.engines.base import SearchEngine, Unreachable
from search.models import SearchConsumer
from search.site import EMBEDDED, embedded_engine


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


def indices() -> dict[str, SearchEngine]:
    """Return the engine of every index that is kept, by the name of its consumer."""
    engines: dict[str, SearchEngine] = {EMBEDDED: embedded_engine()}
    if uses_elastic():
        names = elastic_consumers().values_list("name", flat=True)
        engines |= {name: generation_engine(name) for name in names}
    return engines


def documents_in_database() -> int:
    return sum(1 for _ in all_document_ids())


def statuses() -> list[IndexStatus]:
    return [_status(name, engine) for name, engine in indices().items()]


def _status(name: str, engine: SearchEngine) -> IndexStatus:
    row = SearchConsumer.objects.filter(name=name).aggregate(
        waiting=Count("outbox", filter=Q(outbox__is_dead=False)),
        dead=Count("outbox", filter=Q(outbox__is_dead=True)),
        oldest=Min("outbox__created_at", filter=Q(outbox__is_dead=False)),
    )
    is_embedded = name == EMBEDDED
    try:
        return IndexStatus(
            name,
            **row,
            documents=engine.stats().documents,
            fits=is_embedded or generations().all().get(name) == engine.fingerprint,
            is_read=is_embedded
            and not uses_elastic()
            or not is_embedded
            and generations().current() == name,
        )
    except Unreachable as problem:
        return IndexStatus(name, **row, problem=str(problem))
