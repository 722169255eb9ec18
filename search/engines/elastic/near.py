# SPDX-License-Identifier: EUPL-1.2
"""What is like the best that the words found, or near to it, within what one may see."""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any

import numpy as np

from search.engines.elastic.index import Index
from search.engines.elastic.listing import COLUMNS, Listed, listing
from search.engines.elastic.queries import (
    BY_SCORE,
    Query,
    all_of,
    columns,
    id_of,
)
from search.engines.elastic.schema import split_flag
from search.engines.feedback import BEST, MOVED, common_flags, gains
from search.engines.likeness import Flag
from search.meaning.asking import Meaning
from search.meaning.blending import ENTRY, FLOOR, NEAREST, STEERING, lifts, steered
from search.meaning.vectors import Vector, unpacked
from search.ranking import INTEREST_FACET, INTEREST_LIFT
from search.small_counts import Filters

Hit = Mapping[str, Any]

# The server allows no score below zero, and a cosine may be.
UP = 1.0
NEARNESS = f"dotProduct(params.asked, 'vector') + {UP}"
HAS_VECTOR: Query = {"exists": {"field": "vector"}}
# The vector as it can be read back.
KEPT_VECTOR = "vector_kept"
BY_WORDS = "words"
# What a hit must bring to be moved: its facets, and its dates for another order.
MOVING = COLUMNS


@dataclass(frozen=True, slots=True)
class Moved:
    """A hit of the result, what is added to its score, and what its words score.

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
    """Asks for what moves; without a model, or when it fails, nothing is near."""

    index: Index
    meaning: Meaning | None

    def question(self, text: str) -> Vector | None:
        return self.meaning.question(text) if self.meaning else None

    @property
    def columns(self) -> tuple[str, ...]:
        """Return what hits must bring to steer a question."""
        return (*MOVING, KEPT_VECTOR) if self.meaning else MOVING

    def to(
        self,
        question: Vector | None,
        best: Sequence[Hit],
        words: Query,
        visible: Query,
        filters: Filters = MappingProxyType({}),
        interests: Collection[str] = (),
    ) -> tuple[Moved, ...]:
        """Return all that moves: the best by words, and what is near to them.

        ``visible`` stands inside the query, so nothing hidden is even compared. What
        ``words`` scores and whether ``filters`` keep it is told of each, so that one
        request is enough. By ``interests`` the scores of ``words`` are lifted already.
        """
        if not best:
            return ()
        near = self._near(question, best, words, visible, filters)
        known = {one.id for one in near}
        others = (
            Moved(hit, 0.0, float(hit["_score"]), Listed.of(hit).satisfies(filters))
            for hit in best[:MOVED]
            if id_of(hit) not in known
        )
        common = common_flags([_flags(hit) for hit in best[:BEST]])
        added = gains(common, float(best[0]["_score"]))
        return tuple(_gaining(one, added, interests) for one in (*near, *others))

    def _near(
        self,
        question: Vector | None,
        best: Sequence[Hit],
        words: Query,
        visible: Query,
        filters: Filters,
    ) -> Sequence[Moved]:
        """Return what is near to a question that the best by words steer."""
        if question is None:
            return ()
        asked, highest = _steered(question, best[:STEERING])
        near = self.index.search(
            {
                "size": NEAREST,
                "min_score": UP + FLOOR,
                "query": nearness(asked, visible, {BY_WORDS: words}),
                "sort": BY_SCORE,
                "track_total_hits": False,
                **columns(*MOVING),
            }
        )["hits"]["hits"]
        cosines = np.array([hit["_score"] - UP for hit in near], dtype=np.float32)
        added = lifts(cosines, highest)
        found = [
            (
                cosine,
                Moved(
                    hit,
                    float(lift),
                    hit.get("matched_queries", {}).get(BY_WORDS),
                    Listed.of(hit).satisfies(filters),
                ),
            )
            for hit, cosine, lift in zip(near, cosines, added, strict=True)
        ]
        joining = [one.id for cosine, one in found if one.enters and cosine >= ENTRY]
        asked_for = self._about(question, joining, visible)
        return [one for _, one in found if not one.enters or one.id in asked_for]

    def _about(
        self, question: Vector, ids: Sequence[str], visible: Query
    ) -> frozenset[str]:
        """Return those that have anything to do with the question itself.

        Only that is a reason to find what is near to the best that its words found.
        """
        if not ids:
            return frozenset()
        found = self.index.search(
            {
                "size": len(ids),
                "query": all_of([visible, these(ids), HAS_VECTOR]),
                "track_total_hits": False,
                **columns(KEPT_VECTOR),
            }
        )["hits"]["hits"]
        vectors = {id_of(hit): vector_of(hit) for hit in found}
        return frozenset(
            id for id, one in vectors.items() if one is not None and one @ question > 0
        )

    def blend(
        self,
        text: str,
        hits: Sequence[Hit],
        visible: Query,
        most: int,
        interests: Collection[str] = (),
    ) -> tuple[list[Listed], frozenset[str]]:
        """Return a short result with what is near, and which of it entered by that."""
        listed = [Listed.of(hit) for hit in hits]
        question = self.question(text) if hits else None
        scores = {id_of(hit): float(hit["_score"]) for hit in hits}
        moved = self.to(question, hits, these(scores), visible, interests=interests)
        entering = [one.id for one in moved if one.enters]
        listed += self.listed(entering, visible)
        lifted = {one.id: one.lift for one in moved}
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


def _steered(question: Vector, steering: Sequence[Hit]) -> tuple[Vector, float]:
    """Return the question as the best by words steer it, and the highest of their scores."""
    nothing = np.zeros_like(question)
    vectors = [vector_of(hit) for hit in steering]
    scores = np.array([hit["_score"] for hit in steering], dtype=np.float32)
    asked = steered(
        question, np.stack([nothing if v is None else v for v in vectors]), scores
    )
    return asked, float(scores.max())


def _flags(hit: Hit) -> list[Flag]:
    return [split_flag(told) for told in hit["fields"].get("facets", ())]


def _gaining(
    one: Moved, added: Mapping[Flag, float], interests: Collection[str]
) -> Moved:
    flags = _flags(one.hit)
    lift = one.lift + sum(added.get(flag, 0.0) for flag in flags)
    if any((INTEREST_FACET, theme) in flags for theme in interests):
        lift *= 1 + INTEREST_LIFT
    return replace(one, lift=lift)


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
