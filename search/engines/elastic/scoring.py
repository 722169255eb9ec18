# SPDX-License-Identifier: EUPL-1.2
"""The score of a document as one query; the same sum as the embedded engine makes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from search.engines.elastic.queries import (
    Query,
    all_of,
    any_flag,
    any_of,
    constant,
    found_or_tagged,
    has_stem,
    matches,
    plus,
    tagged,
    together,
)
from search.engines.elastic.statistics import Statistics
from search.engines.weights import PRESENCE, SHORTEST, TIE, TOGETHER, ways_to_write
from search.query import ParsedQuery, QueryConcept, Stems
from search.ranking import (
    INTEREST_FACET,
    INTEREST_LIFT,
    QUESTION_LENGTH,
    question_weight,
)

# BM25 as FTS5 has it: the score of a term is how often it occurs.
# What has a type runs faster than what is looked up each time.
BM25 = (
    "double often = _score; double most = params.most; double least = params.least;"
    " double per = params.per;"
    " return most * often / (often + least + per * doc['count'].value);"
)
K1, B = 1.2, 0.75
# So many are scored exactly for each that is wanted; the near score is some per cent off.
LOOKED_AT = 2
# A long text mentions more by chance. The mean is that of now, so it is no column.
SHORTER_FIRST = (
    "double mean = params.mean; double least = params.least;"
    " double power = params.power;"
    " return 1.0 / Math.pow(Math.max(doc['size'].value / mean, least), power);"
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

    def result(
        self, within: Iterable[Query], asked: ParsedQuery, *, least: int
    ) -> Query:
        """Find and score what has at least so many of the concepts that decide.

        A concept that is found by what scores it is looked for once; what scores more
        than has the concept, such as half of a compound, is counted apart.
        """
        deciding, besides = [], []
        for concept in asked.concepts:
            scored = list(self._concept(concept))
            if concept not in asked.counted:
                besides += scored
            elif _is_found_by_its_score(concept):
                deciding += scored
            else:
                deciding.append(all_of([found_or_tagged(concept)]))
                besides += scored
        return self._shorter_first(
            {
                "filter": list(within),
                "must": [any_of(deciding, least=least)],
                "should": besides,
            }
        )

    def best_of(
        self,
        within: Iterable[Query],
        concepts: Iterable[QueryConcept],
        *,
        scored_only: bool = False,
    ) -> Query:
        """Score documents; ``scored_only`` leaves out what no concept scores."""
        return self._shorter_first(
            {
                "filter": list(within),
                "should": [s for c in concepts for s in self._concept(c)],
                "minimum_should_match": int(scored_only),
            }
        )

    def _shorter_first(self, found: Query) -> Query:
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
                "query": {"bool": found},
                "functions": functions,
                "score_mode": "multiply",
                "boost_mode": "multiply",
            }
        }

    def _concept(self, concept: QueryConcept) -> Iterator[Query]:
        # Each part with its weight: a boost around them would not reach what is added.
        weight = self.weight(concept)
        parts = list(self._words(concept, weight))
        if self.tag and concept.groups and self.statistics.tags[concept.groups]:
            told = self.tag * self.statistics.tag_rarity(concept)
            parts.append(constant(tagged(concept), weight * told))
        if parts:
            yield parts[0] if len(parts) == 1 else {"bool": {"should": parts}}

    def _words(self, concept: QueryConcept, weight: float) -> Iterator[Query]:
        """Yield what the words of a concept score, and what their being there adds."""
        rarity = 0.0 if concept.weak else self.statistics.rarity(concept)
        presence = weight * PRESENCE * rarity
        ways = list(self._ways(concept))
        if ways:
            best = {"queries": ways, "tie_breaker": TIE, "boost": weight}
            if presence and _is_found_by_its_score(concept):
                yield plus({"dis_max": best}, presence)
                return
            yield {"dis_max": best}
        if presence:
            yield constant(matches(concept), presence)

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


def _is_found_by_its_score(concept: QueryConcept) -> bool:
    """Say whether what scores by a concept's words is just what has the concept."""
    return all(len(pieces) == 1 for _weight, pieces in ways_to_write(concept))
