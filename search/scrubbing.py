# SPDX-License-Identifier: EUPL-1.2
"""A question without whatever could name somebody, to be kept for the editors.

The words that spelling knows include names of people and places, so they are no measure
here. What stays is a word of the thesaurus, a word that Dutch makes compounds of, a form
or a compound of these, or a word that says nothing by itself. A surname that is also such
a word ("Bakker") is left out where it follows a title or begins with a capital.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum, auto
from functools import cache

from search.analysis import Analyser
from search.analysis.stemming import stem
from search.analysis.words import fold, spans
from search.query import is_weak
from search.thesaurus import Thesaurus
from search.wordlists import read_words

GAP = "…"
_MANY_GAPS = re.compile(f"{GAP}(?: {GAP})+")
# First names that are words as well, or have the stem of one.
FIRST_NAMES = frozenset({
    "bas", "iris", "janneke", "jeanne", "kees", "klaas", "lies", "lotte", "mark", "piet",
    "riet", "roos", "toon",
})  # fmt: skip
TITLES = frozenset(
    ["mevrouw", "mevr", "mw", "meneer", "mijnheer", "dhr", "heer", "familie", "fam"]
)
# What stands between a first name and a surname.
PARTICLES = frozenset(["van", "de", "der", "den", "ten", "ter"])
# Shorter forms and parts are too often a name: "bram" has the stem of "bramen".
SHORTEST_FORM = 5
SHORTEST_PART = 4


def scrub(text: str, analyser: Analyser, thesaurus: Thesaurus) -> str:
    """Return the known words of ``text`` in lower case and a gap for what was between.

    Empty when what is left does not tell what was looked for.
    """
    kept = " ".join(_Scrubber(analyser, thesaurus).kept(text))
    told = _MANY_GAPS.sub(GAP, kept)
    telling = (word for word in analyser.words(told) if not is_weak(word))
    return told if any(telling) else ""


class _Before(Enum):
    """What stood before a word, as far as it tells whether the word is a name."""

    TITLE = auto()
    GAP = auto()
    PARTICLE = auto()


class _Scrubber:
    def __init__(self, analyser: Analyser, thesaurus: Thesaurus) -> None:
        self._analyser = analyser
        self._thesaurus = thesaurus

    def kept(self, text: str) -> Iterator[str]:
        """Yield each word of ``text``, or a gap in its place."""
        before = None
        for written, start, _end in spans(text):
            word = fold(written)
            is_capital = start > 0 and written[0].isupper()
            if before and word in PARTICLES:
                before = _Before.PARTICLE
                yield GAP
            elif before is _Before.TITLE and _is_initial(written):
                yield GAP
            elif self._may_stay(word, before, is_capital=is_capital):
                before = _Before.TITLE if word in TITLES else None
                yield word
            else:
                before = _Before.GAP
                yield GAP

    def _may_stay(self, word: str, before: _Before | None, *, is_capital: bool) -> bool:
        if before is _Before.PARTICLE or word in FIRST_NAMES:
            return False
        if word in read_words("stop_words") or self._is_of_the_field(word):
            return True
        if before is _Before.TITLE or is_capital:
            return False
        return self._is_common(word)

    def _is_of_the_field(self, word: str) -> bool:
        return word in self._thesaurus.surface_words and not word[0].isdigit()

    def _is_common(self, word: str) -> bool:
        if not word.isalpha():
            return False
        if word in TITLES or word in read_words("weak_words") or word in _plain_words():
            return True
        return self._is_form(word) or self._is_compound(word)

    def _is_form(self, word: str) -> bool:
        if len(word) < SHORTEST_FORM:
            return False
        form = stem(word)
        return form in _plain_stems() or bool(self._thesaurus.named(form))

    def _is_compound(self, word: str) -> bool:
        """Return whether a part of a compound is a term: "huis" would let in surnames."""
        parts = [part for w in self._analyser.words(word) for part in w.parts]
        return any(
            len(part) >= SHORTEST_PART and self._thesaurus.named(part) for part in parts
        )


def _is_initial(written: str) -> bool:
    return len(written) == 1 or "." in written


def _plain_words() -> frozenset[str]:
    return read_words("compound_parts")


@cache
def _plain_stems() -> frozenset[str]:
    return frozenset(stem(word) for word in _plain_words())
