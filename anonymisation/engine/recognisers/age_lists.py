# SPDX-License-Identifier: EUPL-1.2
"""The ages of several people in a row: "kids: 6, 8 en 11", "respectievelijk 86 en 84 jaar"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from anonymisation.engine.document import Document
from anonymisation.engine.lexicon import cue_words
from anonymisation.engine.recognisers.age_words import ONES, TEENS
from anonymisation.engine.seeking import Sought

_NUMBER = rf"(?:(?:1[01]\d|[1-9]?\d)(?:,5|½)?|{ONES}|{TEENS})(?![\w%/:]|[.,-]\d|,-)"
_UNIT = r"(?: ?(?:jaar|jr|j|mnd|maanden)\b\.?)?"
_AND = r"(?:, en |, |,| en | & | \+ ?|\+|/)"
_ROW = rf"{_NUMBER}{_UNIT}(?:{_AND}(?:bijna |net |nu |van )?{_NUMBER}{_UNIT}){{1,11}}"
_CHILDREN = (
    r"kinderen|kids|kdn|kdrn|knd|kindjes|zoons|zonen|zoontjes|dochters|dochtertjes|jongens|jongetjes|meisjes|"
    r"meiden|kleinkinderen|broers|broertjes|zussen|zusjes|stiefkinderen|pleegkinderen|tieners|pubers|kleuters|"
    r"zoon en (?:een )?dochter|dochter en (?:een )?zoon|jongen en (?:een )?meisje|broer en zus|broertje en zusje|"
    r"andere twee|andere drie|anderen|kleintjes|leeftijd(?:en)?|ouders|grootouders|tweetal|zij"
)
_OF_CHILDREN = Sought(
    rf"\b(?:{_CHILDREN})\b(?:,? (?:zijn|waren|van|v|vd|nu|inmiddels|resp|respectievelijk|worden|in de leeftijd(?:en)?)\b\.?){{0,4}}"
    rf" ?[:(=,-]? ?({_ROW})(?! (?:uur|keer|dagen|weken|euro|minuten|maal|kg|cm|dagdelen|procent|punten|x)\b| ?%)"
)
_IN_YEARS = Sought(
    rf"(?<![\w,./-])({_NUMBER}(?:(?:, | en | & | \+ |/){_NUMBER}){{1,6}}) ?(?:jaar|jr)\b"
    r"(?! (?:geleden|later|eerder|lang|ervaring|daarvoor|daarna|durende|cel|garantie|werk|na|getrouwd))"
)
# "kids 4/7/9": elsewhere a slash makes a date or a share.
_SLASHED = Sought(
    rf"\b(?:{_CHILDREN})\b[ :(]{{1,2}}([1-9]?\d(?: ?/ ?[1-9]?\d){{1,6}})(?![\w/%])"
)
_NO_AGES = re.compile(
    r"\b(?:na|over|voor|om|per|elke|binnen|tot|tussen|sinds|al|met|minimaal|maximaal|gedurende|t/m|duur van|"
    r"termijn(?:en)? van|straf van|contract(?:en)? van|periode van|looptijd van)(?: de)? \Z"
)
_LOOK_BACK = 30
_ONE = re.compile(_NUMBER)
_DIGITS = re.compile(r"\d+")
_CUES = cue_words("children")


def ages_in_a_row(document: Document) -> Iterator[tuple[int, int]]:
    lower = document.lower
    if not _CUES.isdisjoint(document.vocabulary):
        for match in _OF_CHILDREN.in_lower(document):
            yield from _each(lower, *match.span(1))
        for match in _SLASHED.in_lower(document):
            yield from (m.span() for m in _DIGITS.finditer(lower, *match.span(1)))
    if "jaar" in document.places or "jr" in document.places:
        for match in _IN_YEARS.in_lower(document):
            first = max(0, match.start() - _LOOK_BACK)
            if not _NO_AGES.search(lower[first : match.start()]):
                yield from _each(lower, *match.span(1))


def _each(lower: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    return (match.span() for match in _ONE.finditer(lower, start, end))
