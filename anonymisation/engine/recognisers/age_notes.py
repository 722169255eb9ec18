# SPDX-License-Identifier: EUPL-1.2
"""Ages in notes of a file, and said in passing: "leeftijd kind: 9", "haar negentigste komt".

Read as ``age_contexts`` is: for each number, what stands behind it and then what stands
before it. What is no plain number stands in ``noted``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from anonymisation.engine.document import Document
from anonymisation.engine.recognisers.age_contexts import EXACT, LIKELY, Context
from anonymisation.engine.recognisers.age_cues import (
    ADULT,
    ADVERBS,
    ANYTHING,
    BE,
    END,
    IN_WORDS,
    NAME,
    NO_MEASURE,
    NO_SCORE,
    NO_UNIT,
    PEOPLE,
    PRONOUN,
    after,
    before,
)
from anonymisation.engine.recognisers.age_words import TENS
from anonymisation.engine.seeking import Sought

_WHOSE = r"haar|zijn|mijn|hun|d'r|z'n|m'n|oma's|opa's|moeders|vaders"
# "de tachtig" is a band, "de 83" and "de honderd" are not.
_NO_ROUND_NUMBER = re.compile(rf"(?![1-9]0\Z|(?:{TENS})\Z){ADULT.pattern}|100\Z", re.IGNORECASE)  # fmt: skip

NOTES = (
    # "Leeftijd 47 / geslacht m", "leeftijd moeder: 43", "lft jongste = 5".
    Context(
        before(r"\b(?:leeftijd(?:en)?|lftd?\.?|leeft\.)(?: (?!van\b|vanaf\b|tot\b|boven\b|onder\b|is\b)[a-zë]+){0,2} ?[:=–-]? "),
        after(r"(?=\s*(?:[.,;/|)\n]|$)| (?:en|jaar|jr|j|geslacht|man|vrouw|m|v)\b)"),
        LIKELY,
        needs=("leeft", "Leeft", "LEEFT", "lft", "Lft", "LFT"),
        unless_before=before(r"\b(?:minimum|maximum|minimale|maximale|gemiddelde|wettelijke|pensioen\w*|aow-?) ?leeftijd\b[^\n]{0,20}"),
        unless_after=NO_UNIT,
    ),
    Context(before(r"[♂♀] ?"), after(r"(?=[\s,;.)/]|$)"), EXACT),
    # "Vr. 77 jr", "ze is 62 j.", "(77 resp. 74)".
    Context(before(r"\bvr\.? "), after(r" ?(?:jr?|jaar)\b"), LIKELY, shape=ADULT),
    Context(
        before(rf"\b(?:{BE})(?: (?:{ADVERBS})){{0,2}} "),
        after(r" ?j(?:r?\.|\b)(?=[\s,;)]|$)"),
        LIKELY,
        unless_before=NO_SCORE,
        shape=ADULT,
    ),
    Context(
        before(r"[(,:] ?|\b(?:van|zijn|waren) "),
        after(r"(?=,? (?:resp\.?|respectievelijk) \d)"),
        LIKELY,
        shape=ADULT,
    ),
    Context(
        before(r"(?:[(,:] ?|\b(?:van|zijn|waren) )\d+,? (?:resp\.?|respectievelijk) "),
        after(END),
        LIKELY,
        unless_after=NO_UNIT,
        shape=ADULT,
    ),
    # "Haar negentigste komt eraan", "oma's 85e vieren we thuis".
    Context(
        before(rf"\b(?:{_WHOSE}) "),
        after(r"(?:e|de|ste)? (?:komt|staat|ligt|vier\w*|nadert|naderde|halen|gehaald)\b"),
        LIKELY,
        shape=re.compile(rf"(?:[4-9]\d|1[01]\d)\Z|{TENS}|\w+(?:{TENS})|honderd", re.IGNORECASE),
    ),
    # "tussen haar 20e en 30e", "van zijn 4e tot zijn 12e".
    Context(
        before(rf"\b(?:van|tussen|vanaf|na) (?:{_WHOSE}) "),
        after(rf"(?:e|de|ste)?(?= (?:tot|en|t/m)(?: (?:{_WHOSE}))? \w+(?:e|de|ste)\b(?! (?:keer|poging|gesprek|dag|week|man|vrouw|huwelijk)))"),
        LIKELY,
        needs=("an ", "ussen ", "anaf ", "na ", "Na "),
    ),
    Context(
        before(rf"\b(?:van|tussen|vanaf|na) (?:{_WHOSE}) \w+(?:e|de|ste) (?:tot|en|t/m)(?: (?:{_WHOSE}))? "),
        after(r"(?:e|de|ste)?\b(?! (?:keer|poging|gesprek|dag|week|man|vrouw|huwelijk))"),
        LIKELY,
        needs=(" tot ", " en ", " t/m "),
        unless_after=NO_UNIT,
    ),
    # "hij zou in maart 70 zijn geworden".
    Context(
        before(r"\bzou(?:den)?(?: [a-zë]+){0,4} "),
        after(r"(?: jaar)? (?:zijn geworden|geworden zijn|worden|geworden)\b"),
        LIKELY,
        unless_after=NO_UNIT,
        shape=ADULT,
    ),
    # "Met 17 al moeder", "al met veertien van huis".
    Context(
        before(r"(?:\A|[.!?\n;,] ?|\bal )met "),
        after(r" (?:al |reeds |nog )?(?:moeder|vader|ouder|oma|opa|van huis|het huis uit|uit huis|op straat|van school|zwanger|getrouwd|weduwe|verslaafd|gaan werken|gaan varen|de mijn in|de fabriek in)\b"),
        LIKELY,
        shape=ADULT,
    ),
    # "hij is in de veertig, 44 geloof ik", "78 of 79, precies 53", "53 precies".
    Context(
        before(rf"\b(?:{PRONOUN}|{PEOPLE}|{NAME}) (?:{BE})\b[^.!?\n]{{0,40}}[ ,]"),
        after(r",? (?:geloof ik|denk ik|dacht ik|meen ik|schat ik|naar ik meen|volgens mij|precies)\b"),
        LIKELY,
        unless_before=NO_MEASURE,
        shape=ADULT,
    ),
    # "ze haalt de 96 vast wel", "stevent af op de honderd".
    Context(
        before(r"\b(?:haalt|haalde|halen|gehaald|stevent?|koerst?|op weg|hard|richting|ruim|over|voorbij)(?: af| aan)?(?: op| naar)? de "),
        after(rf"{END}| (?:vast|wel|zeker|misschien|toch|niet|nog|al)\b"),
        LIKELY,
        unless_before=before(r"\b(?:bus|trein|lijn|tram|snelweg|bocht|afslag)\b[^.!?\n]{0,30}"),
        unless_after=NO_UNIT,
        shape=_NO_ROUND_NUMBER,
    ),
    # "ze is van drieëndertig": of a year, and so as good as an age.
    Context(
        before(rf"\b(?:{PRONOUN}|{PEOPLE}) (?:is|ben|bent|was|zijn|komt)(?: er (?:één|een|eentje))?(?: nog)? (?:van|uit) "),
        after(END),
        LIKELY,
        shape=IN_WORDS,
    ),
    Context(ANYTHING, after(r" (?:lentes?|winters|zomers) (?:oud|jong)\b"), LIKELY, shape=ADULT),
)  # fmt: skip

# "M/56" and "(v/67)", "V81, COPD": what no number by itself is.
_BY_SEX = Sought(
    r"(?<![\w/])(?:m|v|x|man|vrouw|mw|dhr) ?/ ?(1[01]\d|[1-9]\d)(?=[,;)\n]| [a-z]|\Z)"
)
_GLUED = Sought(r"(?<![\w-])[MV](1[01]\d|[2-9]\d)(?=[,;)]|\Z)")
# "wordt over drie weken meerderjarig": the day it happens says how old one is.
_OF_AGE = Sought(
    r"\b(?:wordt|word|werd|is|was) (?:(?:over|in|op|met|binnen|net|pas|sinds|vorige?|volgende?|komende?|deze|eind|begin|half|morgen|gisteren|kort|binnenkort|onlangs)"
    r"(?: [\wë]+){0,3} )(meerderjarig|volwassen voor de wet|18\+)\b"
)


def noted(document: Document) -> Iterator[tuple[int, int]]:
    """Yield ages that are glued to a letter, and the coming of age."""
    if document.has_digits:
        yield from (match.span(1) for match in _BY_SEX.in_lower(document))
        yield from (match.span(1) for match in _GLUED.in_text(document))
    if "meerderjarig" in document.places:
        yield from (match.span(1) for match in _OF_AGE.in_lower(document))
