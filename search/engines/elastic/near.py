# SPDX-License-Identifier: EUPL-1.2
"""What is near in meaning to what the words found, within what one viewer may see."""

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
BY_WORDS = "words"


@dataclass(frozen=True, slots=True)
class Blended:
    """What nearness adds to the score of each document, and which enter only by it."""

    lifts: Mapping[str, float] = field(default_factory=dict)
    entering: frozenset[str] = frozenset()

    def scored(self, found: Query, members: Query, visible: Query) -> Query:
        """Return everything of the result with its score by words and its lift."""
        if not self.lifts:
            return found
        entering = all_of([visible, these(self.entering)])
        lifted = [constant(these([id]), lift) for id, lift in self.lifts.items()]
        return {
            "bool": {
                "filter": [any_of([members, entering])],
                "should": [found, *lifted],
            }
        }


@dataclass(frozen=True, slots=True)
class Near:
    """Asks for what is near; without a model, or when it fails, nothing is."""

    index: Index
    meaning: Meaning | None

    def question(self, text: str) -> Vector | None:
        return self.meaning.question(text) if self.meaning else None

    def to(
        self,
        question: Vector,
        best: Mapping[str, float],
        members: Query,
        visible: Query,
    ) -> Blended:
        """Return what is near to a question that the best by words steer.

        ``visible`` stands inside the query, so nothing hidden is even compared.
        """
        if not best:
            return Blended()
        vectors = self._vectors(best)
        nothing = np.zeros_like(question)
        asked = steered(
            question,
            np.stack([vectors.get(id, nothing) for id in best]),
            np.array(list(best.values()), dtype=np.float32),
        )
        near = self.index.search(
            {
                "size": NEAREST,
                "min_score": UP + FLOOR,
                "query": nearness(asked, visible, words=members),
                "sort": BY_SCORE,
                "track_total_hits": False,
                **columns(),
            }
        )["hits"]["hits"]
        cosines = np.array([hit["_score"] - UP for hit in near], dtype=np.float32)
        added = lifts(cosines, max(best.values()))
        return Blended(
            {
                id_of(h): float(lift)
                for h, lift in zip(near, added, strict=True)
                if lift
            },
            frozenset(
                id_of(hit)
                for hit, cosine in zip(near, cosines, strict=True)
                if cosine >= ENTRY and not hit.get("matched_queries")
            ),
        )

    def best(self, found: Query) -> dict[str, float]:
        """Return the best of a query with their scores."""
        answer = self.index.search(
            {
                "size": STEERING,
                "query": found,
                "sort": BY_SCORE,
                "track_total_hits": False,
                **columns(),
            }
        )
        return {id_of(hit): hit["_score"] for hit in answer["hits"]["hits"]}

    def blend(
        self, text: str, hits: Sequence[Hit], visible: Query, most: int
    ) -> tuple[list[Listed], frozenset[str]]:
        """Return a short result with what is near, and which of it entered by that."""
        listed = [Listed.of(hit) for hit in hits]
        question = self.question(text) if hits else None
        if question is None:
            return listed, frozenset()
        scores = {id_of(hit): float(hit["_score"]) for hit in hits}
        best = dict(list(scores.items())[:STEERING])
        blended = self.to(question, best, these(scores), visible)
        listed += self._listed(blended.entering, visible)
        total = {
            one.id: scores.get(one.id, 0.0) + blended.lifts.get(one.id, 0.0)
            for one in listed
        }
        ordered = sorted(listed, key=lambda one: -total[one.id])
        return ordered[:most], blended.entering

    def vector_of(self, id: str) -> Vector | None:
        """Return the vector of a document, if it has one."""
        return self._vectors([id]).get(id) if self.meaning else None

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
