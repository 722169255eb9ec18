# SPDX-License-Identifier: EUPL-1.2
"""What is near in meaning to what the words found, within what one viewer may see."""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from search.engines.elastic.index import Index
from search.engines.elastic.listing import Listed, listing
from search.engines.elastic.queries import (
    BY_SCORE,
    Query,
    all_of,
    columns,
    id_of,
)
from search.meaning.asking import Meaning
from search.meaning.blending import ENTRY, FLOOR, NEAREST, STEERING, lifts, steered
from search.meaning.vectors import Vector, unpacked

Hit = Mapping[str, Any]

# The server allows no score below zero, and a cosine may be.
UP = 1.0
NEARNESS = f"dotProduct(params.asked, 'vector') + {UP}"
HAS_VECTOR: Query = {"exists": {"field": "vector"}}
# The vector as it can be read back.
KEPT_VECTOR = "vector_kept"
BY_WORDS, WITHIN = "words", "within"


@dataclass(frozen=True, slots=True)
class NearHit:
    """A hit of the result, what its nearness adds, and what its words score.

    Without a score by words it entered the result by its nearness alone.
    """

    hit: Hit
    lift: float
    by_words: float | None
    is_within: bool

    @property
    def id(self) -> str:
        return id_of(self.hit)

    @property
    def enters(self) -> bool:
        return self.by_words is None

    @property
    def score(self) -> float:
        return (self.by_words or 0.0) + self.lift


@dataclass(frozen=True, slots=True)
class Near:
    """Asks for what is near; without a model, or when it fails, nothing is."""

    index: Index
    meaning: Meaning | None

    def question(self, text: str) -> Vector | None:
        return self.meaning.question(text) if self.meaning else None

    @property
    def columns(self) -> tuple[str, ...]:
        """Return what hits must bring to steer a question."""
        return (KEPT_VECTOR,) if self.meaning else ()

    def to(
        self,
        question: Vector,
        best: Sequence[Hit],
        words: Query,
        visible: Query,
        filters: Sequence[Query] = (),
    ) -> tuple[NearHit, ...]:
        """Return what is near to a question that the best by words steer, nearest first.

        ``visible`` stands inside the query, so nothing hidden is even compared. What
        ``words`` scores and whether ``filters`` keep it is told of each, so that one
        request is enough.
        """
        if not best:
            return ()
        nothing = np.zeros_like(question)
        vectors = [vector_of(hit) for hit in best]
        scores = np.array([hit["_score"] for hit in best], dtype=np.float32)
        asked = steered(
            question, np.stack([nothing if v is None else v for v in vectors]), scores
        )
        named = {BY_WORDS: words} | ({WITHIN: all_of(filters)} if filters else {})
        near = self.index.search(
            {
                "size": NEAREST,
                "min_score": UP + FLOOR,
                "query": nearness(asked, visible, named),
                "sort": BY_SCORE,
                "track_total_hits": False,
                **columns("kind", "published", "updated"),
            }
        )["hits"]["hits"]
        cosines = np.array([hit["_score"] - UP for hit in near], dtype=np.float32)
        added = lifts(cosines, float(scores.max()))
        found = (
            (cosine, NearHit(hit, float(lift), told.get(BY_WORDS), within))
            for hit, cosine, lift in zip(near, cosines, added, strict=True)
            for told in [hit.get("matched_queries", {})]
            for within in [not filters or WITHIN in told]
        )
        return tuple(hit for cosine, hit in found if not hit.enters or cosine >= ENTRY)

    def blend(
        self, text: str, hits: Sequence[Hit], visible: Query, most: int
    ) -> tuple[list[Listed], frozenset[str]]:
        """Return a short result with what is near, and which of it entered by that."""
        listed = [Listed.of(hit) for hit in hits]
        question = self.question(text) if hits else None
        if question is None:
            return listed, frozenset()
        scores = {id_of(hit): float(hit["_score"]) for hit in hits}
        near = self.to(question, hits[:STEERING], these(scores), visible)
        entering = [hit.id for hit in near if hit.enters]
        listed += self.listed(entering, visible)
        lifted = {hit.id: hit.lift for hit in near}
        total = {
            one.id: scores.get(one.id, 0.0) + lifted.get(one.id, 0.0) for one in listed
        }
        ordered = sorted(listed, key=lambda one: -total[one.id])
        return ordered[:most], frozenset(entering)

    def listed(self, ids: Iterable[str], visible: Query) -> list[Listed]:
        """Return documents with all that is counted of them, if there are any."""
        wanted = sorted(ids)
        if not wanted:
            return []
        found = self.index.search(
            listing(all_of([visible, these(wanted)]), len(wanted))
        )
        return [Listed.of(hit) for hit in found["hits"]["hits"]]


def vector_of(hit: Hit) -> Vector | None:
    """Return the vector that a hit brings, if its document has one."""
    kept = hit["fields"].get(KEPT_VECTOR)
    return unpacked(b64decode(kept[0])) if kept else None


def nearness(
    asked: Vector, visible: Query, named: Mapping[str, Query] | None = None
) -> Query:
    """Score what may be seen by its cosine; hits tell which of ``named`` they match."""
    among: dict[str, Any] = {"filter": [visible, HAS_VECTOR]}
    if named:
        among["should"] = [
            {"bool": {"must": [query], "_name": name}} for name, query in named.items()
        ]
    script = {"source": NEARNESS, "params": {"asked": asked.tolist()}}
    return {"script_score": {"query": {"bool": among}, "script": script}}


def these(ids: Iterable[str]) -> Query:
    return {"terms": {"id": sorted(ids)}}
