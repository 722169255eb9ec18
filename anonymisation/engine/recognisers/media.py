# SPDX-License-Identifier: EUPL-1.2
"""What was in the news, on television or goes round on the web: who looks, finds the person.

Two things make it: somewhere to be told (a newspaper, a programme), and the telling.
Reading and watching tell nothing of anybody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from anonymisation.engine.asking import Question
from anonymisation.engine.document import Document, Word
from anonymisation.engine.findings import Confidence, Kind, Tier
from anonymisation.engine.lexicon import Endings, cue_words, is_listed, read_set
from anonymisation.engine.marks import Mark, Rule
from anonymisation.engine.phrasebooks import phrases
from anonymisation.engine.phrases import Phrases
from anonymisation.engine.recognisers.news_stories import told_in_the_news
from anonymisation.engine.recognisers.sentences import (
    sentence_around,
    sentences_with,
)
from anonymisation.engine.seeking import Sought
from anonymisation.engine.seeking_phrases import SoughtPhrases

MEDIA = Rule(
    "story.media",
    Kind.MEDIA,
    Tier.REVIEW,
    Confidence.LIKELY,
    "Dit was in het nieuws of staat online: wie zoekt, vindt de persoon.",
)

_OUTLETS = cue_words("media_outlets")
_OUTLET_ENDINGS = Endings(cue_words("media_endings"))
_CUES = cue_words("media_cues")
_ROUND_CUES = cue_words("went_round_cues")
_CUE_ENDINGS = Endings(("bericht", "artikel", "film", "filmpje", "knipsel"))
_TOLD = re.compile(
    r"\b(?:stond(?:en)?|staat|staan|gestaan|kwam(?:en)?|komt|gekomen|geweest|haal(?:t|de|den)|gehaald|verscheen|verschenen|"
    r"te zien|te horen|zichtbaar|uitgezonden|uitgemeten|schre(?:ef|ven)|geschreven|bericht(?:te|ten)?|besteedden?|kopten?|"
    r"melddden?|gemeld|verhaal|stuk|stukje|artikel(?:tje)?|interview\w*|geïnterviewd|vraaggesprek|reportage|uitzending|aflevering|"
    r"documentaire|docu|portret|geportretteerd|item|viraal|opgenomen|opnamen?|gefilmd|film(?:en|de|den|pje|pjes|ploeg)|"
    r"camera\w*|aandacht|rubriek|foto\w*|column|wijdden?|gewijd|volgden?|gevolgd|te gast|gast|voorbij|aangekondigd|vermeld|afgebeeld|meegedaan|optrad|optreden|"
    r"opgetreden|bekeken|gedeeld|views|volgers|rond(?:ging|gegaan)?|geplaatst|gezet|online|herkenbaar|onherkenbaar|in beeld|aan het woord|"
    r"bekend|breed|pagina|speelden?|gespeeld|figur\w+|gezien|getoond|vertelden?|de(?:ed|den) (?:\w+ ){0,3}mee|aan tafel|aanschoof|aangeschoven|schoof (?:\w+ ){0,3}aan|meedeed|meegewerkt|kandidaat|vol|gelezen over|noemden?|genoemd|besproken|aan bod|uitgevochten|uitgespeeld|gepost|beschuldigd|zwartgemaakt|zwart gemaakt|schandpaal|opgepikt|opwaaien|ophef|sprak|spraken|zijn verhaal|haar verhaal|verzorgde|presenteerde|voorgelezen|rechtstreeks|smulden?|vertellen|gekomen met|in de krant)\b"
)
_WAS_THERE = re.compile(
    r"\b(?:was|waren|zat|zaten|gezeten|deed|deden|gedaan|won|ging|mocht|mee|langs)\b"
)
_TO_IT = re.compile(
    r"(?:\b(?:in|op|bij|voor|van|vd|v|door|aan|via|met|tot)(?: (?:de|het|een|'t|alle|meerdere|diverse|verschillende|ook|\w+e|[\w-]+ische|zelfs|\d+|\w{5,}s|\w{4,}sch|site van(?: de| het)?)){0,4}"
    r"|\b(?:alle|vele|haal(?:t|de|den) (?:\w+ ){0,3}(?:de|het)|weer|ook))[ \"'(]{1,2}\Z"
)
_BY_IT = re.compile(
    r"[^.,;:!?\n]{0,45}?\b(?:geschreven|gepubliceerd|gewijd|besteed|gefilmd|schre(?:ef|ven)|kopten?|meldden?|wijdden?|besteedden?|volgden?|filmden?|publiceerden?|interviewden?|"
    r"berichtten?|openden?|belden?|stonden? (?:er )?(?:\w+ )?vol|stonden? (?:\w+ ){0,2}(?:voor|op|aan) (?:de|het)|stond (?:\w+ ){0,2}(?:voor|op|aan) (?:de|het)|stond (?:er )?(?:\w+ )?vol|sprong(?:en)? er|kwam(?:en)? (?:\w+ )?(?:langs|aan de deur|filmen)|vroeg(?:en)? om|pakten? (?:\w+ )?uit|smulden?|doken|dook)\b"
)
_BY_NAME = re.compile(
    r"[^.;:!?\n]{0,20}?\b(?:kwam|kwamen|is|was|heeft|hebben|had|volgt|belt|komt langs|smulde|maakten?|brachten?|bracht|noemden?|zonden?|toonden?|draaiden?|nam|"
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
_BY_ITSELF = SoughtPhrases(phrases("media", "by itself"))
# What went round, and what was told at length, with no outlet that is listed.
_WENT_ROUND = SoughtPhrases(phrases("media", "went round"))
_IN_A_PAPER = Sought(
    r"\b(?:[Ii]nterview|[Vv]raaggesprek|[Aa]rtikel|[Rr]eportage|[Cc]olumn|[Pp]ortret|[Rr]ubriek|[Ss]tuk|[Ss]tukje|[Ff]oto|[Vv]erscheen|verschenen|"
    r"geïnterviewd|geportretteerd|afgedrukt|gepubliceerd)\b[^.!?\n\d]{0,40}? (?:in|op|bij|voor) (?:de |het )?(?=[A-Z])"
)


_NUMBERED = Sought(
    r"(?<![\w.])(?:l1|op1|at5|npo ?[1-3]|rtl ?[4-8z]|sbs ?6|radio ?[1-5]|1limburg|112 vandaag)(?!\w)"
)
_REACH = 70
# These are names only with their capitals: "in andere tijden was dat anders".
_ORDINARY = cue_words("ordinary_programmes")
_OF_AN_OUTLET = (
    "-artikel", "-column", "-documentaire", "-interview", "-journaal", "-podcast", "-programma", "-reportage",
    "-rubriek", "-serie", "-site", "-uitzending", "-verhaal", "-verslaggever", "-filmpje", "-item",
)  # fmt: skip


def media(document: Document) -> Iterator[Mark]:
    for mark in _in_the_news(document):
        yield mark
        yield from told_in_the_news(document, mark)


def _in_the_news(document: Document) -> Iterator[Mark]:
    for start, end, is_name in _outlets(document):
        yield from _told_there(document, start, end, is_name)
    cues = {word.lower for word in _is_cue.words(document)}
    outlets = {word.lower for word in _is_outlet.words(document)}
    for start, end in sentences_with(document, cues | outlets):
        for match in _BY_ITSELF.in_lower(document, start, end):
            yield Mark(match.start(), match.end(), MEDIA)
        yield from _in_a_paper(document, start, end)
    for start, end in sentences_with(document, _ROUND_CUES):
        for match in _WENT_ROUND.in_lower(document, start, end):
            yield Mark(match.start(), match.end(), MEDIA)


def _outlets(document: Document) -> Iterator[tuple[int, int, bool]]:
    """Yield where an outlet stands, and whether it is one by name."""
    for words, name in _names().find(document):
        first, last = words[0], words[-1]
        if (
            not is_listed(name) if len(words) == 1 else _is_named(document, words, name)
        ) or (first.capital and not first.opens):
            yield first.start, last.end, True
    if document.has_digits:
        for match in _NUMBERED.in_lower(document):
            yield match.start(), match.end(), True
    for word in _is_outlet.words(document):
        yield word.start, word.end, False


def _is_named(document: Document, words: Sequence[Word], name: str) -> bool:
    """Return whether these words are meant as ``name``: by a capital, or where none is."""
    if any(word.capital for word in words):
        return True
    start, end = sentence_around(document, words[0].start, words[-1].end)
    return (
        name.lower().replace(" ", "_") not in _ORDINARY
        and document.text[start:end] == document.lower[start:end]
    )


@Question
def _is_outlet(word: str) -> bool:
    return (
        word in _OUTLETS
        or _OUTLET_ENDINGS.end(word)
        or (word.endswith(_OF_AN_OUTLET) and word.rpartition("-")[0] in _small_names())
    )


@Question
def _is_cue(word: str) -> bool:
    return word in _CUES or _CUE_ENDINGS.end(word)


def _told_there(
    document: Document, first: int, last: int, is_name: bool
) -> Iterator[Mark]:
    lower = document.lower
    start, end = sentence_around(document, first, last)
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
    for match in _IN_A_PAPER.in_text(document, start, end):
        word = document.words_between(match.end(), match.end() + 1)
        if word and not (word[0].allowed or "-" in word[0].text):
            yield Mark(match.start(), word[0].end, MEDIA)


@cache
def _small_names() -> frozenset[str]:
    return frozenset(name.lower() for name in read_set("media"))


@cache
def _names() -> Phrases:
    return Phrases(read_set("media"))
