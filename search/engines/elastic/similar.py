# SPDX-License-Identifier: EUPL-1.2
"""Documents that are comparable to a document or to a described situation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from search.analysis import Analyser
from search.engines.elastic.index import Index
from search.engines.elastic.listing import Listed, listing
from search.engines.elastic.near import Near, nearness, vector_of
from search.engines.elastic.queries import (
    BY_SCORE,
    Query,
    all_of,
    any_flag,
    any_of,
    columns,
    constant,
    has_flag,
    id_of,
    matches,
    visible,
)
from search.engines.elastic.scoring import Scorer
from search.engines.elastic.statistics import Statistics, read_statistics
from search.engines.encoding import decoded
from search.engines.likeness import (
    DIVERSIFIED,
    FACET_WEIGHTS,
    FACETS_WEIGHT,
    FUSED,
    TELLING_FACETS,
    Example,
    alike,
    flag_rarity,
    flags_of,
    has_terms,
)
from search.meaning.blending import LIKENESS
from search.meaning.vectors import Vector
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

Concepts = tuple[QueryConcept, ...]
# Best first, and which of them only by meaning.
Found = tuple[list[Listed], frozenset[str]]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Finds what is comparable, within what one viewer may see."""

    index: Index
    analyser: Analyser
    thesaurus: Thesaurus
    viewer: Viewer
    near: Near

    def find(self, request: SearchRequest) -> Found | EmptyReason:
        """Return comparable documents, best first, and which of them only by meaning."""
        found_example = self._example(request)
        if isinstance(found_example, EmptyReason):
            return found_example
        example, own = found_example
        strong = without_related(example.strong)
        statistics = read_statistics(self.index, strong)
        itself = 0 if example.itself is None else 1
        telling = select_concepts(
            strong,
            lambda c: statistics.rarity(c, besides=itself) * likeness_weight(c),
            MAX_COMPARED,
        )
        if example.itself is None:
            found, near = self._by_question(example, telling, statistics)
        else:
            found, near = self._by_example(example, own, telling, statistics)
        if not found:
            return EmptyReason.NOTHING_COMPARABLE
        groups = {d.id: g for d in found[:DIVERSIFIED] if (g := alike(d.facets))}
        by_id = {document.id: document for document in found}
        return [by_id[id] for id in diversify(list(by_id), groups)], near

    def _example(
        self, request: SearchRequest
    ) -> tuple[Example, Vector | None] | EmptyReason:
        """Return what is asked about, with its own vector, or why that is impossible."""
        if request.like is None:
            words = self.analyser.words(request.text)
            concepts = concepts_of(words, self.thesaurus)
            if not concepts:
                return EmptyReason.NO_WORDS
            return Example(concepts, text=request.text), None
        # What changed a moment ago may still be compared: the caller has just read it.
        seen = visible(Viewer(self.viewer.tokens))
        itself = {"ids": {"values": [request.like]}}
        brought = columns(*self.near.columns) | {"stored_fields": ["words"]}
        asked = listing(all_of([seen, itself]), 1) | brought
        found = self.index.search(asked)["hits"]["hits"]
        if not found:
            return EmptyReason.UNKNOWN_DOCUMENT
        words = decoded(found[0]["fields"].get("words", [""])[0])
        flags = flags_of(Listed.of(found[0]).facets)
        concepts = concepts_of(words, self.thesaurus)
        example = Example(concepts, tuple(flags), request.like)
        return example, vector_of(found[0])

    def _by_question(
        self, example: Example, telling: Concepts, statistics: Statistics
    ) -> Found:
        """Return documents by words, concepts and tags in one score.

        Somebody who describes a situation names few of a case's facets, so a list of
        its own for these would rank by chance.
        """
        asked = select_concepts(
            telling, lambda c: statistics.rarity(c) * question_weight(c)
        )
        comparable = _comparable(example, telling)
        best = Scorer(statistics, tag=TAG_WEIGHT).best(
            [visible(self.viewer), comparable], asked, MAX_LONG_RESULTS
        )
        brought = columns(*self.near.columns)
        hits = self.index.search({**best, **brought})["hits"]["hits"]
        return self.near.blend(
            example.text, hits, visible(self.viewer), MAX_LONG_RESULTS
        )

    def _by_example(
        self,
        example: Example,
        own: Vector | None,
        telling: Concepts,
        statistics: Statistics,
    ) -> Found:
        """Return documents by lists that are fused: words, facets and meaning."""
        others = visible(self.viewer, but=[str(example.itself)])
        by_words = Scorer(statistics, likeness_weight, LIKENESS_LENGTH).best(
            [others], telling, FUSED
        )
        any_comparable = all_of([others, _comparable(example, telling)])
        by_meaning = [] if own is None else [_ranking(nearness(own, others))]
        some, words, facets, *meant = self.index.search_many(
            [
                {"size": 0, "query": any_comparable, "terminate_after": 1},
                {**by_words, **columns()},
                _ranking(self._by_facets(example, others)),
                *by_meaning,
            ]
        )
        if not some["hits"]["total"]["value"]:
            return [], frozenset()
        told, tagged = _scores(words), _scores(facets)
        lists = [
            (1.0, positions(told)),
            (FACETS_WEIGHT, positions(tagged)),
            *((LIKENESS, positions(_scores(near))) for near in meant),
        ]
        order = fuse(lists)[:MAX_LONG_RESULTS]
        near = frozenset(order) - told.keys() - tagged.keys()
        return self._read(order), near

    def _by_facets(self, example: Example, others: Query) -> Query:
        """Score others by the facets they share with the example, the rarer the more."""
        flags = [f for f in example.flags if FACET_WEIGHTS.get(f[0], 1.0)]
        # The last count is that of all others.
        everything: Query = {"match_all": {}}
        *found, total = self.index.counts(others, [*map(has_flag, flags), everything])
        weights = {
            flag: FACET_WEIGHTS.get(flag[0], 1.0) * flag_rarity(total, count)
            for flag, count in zip(flags, found, strict=True)
        }
        agreeing = [constant(has_flag(f), w) for f, w in weights.items() if w]
        return {
            "bool": {
                "filter": [others],
                "should": agreeing,
                "minimum_should_match": 1,
            }
        }

    def _read(self, ids: Sequence[str]) -> list[Listed]:
        if not ids:
            return []
        chosen = all_of([visible(self.viewer), {"ids": {"values": list(ids)}}])
        known = {
            one.id: one for one in _listed(self.index.search(listing(chosen, len(ids))))
        }
        return [known[id] for id in ids if id in known]


def _comparable(example: Example, telling: Concepts) -> Query:
    """Match what resembles the example by more than chance.

    Either they have enough in common, a term of the field among it, or someone has
    said that they are about the same question.
    """
    shared = any_of([matches(c) for c in telling], least=example.needed(telling))
    if has_terms(telling):
        terms = any_of([matches(c) for c in telling if c.groups])
        shared = all_of([shared, terms])
    if example.itself is None:
        return shared
    told = any_flag(flag for flag in example.flags if flag[0] in TELLING_FACETS)
    return any_of([shared, told])


def _ranking(query: Query) -> Query:
    return {
        "size": FUSED,
        "query": query,
        "sort": BY_SCORE,
        "track_total_hits": False,
        **columns(),
    }


def _scores(answer: dict[str, Any]) -> dict[str, float]:
    # In the order of the answer, in which equals stand by their ids.
    return {id_of(hit): hit["_score"] for hit in answer["hits"]["hits"]}


def _listed(answer: dict[str, Any]) -> list[Listed]:
    return [Listed.of(hit) for hit in answer["hits"]["hits"]]
