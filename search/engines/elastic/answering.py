# SPDX-License-Identifier: EUPL-1.2
"""How one request is answered; visibility comes before all else."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from search.analysis import Analyser
from search.engines.base import Then
from search.engines.elastic.index import Index
from search.engines.elastic.listing import (
    Listed,
    count_facets,
    newest_first,
)
from search.engines.elastic.near import Near
from search.engines.elastic.queries import (
    Query,
    by_kind,
    columns,
    has_stem,
    visible,
)
from search.engines.elastic.scoring import Scorer
from search.engines.elastic.similar import Comparison, Found
from search.engines.elastic.statistics import read_statistics
from search.engines.elastic.whole import Whole
from search.query import MAX_TEXT, ParsedQuery, SearchRequest, parse, without_related
from search.ranking import (
    ENOUGH,
    LONG,
    MAX_LONG_RESULTS,
    TAG_WEIGHT,
    needed_matches,
    question_weight,
    select_concepts,
)
from search.results import Correction, EmptyReason, Hit, Mode, SearchResponse
from search.spelling import MIN_DOCUMENTS, Speller
from search.thesaurus import Thesaurus
from search.viewer import Viewer


@dataclass(frozen=True, slots=True)
class Answer:
    """Everything that one answer depends on."""

    index: Index
    analyser: Analyser
    thesaurus: Thesaurus
    speller: Speller
    viewer: Viewer
    near: Near

    def to(self, request: SearchRequest) -> SearchResponse:
        request = replace(request, text=request.text[:MAX_TEXT])
        if request.kind == "similar":
            return self._similar(self._compared(request), request)
        if not request.text.strip():
            listed = by_kind(self._visible, request.kinds)
            whole = Whole(self.index, listed, request, self.viewer)
            return replace(whole.response(), mode=Mode.BROWSE)
        return self._query(request)

    def to_both(
        self, request: SearchRequest, then: Then
    ) -> tuple[SearchResponse, SearchResponse]:
        request = replace(request, text=request.text[:MAX_TEXT])
        found = self._compared(request)
        first = self._similar(found, request)
        more = then(first)
        return (
            first,
            self._similar(found, more.of(request)) if more else SearchResponse(),
        )

    @property
    def _visible(self) -> Query:
        return visible(self.viewer)

    def _compared(self, request: SearchRequest) -> Found | EmptyReason:
        comparison = Comparison(
            self.index, self.analyser, self.thesaurus, self.viewer, self.near
        )
        return comparison.find(request)

    def _similar(
        self, found: Found | EmptyReason, request: SearchRequest
    ) -> SearchResponse:
        if isinstance(found, EmptyReason):
            response = self._page((), request)
            return replace(response, mode=Mode.SIMILAR, reason=found)
        return replace(self._page(found[0], request, found[1]), mode=Mode.SIMILAR)

    def _query(self, request: SearchRequest) -> SearchResponse:
        parsed = parse(request.text, self.analyser, self.thesaurus)
        correction = None
        if not request.exact:
            correction = self.speller.correct(parsed.text, parsed.words)
        if correction and not self._may_know(correction):
            correction = None
        if correction:
            parsed = parse(correction.corrected, self.analyser, self.thesaurus)
        if not parsed.concepts:
            response = self._page((), request)
            return replace(response, reason=EmptyReason.NO_WORDS)
        if len(parsed.concepts) > LONG:
            found, near = self._long(parsed, request)
            response = self._page(found, request, near)
        else:
            response = self._short(parsed, request)
        return replace(response, correction=correction)

    def _may_know(self, correction: Correction) -> bool:
        """Say whether each better word is a term, or stands in what may be seen now.

        The words for corrections are those of the index, which may not have heard yet
        that the last document with a word is gone.
        """
        asked = [
            word
            for _typed, better in correction.words
            for word in self.analyser.words(better)
            if word.folded not in self.thesaurus.surface_words
        ]
        stems = list(dict.fromkeys(s for w in asked for s in (w.stem, *w.parts)))
        counts = self.index.counts(self._visible, map(has_stem, stems))
        seen = {
            stem
            for stem, found in zip(stems, counts, strict=True)
            if found >= MIN_DOCUMENTS
        }
        return all(
            word.stem in seen or (word.parts and seen.issuperset(word.parts))
            for word in asked
        )

    def _long(
        self, parsed: ParsedQuery, request: SearchRequest
    ) -> tuple[list[Listed], frozenset[str]]:
        counted = without_related(parsed.counted)
        statistics = read_statistics(self.index, counted)
        telling = select_concepts(
            counted, lambda c: statistics.rarity(c) * question_weight(c)
        )
        if not telling:
            return [], frozenset()
        scorer = Scorer(statistics, interests=request.interests)
        best = scorer.best([self._visible], telling, MAX_LONG_RESULTS)
        answer = self.index.search({**best, **columns(*self.near.columns)})
        return self.near.blend(
            parsed.text,
            answer["hits"]["hits"],
            self._visible,
            MAX_LONG_RESULTS,
            request.interests,
        )

    def _short(self, parsed: ParsedQuery, request: SearchRequest) -> SearchResponse:
        """Answer with what has half of the concepts, or one less when that is little."""
        statistics = read_statistics(self.index, parsed.concepts)
        scorer = Scorer(statistics, tag=TAG_WEIGHT, interests=request.interests)
        question = self.near.question(parsed.text)

        def ask(least: int) -> tuple[Query, Whole]:
            words = scorer.result([self._visible], parsed, least=least)
            steer = self.near.columns
            return words, Whole(self.index, words, request, self.viewer, steer)

        needed = needed_matches(len(parsed.counted))
        words, whole = ask(needed)
        widened = False
        if whole.found < ENOUGH and needed > 1:
            strictly = whole.found
            words, whole = ask(needed - 1)
            widened = whole.found > strictly
        moved = self.near.to(
            question,
            whole.best,
            words,
            self._visible,
            request.filters,
            request.interests,
        )
        entering = [one.id for one in moved if one.enters]
        listed = self.near.listed(entering, self._visible)
        return replace(whole.blended(moved, listed), widened=widened)

    def _page(
        self,
        found: Iterable[Listed],
        request: SearchRequest,
        near: frozenset[str] = frozenset(),
    ) -> SearchResponse:
        """Return a page of a result that is short enough to be counted here."""
        every = list(found)
        left = newest_first(
            (document for document in every if document.satisfies(request.filters)),
            request.sort,
        )
        first = (max(request.page, 1) - 1) * request.page_size
        shown: list[Any] = left[first : first + request.page_size]
        return SearchResponse(
            hits=tuple(
                Hit(d.id, first + at, d.kind, d.id in near)
                for at, d in enumerate(shown, 1)
            ),
            total=len(left),
            facets=count_facets(every, request.filters, self.viewer),
        )
