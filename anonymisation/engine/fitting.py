# SPDX-License-Identifier: EUPL-1.2
"""How ages, dates, places and other things make way in a Dutch sentence."""

from __future__ import annotations

import re

from anonymisation.engine.findings import Kind
from anonymisation.engine.surroundings import (
    Stretch,
    before,
    has_article,
    without_article,
    without_preposition,
)

_BAND = re.compile(r"(\d+)(?:–(\d+)|\+)\Z")
_AGED = re.compile(r"[- ]?(jarige?n?)\b")
_SMALL_UNIT = re.compile(
    r"\s?(?:maanden|maand|mnd|weken|week|dagen)\b(?:\.(?=\s[a-z]))?(?: oud\b)?"
)
_YEARS = re.compile(r"\s?(?:jaar|jaren|jr|j)\b")
_ORDINAL_FOLLOWS = re.compile(r"(?:e|de|ste)\b")
_ORDINAL = re.compile(r"(?:de|ste)\Z")
_ONE_MORE = re.compile(r",? (?:en |of )?\Z")

_ON = re.compile(r"(?<!\w)(?:op|in|dd\.?|d\.d\.)\s\Z", re.IGNORECASE)
_FULL_STOP = re.compile(r"\.(?=\s*\Z|\n|\s+[^\Wa-z])")
_AT = re.compile(
    r"(?<!\w)(?:aan|op|in|te|bij)\s(?:de\s|het\s|den\s)?(?:adres\s)?\Z", re.IGNORECASE
)
_OTHER_PREPOSITION = re.compile(
    r"(?<!\w)(?:sinds|vanaf|tot|met|t/m|voor|van|per|rond|rondom|tegen|tussen|na|naar|uit|"
    r"achter|over|langs|door)\s((?:de|het)\s)?\Z",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"(?<!\w)(?:de|het|een|den)\s\Z", re.IGNORECASE)
_OWN = re.compile(
    r"(?<!\w)(?:haar|zijn|hun|mijn|jouw|onze|ons|uw|m'n|z'n|d'r|deze|die|dit|dat)\s\Z",
    re.IGNORECASE,
)
_KIND_OF_PLACE = re.compile(
    r"(?<!\w)(?:(?:de|het|een)\s)?(?:gemeente|stad|stadje|dorp|dorpje|plaats|plaatsje|wijk|"
    r"buurt|buurtschap|gehucht)\s\Z",
    re.IGNORECASE,
)
_OLD_IN = re.compile(r"(?<!\w)te\s\Z", re.IGNORECASE)


def fit(kind: Kind, text: str, start: int, end: int, stand_in: str) -> Stretch:
    """Return what makes way for ``stand_in`` beside the finding itself."""
    match kind:
        case Kind.AGE:
            return _fit_age(text, start, end, stand_in)
        case Kind.DATE:
            # The stop of "12 mrt." goes along, that of the sentence does not.
            end -= bool(_FULL_STOP.match(text, end - 1))
            return _fit_phrase(text, start, end, stand_in, _ON)
        case Kind.BIRTH_DATE:
            on = before(text, start, _ON)
            return Stretch(on.start() if on else start, end, stand_in)
        case Kind.ADDRESS | Kind.POSTCODE:
            return _fit_phrase(text, start, end, stand_in, _AT)
        case Kind.PLACE:
            return _fit_place(text, start, end, stand_in)
        case Kind.ORGANISATION | Kind.RARE_CONDITION:
            return _fit_noun(text, start, end, stand_in)
    return Stretch(start, end, stand_in)


def _fit_age(text: str, start: int, end: int, stand_in: str) -> Stretch:
    band = _BAND.match(stand_in)
    if band is None:
        return Stretch(start, end, stand_in)
    if aged := _AGED.match(text, end):
        return Stretch(start, aged.end(), f"{stand_in}-{aged[1]}")
    if small := _SMALL_UNIT.match(text, end):
        return Stretch(start, small.end(), f"{stand_in} jaar")
    ordinal = _ORDINAL_FOLLOWS.match(text, end)
    if ordinal or _ORDINAL.search(text[start:end]):
        last = f"–{band[2]}e" if band[2] else " of later"
        return Stretch(start, ordinal.end() if ordinal else end, f"{band[1]}e{last}")
    return Stretch(start, end, stand_in)


def with_years(text: str, stretch: Stretch, next_start: int | None) -> Stretch:
    """Say "jaar" behind a band, unless the text does or the next of a row of ages will."""
    if not _BAND.match(stretch.stand_in) or _YEARS.match(text, stretch.end):
        return stretch
    if next_start is not None and _ONE_MORE.fullmatch(text, stretch.end, next_start):
        return stretch
    return Stretch(stretch.start, stretch.end, f"{stretch.stand_in} jaar")


def _fit_phrase(
    text: str, start: int, end: int, stand_in: str, same: re.Pattern[str]
) -> Stretch:
    """Fit "[in het voorjaar]": one preposition only, and the text's own where it differs."""
    if without_preposition(stand_in) == stand_in:
        return _fit_noun(text, start, end, stand_in)
    if doubled := before(text, start, same):
        return Stretch(doubled.start(), end, stand_in)
    if other := before(text, start, _OTHER_PREPOSITION):
        article = len(other[1] or "")
        return Stretch(start - article, end, without_preposition(stand_in))
    if article_before := before(text, start, _ARTICLE):
        return Stretch(article_before.start(), end, without_preposition(stand_in))
    return Stretch(start, end, stand_in)


def _fit_place(text: str, start: int, end: int, stand_in: str) -> Stretch:
    if kind := before(text, start, _KIND_OF_PLACE):
        return Stretch(kind.start(), end, stand_in)
    if old := before(text, start, _OLD_IN):
        return Stretch(old.start(), end, f"in {stand_in}")
    return _fit_noun(text, start, end, stand_in)


def _fit_noun(text: str, start: int, end: int, stand_in: str) -> Stretch:
    """Leave one article or possessive before a noun: "de Zonnebloem", "haar Pompe"."""
    if not has_article(stand_in):
        return Stretch(start, end, stand_in)
    if article := before(text, start, _ARTICLE):
        return Stretch(article.start(), end, stand_in)
    if before(text, start, _OWN):
        return Stretch(start, end, without_article(stand_in))
    return Stretch(start, end, stand_in)
