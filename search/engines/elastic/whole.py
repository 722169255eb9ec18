# SPDX-License-Identifier: EUPL-1.2
"""A result of any size: one request for a page, its total and all facets."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from search.engines.elastic.blended import Window
from search.engines.elastic.index import Index
from search.engines.elastic.listing import Listed, added, facet_counts, facets_of
from search.engines.elastic.near import Moved
from search.engines.elastic.queries import (
    BY_SCORE,
    Query,
    all_of,
    columns,
    id_of,
    outside,
    within,
)
from search.engines.elastic.schema import MARK, MAX_WINDOW, split_flag
from search.engines.feedback import MOVED
from search.meaning.blending import NEAREST
from search.query import SearchRequest
from search.results import Facet, Hit, SearchResponse
from search.small_counts import may_combine
from search.viewer import Viewer

Bucket = Mapping[str, Any]

# More values than all vocabularies have together.
MOST_VALUES = 20_000
MEMBERS, VALUES = "members", "values"
# Each document has a size, so this counts them, whatever filters are on.
COUNTED = {"value_count": {"field": "size"}}
# What the server's regular expressions read as a sign.
SIGNS = frozenset('.?+*|{}[]()"\\#@&<>~^$-')


class Whole:
    """One question, asked when it is made.

    With columns to ``steer`` by, the best are brought too, filters or not.
    """

    def __init__(
        self,
        index: Index,
        query: Query,
        request: SearchRequest,
        viewer: Viewer,
        steer: Sequence[str] = (),
    ) -> None:
        self._request = request
        self._viewer = viewer
        self._steer = tuple(steer)
        asked = [self._body(query)]
        if steer and not self._begins_with_the_best:
            asked.append(self._best(query))
        self._answer, *best = index.search_many(asked)
        hits: Sequence[Bucket] = (best or [self._answer])[0]["hits"]["hits"]
        self.best = hits[:MOVED]

    @property
    def found(self) -> int:
        """Return how many documents there are before the filters of the reader."""
        return int(self._answer["aggregations"][MEMBERS]["value"])

    def response(self) -> SearchResponse:
        """Return the page as the server has it."""
        hits = self._answer["hits"]
        return SearchResponse(
            hits=tuple(
                Hit(id_of(hit), at, hit["fields"]["kind"][0])
                for at, hit in enumerate(hits["hits"], self._first + 1)
            ),
            total=hits["total"]["value"],
            facets=self._facets(()),
        )

    def blended(
        self, moved: Sequence[Moved], entering: Sequence[Listed]
    ) -> SearchResponse:
        """Return the page with what moves, of which ``entering`` is no result by words."""
        total = self._answer["hits"]["total"]["value"]
        hits = self._answer["hits"]["hits"]
        window = Window(hits, self._start, total, self._request.sort)
        kept = sum(one.enters and one.is_within for one in moved)
        size = 0 if self._is_beyond else self._request.page_size
        return SearchResponse(
            hits=window.page(moved, self._first, size),
            total=total + kept,
            facets=self._facets(entering),
        )

    @property
    def _first(self) -> int:
        return (max(self._request.page, 1) - 1) * self._request.page_size

    @property
    def _start(self) -> int:
        """Return how many hits are left out: what is near may push others down a page."""
        return max(self._first - NEAREST, 0) if self._steer else self._first

    @property
    def _is_beyond(self) -> bool:
        return self._first + self._request.page_size > MAX_WINDOW

    @property
    def _begins_with_the_best(self) -> bool:
        request = self._request
        is_best_first = request.sort == "relevance" and not any(
            request.filters.values()
        )
        return is_best_first and not self._start

    def _body(self, query: Query) -> Query:
        request = self._request
        filters = within(request.filters)
        size = self._first + request.page_size - self._start
        if self._steer and self._begins_with_the_best:
            size = max(size, MOVED)
        return {
            "query": query,
            **({"post_filter": all_of(filters)} if filters else {}),
            "from": 0 if self._is_beyond else self._start,
            "size": 0 if self._is_beyond else size,
            "sort": self._sort(),
            "track_total_hits": True,
            **columns(*(self._steer or ("kind",))),
            "aggs": {MEMBERS: COUNTED, **self._aggregations()},
        }

    def _best(self, query: Query) -> Query:
        return {
            "size": MOVED,
            "query": query,
            "sort": BY_SCORE,
            "track_total_hits": False,
            **columns(*self._steer),
        }

    def _sort(self) -> list[Query]:
        request = self._request
        if request.sort == "updated":
            return [{"updated": "desc"}, *self._then()]
        if request.sort == "newest":
            return [{"published": "desc"}, *self._then()]
        return BY_SCORE if request.text.strip() else [{"_score": "desc"}, *self._then()]

    def _then(self) -> list[Query]:
        # A question's equals by their score, and all that is there by its date.
        if self._request.text.strip():
            return BY_SCORE
        return [{"published": "desc"}, {"id": "asc"}]

    def _aggregations(self) -> dict[str, Query]:
        """Count all facets under all filters, and each filter's own without itself."""
        filters = self._request.filters
        every = {"": self._counted(within(filters))}
        for name, codes in filters.items():
            if codes:
                every[name] = self._counted(within(filters, but=name), only=name)
        return {f"facet{MARK}{name}": query for name, query in every.items()}

    def _counted(self, others: list[Query], *, only: str = "") -> Query:
        values: Query = {"field": "facets", "size": MOST_VALUES}
        if only:
            values["include"] = f"{_as_pattern(only)}{MARK}.*"
        counted: Query = {"terms": values}
        if may_combine(self._request.filters):
            counted["aggs"] = {"outside": {"filter": outside(self._viewer)}}
        # A filter of everything would make the server look for the result once more.
        if not others:
            return counted
        return {"filter": all_of(others), "aggs": {VALUES: counted}}

    def _facets(self, entering: Sequence[Listed]) -> tuple[Facet, ...]:
        counts: dict[str, dict[str, int]] = {}
        outsiders: dict[str, dict[str, int]] = {}
        filters = self._request.filters
        chosen = {name for name, codes in filters.items() if codes}
        for asked in ("", *chosen):
            for name, code, bucket in self._buckets(asked):
                if asked or name not in chosen:
                    counts.setdefault(name, {})[code] = bucket["doc_count"]
                    # Where it was not asked, all is taken to come from outside.
                    from_outside = bucket.get("outside", bucket)["doc_count"]
                    outsiders.setdefault(name, {})[code] = from_outside
        outside_of = [
            one for one in entering if not self._viewer.is_inside(one.insiders)
        ]
        return facets_of(
            added(counts, facet_counts(entering, filters)),
            filters,
            added(outsiders, facet_counts(outside_of, filters)),
        )

    def _buckets(self, facet: str) -> Iterator[tuple[str, str, Bucket]]:
        answer: Any = self._answer["aggregations"][f"facet{MARK}{facet}"]
        for bucket in answer.get(VALUES, answer)["buckets"]:
            yield (*split_flag(bucket["key"]), bucket)


def _as_pattern(text: str) -> str:
    return "".join(f"\\{letter}" if letter in SIGNS else letter for letter in text)
