# SPDX-License-Identifier: EUPL-1.2
"""The score of a document as one query; the same sum as the embedded engine makes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from search.engines.elastic.queries import (
    Query,
    any_flag,
    constant,
    has_stem,
    matches,
    tagged,
    together,
)
from search.engines.elastic.statistics import Statistics
from search.engines.weights import PRESENCE, SHORTEST, TIE, TOGETHER, ways_to_write
from search.query import QueryConcept, Stems
from search.ranking import (
    INTEREST_FACET,
    INTEREST_LIFT,
    QUESTION_LENGTH,
    question_weight,
)

# BM25 as FTS5 has it: the score of a term is how often it occurs.
BM25 = (
    "params.most * _score / (_score + params.least + params.per * doc['count'].value)"
)
K1, B = 1.2, 0.75
# So many are scored exactly for each that is wanted; the near score is some per cent off.
LOOKED_AT = 2
# A long text mentions more by chance. The mean is that of now, so it is no column.
SHORTER_FIRST = (
    "1.0 / Math.pow(Math.max(doc['size'].value / params.mean, params.least),"
    " params.power)"
)


@dataclass(frozen=True, slots=True)
class Scorer:
    """Makes the queries that score concepts, by how rare everything is."""

    statistics: Statistics
    weight: Callable[[QueryConcept], float] = question_weight
    length: float = QUESTION_LENGTH
    tag: float = 0.0
    interests: tuple[str, ...] = ()
    is_near: bool = False

    def best(
        self, within: Iterable[Query], concepts: Iterable[QueryConcept], size: int
    ) -> Query:
        """Return the request for the best so many of all that any concept scores.

        A script for each word of each document is slow where a question has thirty
        concepts, so the server's own score finds the candidates. Equals stand in the
        order in which they were indexed.
        """
        asked = list(concepts)
        near = replace(self, is_near=True).best_of(within, asked, scored_only=True)
        exactly = {
            "rescore_query": self.best_of((), asked),
            "query_weight": 0,
            "rescore_query_weight": 1,
        }
        return {
            "size": size,
            "query": near,
            "rescore": {"window_size": LOOKED_AT * size, "query": exactly},
            "track_total_hits": False,
        }

    def best_of(
        self,
        within: Iterable[Query],
        concepts: Iterable[QueryConcept],
        *,
        scored_only: bool = False,
    ) -> Query:
        """Score documents; ``scored_only`` leaves out what no concept scores."""
        found = {
            "bool": {
                "filter": list(within),
                "should": [s for c in concepts for s in self._concept(c)],
                "minimum_should_match": int(scored_only),
            }
        }
        shorter = {
            "mean": self.statistics.mean_size,
            "least": SHORTEST,
            "power": self.length,
        }
        functions: list[Query] = [
            {"script_score": {"script": {"source": SHORTER_FIRST, "params": shorter}}}
        ]
        if self.interests:
            theirs = any_flag((INTEREST_FACET, theme) for theme in self.interests)
            functions.append({"filter": theirs, "weight": 1 + INTEREST_LIFT})
        return {
            "function_score": {
                "query": found,
                "functions": functions,
                "score_mode": "multiply",
                "boost_mode": "multiply",
            }
        }

    def _concept(self, concept: QueryConcept) -> Iterator[Query]:
        parts = []
        ways = [way for way in self._ways(concept) if way]
        if ways:
            parts.append({"dis_max": {"queries": ways, "tie_breaker": TIE}})
        rarity = self.statistics.rarity(concept)
        if rarity and not concept.weak:
            parts.append(constant(matches(concept), PRESENCE * rarity))
        if self.tag and concept.groups and self.statistics.tags[concept.groups]:
            told = self.tag * self.statistics.tag_rarity(concept)
            parts.append(constant(tagged(concept), told))
        if parts:
            yield {"bool": {"should": parts, "boost": self.weight(concept)}}

    def _ways(self, concept: QueryConcept) -> Iterator[Query]:
        for weight, pieces in ways_to_write(concept):
            scored = [q for stems in pieces for q in self._posting(stems, weight)]
            if scored:
                yield scored[0] if len(scored) == 1 else {"bool": {"should": scored}}

    def _posting(self, stems: Stems, weight: float) -> Iterator[Query]:
        if not all(self.statistics.stems[stem] for stem in stems):
            return
        if len(stems) == 1:
            yield self._bm25(stems[0], weight)
            return
        rarity = sum(self.statistics.idf(stem) for stem in stems)
        yield constant(together(stems), weight * TOGETHER * rarity)

    def _bm25(self, stem: str, weight: float) -> Query:
        if self.is_near:
            boost = weight * self.statistics.near_boost(stem)
            return {"term": {"tokens.near": {"value": stem, "boost": boost}}}
        params = {
            "most": weight * self.statistics.idf(stem) * (K1 + 1),
            "least": K1 * (1 - B),
            "per": K1 * B / self.statistics.mean_count,
        }
        script = {"source": BM25, "params": params}
        return {"script_score": {"query": has_stem(stem), "script": script}}
