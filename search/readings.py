# SPDX-License-Identifier: EUPL-1.2
"""Texts as they were analysed, so that marks and reasons read each of them once."""

from __future__ import annotations

import re
from collections import OrderedDict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from threading import Lock

from search.analysis import Analyser, Word
from search.query import MAX_TEXT, ParsedQuery, Stems, parse
from search.thesaurus import Recognised, Thesaurus

# Some 100 kB each: the hits of the last pages.
REMEMBERED = 200
# How many other words may stand between those of a term: "wil echt niet meer".
BETWEEN = 3
CLAUSE_ENDS = re.compile(r"[.,!?:;…]\s|\n")


@dataclass(frozen=True, slots=True)
class Reading:
    """The words of one text, the terms among them, and how each group is worded."""

    text: str
    words: tuple[Word, ...]
    terms: tuple[Recognised, ...]
    by_stem: Mapping[str, Word]
    wordings: Mapping[str, str]

    def find(self, word: Word) -> Word | None:
        """Return the whole word if it is there, else one with its longest part."""
        parts = sorted(word.stems[1:], key=len, reverse=True)
        stems = (word.stem, *parts)
        return next((self.by_stem[s] for s in stems if s in self.by_stem), None)

    def together(self, terms: Iterable[Stems]) -> str:
        """Return the piece of a sentence in which the words of a term stand close."""
        for stems in terms:
            is_there = all(stem in self.by_stem for stem in stems)
            if is_there and (piece := self._piece(stems)):
                return piece
        return ""

    def _piece(self, stems: Stems) -> str:
        wanted = set(stems)
        width = len(wanted) + BETWEEN
        for first, word in enumerate(self.words):
            if wanted.isdisjoint(word.stems):
                continue
            missing = set(wanted)
            for last in self.words[first : first + width]:
                missing -= set(last.stems)
                if not missing:
                    piece = self.text[word.start : last.end]
                    # Words that say nothing are among those between, too.
                    if CLAUSE_ENDS.search(piece) or len(piece.split()) > width:
                        break
                    return " ".join(piece.split())
        return ""

    def scattered(self, terms: Iterable[Stems]) -> tuple[str, ...]:
        """Return the words of a term that stands in the text, but not together."""
        for stems in terms:
            if all(stem in self.by_stem for stem in stems):
                return tuple(dict.fromkeys(self.by_stem[stem].text for stem in stems))
        return ()

    def of(self, wordings: Iterable[str]) -> list[Word]:
        pieces = {piece for wording in wordings for piece in wording.split()}
        return [word for word in self.by_stem.values() if word.text in pieces]


class Readings:
    """Reads texts with one analyser and one thesaurus; the last ones are remembered."""

    def __init__(self, analyser: Analyser, thesaurus: Thesaurus) -> None:
        self.analyser = analyser
        self.thesaurus = thesaurus
        self._known: OrderedDict[str, Reading] = OrderedDict()
        self._lock = Lock()
        self._last: ParsedQuery | None = None

    def read(self, text: str) -> Reading:
        with self._lock:
            known = self._known.get(text)
            if known:
                self._known.move_to_end(text)
                return known
        reading = self._read(text)
        with self._lock:
            self._known[text] = reading
            while len(self._known) > REMEMBERED:
                self._known.popitem(last=False)
        return reading

    def parse(self, text: str) -> ParsedQuery:
        """Return what a question asks; the page asks it for marks, facets and reasons."""
        last = self._last
        if last is None or last.text != text[:MAX_TEXT]:
            last = self._last = parse(text, self.analyser, self.thesaurus)
        return last

    def _read(self, text: str) -> Reading:
        words = tuple(self.analyser.words(text))
        terms = tuple(self.thesaurus.recognise(words))
        by_stem: dict[str, Word] = {}
        for word in words:
            for stem in word.stems:
                by_stem.setdefault(stem, word)
        wordings: dict[str, str] = {}
        for term in terms:
            written = literal(text, words[term.start : term.end])
            for group in term.groups:
                wordings.setdefault(group, written)
        return Reading(text, words, terms, by_stem, wordings)


def literal(text: str, words: Iterable[Word]) -> str:
    """Return the piece of ``text`` from the first to the last of its words."""
    every = list(words)
    piece = " ".join(text[every[0].start : every[-1].end].split())
    # "Gezin met kind(eren)" ends in no word.
    is_open = piece.count("(") > piece.count(")") and text[every[-1].end :][:1] == ")"
    return f"{piece})" if is_open else piece
