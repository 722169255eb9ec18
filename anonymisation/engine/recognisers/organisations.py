# SPDX-License-Identifier: EUPL-1.2
"""Care organisations, schools, employers, associations: they say where to look."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from anonymisation.engine.document import Document, Word
from anonymisation.engine.findings import Confidence, Kind, Tier
from anonymisation.engine.lexicon import cue_words, is_listed, read_table
from anonymisation.engine.marks import Mark, Rule
from anonymisation.engine.recognisers.names import is_name
from anonymisation.engine.recognisers.roles import role_of

NAMED = Rule(
    "organisation.named",
    Kind.ORGANISATION,
    Tier.REVIEW,
    Confidence.LIKELY,
    "Lijkt op de naam van een organisatie: staat na '%(cue)s'.",
)
KNOWN = Rule(
    "organisation.known",
    Kind.ORGANISATION,
    Tier.REVIEW,
    Confidence.LIKELY,
    "Is een organisatie die zegt waar iemand woont, werkt of zorg krijgt.",
)
SHAPED = Rule(
    "organisation.shaped",
    Kind.ORGANISATION,
    Tier.REVIEW,
    Confidence.LIKELY,
    "Lijkt op de naam van een organisatie: eindigt op '%(cue)s'.",
)
CAPITALS = Rule(
    "organisation.capitals",
    Kind.ORGANISATION,
    Tier.REVIEW,
    Confidence.POSSIBLE,
    "Lijkt op de naam van een organisatie: gewone woorden met hoofdletters.",
)
WORKS = Rule(
    "organisation.works",
    Kind.ORGANISATION,
    Tier.REVIEW,
    Confidence.LIKELY,
    "Lijkt op een werkgever of zorgaanbieder: staat na '%(cue)s'.",
)

_ARTICLES = cue_words("organisations_articles")
_INSIDE = cue_words("inside")
_SHORTEST_TRIGGER = 4
# Where people shop says nothing of where they live or work.
_SHOPS = frozenset({"een winkel", "een supermarkt"})
_ENDINGS = re.compile(
    r"[A-Z][\w'-]*(?:zorg|zorggroep|school|college|lyceum|huis|hof|hoeve|groep|thuis|state|borg|kliniek|"
    r"ziekenhuis|wonen|welzijn|kerk|park|taxi|bouw|ict|stichting|centrum|praktijk)\Z"
)
_WORKS = re.compile(
    r"\b((?:werkt|werkte|werken|gewerkt|werkzaam|baan|stage|vrijwilliger|vrijwilligster|dagbesteding|"
    r"logeert|logeren|begeleiding|begeleid|thuiszorg|zorg|medewerker|collega|opgenomen|behandeling|behandeld|woonbegeleider|"
    r"begeleider|begeleidster|verpleegkundige|wijkverpleging|huishoudelijke hulp|hulp|school|op school|sport|voetbalt|"
    r"ondersteuning|indicatie|contract|gecontracteerd|aanbieder)"
    r"(?: (?:altijd|vroeger|jaren|lang|nu|weer|daar|dan|via|haar hele leven|zijn hele leven|als [a-zë-]+)){0,2}"
    r" (?:bij|van|door|via|vanuit|op|in|voor))(?: (?:de|het))? (?=[A-Z0-9'])"
)


def organisations(document: Document) -> Iterator[Mark]:
    for word in document.words:
        instead = _trigger(word.lower)
        if instead is not None:
            yield from _after_trigger(document, word, instead)
        elif word.capital and not word.allowed and not word.opens:
            yield from _shaped(word)
    yield from _in_capitals(document)
    yield from _known(document)
    yield from _after_work(document)


@lru_cache(maxsize=20_000)
def _trigger(word: str) -> str | None:
    """Return what may stand for an organisation that ``word`` announces, also as a part."""
    triggers = read_table("organisations")
    for at in range(max(1, len(word) - _SHORTEST_TRIGGER)):
        if word[at:] in triggers:
            return triggers[word[at:]]
    return triggers.get(word)


def _in_capitals(document: Document) -> Iterator[Mark]:
    """Two ordinary words with capitals, or an article with one, inside a sentence."""
    for word in document.words:
        if not word.capital or word.opens or word.allowed or word.shouted:
            continue
        after = document.after(word)
        if (
            after is None
            or not after.capital
            or after.allowed
            or after.opens
            or document.between(word, after) not in (" ", " '")
        ):
            continue
        if (
            word.lower in _ARTICLES
            and _no_person_before(document, word)
            or is_listed(word.text)
            and is_listed(after.text)
            and not is_name(word.text)
        ):
            yield Mark(
                word.start,
                _end(document, after).end,
                CAPITALS,
                instead="een organisatie",
            )


def _no_person_before(document: Document, word: Word) -> bool:
    before = document.before(word)
    if before is None or document.between(before, word) not in (" ", " '"):
        return True
    return role_of(before.lower) is None and not before.capital


def _after_trigger(document: Document, word: Word, instead: str) -> Iterator[Mark]:
    first = document.after(word)
    if first is None or document.between(word, first) not in (" ", " '", ' "', " ("):
        return
    if first.lower in _ARTICLES and not first.capital:
        first = document.after(first) or first
    if (
        not first.capital
        or first.allowed
        or first.opens
        and document.between(word, first) == " "
    ):
        return
    last = _end(document, first)
    start = first.start
    before = document.before(first)
    if before is not None and before.lower in _ARTICLES and before.capital:
        start = before.start
    yield Mark(start, last.end, NAMED, cue=word.lower, instead=instead)


def _end(document: Document, word: Word) -> Word:
    last, at = word, document.after(word)
    while at is not None and document.text[at.start - 1] in " -&'":
        if document.between(last, at).strip(" '&-"):
            if at.lower not in _INSIDE and not at.capital:
                break
            between = document.text[last.end : at.start]
            if any(sign in between for sign in ".,;:!?\n()"):
                break
        if at.capital and not at.opens:
            last = at
        elif at.lower not in _INSIDE:
            break
        at = document.after(at)
    return last


def _shaped(word: Word) -> Iterator[Mark]:
    match = _ENDINGS.match(word.text)
    if match and not is_listed(word.text):
        yield Mark(
            word.start,
            word.end,
            SHAPED,
            cue="zorg, school of huis",
            instead="een organisatie",
        )


@cache
def _names() -> tuple[re.Pattern[str], dict[str, str]]:
    table = read_table("known_organisations")
    longest_first = sorted(
        (name for name, instead in table.items() if instead not in _SHOPS),
        key=len,
        reverse=True,
    )
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")
    return pattern, table


def _known(document: Document) -> Iterator[Mark]:
    pattern, table = _names()
    for match in pattern.finditer(document.text):
        yield Mark(match.start(), match.end(), KNOWN, instead=table[match[0]])


def _after_work(document: Document) -> Iterator[Mark]:
    by_start = {word.start: word for word in document.words}
    for match in _WORKS.finditer(document.text):
        word = by_start.get(match.end())
        if word is not None and not word.allowed and not word.opens:
            last = _end(document, word)
            yield Mark(
                word.start,
                last.end,
                WORKS,
                cue=match[1].split()[-1],
                instead="een organisatie",
            )
