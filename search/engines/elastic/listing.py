# SPDX-License-Identifier: EUPL-1.2
"""A short result with all its facets at hand: filtered, counted and sorted here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from search.engines.elastic.queries import BY_SCORE, Query, columns, id_of
from search.engines.elastic.schema import split_flag
from search.results import Facet, FacetCount
from search.small_counts import Filters, without_small_counts
from search.viewer import Viewer

COLUMNS = ("kind", "facets", "insiders", "published", "updated")

Counts = Mapping[str, Mapping[str, int]]


@dataclass(frozen=True, slots=True)
class Listed:
    """What the index keeps in columns of one document."""

    id: str
    kind: str
    facets: Mapping[str, tuple[str, ...]]
    insiders: frozenset[str]
    published: int
    updated: int

    @classmethod
    def of(cls, hit: Mapping[str, Any]) -> Listed:
        fields = hit["fields"]
        facets: dict[str, tuple[str, ...]] = {}
        for flag in fields.get("facets", ()):
            name, code = split_flag(flag)
            facets[name] = (*facets.get(name, ()), code)
        return cls(
            id_of(hit),
            fields["kind"][0],
            facets,
            frozenset(fields.get("insiders", ())),
            fields["published"][0],
            fields["updated"][0],
        )

    def satisfies(self, filters: Filters, *, but: str | None = None) -> bool:
        return all(
            not set(codes).isdisjoint(self.facets.get(name, ()))
            for name, codes in filters.items()
            if codes and name != but
        )


def listing(query: Query, size: int) -> Query:
    """Return the request for the best of a query with their columns."""
    return {
        "size": size,
        "query": query,
        "sort": BY_SCORE,
        "track_total_hits": False,
        **columns(*COLUMNS),
    }


def count_facets(
    found: Sequence[Listed], filters: Filters, viewer: Viewer
) -> tuple[Facet, ...]:
    """Count each facet under the filters of all other facets."""
    outsiders = [one for one in found if not viewer.is_inside(one.insiders)]
    return facets_of(
        facet_counts(found, filters), filters, facet_counts(outsiders, filters)
    )


def facet_counts(found: Sequence[Listed], filters: Filters) -> Counts:
    """Return how often each value occurs under the filters of all other facets."""
    return {
        name: Counter(
            code
            for document in _under_others(found, filters, name)
            for code in document.facets.get(name, ())
        )
        for name in {name for document in found for name in document.facets}
    }


def _under_others(
    found: Sequence[Listed], filters: Filters, name: str
) -> Sequence[Listed]:
    # Some twenty facets of two hundred documents, mostly without a filter.
    if not any(codes for other, codes in filters.items() if other != name):
        return found
    return [document for document in found if document.satisfies(filters, but=name)]


def added(some: Counts, others: Counts) -> Counts:
    return {
        name: Counter(some.get(name, {})) + Counter(others.get(name, {}))
        for name in {*some, *others}
    }


def facets_of(counts: Counts, filters: Filters, outsiders: Counts) -> tuple[Facet, ...]:
    """Return the facets in order; a filter that is on keeps its place without a count.

    Of ``outsiders``, the counts of what comes from outside, only matters whether there
    are any.
    """
    chosen = {name for name, codes in filters.items() if codes}
    facets = []
    for name in sorted({*counts, *chosen}):
        wanted = filters.get(name, ())
        every = {**dict.fromkeys(wanted, 0), **counts.get(name, {})}
        kept = (FacetCount(code, n, code in wanted) for code, n in every.items())
        shown = [count for count in kept if count.count or count.selected]
        if shown:
            facets.append(Facet(name, tuple(sorted(shown, key=_commonest_first))))
    return without_small_counts(
        facets, filters, lambda name, code: bool(outsiders.get(name, {}).get(code))
    )


def newest_first(found: Iterable[Listed], sort: str) -> list[Listed]:
    """Return documents by date; equals in the order in which they came."""
    if sort == "relevance":
        return list(found)
    return sorted(
        found, key=lambda d: -(d.published if sort == "newest" else d.updated)
    )


def _commonest_first(count: FacetCount) -> tuple[int, str]:
    return (-count.count, count.code)
