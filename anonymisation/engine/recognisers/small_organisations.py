# SPDX-License-Identifier: EUPL-1.2
"""Organisations without a capital, as hurried people write them: "obs 't hoekje"."""

from __future__ import annotations

from collections.abc import Iterator

from anonymisation.engine.document import ABBREVIATIONS, Document, Word
from anonymisation.engine.findings import Confidence, Kind, Tier
from anonymisation.engine.lexicon import cue_words, read_set, read_table
from anonymisation.engine.marks import Mark, Rule
from anonymisation.engine.recognisers.names import is_family_name, is_given_name
from anonymisation.engine.recognisers.places import names_of_places
from anonymisation.engine.recognisers.roles import role_of

SMALL = Rule(
    "organisation.small",
    Kind.ORGANISATION,
    Tier.REVIEW,
    Confidence.POSSIBLE,
    "Lijkt op de naam van een organisatie zonder hoofdletter: staat naast '%(cue)s'.",
)

_ARTICLES = cue_words("organisations_articles")
_SURE = cue_words("sure_small_triggers")
_WITH_ARTICLE = cue_words("small_triggers_with_article")
_AT_PLACE = cue_words("small_triggers_with_place")
_BEHIND_NAME = cue_words("small_triggers_behind_name")
_LEADS_TO = cue_words("leads_to_small_organisation")
_SHORTEST, _LONGEST_ABBREVIATION = 4, 5
_VOWELS = frozenset("aeiouyé")


def is_small_trigger(word: str) -> bool:
    """Return whether ``word`` leads to a name by itself: "obs", "kdc", "huize"."""
    return word in _SURE


def small_organisation(
    document: Document, word: Word, instead: str | None
) -> Iterator[Mark]:
    """Yield the name without a capital that stands beside ``word``, with that word."""
    if word.capital:
        return
    last = _last_of_name(document, word)
    if last is not None:
        yield Mark(
            word.start,
            last.end,
            SMALL,
            cue=word.lower,
            instead=instead or "een organisatie",
        )
    elif word.lower in _BEHIND_NAME:
        before = document.before(word)
        if (
            before is not None
            and document.between(before, word) == " "
            and len(before.text) > _LONGEST_ABBREVIATION
            and (_is_odd(before) or _is_odd_where_led_to(document, before))
        ):
            yield Mark(
                before.start,
                word.end,
                SMALL,
                cue=word.lower,
                instead=instead or "een organisatie",
            )


def _is_odd_where_led_to(document: Document, word: Word) -> bool:
    """Return whether ``word`` is a compound of no list behind "op het" or "van"."""
    before = document.before(word)
    if before is not None and before.lower in _ARTICLES:
        before = document.before(before)
    return (
        before is not None
        and before.lower in _LEADS_TO
        and not (word.is_listed or word.allowed or _says_nothing(word))
    )


def _last_of_name(document: Document, word: Word) -> Word | None:
    first = _next(document, word)
    if first is None:
        return None
    if first.lower in _ARTICLES:
        name = _next(document, first)
        allows = word.lower in _SURE or (
            word.lower in _WITH_ARTICLE and _is_led_to(document, word)
        )
        if name is None or not allows or _says_nothing(name):
            return None
        return _with_odd(document, name)
    if word.lower in _AT_PLACE and first.lower in names_of_places():
        return first
    if _is_odd(first) or (
        word.lower in _SURE and _is_led_to(document, word) and not _says_nothing(first)
    ):
        return _with_odd(document, first)
    return None


def _is_led_to(document: Document, word: Word) -> bool:
    before = document.before(word)
    return before is not None and before.lower in _LEADS_TO


def _with_odd(document: Document, last: Word) -> Word:
    """Return the last of the words that no list has and that go on from ``last``."""
    at = _next(document, last)
    while at is not None and (_is_odd(at) or at.lower in names_of_places()):
        last, at = at, _next(document, at)
    return last


def _next(document: Document, word: Word) -> Word | None:
    after = document.after(word)
    if (
        after is None
        or after.capital
        or after.allowed
        or document.between(word, after) not in (" ", " '")
        or document.text[after.end : after.end + 1].isdigit()
    ):
        return None
    return after


def _is_odd(word: Word) -> bool:
    """Return whether ``word`` is no word, nor short for one, nor somebody's first name."""
    return (
        len(word.text) >= _SHORTEST
        and not (word.is_ordinary or word.capital or word.allowed)
        and word.lower not in ABBREVIATIONS
        and not _VOWELS.isdisjoint(word.lower)
        and (is_family_name(word.text) or not is_given_name(word.text))
        and not _says_nothing(word)
    )


def _says_nothing(word: Word) -> bool:
    return (
        len(word.text) < _SHORTEST - 1
        or word.lower in read_set("no_names")
        or word.lower in read_set("name_verbs")
        or word.lower in read_table("organisations")
        or role_of(word.lower) is not None
    )
