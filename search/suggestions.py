# SPDX-License-Identifier: EUPL-1.2
"""What may be meant by what is being typed: words that begin so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from search.analysis import Analyser
from search.analysis.words import fold, spans
from search.thesaurus import TermGroup, Thesaurus
from search.word_starts import WordStarts

MIN_LETTERS = 2
MAX_TYPED = 100
# How many of one kind, be it of concept or of document, unless asked otherwise.
MOST = 3
# A term further on in a sentence is told by so many words and letters.
LONGEST_TERM = 6
SHORTEST_LATER_WORD = 4


class SuggestionKind(StrEnum):
    """What is suggested, in the order in which it is shown."""

    THEME = "theme"
    NEED = "need"
    DOCUMENT = "document"
    TERM = "term"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A document or a concept by its id.

    A document has no ``label``: the index knows no titles, and whoever shows one checks
    the document in the database anyway. ``wording`` is the synonym that led to a concept.
    """

    kind: SuggestionKind
    id: str
    label: str = ""
    wording: str = ""


_KIND_OF_SCHEME = {"theme": SuggestionKind.THEME, "need_cluster": SuggestionKind.NEED}
_GLOSSARY = "term"


def typed_words(text: str, analyser: Analyser) -> tuple[str, ...]:
    """Return the beginnings that a text asks for; none if it is too short or too long.

    Words that say nothing are left out, unless there are no others: "de" may become
    "dementie".
    """
    if len(text) > MAX_TYPED:
        return ()
    words = _folded(text)
    asked = [word for word in words if analyser.counts(word)] or words[-1:]
    is_enough = sum(map(len, asked)) >= MIN_LETTERS
    return tuple(dict.fromkeys(asked)) if is_enough else ()


def in_order(suggestions: Iterable[Suggestion]) -> tuple[Suggestion, ...]:
    """Return the suggestions kind by kind, within a kind as they came."""
    order = list(SuggestionKind)
    return tuple(sorted(suggestions, key=lambda s: order.index(s.kind)))


@dataclass(frozen=True, slots=True)
class _Term:
    """A way to name a concept; ``label`` is the same for labels that differ in form."""

    text: str
    words: tuple[str, ...]
    suggestion: Suggestion
    label: tuple[str, ...]

    def distance(self, typed: Sequence[str]) -> tuple[bool, bool, int, bool, str]:
        """Order terms: names before synonyms, what begins as was typed, then short ones."""
        return (
            self.text != self.suggestion.label,
            not self.words[0].startswith(typed[0]),
            len(self.text),
            _scheme(self.suggestion.id) != _GLOSSARY,
            self.suggestion.id,
        )


class ConceptTerms:
    """The terms of a thesaurus, found by how their words begin."""

    def __init__(self, thesaurus: Thesaurus, analyser: Analyser) -> None:
        self._terms = list(_terms(thesaurus.groups.values(), analyser))
        self._starts = WordStarts().changed(
            {at: term.words for at, term in enumerate(self._terms)}
        )

    def suggest(self, words: Sequence[str], most: int) -> list[Suggestion]:
        """Return the concepts that ``words`` may become, at most so many of each kind."""
        found: dict[SuggestionKind, dict[tuple[str, ...], Suggestion]] = {
            kind: {} for kind in SuggestionKind
        }
        seen: set[str] = set()
        for term in self._matching(words):
            suggestion = term.suggestion
            if suggestion.id not in seen:
                seen.add(suggestion.id)
                # One label in several lists is one suggestion.
                found[suggestion.kind].setdefault(term.label, suggestion)
        return [s for of_kind in found.values() for s in list(of_kind.values())[:most]]

    def _matching(self, words: Sequence[str]) -> list[_Term]:
        """Return the terms that the words ask for, else the last of the words."""
        for start in range(max(0, len(words) - LONGEST_TERM), len(words)):
            typed = words[start:]
            if start and len(typed[-1]) < SHORTEST_LATER_WORD:
                break
            rows = np.flatnonzero(self._starts.with_all(typed, len(self._terms)))
            if rows.size:
                terms = (self._terms[row] for row in rows)
                return sorted(terms, key=lambda term: term.distance(typed))
        return []


def _terms(groups: Iterable[TermGroup], analyser: Analyser) -> Iterator[_Term]:
    for group in groups:
        kind = _KIND_OF_SCHEME.get(_scheme(group.id), SuggestionKind.TERM)
        told = set(_folded(group.label))
        label = tuple(word.stem for word in analyser.words(group.label))
        for text in dict.fromkeys((group.label, *group.terms)):
            words = tuple(word for word in _folded(text) if analyser.counts(word))
            wording = "" if told.issuperset(words) else text
            if words:
                suggestion = Suggestion(kind, group.id, group.label, wording)
                yield _Term(text, words, suggestion, label)


def _scheme(id: str) -> str:
    return id.partition(":")[0]


def _folded(text: str) -> list[str]:
    return [folded for word, _, _ in spans(text) if (folded := fold(word))]
