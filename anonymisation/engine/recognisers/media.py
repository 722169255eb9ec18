# SPDX-License-Identifier: EUPL-1.2
"""What was in the news, on television or goes round on the web: who looks, finds the person.

Two things make it: somewhere to be told (a newspaper, a programme), and the telling.
Reading and watching tell nothing of anybody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from anonymisation.engine.document import Document
from anonymisation.engine.findings import Confidence, Kind, Tier
from anonymisation.engine.lexicon import cue_words, is_listed, read_set
from anonymisation.engine.marks import Mark, Rule
from anonymisation.engine.phrases import Phrases
from anonymisation.engine.recognisers.sentences import (
    sentence_around,
    sentences_with,
)

MEDIA = Rule(
    "story.media",
    Kind.MEDIA,
    Tier.REVIEW,
    Confidence.LIKELY,
    "Dit was in het nieuws of staat online: wie zoekt, vindt de persoon.",
)

_OUTLETS = cue_words("media_outlets")
_OUTLET_ENDINGS = tuple(cue_words("media_endings"))
_CUES = cue_words("media_cues")
_CUE_ENDINGS = ("bericht", "artikel", "film", "filmpje", "knipsel")
_TOLD = re.compile(
    r"\b(?:stond(?:en)?|staat|staan|gestaan|kwam(?:en)?|komt|gekomen|geweest|haal(?:t|de|den)|gehaald|verscheen|verschenen|"
    r"te zien|te horen|zichtbaar|uitgezonden|uitgemeten|schre(?:ef|ven)|geschreven|bericht(?:te|ten)?|besteedden?|kopten?|"
    r"melddden?|gemeld|verhaal|stuk|stukje|artikel(?:tje)?|interview\w*|geïnterviewd|vraaggesprek|reportage|uitzending|aflevering|"
    r"documentaire|docu|portret|geportretteerd|item|viraal|opgenomen|opnamen?|gefilmd|film(?:en|de|den|pje|pjes|ploeg)|"
    r"camera\w*|aandacht|rubriek|foto\w*|column|wijdden?|gewijd|volgden?|gevolgd|te gast|gast|meegedaan|optrad|optreden|"
    r"opgetreden|bekeken|gedeeld|views|volgers|rond(?:ging|gegaan)?|geplaatst|gezet|online|herkenbaar|onherkenbaar|in beeld|aan het woord|"
    r"bekend|breed|pagina|speelden?|gespeeld|figur\w+|gezien|getoond|vertelden?|deden? (?:\w+ ){0,3}mee|zijn verhaal|haar verhaal|verzorgde|presenteerde)\b"
)
_WAS_THERE = re.compile(
    r"\b(?:was|waren|zat|zaten|gezeten|deed|deden|gedaan|won|ging|mocht|mee|langs)\b"
)
_TO_IT = re.compile(
    r"(?:\b(?:in|op|bij|voor|van|vd|v|door|aan|via|met|tot)(?: (?:de|het|een|'t|alle|meerdere|diverse|verschillende|ook|\w+e|[\w-]+ische|zelfs|\d+)){0,4}"
    r"|\b(?:alle|vele|haal(?:t|de|den) (?:\w+ ){0,3}(?:de|het)|weer|ook))[ \"'(]{1,2}\Z"
)
_BY_IT = re.compile(
    r"[^.,;:!?\n]{0,45}?\b(?:geschreven|gepubliceerd|gewijd|besteed|gefilmd|schre(?:ef|ven)|kopten?|meldden?|wijdden?|besteedden?|volgden?|filmden?|publiceerden?|interviewden?|"
    r"berichtten?|pakten? (?:\w+ )?uit|smulden?|doken|dook)\b"
)
_BY_NAME = re.compile(
    r"[^.;:!?\n]{0,20}?\b(?:kwam|kwamen|is|was|heeft|hebben|had|maakten?|brachten?|bracht|noemden?|zonden?|toonden?|draaiden?|nam|"
    r"namen|plaatsten?|stond|stonden|ging|vroeg|zette|belde|bezocht|ontdekte)\b"
)
_WAS_ON = re.compile(r"\b(?:was|waren)(?: [\w-]+){0,3} ?\Z")
# Who reads, watches or pays for it is not in it.
_USED = re.compile(
    r"\b(?:lees|leest|las|lezen|gelezen|lezend|voorlez\w+|kijk|kijkt|keek|keken|kijken|gekeken|luister\w*|geluisterd|abonnement\w*|"
    r"abonnee|bezorg\w*|opzeggen|opgezegd|(?:de|zijn|haar) (?:tv|televisie|radio) (?:staat|stond|aan|uit|op|weg|stuk)|"
    r"voor de (?:tv|televisie|buis|radio)|advertenties?|vacatures?|kruiswoordpuzzel|sudoku)\b"
)
# What needs no outlet to be named.
_BY_ITSELF = re.compile(
    r"\b(?:(?:krantenartikel|krantenbericht|nieuwsbericht|krantenkop|krantenknipsel|documentaire|televisiedocumentaire|reportage|tv-reportage|docu|uitzending|"
    r"televisie-?uitzending|tv-uitzending|podcast|realityserie)\w* (?:[\w-]+ ){0,2}?(?:over|met|van|waarin|uit|in|op)\b[^.,;:!?\n]{0,60}"
    r"|haalden? (?:\w+ ){0,4}?(?:het (?:landelijke |lokale )?nieuws|de (?:voorpagina|krant|media|kranten|pers|landelijke pers))"
    r"|(?:ging|gegaan|gaat)[^.!?\n]{0,20} viraal|viraal (?:ging|gegaan|gaat)[^.,;:!?\n]{0,30}|(?:filmpje|video|foto)[^.!?\n]{0,40} (?:viraal|rond(?:ging)?\b|(?:op|over het) internet)"
    r"|(?:duizend|miljoen|\d+k|\d{3,}) (?:keer|maal|x) bekeken|(?:bekend|kennen|kent|kende|herken\w+) (?:\w+ ){0,3}?(?:van|vd) (?:de |het )?(?:tv|televisie|radio|krant|journaal|youtube|tiktok|instagram)\b"
    r"|(?:in|op|voor) (?:een|de) (?:bioscoop|speel|tv-|televisie|bioscoop-)?film (?:met|van|over|gespeeld|gezeten)\b[^.,;:!?\n]{0,40}"
    r"|(?:tv-ploeg|televisieploeg|cameraploeg|filmploeg|satellietwagen|cameramensen|journalisten)\b[^.!?\n]{0,40}"
    r"|(?:een |de )?(?:journalist|verslaggever|verslaggeefster|fotograaf|correspondent|programmamaker|documentairemaker|filmmaker)e?\w{0,2} (?:van|voor|uit|kwam|schreef|maakte|volgde|filmde)\b[^.,;:!?\n]{0,40})"
)
_IN_A_PAPER = re.compile(
    r"\b(?:[Ii]nterview|[Vv]raaggesprek|[Aa]rtikel|[Rr]eportage|[Cc]olumn|[Pp]ortret|[Rr]ubriek|[Ss]tuk|[Ss]tukje|[Ff]oto|[Vv]erscheen|verschenen|"
    r"geïnterviewd|geportretteerd|afgedrukt|gepubliceerd)\b[^.!?\n\d]{0,40}? (?:in|op|bij|voor) (?:de |het )?(?=[A-Z])"
)


_NUMBERED = re.compile(
    r"(?<![\w.])(?:l1|op1|at5|npo ?[1-3]|rtl ?[4-8z]|sbs ?6|radio ?[1-5]|1limburg|112 vandaag)(?!\w)"
)
_REACH = 70


def media(document: Document) -> Iterator[Mark]:
    for start, end, is_name in _outlets(document):
        yield from _told_there(document.lower, start, end, is_name)
    cues = [word for word in document.places if _is_cue(word) or _is_outlet(word)]
    for start, end in sentences_with(document, cues):
        for match in _BY_ITSELF.finditer(document.lower, start, end):
            yield Mark(match.start(), match.end(), MEDIA)
        yield from _in_a_paper(document, start, end)


def _outlets(document: Document) -> Iterator[tuple[int, int, bool]]:
    """Yield where an outlet stands, and whether it is one by name."""
    for words, name in _names().find(document):
        first, last = words[0], words[-1]
        if (
            not is_listed(name)
            if len(words) == 1
            else any(word.capital for word in words)
        ) or (first.capital and not first.opens):
            yield first.start, last.end, True
    if document.has_digits:
        for match in _NUMBERED.finditer(document.lower):
            yield match.start(), match.end(), True
    for lower, places in document.places.items():
        if _is_outlet(lower):
            for place in places:
                word = document.words[place]
                yield word.start, word.end, False


@lru_cache(maxsize=20_000)
def _is_outlet(word: str) -> bool:
    return word in _OUTLETS or word.endswith(_OUTLET_ENDINGS)


@lru_cache(maxsize=20_000)
def _is_cue(word: str) -> bool:
    return word in _CUES or word.endswith(_CUE_ENDINGS)


def _told_there(lower: str, first: int, last: int, is_name: bool) -> Iterator[Mark]:
    start, end = sentence_around(lower, first, last)
    start = max(start, first - _REACH, lower.rfind(";", start, first) + 1)
    end = min(end, last + _REACH)
    if _USED.search(lower, start, end):
        if is_name and (by := _BY_NAME.match(lower, last)):
            yield Mark(first, by.end(), MEDIA)
        return
    led = _TO_IT.search(lower, start, first)
    by = _BY_IT.match(lower, last) or (_BY_NAME.match(lower, last) if is_name else None)
    told = _nearest(_TOLD, lower, (start, end), (first, last))
    if is_name and led and told is None:
        told = _nearest(_WAS_THERE, lower, (start, end), (first, last))
    if told is None and led is not None:
        told = _WAS_ON.search(lower, start, led.start())
    if told and (led or is_name):
        yield Mark(min(first, told.start()), max(last, told.end()), MEDIA)
    elif by:
        yield Mark(first, by.end(), MEDIA)


def _nearest(
    pattern: re.Pattern[str],
    text: str,
    window: tuple[int, int],
    outlet: tuple[int, int],
) -> re.Match[str] | None:
    """Return the match that stands nearest to the outlet, and is no part of it."""
    matches = (
        m
        for m in pattern.finditer(text, *window)
        if m.end() <= outlet[0] or m.start() >= outlet[1]
    )
    return min(matches, key=lambda m: abs(m.start() - outlet[0]), default=None)


def _in_a_paper(document: Document, start: int, end: int) -> Iterator[Mark]:
    for match in _IN_A_PAPER.finditer(document.text, start, end):
        word = document.words_between(match.end(), match.end() + 1)
        if word and not (word[0].allowed or "-" in word[0].text):
            yield Mark(match.start(), word[0].end, MEDIA)


@cache
def _names() -> Phrases:
    return Phrases(read_set("media"))
