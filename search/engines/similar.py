# SPDX-License-Identifier: EUPL-1.2
"""Documents that are comparable to a document or to a described situation."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from search.analysis import Analyser
from search.engines.blended import NONE_NEAR, Ranked, best_first, blend
from search.engines.columns import Mask
from search.engines.likeness import (
    DIVERSIFIED,
    FACETS_WEIGHT,
    FUSED,
    TELLING_FACETS,
    Example,
    alike,
    flags_of,
    has_terms,
)
from search.engines.metadata import overlap
from search.engines.snapshot import Scores, Snapshot
from search.meaning.asking import Meaning
from search.meaning.blending import LIKENESS
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


@dataclass(frozen=True, slots=True)
class Comparison:
    """Finds what is comparable within one state of the index."""

    snapshot: Snapshot
    analyser: Analyser
    thesaurus: Thesaurus
    viewer: Viewer
    meaning: Meaning | None = None

    def find(
        self, example: Example, visible: Mask
    ) -> tuple[list[int], frozenset[int]] | EmptyReason:
        """Return comparable rows, best first, and which of them only by meaning."""
        others = visible.copy()
        if isinstance(example.itself, int):
            others[example.itself] = False
        order, near = self._compare(example, others)
        if not order:
            return EmptyReason.NOTHING_COMPARABLE
        groups = {
            row: group
            for row in order[:DIVERSIFIED]
            if (group := alike(self.snapshot.columns.facets_of(row))) is not None
        }
        return diversify(order, groups), near

    def example(self, request: SearchRequest) -> Example | EmptyReason:
        """Return what is asked about, or why that is impossible."""
        if request.like is not None:
            stored = self.snapshot.find(request.like, self.viewer)
            if stored is None:
                return EmptyReason.UNKNOWN_DOCUMENT
            return Example(
                concepts_of(stored.words, self.thesaurus),
                tuple(flags_of(stored.facets)),
                stored.row,
            )
        concepts = concepts_of(self.analyser.words(request.text), self.thesaurus)
        if not concepts:
            return EmptyReason.NO_WORDS
        return Example(concepts, text=request.text)

    def _compare(
        self, example: Example, others: Mask
    ) -> tuple[list[int], frozenset[int]]:
        columns = self.snapshot.columns
        telling = self._telling(example)
        comparable = others & self._is_comparable(example, telling)
        if not comparable.any():
            return [], NONE_NEAR
        if not isinstance(example.itself, int):
            return self._by_question(example.text, telling, comparable, others)
        agreed = overlap(columns, example.flags, others)
        by_words = _best_scores(
            self.snapshot.score(telling, likeness_weight, LIKENESS_LENGTH), others
        )
        by_facets = _best_scores(agreed, others)
        by_meaning = self._nearest(example.itself, others)
        order = fuse(
            [
                (1.0, positions(by_words)),
                (FACETS_WEIGHT, positions(by_facets)),
                (LIKENESS, positions(by_meaning)),
            ]
        )[:MAX_LONG_RESULTS]
        return order, frozenset(order) - by_words.keys() - by_facets.keys()

    def _nearest(self, itself: int, others: Mask) -> dict[int, float]:
        vectors = self.snapshot.columns.vectors
        if self.meaning is None or not vectors.known[itself]:
            return {}
        own = vectors.of(np.array([itself]))[0]
        rows, cosines = vectors.nearest(own, others, FUSED)
        return {int(r): float(c) for r, c in zip(rows, cosines, strict=True)}

    def _by_question(
        self,
        text: str,
        telling: tuple[QueryConcept, ...],
        comparable: Mask,
        others: Mask,
    ) -> tuple[list[int], frozenset[int]]:
        """Return rows by words, concepts and tags in one score.

        Somebody who describes a situation names few of a case's facets, so a list of
        its own for these would rank by chance.
        """
        asked = select_concepts(telling, self._question_weight)
        scores = self.snapshot.score(asked, tag=TAG_WEIGHT)
        found = best_first(scores, comparable & (scores > 0))[:MAX_LONG_RESULTS]
        order, near = blend(
            text,
            Ranked(found, scores),
            self.meaning,
            self.snapshot,
            others,
            MAX_LONG_RESULTS,
        )
        return [int(row) for row in order], near

    def _question_weight(self, concept: QueryConcept) -> float:
        return self.snapshot.rarity(concept) * question_weight(concept)

    def _telling(self, example: Example) -> tuple[QueryConcept, ...]:
        itself = 0 if example.itself is None else 1
        return select_concepts(
            without_related(example.strong),
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
        comparable = shared >= example.needed(telling)
        if has_terms(telling):
            comparable &= shared_terms > 0
        if example.itself is not None:
            flags = [flag for flag in example.flags if flag[0] in TELLING_FACETS]
            comparable |= columns.facets.any_of(flags)
        return comparable


def _best_scores(scores: Scores, rows: Mask) -> dict[int, float]:
    found = np.flatnonzero(rows & (scores > 0))
    if len(found) > FUSED:
        found = found[np.argpartition(-scores[found], FUSED)[:FUSED]]
    return {int(row): float(scores[row]) for row in found}
