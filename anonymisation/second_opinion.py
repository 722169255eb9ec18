# SPDX-License-Identifier: EUPL-1.2
"""Which marks of the second engine are worth somebody's time.

The model reads no capitals and knows no Dutch, so that four in ten of its own marks point
at plain words. What the rules know of words keeps the others.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from anonymisation.engine import Kind
from anonymisation.engine.document import Document, Word
from anonymisation.engine.findings import Confidence, Tier
from anonymisation.engine.lexicon import is_ordinary
from anonymisation.engine.marks import Mark, Rule
from anonymisation.engine.protecting import without_protected
from anonymisation.second_engine import SecondMark

_SURE = 0.9
_FEWEST_DIGITS = 6
_FEWEST_LETTERS = 4
_LONGEST_ABBREVIATION = 5
_NAMES = frozenset({Kind.PERSON, Kind.PLACE})

_WHAT = {
    Kind.PERSON: "een naam",
    Kind.PLACE: "een plaats",
    Kind.ADDRESS: "een adres",
    Kind.POSTCODE: "een postcode",
    Kind.EMAIL: "een e-mailadres",
    Kind.URL: "een webadres",
    Kind.PHONE: "een telefoonnummer",
    Kind.BANK_ACCOUNT: "een rekeningnummer",
    Kind.NUMBER: "een nummer van één persoon",
}


def opinions(document: Document, marks: Iterable[SecondMark]) -> Iterator[Mark]:
    """Yield as findings to look at what no word list and no law explains."""
    starts = [word.start for word in document.words]
    worthy = (
        _opinion(mark, document, _words(document, starts, mark)) for mark in marks
    )
    yield from without_protected(document, filter(None, worthy))


def _words(document: Document, starts: list[int], mark: SecondMark) -> list[Word]:
    first = bisect_left(starts, mark.start)
    return document.words[first : bisect_left(starts, mark.end)]


def _opinion(mark: SecondMark, document: Document, words: list[Word]) -> Mark | None:
    rule = _rule(mark)
    if mark.kind is Kind.ADDRESS or mark.kind in _NAMES:
        telling = [word for word in words if _is_telling(word)]
        if not telling:
            return None
        if mark.kind in _NAMES:
            # The model's names run on into the words beside them.
            return Mark(telling[0].start, telling[-1].end, rule)
    elif not _is_number(document.text[mark.start : mark.end]):
        return None
    return Mark(mark.start, mark.end, rule)


def _is_telling(word: Word) -> bool:
    if word.allowed or _is_abbreviation(word):
        return False
    return not any(is_ordinary(base) for base in word.bases)


def _is_abbreviation(word: Word) -> bool:
    if word.shouted:
        return len(word.text) <= _LONGEST_ABBREVIATION
    return not word.capital and len(word.text) < _FEWEST_LETTERS


def _is_number(text: str) -> bool:
    return "@" in text or sum(c.isdigit() for c in text) >= _FEWEST_DIGITS


def _rule(mark: SecondMark) -> Rule:
    return Rule(
        f"second.{mark.kind}",
        mark.kind,
        Tier.REVIEW,
        Confidence.LIKELY if mark.score >= _SURE else Confidence.POSSIBLE,
        f"De tweede controle leest hier {_WHAT[mark.kind]}.",
    )
