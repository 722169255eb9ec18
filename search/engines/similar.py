# SPDX-License-Identifier: EUPL-1.2
"""Documents that are comparable to a document or to a described situation."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from search.analysis import Analyser, Word
from search.engines.columns import Mask
from search.engines.metadata import Flag, alike, flags_of, overlap
from search.engines.snapshot import Scores, Snapshot
from search.query import QueryConcept, SearchRequest, concepts_of, without_related
from search.ranking import (
    LIKENESS_LENGTH,
    MAX_COMPARED,
    MAX_LONG_RESULTS,
    TAG_WEIGHT,
    diversify,
    fuse,
    likeness_weight,
    positions,
    question_weight,
    select_concepts,
)
from search.results import EmptyReason
from search.thesaurus import Thesaurus
from search.viewer import Viewer

# Below this a resemblance is chance: so many telling things in common, or facets.
MIN_SHARED = 3
PART_SHARED = 6
FACETS_WEIGHT = 1.0
# How many of each list are fused, and how many of those are looked at for variety.
FUSED = 1_000
DIVERSIFIED = 60
TELLING_FACETS = ("theme", "need", "need_cluster")
ALIKE_FACETS = ("provision", "target_group")


@dataclass(frozen=True, slots=True)
class Example:
    """What others are compared with; ``row`` when it is itself in the index."""

    concepts: tuple[QueryConcept, ...]
    flags: tuple[Flag, ...] = ()
    row: int | None = None


@dataclass(frozen=True, slots=True)
class Comparison:
    """Finds what is comparable within one state of the index."""

    snapshot: Snapshot
    analyser: Analyser
    thesaurus: Thesaurus
    viewer: Viewer

    def find(self, example: Example, visible: Mask) -> list[int] | EmptyReason:
        """Return comparable rows, best first, or why there are none."""
        others = visible.copy()
        if example.row is not None:
            others[example.row] = False
        order = self._compare(example, others)
        if not order:
            return EmptyReason.NOTHING_COMPARABLE
        first = order[:DIVERSIFIED]
        return diversify(order, alike(self.snapshot.columns, first, ALIKE_FACETS))

    def example(self, request: SearchRequest) -> Example | EmptyReason:
        """Return what is asked about, or why that is impossible."""
        if request.like is not None:
            stored = self.snapshot.find(request.like, self.viewer)
            if stored is None:
                return EmptyReason.UNKNOWN_DOCUMENT
            words = [Word(stems[0], 0, 0, stems[0], stems) for stems in stored.words]
            return Example(
                concepts_of(words, self.thesaurus),
                tuple(flags_of(stored.facets)),
                stored.row,
            )
        concepts = concepts_of(self.analyser.words(request.text), self.thesaurus)
        if not concepts:
            return EmptyReason.NO_WORDS
        return Example(concepts)

    def _compare(self, example: Example, others: Mask) -> list[int]:
        columns = self.snapshot.columns
        telling = self._telling(example)
        comparable = others & self._is_comparable(example, telling)
        if not comparable.any():
            return []
        if example.row is None:
            return self._by_question(telling, comparable)
        agreed = overlap(columns, example.flags, others)
        by_words = _best_scores(
            self.snapshot.score(telling, likeness_weight, LIKENESS_LENGTH), others
        )
        by_facets = _best_scores(agreed, others)
        lists = [(1.0, positions(by_words)), (FACETS_WEIGHT, positions(by_facets))]
        return fuse(lists)[:MAX_LONG_RESULTS]

    def _by_question(
        self, telling: tuple[QueryConcept, ...], comparable: Mask
    ) -> list[int]:
        """Return rows by words, concepts and tags in one score.

        Somebody who describes a situation names few of a case's facets, so a list of
        its own for these would rank by chance.
        """
        asked = select_concepts(telling, self._question_weight)
        scores = _best_scores(self.snapshot.score(asked, tag=TAG_WEIGHT), comparable)
        return sorted(scores, key=lambda row: -scores[row])[:MAX_LONG_RESULTS]

    def _question_weight(self, concept: QueryConcept) -> float:
        return self.snapshot.rarity(concept) * question_weight(concept)

    def _telling(self, example: Example) -> tuple[QueryConcept, ...]:
        itself = 0 if example.row is None else 1
        return select_concepts(
            without_related(_strong(example.concepts)),
            lambda concept: (
                self.snapshot.rarity(concept, besides=itself) * likeness_weight(concept)
            ),
            MAX_COMPARED,
        )

    def _is_comparable(
        self, example: Example, telling: tuple[QueryConcept, ...]
    ) -> Mask:
        """Return the rows that resemble the example by more than chance.

        Either they have enough in common, a term of the field among it, or someone
        has said that they are about the same question.
        """
        columns = self.snapshot.columns
        shared = np.zeros(columns.size, dtype=np.int16)
        shared_terms = np.zeros(columns.size, dtype=np.int16)
        for concept in telling:
            matched = self.snapshot.matches(concept)
            shared += matched
            shared_terms += matched & bool(concept.groups)
        has_terms = any(concept.groups for concept in telling)
        # What occurs nowhere counts too: it is a difference from every document.
        size = min(len(_strong(example.concepts)), MAX_COMPARED)
        comparable = shared >= needed_shared(size, has_terms=has_terms)
        if has_terms:
            comparable &= shared_terms > 0
        if example.row is not None:
            flags = [flag for flag in example.flags if flag[0] in TELLING_FACETS]
            comparable |= columns.facets.any_of(flags)
        return comparable


def _strong(concepts: tuple[QueryConcept, ...]) -> list[QueryConcept]:
    return [concept for concept in concepts if not concept.weak]


def needed_shared(concepts: int, *, has_terms: bool) -> int:
    """Return how many concepts must be shared: half, or fewer of a longer text."""
    half = (concepts + 1) // 2
    if not has_terms:
        return half
    return max(min(MIN_SHARED, half), concepts // PART_SHARED)


def _best_scores(scores: Scores, rows: Mask) -> dict[int, float]:
    found = np.flatnonzero(rows & (scores > 0))
    if len(found) > FUSED:
        found = found[np.argpartition(-scores[found], FUSED)[:FUSED]]
    return {int(row): float(scores[row]) for row in found}
