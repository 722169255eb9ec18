# SPDX-License-Identifier: EUPL-1.2
"""What is asked: the request, and the concepts that its text consists of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Literal

from search.analysis import Analyser, Word
from search.analysis.stemming import stem
from search.compound_terms import pieces_of
from search.thesaurus import Thesaurus
from search.wordlists import read_words

MAX_TEXT = 8_000
PAGE_SIZE = 20

Kind = Literal["query", "similar"]
Sort = Literal["relevance", "newest", "updated"]
Stems = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SearchRequest:
    """A question, as every engine understands it.

    ``filters`` are alternatives inside a facet and requirements between facets.
    ``like`` is the id of a document; whoever asks must be allowed to see it.
    ``interests`` are themes that lift what is about them, and hide nothing. When nothing
    is asked, what is most relevant goes by ``kinds`` of documents, in that order. Not
    ``by_meaning``: answer by words alone, whatever the engine could do.
    """

    text: str = ""
    kind: Kind = "query"
    like: str | None = None
    filters: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    page: int = 1
    page_size: int = PAGE_SIZE
    sort: Sort = "relevance"
    exact: bool = False
    interests: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    by_meaning: bool = True


@dataclass(frozen=True, slots=True)
class Narrowed:
    """Another list of what a request found: by filters of its own, from its first page."""

    filters: Mapping[str, tuple[str, ...]]
    page_size: int

    def of(self, request: SearchRequest) -> SearchRequest:
        return replace(request, filters=self.filters, page=1, page_size=self.page_size)


@dataclass(frozen=True, slots=True)
class QueryConcept:
    """One thing that is asked for, and all the ways in which it may be written.

    Each alternative is a set of stems that must all occur; what was typed comes
    first, then the parts of its compounds, then synonyms. ``related`` holds the terms
    of a broader or narrower meaning, which match too but weigh less. A weak concept ranks but
    never decides whether a document is a result. ``piece`` is the stem of the half of a
    compound that this concept stands for.
    """

    words: tuple[Word, ...]
    groups: tuple[str, ...]
    alternatives: tuple[Stems, ...]
    related: tuple[Stems, ...] = ()
    count: int = 1
    weak: bool = False
    piece: str = ""

    @property
    def surface(self) -> str:
        return " ".join(word.text for word in self.words)

    @property
    def own(self) -> tuple[Stems, ...]:
        """Return what was typed and its parts: the alternatives that are no synonyms."""
        return _own_ways(self.words, self.piece)

    @property
    def wordings(self) -> tuple[Stems, ...]:
        """Return all ways to find it, those of a broader or narrower meaning too."""
        return (*self.alternatives, *self.related)

    @property
    def stems(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(stem for way in self.wordings for stem in way))


@dataclass(frozen=True, slots=True)
class ParsedQuery:
    """The words of a question and its different concepts, in the order of the text."""

    text: str
    words: tuple[Word, ...]
    concepts: tuple[QueryConcept, ...]

    @property
    def named(self) -> dict[str, list[str]]:
        """Return the codes of the groups that are named, by their scheme."""
        named: dict[str, list[str]] = {}
        for group in (group for concept in self.concepts for group in concept.groups):
            scheme, _mark, code = group.partition(":")
            named.setdefault(scheme, []).append(code)
        return named

    @property
    def counted(self) -> tuple[QueryConcept, ...]:
        """Return the concepts that decide on the result: all, when all are weak."""
        strong = tuple(concept for concept in self.concepts if not concept.weak)
        return strong or self.concepts


def without_related(concepts: Iterable[QueryConcept]) -> list[QueryConcept]:
    """Return the concepts as they are compared in long texts, which have enough."""
    return [replace(concept, related=()) for concept in concepts]


def parse(text: str, analyser: Analyser, thesaurus: Thesaurus) -> ParsedQuery:
    """Return the concepts of ``text``: terms of the thesaurus first, else words."""
    text = text[:MAX_TEXT]
    words = tuple(analyser.words(text))
    concepts = concepts_of(words, thesaurus)
    asked = tuple(c for c in concepts if not all(map(_is_polite, c.words)))
    return ParsedQuery(text, words, asked or concepts)


def _is_polite(word: Word) -> bool:
    return word.folded in read_words("polite_words")


def concepts_of(
    words: Sequence[Word], thesaurus: Thesaurus
) -> tuple[QueryConcept, ...]:
    """Return each different concept once, with the number of times that it occurs."""
    found: dict[object, QueryConcept] = {}
    for concept in _occurrences(words, thesaurus):
        key = concept.groups or concept.piece or concept.alternatives[0]
        known = found.get(key)
        found[key] = _again(known, concept) if known else concept
    return tuple(found.values())


def _again(known: QueryConcept, concept: QueryConcept) -> QueryConcept:
    alternatives = dict.fromkeys((*known.alternatives, *concept.alternatives))
    return replace(known, count=known.count + 1, alternatives=tuple(alternatives))


def _occurrences(words: Sequence[Word], thesaurus: Thesaurus) -> Iterable[QueryConcept]:
    at = 0
    for term in thesaurus.recognise(words):
        for word in words[at : term.start]:
            yield from _word(word, thesaurus)
        yield _concept(tuple(words[term.start : term.end]), term.groups, thesaurus)
        at = term.end
    for word in words[at:]:
        yield from _word(word, thesaurus)


def _word(word: Word, thesaurus: Thesaurus) -> Iterable[QueryConcept]:
    """Yield the concept of a word that is no term, or those of its two halves."""
    pieces = () if is_weak(word) else pieces_of(word.folded, thesaurus)
    if not pieces:
        yield _concept((word,), (), thesaurus)
    for piece in pieces:
        yield _concept((word,), piece.groups, thesaurus, piece.stem)


def _concept(
    words: tuple[Word, ...],
    groups: tuple[str, ...],
    thesaurus: Thesaurus,
    piece: str = "",
) -> QueryConcept:
    weak = not groups and all(is_weak(word) for word in words)
    ways = _own_ways(words, piece)
    # Most words are no term, and a text has hundreds of them.
    synonyms = thesaurus.alternatives(groups) if groups else ()
    alternatives = dict.fromkeys((*ways, *synonyms))
    others = thesaurus.related(groups) if groups else ()
    related = tuple(term for term in others if term not in alternatives)
    return QueryConcept(
        words, groups, tuple(alternatives), related, weak=weak, piece=piece
    )


def _own_ways(words: Sequence[Word], piece: str) -> tuple[Stems, ...]:
    typed = tuple([word.stem for word in words])
    if piece:
        return (typed, (piece,))
    parts = tuple([p for word in words for p in (word.parts or (word.stem,))])
    return (typed, parts)


def is_weak(word: Word) -> bool:
    """Return whether a word says nothing about the subject of a question."""
    return is_weak_stem(word.stem)


def is_weak_stem(stem: str) -> bool:
    return stem in _weak_stems()


@cache
def _weak_stems() -> frozenset[str]:
    return frozenset(stem(word) for word in read_words("weak_words"))
