# SPDX-License-Identifier: EUPL-1.2
"""A little Dutch grammar: what stands before a place, and how a stand-in is bent to fit."""

from __future__ import annotations

import re
from dataclasses import dataclass

from anonymisation.engine.document import ABBREVIATIONS
from anonymisation.engine.recognisers.roles import role_of

LOOK_BACK = 80
_SENTENCE_END = frozenset(".!?\n•*>|")
_QUOTES = frozenset("\"'“”‘’„«")
_OPENING = " \t([{" + "".join(_QUOTES)
_LAST_WORD = re.compile(r"([^\W\d_]+)\.\Z")
_ARTICLE = re.compile(r"(\[?)(?:de|het|een) (?=\w)", re.IGNORECASE)
_PREPOSITION = re.compile(r"(\[?)(?:in|op|na|buiten) (?=\w)")
_FIRST_LETTER = re.compile(r"\[?\w")
_LIST_MARK = re.compile(r"(?:^|\n)[ \t]*[-–—•*][ \t]*\Z")
_PLURALS = re.compile(r"(?:kinderen|buren|zonen|lui|mensen|collega's|oma's|opa's)\Z")


@dataclass(frozen=True, slots=True)
class Stretch:
    """What stands from ``start`` to ``end`` of a text makes way for ``stand_in``."""

    start: int
    end: int
    stand_in: str


def before(text: str, place: int, pattern: re.Pattern[str]) -> re.Match[str] | None:
    """Return the match of ``pattern`` that ends at ``place``; it must end in ``\\Z``."""
    return pattern.search(text, max(0, place - LOOK_BACK), place)


def without_article(stand_in: str) -> str:
    return _ARTICLE.sub(r"\1", stand_in, count=1)


def without_preposition(stand_in: str) -> str:
    return _PREPOSITION.sub(r"\1", stand_in, count=1)


def has_article(stand_in: str) -> bool:
    return _ARTICLE.match(stand_in) is not None


def noun_in(stand_in: str) -> str:
    """Return the last word between the brackets: "dochter" of "[de andere dochter]"."""
    return stand_in.strip("[]").rpartition(" ")[2]


def with_capital_if_needed(text: str, stretch: Stretch) -> Stretch:
    """Begin the stand-in with a capital where a sentence begins with one."""
    if text[stretch.start : stretch.start + 1].islower():
        return stretch
    if not _opens_sentence(text, stretch.start):
        return stretch
    stand_in = _FIRST_LETTER.sub(lambda m: m[0].upper(), stretch.stand_in, count=1)
    return Stretch(stretch.start, stretch.end, stand_in)


def _opens_sentence(text: str, place: int) -> bool:
    if before(text, place, _LIST_MARK):
        return True
    behind = text[max(0, place - LOOK_BACK) : place]
    ahead = behind.rstrip(_OPENING)
    if not ahead:
        return place <= LOOK_BACK
    if ahead[-1] == ":":
        return not _QUOTES.isdisjoint(behind[len(ahead) :])
    if ahead[-1] not in _SENTENCE_END:
        return False
    word = _LAST_WORD.search(ahead)
    return word is None or not (
        word[1].lower() in ABBREVIATIONS or (len(word[1]) == 1 and word[1].isupper())
    )


def is_plural(noun: str) -> bool:
    """Return whether a word for people means several: "dochters", not "zus" or "arts"."""
    if _PLURALS.search(noun):
        return True
    return any(
        noun.endswith(ending) and role_of(noun.removesuffix(ending)) is not None
        for ending in ("s", "en")
    )
