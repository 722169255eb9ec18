# SPDX-License-Identifier: EUPL-1.2
"""Looking for a pattern only where a match of it can begin.

Most places of a text are neither the word nor the digit that a pattern begins with, and
to try them all is most of the work of ``re``. A text is indexed once for all patterns.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property
from typing import TYPE_CHECKING

from anonymisation.engine.closings import LENGTH, closings_of
from anonymisation.engine.openings import HEAD, Opening, openings_of

if TYPE_CHECKING:
    from anonymisation.engine.document import Document

_DIGITS = re.compile(r"\d+")
_LETTERS = re.compile(r"[^\W\d_]+")
_REST_OF_WORD = re.compile(r"\w*")


class Sought:
    """A pattern with the ways in which it begins; its matches are those of ``re``."""

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern = re.compile(pattern, flags)
        self._ignores_case = bool(self.pattern.flags & re.IGNORECASE)

    @cached_property
    def _beginnings(self) -> _Beginnings | None:
        # Not before the first text: reading patterns would be a third of the import.
        openings = openings_of(self.pattern)
        return None if openings is None else _Beginnings(openings)

    def in_text(
        self, document: Document, start: int = 0, end: int | None = None
    ) -> Iterator[re.Match[str]]:
        """Yield the matches in the text as it is written, in order."""
        return self._matches(document, document.text, start, end)

    def in_lower(
        self, document: Document, start: int = 0, end: int | None = None
    ) -> Iterator[re.Match[str]]:
        """Yield the matches in the text in small letters, in order."""
        return self._matches(document, document.lower, start, end)

    def _matches(
        self, document: Document, text: str, start: int, end: int | None
    ) -> Iterator[re.Match[str]]:
        end = len(text) if end is None else end
        if self._beginnings is None or (
            self._ignores_case and document.index.has_odd_letters
        ):
            yield from self.pattern.finditer(text, start, end)
            return
        match = self.pattern.match
        places = document.index.places(self._beginnings)
        if start or end < len(text):
            places = places[bisect_left(places, start) : bisect_left(places, end)]
        for place in places:
            if start <= place and (found := match(text, place, end)):
                yield found
                start = found.end()


class Ending:
    """A pattern of what stands before a place; finds there what ``re`` finds."""

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern = re.compile(rf"(?:{pattern})\Z", flags)
        self._ignores_case = bool(self.pattern.flags & re.IGNORECASE)

    @cached_property
    def _closings(self) -> frozenset[str] | None:
        return closings_of(self.pattern)

    @cached_property
    def _beginnings(self) -> _Beginnings | None:
        openings = openings_of(self.pattern)
        return None if openings is None else _Beginnings(openings)

    def in_text(self, document: Document, start: int, end: int) -> re.Match[str] | None:
        """Return the first match that begins from ``start`` on and ends at ``end``."""
        return self._match(document, document.text, start, end)

    def in_lower(
        self, document: Document, start: int, end: int
    ) -> re.Match[str] | None:
        """Return that match in the text in small letters."""
        return self._match(document, document.lower, start, end)

    def _match(
        self, document: Document, text: str, start: int, end: int
    ) -> re.Match[str] | None:
        if self._ignores_case and document.index.has_odd_letters:
            return self.pattern.search(text, start, end)
        if self._closings is not None:
            tail = document.lower[max(0, end - LENGTH) : end]
            if not any(tail[at:] in self._closings for at in range(LENGTH)):
                return None
        if self._beginnings is None:
            return self.pattern.search(text, start, end)
        places = document.index.places(self._beginnings)
        for place in places[bisect_left(places, start) : bisect_left(places, end)]:
            if found := self.pattern.match(text, place, end):
                return found
        return None


class Index:
    """Where words, rows of digits, capitals and lines begin in one text."""

    def __init__(self, document: Document) -> None:
        self.heads: defaultdict[str, list[int]] = defaultdict(list)
        self.capitals: list[int] = []
        self._lower = document.lower
        # These are an "i" too where capitals do not matter, and no word tells.
        self.has_odd_letters = "İ" in document.text or "ı" in document.text
        self._places: dict[_Beginnings, list[int]] = {}
        for word in document.words:
            if word.lower.isalpha():
                self.heads[word.lower[:HEAD]].append(word.start)
                if word.text[0].isupper():
                    self.capitals.append(word.start)
            else:
                self._add_parts(word.text, word.start)

    def _add_parts(self, word: str, start: int) -> None:
        """Add what a hyphen or an apostrophe joins: any pattern may begin behind it."""
        for part in _LETTERS.finditer(word):
            at = start + part.start()
            self.heads[part[0].lower()[:HEAD]].append(at)
            if part[0][0].isupper():
                self.capitals.append(at)

    def places(self, beginnings: _Beginnings) -> list[int]:
        """Return where a match of a pattern with ``beginnings`` can begin, in order."""
        if beginnings not in self._places:
            self._places[beginnings] = beginnings.places(self)
        return self._places[beginnings]

    @cached_property
    def digits(self) -> list[int]:
        return [match.start() for match in _DIGITS.finditer(self._lower)]

    @cached_property
    def each_digit(self) -> list[int]:
        runs = (range(*match.span()) for match in _DIGITS.finditer(self._lower))
        return [at for run in runs for at in run]

    @cached_property
    def lines(self) -> list[int]:
        return [0, *(at + 1 for at in self.pieces("\n"))]

    def pieces(self, piece: str) -> Iterator[int]:
        at = self._lower.find(piece)
        while at >= 0:
            yield at
            at = self._lower.find(piece, at + 1)

    def words_with(self, piece: str) -> Iterator[int]:
        """Yield where each word that holds ``piece`` begins, and what a hyphen joins to it."""
        lower, done = self._lower, 0
        at = lower.find(piece)
        while at >= 0:
            start = self._start_of_word(at)
            yield start
            if start and lower[start - 1] == "-":
                yield self._start_of_word(start - 1)
            rest = _REST_OF_WORD.match(lower, at)
            done = rest.end() if rest else done
            at = lower.find(piece, done)

    def _start_of_word(self, at: int) -> int:
        lower = self._lower
        while at and (lower[at - 1].isalnum() or lower[at - 1] == "_"):
            at -= 1
        return at


class _Beginnings:
    """The openings of one pattern, sorted by how a text is asked for them."""

    def __init__(self, openings: frozenset[Opening]) -> None:
        by_kind: defaultdict[str, list[Opening]] = defaultdict(list)
        for opening in openings:
            by_kind[opening.kind].append(opening)
        self._heads = frozenset(o.value for o in by_kind["head"])
        self._before_digits = [o.ahead for o in by_kind["digits"]]
        self._pieces = [(o.value, o.ahead) for o in by_kind["piece"]]
        self._inside = [o.value for o in by_kind["inside"]]
        self._kinds = frozenset(by_kind)

    def places(self, index: Index) -> list[int]:
        found: list[int] = []
        for head in self._heads & index.heads.keys():
            found += index.heads[head]
        for ahead in self._before_digits:
            found += [at - ahead for at in index.digits if at >= ahead]
        for piece, ahead in self._pieces:
            found += [at - ahead for at in index.pieces(piece) if at >= ahead]
        for piece in self._inside:
            found += index.words_with(piece)
        if "amid" in self._kinds:
            found += index.each_digit
        if "capital" in self._kinds:
            found += index.capitals
        if "line" in self._kinds:
            found += index.lines
        found.sort()
        return found
