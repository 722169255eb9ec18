# SPDX-License-Identifier: EUPL-1.2
"""A text cut into words once, for all recognisers."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from functools import cached_property, lru_cache

from anonymisation.engine.allowing import AllowList
from anonymisation.engine.asking import Answers, answers_in
from anonymisation.engine.closings import LENGTH
from anonymisation.engine.lexicon import cue_words, is_listed, is_ordinary
from anonymisation.engine.phrases import WORD
from anonymisation.engine.seeking import Index

_WORDS = re.compile(f"({WORD.pattern})")
_DIGIT = re.compile(r"\d")
_SENTENCE_END = ".!?:;\n•*>|…"
_STOP = re.compile(r"[.!?\n]")
_OPENING = " \"'([{-"
# "[ ] Beugels", "3.1 Zithoogte", "→ Drempels": what stands before an item.
_LEAD = re.compile(r"[^\w\n]*(?:\[[ x]?\]|\d{1,2}(?:\.\d{1,2}){1,3}\.?)?[^\w\n]*")
_LONGEST_LEAD = 12
# A stop after one of these ends no sentence.
ABBREVIATIONS = cue_words("abbreviations")
_POSSESSIVE = re.compile(r"(?:'s|s'|'|(?<=[a-z])s)$")
_LAST_OF_POSSESSIVE = frozenset("s'")


class Word:
    """A run of letters with its place, and what is asked of it again and again."""

    __slots__ = (
        "allowed",
        "capital",
        "end",
        "index",
        "lower",
        "opens",
        "start",
        "text",
    )

    def __init__(self, text: str, lower: str, start: int, index: int) -> None:
        self.text = text
        self.lower = lower
        self.start = start
        self.end = start + len(text)
        self.index = index
        # Whether the word begins with a capital that is no part of a code.
        self.capital = False
        # Whether a capital says nothing here, because a sentence begins.
        self.opens = False
        # Whether the word belongs to a phrase of the allow-list.
        self.allowed = False

    @property
    def shouted(self) -> bool:
        return len(self.text) > 1 and self.text.isupper()

    @property
    def is_listed(self) -> bool:
        return is_listed(self.text)

    @property
    def is_ordinary(self) -> bool:
        return is_ordinary(self.text)

    @property
    def bases(self) -> tuple[str, ...]:
        """Return the word as written and, where it may be a possessive, without its end."""
        return bases_of(self.text)


@lru_cache(maxsize=20_000)
def bases_of(word: str) -> tuple[str, ...]:
    if word[-1:] not in _LAST_OF_POSSESSIVE:
        return (word,)
    base = _POSSESSIVE.sub("", word)
    return (word,) if base == word else (word, base)


class Document:
    """A normalised text, its words in order, and questions about what stands where."""

    def __init__(
        self, text: str, allow_list: AllowList, tabs: Iterable[int] = ()
    ) -> None:
        self.text = text
        # Spaces between the cells of a table.
        self.tabs = frozenset(tabs)
        self.words: list[Word] = []
        # Words that do not begin with a small letter, in a code or not.
        self.written_with_capital: list[Word] = []
        # Where each word stands, in small letters: most lists have none of a text's words.
        self.places: dict[str, list[int]] = {}
        # What stands between words, and words, by turns.
        pieces = _WORDS.split(text)
        words, places, at = self.words, self.places, 0
        for index, (between, written) in enumerate(
            zip(pieces[::2], pieces[1::2], strict=False)
        ):
            at += len(between)
            lower = written.lower()
            word = Word(written, lower, at, index)
            at = word.end
            if written != lower:
                self._look_at_capital(word)
            if lower in places:
                places[lower].append(index)
            else:
                places[lower] = [index]
            words.append(word)
        allow_list.allow(self)

    def _look_at_capital(self, word: Word) -> None:
        self.written_with_capital.append(word)
        # Beside a digit a capital is part of a code: "7103HK", "A12".
        word.capital = word.text[0].isupper() and not self._is_in_code(word)
        word.opens = word.capital and self._opens(word)

    def _is_in_code(self, word: Word) -> bool:
        return (
            self.text[max(0, word.start - 1) : word.start].isdigit()
            or self.text[word.end : word.end + 1].isdigit()
        )

    def _opens(self, word: Word) -> bool:
        at = word.start - 1
        if at in self.tabs:
            return True
        quoted = False
        while at >= 0 and self.text[at] in _OPENING:
            if self.text[at] in "\"'":
                if self._closes_quote(at):
                    return False
                quoted = True
            at -= 1
        if at < 0 or quoted:
            return True
        if self.text[at] not in _SENTENCE_END:
            return not self.text[at].isalpha() and self._leads_line(word.start)
        return self.text[at] != "." or not self._ends_abbreviation(at)

    def _leads_line(self, place: int) -> bool:
        """Return whether only a box, number or sign of a list stands before."""
        start = self.text.rfind("\n", 0, place) + 1
        return place - start < _LONGEST_LEAD and bool(
            _LEAD.fullmatch(self.text, start, place)
        )

    def _closes_quote(self, at: int) -> bool:
        """Return whether a quote ended before the word: `"tante Mien" Landveld`."""
        return at > 0 and self.text[at + 1] == " " and self.text[at - 1].isalnum()

    def _ends_abbreviation(self, stop: int) -> bool:
        if not self.words or self.words[-1].end != stop:
            return False
        last = self.words[-1]
        return last.lower in ABBREVIATIONS or (len(last.text) == 1 and last.capital)

    def before(self, word: Word) -> Word | None:
        return self.words[word.index - 1] if word.index else None

    def after(self, word: Word) -> Word | None:
        at = word.index + 1
        return self.words[at] if at < len(self.words) else None

    def between(self, left: Word, right: Word) -> str:
        return self.text[left.end : right.start]

    @cached_property
    def capitals(self) -> list[Word]:
        """The words with a capital, in order."""
        return [word for word in self.written_with_capital if word.capital]

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """The words in small letters: a set meets a set in the time of the smaller one."""
        return frozenset(self.places)

    @cached_property
    def stops(self) -> list[int]:
        """Where a sign stands that may end a sentence."""
        return [match.start() for match in _STOP.finditer(self.text)]

    @cached_property
    def _starts(self) -> list[int]:
        return [word.start for word in self.words]

    def word_at(self, place: int) -> Word | None:
        """Return the word that begins at ``place``."""
        at = bisect_left(self._starts, place)
        if at < len(self.words) and self._starts[at] == place:
            return self.words[at]
        return None

    def words_between(self, start: int, end: int) -> list[Word]:
        """Return the words that begin from ``start`` on and before ``end``."""
        return self.words[
            bisect_left(self._starts, start) : bisect_left(self._starts, end)
        ]

    @cached_property
    def answers(self) -> Answers:
        """Which words are more than ordinary, and for whom."""
        return answers_in(self.places)

    @cached_property
    def index(self) -> Index:
        """Where a pattern can begin."""
        return Index(self)

    @cached_property
    def has_digits(self) -> bool:
        return _DIGIT.search(self.text) is not None

    @cached_property
    def lower(self) -> str:
        """The text in small letters, sign for sign in the same place."""
        lower = self.text.lower()
        if len(lower) == len(self.text):
            return lower
        return "".join(c.lower() if len(c.lower()) == 1 else c for c in self.text)

    def tail(self, place: int) -> str:
        """Return the last signs before ``place``, in small letters."""
        return self.lower[max(0, place - LENGTH) : place]

    def line_of(self, place: int) -> tuple[int, int]:
        start = self.text.rfind("\n", 0, place) + 1
        end = self.text.find("\n", place)
        return start, len(self.text) if end < 0 else end
