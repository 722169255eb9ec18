# SPDX-License-Identifier: EUPL-1.2
"""How common is what is asked for; read once, before anything is ranked.

The server counts rarity in another way and over documents that are deleted but not yet
merged away. So it is told what each stem weighs, and both engines rank by the same numbers.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from search.engines.elastic.index import Index, counted, counting
from search.engines.elastic.queries import EVERYTHING, Query, has_stem, tagged
from search.engines.weights import idf
from search.query import QueryConcept

# Apart, since the server remembers the answer until a document changes.
WHOLE: Query = {
    "size": 0,
    "track_total_hits": False,
    "query": EVERYTHING,
    "aggs": {
        "sizes": {"stats": {"field": "size"}},
        "counts": {"avg": {"field": "count"}},
    },
}


@dataclass(frozen=True, slots=True)
class Statistics:
    """In how many of the ``documents`` each stem stands, and each concept is a tag."""

    documents: int
    mean_size: float
    mean_count: float
    stems: Mapping[str, int]
    tags: Mapping[tuple[str, ...], int]

    def idf(self, stem: str) -> float:
        return idf(self.documents, self.stems[stem])

    def near_boost(self, stem: str) -> float:
        """Return what turns the server's own weight of a stem into almost ours."""
        found = self.stems[stem]
        theirs = math.log(1 + (self.documents - found + 0.5) / (found + 0.5))
        return self.idf(stem) / theirs

    def tag_rarity(self, concept: QueryConcept) -> float:
        return idf(self.documents, self.tags[concept.groups])

    def rarity(self, concept: QueryConcept, *, besides: int = 0) -> float:
        """Return how much finding the concept says, by its commonest wording.

        It is 0 when the concept occurs nowhere, or only in ``besides`` documents.
        """
        found = max(
            min(self.stems[stem] for stem in stems) for stems in concept.alternatives
        )
        return idf(self.documents, found) if found > besides else 0.0


def read_statistics(index: Index, concepts: Iterable[QueryConcept]) -> Statistics:
    every = list(concepts)
    stems = list(dict.fromkeys(stem for concept in every for stem in concept.stems))
    tags = {concept.groups: concept for concept in every if concept.groups}
    asked = [has_stem(stem) for stem in stems]
    asked += [tagged(concept) for concept in tags.values()]
    whole, found = index.search_many([WHOLE, counting(EVERYTHING, asked)])
    sizes = whole["aggregations"]["sizes"]
    counts = counted(found)
    return Statistics(
        # Counted apart, so one that was added between the two is in one of them alone.
        documents=max(sizes["count"], *counts, 0),
        mean_size=sizes["avg"] or 1.0,
        mean_count=whole["aggregations"]["counts"]["value"] or 1.0,
        stems=dict(zip(stems, counts[: len(stems)], strict=True)),
        tags=dict(zip(tags, counts[len(stems) :], strict=True)),
    )
