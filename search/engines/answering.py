# SPDX-License-Identifier: EUPL-1.2
"""How the embedded engine answers one request over one state of the index."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

import numpy as np

from search.analysis import Analyser
from search.engines.base import Then
from search.engines.blended import (
    NO_ROWS,
    Ranked,
    Rows,
    best_first,
    blend,
    lifted,
)
from search.engines.columns import Mask
from search.engines.similar import Comparison
from search.engines.snapshot import Snapshot
from search.meaning.asking import Meaning
from search.query import (
    MAX_TEXT,
    ParsedQuery,
    QueryConcept,
    SearchRequest,
    parse,
    without_related,
)
from search.ranking import (
    ENOUGH,
    LONG,
    MAX_LONG_RESULTS,
    TAG_WEIGHT,
    needed_matches,
    question_weight,
    select_concepts,
)
from search.results import (
    Correction,
    EmptyReason,
    Facet,
    Hit,
    Mode,
    Reasoned,
    SearchResponse,
)
from search.small_counts import Filters, without_small_counts
from search.spelling import MIN_DOCUMENTS, Speller
from search.thesaurus import Thesaurus
from search.viewer import Viewer


@dataclass(frozen=True, slots=True)
class Found:
    """A whole result, best first, before the filters of the reader.

    ``near`` are the rows that their words alone would not have made a result.
    """

    mode: Mode
    order: Rows = field(default_factory=lambda: NO_ROWS)
    near: frozenset[int] = frozenset()
    widened: bool = False
    correction: Correction | None = None
    reason: Reasoned = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """Everything that one answer depends on; visibility comes before all else."""

    snapshot: Snapshot
    analyser: Analyser
    thesaurus: Thesaurus
    speller: Speller
    viewer: Viewer
    meaning: Meaning | None = None

    def to(self, request: SearchRequest) -> SearchResponse:
        return self._page(self._find(request), request)

    def to_both(
        self, request: SearchRequest, then: Then
    ) -> tuple[SearchResponse, SearchResponse]:
        found = self._find(request)
        first = self._page(found, request)
        more = then(first)
        return first, self._page(found, more.of(request)) if more else SearchResponse()

    def _find(self, request: SearchRequest) -> Found:
        request = replace(request, text=request.text[:MAX_TEXT])
        visible = self.snapshot.columns.visible_to(self.viewer)
        if request.kind == "similar":
            return self._similar(request, visible)
        if not request.text.strip():
            order = self._by_kind(request.kinds)
            return Found(Mode.BROWSE, order[visible[order]])
        return self._query(request, visible)

    def _by_kind(self, kinds: tuple[str, ...]) -> Rows:
        """Return everything kind by kind, other kinds last, the newest of each first."""
        columns = self.snapshot.columns
        place = np.full(columns.size, len(kinds), dtype=np.int8)
        for at, kind in enumerate(kinds):
            place[columns.kinds == kind] = at
        return np.lexsort((-columns.published, place))

    def _similar(self, request: SearchRequest, visible: Mask) -> Found:
        comparison = Comparison(
            self.snapshot, self.analyser, self.thesaurus, self.viewer, self.meaning
        )
        example = comparison.example(request)
        if isinstance(example, EmptyReason):
            return Found(Mode.SIMILAR, reason=example)
        found = comparison.find(example, visible)
        if isinstance(found, EmptyReason):
            return Found(Mode.SIMILAR, reason=found)
        order, near = found
        return Found(Mode.SIMILAR, np.array(order, dtype=np.intp), near)

    def _query(self, request: SearchRequest, visible: Mask) -> Found:
        parsed = parse(request.text, self.analyser, self.thesaurus)
        correction = None
        if not request.exact:
            correction = self.speller.correct(parsed.text, parsed.words)
        if correction and not self._may_know(correction, visible):
            correction = None
        if correction:
            parsed = parse(correction.corrected, self.analyser, self.thesaurus)
        if not parsed.concepts:
            return Found(Mode.QUERY, reason=EmptyReason.NO_WORDS)
        ranked, widened = self._ranked(parsed, visible, request.interests)
        most = MAX_LONG_RESULTS if len(parsed.concepts) > LONG else None
        order, near = blend(
            parsed.text, ranked, self.meaning, self.snapshot, visible, most
        )
        return Found(Mode.QUERY, order, near, widened, correction)

    def _may_know(self, correction: Correction, visible: Mask) -> bool:
        """Say whether each better word is a term, or stands in what may be seen now.

        The words for corrections are those of the index, which may not have heard yet
        that the last document with a word is gone.
        """
        return all(
            word.folded in self.thesaurus.surface_words
            or self._is_seen(word.stem, visible)
            or (word.parts and all(self._is_seen(p, visible) for p in word.parts))
            for _typed, better in correction.words
            for word in self.analyser.words(better)
        )

    def _is_seen(self, stem: str, visible: Mask) -> bool:
        rows = self.snapshot.rows_with(stem)
        return bool(np.count_nonzero(visible[rows]) >= MIN_DOCUMENTS)

    def _ranked(
        self, parsed: ParsedQuery, visible: Mask, interests: tuple[str, ...]
    ) -> tuple[Ranked, bool]:
        """Return the result by words, and whether it had to be widened."""
        if len(parsed.concepts) > LONG:
            counted = without_related(parsed.counted)
            telling = select_concepts(
                counted,
                lambda concept: (
                    self.snapshot.rarity(concept) * question_weight(concept)
                ),
            )
            scores = lifted(self.snapshot.score(telling), self.snapshot, interests)
            found = best_first(scores, visible & (scores > 0))[:MAX_LONG_RESULTS]
            return Ranked(found, scores, interests), False
        members, widened = self._members(parsed.counted, visible)
        scores = lifted(
            self.snapshot.score(parsed.concepts, tag=TAG_WEIGHT),
            self.snapshot,
            interests,
        )
        return Ranked(best_first(scores, members), scores, interests), widened

    def _members(
        self, concepts: tuple[QueryConcept, ...], visible: Mask
    ) -> tuple[Mask, bool]:
        matched = np.zeros(self.snapshot.columns.size, dtype=np.int16)
        for concept in concepts:
            matched += self.snapshot.matches(concept) | self.snapshot.tagged(concept)
        needed = needed_matches(len(concepts))
        members: Mask = visible & (matched >= needed)
        found = np.count_nonzero(members)
        if found >= ENOUGH or needed == 1:
            return members, False
        wider: Mask = visible & (matched >= needed - 1)
        return wider, bool(np.count_nonzero(wider) > found)

    def _page(self, found: Found, request: SearchRequest) -> SearchResponse:
        columns = self.snapshot.columns
        members = np.zeros(columns.size, dtype=np.bool_)
        members[found.order] = True
        rows = found.order[columns.matching(request.filters)[found.order]]
        if request.sort != "relevance":
            moments = columns.published if request.sort == "newest" else columns.updated
            rows = rows[np.argsort(-moments[rows], kind="stable")]
        first = (max(request.page, 1) - 1) * request.page_size
        return SearchResponse(
            hits=tuple(
                Hit(columns.ids[row], first + at, columns.kinds[row], row in found.near)
                for at, row in enumerate(rows[first : first + request.page_size], 1)
            ),
            total=len(rows),
            facets=self._facets(members, request.filters),
            correction=found.correction,
            widened=found.widened,
            mode=found.mode,
            reason=found.reason,
        )

    def _facets(self, members: Mask, filters: Filters) -> tuple[Facet, ...]:
        columns = self.snapshot.columns
        return without_small_counts(
            columns.count_facets(members, filters),
            filters,
            lambda name, code: columns.has_outsider(
                members, filters, self.viewer, (name, code)
            ),
        )
