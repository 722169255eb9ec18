# SPDX-License-Identifier: EUPL-1.2
"""What is like the best that the words found, or near to it, within what may be seen."""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from search.engines.elastic.index import Index
from search.engines.elastic.listing import Listed, listing
from search.engines.elastic.queries import (
    BY_SCORE,
    Query,
    all_of,
    any_of,
    columns,
    constant,
    has_flag,
    id_of,
)
from search.engines.elastic.schema import split_flag
from search.engines.feedback import common_flags, gains
from search.engines.likeness import Flag, flags_of
from search.meaning.asking import Meaning
from search.meaning.blending import ENTRY, FLOOR, NEAREST, STEERING, lifts, steered
from search.meaning.vectors import Vector, unpacked

Hit = Mapping[str, Any]

# The server allows no score below zero, and a cosine may be.
UP = 1.0
NEARNESS = f"dotProduct(params.asked, 'vector') + {UP}"
HAS_VECTOR: Query = {"exists": {"field": "vector"}}
BY_WORDS = "words"


@dataclass(frozen=True, slots=True)
class Best:
    """One of the best by words, which say what a question is about."""

    id: str
    score: float
    flags: tuple[Flag, ...]

    @classmethod
    def of(cls, hit: Hit) -> Best:
        told = hit["fields"].get("facets", ())
        return cls(id_of(hit), float(hit["_score"]), tuple(map(split_flag, told)))


@dataclass(frozen=True, slots=True)
class Blended:
    """What documents gain by what they have in common with the best, and by nearness.

    ``entering`` are those that only nearness makes a result.
    """

    gains: Mapping[Flag, float] = field(default_factory=dict)
    lifts: Mapping[str, float] = field(default_factory=dict)
    entering: frozenset[str] = frozenset()

    def scored(self, found: Query, members: Query, visible: Query) -> Query:
        """Return everything of the result with its score by words and its gains."""
        if not self.lifts and not self.gains:
            return found
        entering = all_of([visible, these(self.entering)])
        gained = [constant(has_flag(flag), gain) for flag, gain in self.gains.items()]
        lifted = [constant(these([id]), lift) for id, lift in self.lifts.items()]
        return {
            "bool": {
                "filter": [any_of([members, entering])],
                "should": [found, *gained, *lifted],
            }
        }

    def added(self, one: Listed) -> float:
        """Return what one document gains by both."""
        agreed = sum(self.gains.get(flag, 0.0) for flag in flags_of(one.facets))
        return agreed + self.lifts.get(one.id, 0.0)


@dataclass(frozen=True, slots=True)
class Near:
    """Asks for what is like the best; without a model, or when it fails, nothing is near."""

    index: Index
    meaning: Meaning | None

    def question(self, text: str) -> Vector | None:
        return self.meaning.question(text) if self.meaning else None

    def to(
        self,
        question: Vector | None,
        best: Sequence[Best],
        members: Query,
        visible: Query,
    ) -> Blended:
        """Return what is like the best by words, and near to a question that they steer.

        ``visible`` stands inside the query, so nothing hidden is even compared.
        """
        if not best:
            return Blended()
        agreed = gains(common_flags([one.flags for one in best]), best[0].score)
        if question is None:
            return Blended(agreed)
        near = self._near(question, best, members, visible)
        cosines = np.array([hit["_score"] - UP for hit in near], dtype=np.float32)
        added = lifts(cosines, best[0].score)
        joining = [
            id_of(hit)
            for hit, cosine in zip(near, cosines, strict=True)
            if cosine >= ENTRY and not hit.get("matched_queries")
        ]
        return Blended(
            agreed,
            {
                id_of(h): float(lift)
                for h, lift in zip(near, added, strict=True)
                if lift
            },
            self._asked(question, joining),
        )

    def _asked(self, question: Vector, ids: Sequence[str]) -> frozenset[str]:
        """Return those that have anything to do with the question itself.

        Only that is a reason to find what is near to the best that its words found.
        """
        vectors = self._vectors(ids) if ids else {}
        return frozenset(id for id, one in vectors.items() if one @ question > 0)

    def best(self, found: Query) -> list[Best]:
        """Return the best of a query."""
        answer = self.index.search(
            {
                "size": STEERING,
                "query": found,
                "sort": BY_SCORE,
                "track_total_hits": False,
                **columns("facets"),
            }
        )
        return [Best.of(hit) for hit in answer["hits"]["hits"]]

    def blend(
        self, text: str, hits: Sequence[Hit], visible: Query, most: int
    ) -> tuple[list[Listed], frozenset[str]]:
        """Return a short result with what is near, and which of it entered by that."""
        listed = [Listed.of(hit) for hit in hits]
        scores = {id_of(hit): float(hit["_score"]) for hit in hits}
        best = [Best.of(hit) for hit in hits[:STEERING]]
        question = self.question(text) if hits else None
        blended = self.to(question, best, these(scores), visible)
        listed += self._listed(blended.entering, visible)
        total = {one.id: scores.get(one.id, 0.0) + blended.added(one) for one in listed}
        ordered = sorted(listed, key=lambda one: -total[one.id])
        return ordered[:most], blended.entering

    def vector_of(self, id: str) -> Vector | None:
        """Return the vector of a document, if it has one."""
        return self._vectors([id]).get(id) if self.meaning else None

    def _near(
        self, question: Vector, best: Sequence[Best], members: Query, visible: Query
    ) -> list[Hit]:
        vectors = self._vectors(one.id for one in best)
        nothing = np.zeros_like(question)
        asked = steered(
            question,
            np.stack([vectors.get(one.id, nothing) for one in best]),
            np.array([one.score for one in best], dtype=np.float32),
        )
        answer = self.index.search(
            {
                "size": NEAREST,
                "min_score": UP + FLOOR,
                "query": nearness(asked, visible, words=members),
                "sort": BY_SCORE,
                "track_total_hits": False,
                **columns(),
            }
        )
        return list(answer["hits"]["hits"])

    def _listed(self, ids: Iterable[str], visible: Query) -> list[Listed]:
        wanted = sorted(ids)
        if not wanted:
            return []
        found = self.index.search(
            listing(all_of([visible, these(wanted)]), len(wanted))
        )
        return [Listed.of(hit) for hit in found["hits"]["hits"]]

    def _vectors(self, ids: Iterable[str]) -> dict[str, Vector]:
        wanted = list(ids)
        hits = self.index.search(
            {
                "size": len(wanted),
                "query": all_of([these(wanted), HAS_VECTOR]),
                **columns("vector_kept"),
                "track_total_hits": False,
            }
        )["hits"]["hits"]
        return {
            id_of(hit): unpacked(b64decode(hit["fields"]["vector_kept"][0]))
            for hit in hits
        }


def nearness(asked: Vector, visible: Query, *, words: Query | None = None) -> Query:
    """Score what may be seen by its cosine; named when it is a result by words as well."""
    among: dict[str, Any] = {"filter": [visible, HAS_VECTOR]}
    if words is not None:
        among["should"] = [{"bool": {"filter": [words], "_name": BY_WORDS}}]
    script = {"source": NEARNESS, "params": {"asked": asked.tolist()}}
    return {"script_score": {"query": {"bool": among}, "script": script}}


def these(ids: Iterable[str]) -> Query:
    return {"terms": {"id": sorted(ids)}}
