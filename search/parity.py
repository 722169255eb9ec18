# SPDX-License-Identifier: EUPL-1.2
"""Where two engines over the same documents answer one question differently."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from search.engines.base import SearchEngine
from search.evaluation import DEPTH, EVERYTHING
from search.evaluation_files import JudgedSet
from search.query import SearchRequest
from search.results import SearchResponse

Asked = tuple[str, SearchRequest]
# What must be the same; the order of equals may differ, so the hits are looked at apart.
EXACT = ("total", "facets", "correction", "widened", "mode", "reason")


@dataclass(frozen=True, slots=True)
class Difference:
    """One question, what differs in the answers, and from which place the order does."""

    id: str
    fields: tuple[str, ...]
    first_place: int | None = None
    moved: int = 0


def requests_of(judged: JudgedSet) -> Iterator[Asked]:
    """Yield every judged question, and everything compared with, as requests."""
    for query in judged.queries:
        yield query.id, SearchRequest(query.text, page_size=DEPTH)
    for id, document in judged.similar:
        request = SearchRequest(kind="similar", like=document, page_size=DEPTH)
        yield id, request


def differences(
    asked: Iterable[Asked], one: SearchEngine, other: SearchEngine
) -> list[Difference]:
    """Ask both engines everything; return the questions that they answer differently."""
    found = (
        compare(id, one.search(request, EVERYTHING), other.search(request, EVERYTHING))
        for id, request in asked
    )
    return [difference for difference in found if difference]


def compare(id: str, one: SearchResponse, other: SearchResponse) -> Difference | None:
    fields = [name for name in EXACT if getattr(one, name) != getattr(other, name)]
    ours, theirs = ([hit.id for hit in response.hits] for response in (one, other))
    if set(ours) != set(theirs):
        fields.append("hits")
    places = enumerate(zip(ours, theirs, strict=False), start=1)
    moved = [place for place, (a, b) in places if a != b]
    if not fields and not moved:
        return None
    return Difference(id, tuple(fields), min(moved, default=None), len(moved))
