# SPDX-License-Identifier: EUPL-1.2
"""Documents that are comparable to a document or to a described situation."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from search.analysis import Analyser, Word
from search.engines.columns import Mask
from search.engines.metadata import Flag, alike, flags_named, flags_of, overlap
from search.engines.snapshot import Scores, Snapshot
from search.query import QueryConcept, SearchRequest, concepts_of, without_related
from search.ranking import (
    MAX_LONG_RESULTS,
    diversify,
    fuse,
    positions,
    select_concepts,
)
from search.results import EmptyReason
from search.thesaurus import Thesaurus
from search.viewer import Viewer

# Below this a resemblance is chance: so many telling things in common, or facets.
MIN_SHARED = 3
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
    flags: tuple[Flag, ...]
    facets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
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
                stored.facets,
                stored.row,
            )
        concepts = concepts_of(self.analyser.words(request.text), self.thesaurus)
        if not concepts:
            return EmptyReason.NO_WORDS
        named = {group for concept in concepts for group in concept.groups}
        return Example(concepts, tuple(flags_named(self.snapshot.columns, named)))

    def _compare(self, example: Example, others: Mask) -> list[int]:
        columns = self.snapshot.columns
        telling = self._telling(example)
        shared = np.zeros(columns.size, dtype=np.int16)
        for concept in telling:
            shared += self.snapshot.matches(concept)
        agreed = overlap(columns, example.flags, others)
        comparable = others & (shared >= needed_shared(len(telling)))
        if example.row is not None:
            comparable |= others & self._same_question(example)
        if not comparable.any():
            return []
        by_words = _best_scores(self.snapshot.score(telling), others)
        by_facets = _best_scores(agreed, others)
        lists = [(1.0, positions(by_words)), (FACETS_WEIGHT, positions(by_facets))]
        return fuse(lists)[:MAX_LONG_RESULTS]

    def _telling(self, example: Example) -> tuple[QueryConcept, ...]:
        concepts = without_related(example.concepts)
        strong = [concept for concept in concepts if not concept.weak]
        itself = 0 if example.row is None else 1
        return select_concepts(
            strong, lambda concept: self.snapshot.rarity(concept, besides=itself)
        )

    def _same_question(self, example: Example) -> Mask:
        flags = [flag for flag in example.flags if flag[0] in TELLING_FACETS]
        return self.snapshot.columns.facets.any_of(flags)


def needed_shared(concepts: int) -> int:
    """Return how much must be shared for more than a chance resemblance."""
    return min(MIN_SHARED, (concepts + 1) // 2)


def _best_scores(scores: Scores, rows: Mask) -> dict[int, float]:
    found = np.flatnonzero(rows & (scores > 0))
    if len(found) > FUSED:
        found = found[np.argpartition(-scores[found], FUSED)[:FUSED]]
    return {int(row): float(scores[row]) for row in found}
