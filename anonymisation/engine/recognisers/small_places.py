# SPDX-License-Identifier: EUPL-1.2
"""Places without a capital, and at the head of a letter: "opgegroeid in den bosch"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from anonymisation.engine.asking import Question
from anonymisation.engine.document import Document, Word
from anonymisation.engine.lexicon import cue_words, is_ordinary
from anonymisation.engine.marks import Mark
from anonymisation.engine.phrases import WORD
from anonymisation.engine.recognisers.names import is_given_name
from anonymisation.engine.recognisers.places import (
    NAMED,
    listed_at,
    mark_listed,
    names_of_places,
)
from anonymisation.engine.seeking import Sought

_ARTICLES = frozenset({"de", "het", "t"})
_SHORTEST = 4
# "geboren nickerie, opgegroeid in spangen": no other word than a place follows these.
_LIVED = Sought(
    r"\b(?:(?:geboren|opgegroeid|woonachtig|gevlucht|afkomstig|verhuisd|verhuizen|verhuisde|woont|woonde|"
    r"wonen|woonden|gewoond|teruggekeerd|getrouwd|overleden|begraven|gevestigd|opgeroeid|komt|kwam|kom|komen|terug)"
    r"(?: (?!in |te |uit |naar |op )[a-zë]+){0,2} (?:in|te|uit|vanuit|naar)|(?:geboren|opgegroeid|woonachtig)) (?=[a-z'])"
)
_FROM = Sought(r"\b(?:uit|vanuit) (?=[a-z'])")
# "heel rolde weet het": a place that has people in it.
_ALL_OF = Sought(
    r"\b(?:heel|hele|gans|half) (?=[a-z'][\w' -]{2,30} (?:weet|wist|kent|kende|praat|praatte|sprak|spreekt|"
    r"heeft|had|was|is|stond|leefde|leeft|kwam|liep|zag)\b)"
)
_BEHIND_POSTCODE = Sought(r"\b(?:(?!19|20)[1-9]\d{3} |[1-9]\d{3})[a-z]{2},? (?=[a-z'])")
# "Losser, 23 oktober 2024": where a letter was written.
_DATELINE = Sought(
    r"(?m)^[A-Z][\w'-]{2,30}(?: [\w'-]{2,20}){0,2}, (?=(?:d\.?d\.? )?\d)"
)


def small_places(document: Document) -> Iterator[Mark]:
    for word in _begins_a_name.words(document):
        if not (word.capital or word.allowed):
            yield from _of_several_words(document, word)
    yield from _told_of(document)
    yield from _above_a_letter(document)


def _told_of(document: Document) -> Iterator[Mark]:
    for match in _LIVED.in_lower(document):
        yield from _where(document, match.end(), may_be_a_word=True)
    for match in _FROM.in_lower(document):
        yield from _where(document, match.end(), may_be_a_word=False)
    for match in _ALL_OF.in_lower(document):
        whole = document.word_at(match.end())
        if whole and not whole.capital and whole.lower in names_of_places():
            yield mark_listed(whole.start, whole.end, names_of_places()[whole.lower])
    for match in _BEHIND_POSTCODE.in_lower(document):
        yield from _behind_postcode(document, match.end())


def _above_a_letter(document: Document) -> Iterator[Mark]:
    for match in _DATELINE.in_text(document):
        first = document.word_at(match.start())
        if first and first.capital and not first.allowed:
            last, size = listed_at(document, first)
            if size and document.text[last.end : last.end + 1] == ",":
                yield mark_listed(first.start, last.end, size)


@Question
def _begins_a_name(word: str) -> bool:
    """Return whether a listed name of several words begins so: "ter apel"."""
    return word in _firsts()


@cache
def _firsts() -> frozenset[str]:
    several = (WORD.findall(name) for name in names_of_places() if " " in name)
    return frozenset(words[0] for words in several) - _ARTICLES


def _of_several_words(document: Document, word: Word) -> Iterator[Mark]:
    last, size = listed_at(document, word)
    if last is word or not size:
        return
    words = document.words[word.index : last.index + 1]
    if any(not is_ordinary(each.text) for each in words) or (
        word.lower in cue_words("place_openers")
    ):
        yield mark_listed(word.start, last.end, size)


def _where(document: Document, place: int, *, may_be_a_word: bool) -> Iterator[Mark]:
    word = document.word_at(place)
    if word is None or word.capital or word.allowed or len(word.text) < _SHORTEST:
        return
    size = names_of_places().get(word.lower, "")
    if size and (may_be_a_word or not word.is_listed):
        yield mark_listed(word.start, word.end, size)
    elif not (is_ordinary(word.text) or is_given_name(word.text)) and _is_sayable(word):
        yield Mark(word.start, word.end, NAMED, cue="uit of in", instead="een plaats")


def _behind_postcode(document: Document, place: int) -> Iterator[Mark]:
    """Yield the place of "postweg 40, 7884 pc emmen", a word as well as a name or not."""
    word = document.word_at(place)
    if word is None or word.capital or len(word.text) < _SHORTEST:
        return
    last, size = listed_at(document, word)
    if size:
        yield mark_listed(word.start, last.end, size)


def _is_sayable(word: Word) -> bool:
    """Return whether ``word`` is no abbreviation, which a stop or a digit ends: "gem."."""
    return word.text.isalpha() and not set(word.lower).isdisjoint("aeiouy")
