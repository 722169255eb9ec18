# SPDX-License-Identifier: EUPL-1.2
"""The index that is asked: one name at one cluster."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from search.engines.elastic.queries import Query

if TYPE_CHECKING:
    from search.engines.elastic.client import Body, Client


@dataclass(frozen=True, slots=True)
class Index:
    client: Client
    name: str

    def search(self, body: Body) -> dict[str, Any]:
        return self.client.search(self.name, body)

    def search_many(self, bodies: Sequence[Body]) -> list[dict[str, Any]]:
        return self.client.search_many(self.name, bodies)

    def counts(self, within: Query, asked: Iterable[Query]) -> list[int]:
        """Return how many documents of ``within`` match each query, in one request."""
        every = list(asked)
        if not every:
            return []
        return counted(self.search(counting(within, every)))


def counting(within: Query, asked: Sequence[Query]) -> Query:
    """Return the request that counts the documents of each query, hits apart."""
    found = {"found": {"filters": {"filters": list(asked)}}} if asked else {}
    return {"size": 0, "track_total_hits": False, "query": within, "aggs": found}


def counted(answer: Mapping[str, Any]) -> list[int]:
    found = answer.get("aggregations", {}).get("found", {"buckets": ()})
    return [bucket["doc_count"] for bucket in found["buckets"]]
