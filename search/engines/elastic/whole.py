# SPDX-License-Identifier: EUPL-1.2
"""A result of any size: one request for a page, its total and all facets."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from search.engines.elastic.index import Index
from search.engines.elastic.listing import facets_of
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
    """One question, asked when it is made."""

    def __init__(
        self, index: Index, query: Query, request: SearchRequest, viewer: Viewer
    ) -> None:
        self._request = request
        self._viewer = viewer
        self._answer = index.search(self._body(query))

    @property
    def found(self) -> int:
        """Return how many documents there are before the filters of the reader."""
        return int(self._answer["aggregations"][MEMBERS]["value"])

    def response(self, near: frozenset[str] = frozenset()) -> SearchResponse:
        """Return the page; ``near`` are those that only meaning made a result."""
        hits = self._answer["hits"]
        first = self._first + 1
        return SearchResponse(
            hits=tuple(
                Hit(id, at, hit["fields"]["kind"][0], id in near)
                for at, hit in enumerate(hits["hits"], first)
                for id in [id_of(hit)]
            ),
            total=hits["total"]["value"],
            facets=self._facets(),
        )

    @property
    def _first(self) -> int:
        return (max(self._request.page, 1) - 1) * self._request.page_size

    def _body(self, query: Query) -> Query:
        request = self._request
        filters = within(request.filters)
        is_beyond = self._first + request.page_size > MAX_WINDOW
        return {
            "query": query,
            **({"post_filter": all_of(filters)} if filters else {}),
            "from": 0 if is_beyond else self._first,
            "size": 0 if is_beyond else request.page_size,
            "sort": self._sort(),
            "track_total_hits": True,
            **columns("kind"),
            "aggs": {MEMBERS: COUNTED, **self._aggregations()},
        }

    def _sort(self) -> list[Query]:
        request = self._request
        if request.sort == "updated":
            return [{"updated": "desc"}, *self._then()]
        if request.sort == "newest" or not request.text.strip():
            return [{"published": "desc"}, *self._then()]
        return BY_SCORE

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

    def _facets(self) -> tuple[Facet, ...]:
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
        return facets_of(counts, filters, outsiders)

    def _buckets(self, facet: str) -> Iterator[tuple[str, str, Bucket]]:
        answer: Any = self._answer["aggregations"][f"facet{MARK}{facet}"]
        for bucket in answer.get(VALUES, answer)["buckets"]:
            yield (*split_flag(bucket["key"]), bucket)


def _as_pattern(text: str) -> str:
    return "".join(f"\\{letter}" if letter in SIGNS else letter for letter in text)
