# SPDX-License-Identifier: EUPL-1.2
"""Looking for a pattern only where a match of it can begin.

Most places of a text are neither the word nor the digit that a pattern begins with, and
to try them all is most of the work of ``re``. A text is indexed once for all patterns.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING

from anonymisation.engine.closings import closings_of
from anonymisation.engine.openings import HEAD, MOST_CAPITALS, Opening, openings_of

if TYPE_CHECKING:
    from anonymisation.engine.document import Document

_DIGITS = re.compile(r"\d+")
_LETTERS = re.compile(r"[^\W\d_]+")
_REST_OF_WORD = re.compile(r"\w*")


class Sought:
    """A pattern with the ways in which it begins; its matches are those of ``re``."""

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern = re.compile(pattern, flags)
        self.number = enlist(self.pattern)

    def in_text(
        self, document: Document, start: int = 0, end: int | None = None
    ) -> Iterable[re.Match[str]]:
        """Return the matches in the text as it is written, in order."""
        return self._matches(document, document.text, start, end)

    def in_lower(
        self, document: Document, start: int = 0, end: int | None = None
    ) -> Iterable[re.Match[str]]:
        """Return the matches in the text in small letters, in order."""
        return self._matches(document, document.lower, start, end)

    def _matches(
        self, document: Document, text: str, start: int, end: int | None
    ) -> Iterable[re.Match[str]]:
        end = len(text) if end is None else end
        places = document.index.places(self.number)
        if places is None:
            return self.pattern.finditer(text, start, end)
        if start or end < len(text):
            places = places[bisect_left(places, start) : bisect_left(places, end)]
        return self._matches_at(places, text, start, end) if places else ()

    def _matches_at(
        self, places: list[int], text: str, start: int, end: int
    ) -> Iterator[re.Match[str]]:
        match = self.pattern.match
        for place in places:
            if start <= place and (found := match(text, place, end)):
                yield found
                start = found.end()


class Ending:
    """A pattern of what stands before a place; finds there what ``re`` finds.

    The place is never amid a word: what that begins with would pass for a word.
    """

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern = re.compile(rf"(?:{pattern})\Z", flags)
        self.number = enlist(self.pattern)

    @cached_property
    def closings(self) -> frozenset[str] | None:
        """What stands last in a match, in small letters; None when that may be anything."""
        return closings_of(self.pattern)

    def may_follow(self, tail: str) -> bool:
        """Return whether the last signs of a text allow a match, in small letters."""
        closings = self.closings
        return (
            closings is None
            or tail in closings
            or tail[1:] in closings
            or tail[2:] in closings
        )

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
        places = document.index.places(self.number)
        if places == [] or not self.may_follow(document.tail(end)):
            return None
        if places is None:
            return self.pattern.search(text, start, end)
        for place in places[bisect_left(places, start) : bisect_left(places, end)]:
            if found := self.pattern.match(text, place, end):
                return found
        return None


# Patterns whose openings nobody has read yet: doing so takes longer than compiling them.
_UNREAD: list[tuple[re.Pattern[str], ...]] = []
_OPENINGS: list[_Openings | None] = []
_BY_WORD: defaultdict[str, list[int]] = defaultdict(list)
_BY_HEAD: defaultdict[str, list[int]] = defaultdict(list)
# All that heads begin with: what does not, begins no longer head either.
_HEADS: set[str] = set()


def enlist(*patterns: re.Pattern[str]) -> int:
    """Return the number by which an index knows where one of ``patterns`` can begin."""
    _UNREAD.append(patterns)
    return len(_OPENINGS) + len(_UNREAD) - 1


def _read_openings() -> None:
    for patterns in _UNREAD:
        each = [openings_of(pattern) for pattern in patterns]
        openings = frozenset().union(*filter(None, each)) if all(each) else None
        for opening in openings or ():
            if opening.kind in ("word", "head"):
                table = _BY_WORD if opening.kind == "word" else _BY_HEAD
                table[opening.value].append(len(_OPENINGS))
            if opening.kind == "head":
                _HEADS.update(accumulate(opening.value))
        _OPENINGS.append(None if openings is None else _Openings(openings))
    _UNREAD.clear()
    _begun_by.cache_clear()


@lru_cache(maxsize=20_000)
def _begun_by(word: str) -> tuple[tuple[int, int], ...]:
    """Return which patterns ``word`` may begin, and where in it.

    Any pattern may begin behind a hyphen or an apostrophe as well.
    """
    if word.isalpha():
        return tuple([(number, 0) for number in _begun_by_part(word)])
    return tuple(
        (number, part.start())
        for part in _LETTERS.finditer(word)
        for number in _begun_by_part(part[0])
    )


def _begun_by_part(word: str) -> list[int]:
    numbers = list(_BY_WORD.get(word, ()))
    for length in range(1, min(len(word), HEAD) + 1):
        head = word[:length]
        if head not in _HEADS:
            break
        numbers += _BY_HEAD.get(head, ())
    return numbers


class Index:
    """Where words, rows of digits, capitals and lines begin in one text."""

    def __init__(self, document: Document) -> None:
        if _UNREAD:
            _read_openings()
        # Not the document itself: a circle would keep both until they are collected.
        self._with_capital = document.written_with_capital
        self._lower = document.lower
        # These are an "i" too where capitals do not matter, or two signs when small.
        self._is_odd = "İ" in document.text or "ı" in document.text
        self._words = document.words
        # For each pattern the words that it may begin with, and where in them.
        self._begun: defaultdict[int, list[tuple[list[int], int]]] = defaultdict(list)
        self._places: dict[int, list[int]] = {}
        self._length = len(_OPENINGS)
        for word, indexes in document.places.items():
            for number, offset in _begun_by(word):
                self._begun[number].append((indexes, offset))

    def places(self, number: int) -> list[int] | None:
        """Return where a match of a pattern can begin, in order; None for anywhere."""
        places = self._places.get(number)
        if places is not None:
            return places
        openings = None if self._is_odd or number >= self._length else _OPENINGS[number]
        if openings is None:
            return None
        words = self._words
        places = [
            words[index].start + offset
            for indexes, offset in self._begun.get(number, ())
            for index in indexes
        ]
        if not openings.are_words:
            openings.add_places(self, places)
        places.sort()
        self._places[number] = places
        return places

    @cached_property
    def capitals(self) -> list[int]:
        return [
            word.start + part.start()
            for word in self._with_capital
            for part in _LETTERS.finditer(word.text)
            if part[0][0].isupper()
        ]

    @cached_property
    def codes(self) -> list[int]:
        """Where the letters begin that stand before digits, or a sign before digits."""
        lower = self._lower
        ends = (at if lower[at - 1].isalpha() else at - 1 for at in self.digits if at)
        starts = ((end, self._start_of_letters(end)) for end in ends)
        return [start for end, start in starts if start < end]

    @cached_property
    def digits(self) -> list[int]:
        return [match.start() for match in _DIGITS.finditer(self._lower)]

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

    def _start_of_letters(self, end: int) -> int:
        start = end
        while (
            start and end - start <= MOST_CAPITALS and self._lower[start - 1].isalpha()
        ):
            start -= 1
        return start

    def _start_of_word(self, at: int) -> int:
        lower = self._lower
        while at and (lower[at - 1].isalnum() or lower[at - 1] == "_"):
            at -= 1
        return at


class _Openings:
    """The openings of one pattern, sorted by how a text is asked for them."""

    def __init__(self, openings: frozenset[Opening]) -> None:
        by_kind: defaultdict[str, list[Opening]] = defaultdict(list)
        for opening in openings:
            by_kind[opening.kind].append(opening)
        self._before_digits = [o.ahead for o in by_kind["digits"]]
        self._pieces = [(o.value, o.ahead) for o in by_kind["piece"]]
        self._inside = [o.value for o in by_kind["inside"]]
        self._kinds = frozenset(by_kind)
        # Whether there are none but words, which the index has found already.
        self.are_words = self._kinds <= {"word", "head"}

    def add_places(self, index: Index, found: list[int]) -> None:
        """Add to ``found``, where its words stand, the places of the other openings."""
        for ahead in self._before_digits:
            found += [at - ahead for at in index.digits if at >= ahead]
        for piece, ahead in self._pieces:
            found += [at - ahead for at in index.pieces(piece) if at >= ahead]
        for piece in self._inside:
            found += index.words_with(piece)
        if "capital" in self._kinds:
            found += index.capitals
        if "code" in self._kinds:
            found += index.codes
        if "line" in self._kinds:
            found += index.lines
