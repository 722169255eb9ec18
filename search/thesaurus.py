# SPDX-License-Identifier: EUPL-1.2
"""Which words mean the same: the field's vocabulary, recognised in any text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from search.analysis import Analyser, Word
from search.analysis.words import fold, spans
from search.term_forms import NEXT_TO, apart, joined, turned


@dataclass(frozen=True, slots=True)
class TermGroup:
    """Terms with one meaning; ``id`` is what facets and reasons refer to."""

    id: str
    label: str
    terms: tuple[str, ...]
    broader: str = ""


@dataclass(frozen=True, slots=True)
class Recognised:
    """The words ``start`` to ``end`` (exclusive) of a text name these groups."""

    start: int
    end: int
    groups: tuple[str, ...]


# "verbreden van de deur", but not "naar een verpleeghuis, maar zij wil thuis".
WIDEST_GAP = 12

_ARTICLES = frozenset({"de", "het", "een", "t"})


class Thesaurus:
    """Recognises terms in analysed words, the longest term first.

    Terms are compared by their stems, so that inflected forms match and stop words
    inside a term do not matter. One term may belong to several groups.
    """

    def __init__(self, groups: Iterable[TermGroup], analyser: Analyser) -> None:
        self.groups = {group.id: group for group in groups}
        self._terms: dict[str, tuple[tuple[str, ...], ...]] = {}
        self._named: dict[tuple[str, ...], list[str]] = defaultdict(list)
        self._turned: dict[tuple[str, ...], list[str]] = defaultdict(list)
        self._side_by_side: dict[tuple[str, ...], list[str]] = defaultdict(list)
        self._compounds: dict[tuple[str, ...], set[str]] = defaultdict(set)
        self._longest: dict[str, int] = defaultdict(int)
        self._neighbours: dict[str, list[str]] = defaultdict(list)
        self.surface_words: dict[str, str] = {}
        for group in self.groups.values():
            self._add(group, analyser)

    def recognise(self, words: Sequence[Word]) -> list[Recognised]:
        """Return the terms in the words of a text, without overlap.

        Stop words may stand between the words of a term, but not a clause of them.
        """
        stems = [word.stem for word in words]
        found = []
        at = 0
        while at < len(stems):
            match = self._longest_at(stems, at, words)
            if match:
                found.append(match)
            at = match.end if match else at + 1
        return found

    def named(self, stem: str) -> tuple[str, ...]:
        """Return the groups of which this one stem is a term."""
        return tuple(self._named.get((stem,), ()))

    def alternatives(self, groups: Iterable[str]) -> tuple[tuple[str, ...], ...]:
        """Return every term of these groups, as the stems that it requires."""
        terms = (term for group in groups for term in self._terms.get(group, ()))
        return tuple(dict.fromkeys(terms))

    def related(self, groups: Iterable[str]) -> tuple[tuple[str, ...], ...]:
        """Return the terms of the groups directly above and below these groups."""
        return self.alternatives(self.neighbours(groups))

    def neighbours(self, groups: Iterable[str]) -> list[str]:
        """Return the groups directly above and below these groups."""
        return [n for group in groups for n in self._neighbours.get(group, ())]

    def _add(self, group: TermGroup, analyser: Analyser) -> None:
        terms = []
        for term in dict.fromkeys((group.label, *group.terms)):
            words = analyser.words(term)
            if not words or _lost_its_meaning(term, len(words)):
                continue
            self.surface_words.update((w.folded, w.text.lower()) for w in words)
            stems = tuple(word.stem for word in words)
            terms.append(stems)
            self._name(self._named, stems, group.id)
            if parts := apart(words):
                self._name(self._side_by_side, parts, group.id)
                self._compounds[parts].add(words[0].folded)
            self._name(self._turned, joined(words), group.id)
            for form in turned(term, words):
                self._name(self._turned, form, group.id)
        self._terms[group.id] = tuple(dict.fromkeys(terms))
        if group.broader in self.groups:
            self._neighbours[group.id].append(group.broader)
            self._neighbours[group.broader].append(group.id)

    def _name(
        self,
        names: dict[tuple[str, ...], list[str]],
        stems: tuple[str, ...],
        group: str,
    ) -> None:
        if not stems:
            return
        if group not in names[stems]:
            names[stems].append(group)
        self._longest[stems[0]] = max(self._longest[stems[0]], len(stems))

    def _longest_at(
        self, stems: Sequence[str], at: int, words: Sequence[Word]
    ) -> Recognised | None:
        longest = self._longest.get(stems[at], 0)
        if not longest:
            return None
        for end in range(_close_until(words, at, longest), at, -1):
            if groups := self._groups(tuple(stems[at:end]), words[at:end]):
                return Recognised(at, end, tuple(groups))
        return None

    def _groups(self, stems: tuple[str, ...], words: Sequence[Word]) -> list[str]:
        """Return what a term names, as it is written or else in a form by rule."""
        groups = self._named.get(stems) or self._turned.get(stems)
        if not groups and len(words) == 2 and _are_side_by_side(*words):
            # "kleine kinderen" are no kleinkinderen.
            whole = self._compounds.get(stems, ())
            if any(compound.startswith(words[0].folded) for compound in whole):
                groups = self._side_by_side.get(stems)
        return groups or []


def _close_until(words: Sequence[Word], at: int, most: int) -> int:
    """Return the end of what follows word ``at`` closely; a stored text has no places."""
    end = at + 1
    last = min(at + most, len(words))
    while end < last and words[end].start - words[end - 1].end <= WIDEST_GAP:
        end += 1
    return end


def _are_side_by_side(before: Word, after: Word) -> bool:
    return after.start - before.end == NEXT_TO


def _lost_its_meaning(term: str, counted: int) -> bool:
    # Without its stop words "de deur uit" is any door, "aan huis" any house.
    written = [word for word, _, _ in spans(term) if fold(word) not in _ARTICLES]
    return counted == 1 and len(written) > 1
