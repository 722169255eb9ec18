# SPDX-License-Identifier: EUPL-1.2
"""Where somebody lives: postcode, street with or without number, post office box."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from anonymisation.engine.asking import Question
from anonymisation.engine.document import ABBREVIATIONS, Document, Word
from anonymisation.engine.findings import Confidence, Kind, Tier
from anonymisation.engine.lexicon import (
    Endings,
    cue_words,
    is_listed,
    listed_places,
    read_table,
)
from anonymisation.engine.marks import Mark, Rule
from anonymisation.engine.seeking import Sought

POSTCODE = Rule(
    "address.postcode",
    Kind.POSTCODE,
    Tier.BLOCK,
    Confidence.CERTAIN,
    "Is een postcode.",
)
POSTBUS = Rule(
    "address.postbus",
    Kind.ADDRESS,
    Tier.BLOCK,
    Confidence.CERTAIN,
    "Is een postbus.",
)
NUMBERED = Rule(
    "address.numbered",
    Kind.ADDRESS,
    Tier.BLOCK,
    Confidence.CERTAIN,
    "Is een adres: een straat met een huisnummer.",
)
LOOSE = Rule(
    "address.loose",
    Kind.ADDRESS,
    Tier.BLOCK,
    Confidence.LIKELY,
    "Lijkt op een adres: een naam met een huisnummer.",
)
STREET = Rule(
    "address.street",
    Kind.ADDRESS,
    Tier.BLOCK,
    Confidence.CERTAIN,
    "Lijkt op een straatnaam: eindigt op '%(cue)s'.",
)

_POSTCODE = Sought(
    r"(?<![\w.,-])[1-9]\d{3}(?:(?: ?| ?- ?|(?<!\d,)\.)(?!SA|SD|SS|EU|KM|KG|CM|MM|UU)[A-Z]{2}|(?!jr|kg|km|cm|mm|st|nd|rd|th|eu)[a-z]{2})(?!\w)"
)
# With a space, small letters are sooner words: "5000 in", "2024 en".
_POSTCODE_SPACED = Sought(
    r"(?<![\w.,€-])(?!19\d\d|20\d\d)[1-9]\d{3} (?!aa |al|af|as|au|de|di|do|dd|ei|en|er|et|eh|ex|ga|ge|ha|he|hm|ho|hu|ie|ik|in|is|ja|je|jl|jr|ka|kg|km|la|ma|me|mg|mi|ml|mm|cm|mw|na|ne|nu|of|oh|om|op|os|pa|pc|pj|pk|pp|pw|re|se|si|st|sr|te|tm|tv|ui|uu|ut|va|vd|vr|vs|wc|we|wo|za|ze|zn|zo|eu|nl|bv|ca|gb|mb|kb|kw|hz|ad|bh|ea|db)[a-z]{2}(?=[\s,.;)]|\Z)"
)
_POSTCODE_NAMED = Sought(
    r"\bpostcode(?:gebied)?\W{1,3}(?:is )?([1-9]\d{3}(?: ?(?!is|en|in|op|te|of|de|er|we|ik|ze)[a-z]{2}\b)?)"
)
# "8316 pv 33", "postcode 9407XJ, nr: 112": of one house, the street is not needed.
_BEHIND_POSTCODE = re.compile(
    r"[ ,]{1,2}(?:(?:huis)?(?:nr|nummer|no)\b\.?:? ?)?(\d{1,4}(?: ?[a-z]\b)?)(?![\w€%]|[.,:/-]\d|-[a-z]{3})"
)
# Behind a house number a few of those words are left: "kerkweg 40 2024 in".
_BEHIND_HOUSE = re.compile(
    r",?[ \n]((?!19|20)[1-9]\d{3} ?(?!al|de|en|er|ik|in|is|nu|of|om|op|te|we|ze|zo)[a-z]{2})(?!\w)"
)
_POSTBUS = Sought(r"\bpostbus\W{1,2}(\d[\d ]*\d)")
_NUMBER = r"(?:nr\.? |nummer |huisnummer )?(?!\d{4}[.-]?[A-Z]{2}\b)\d{1,4}(?: ?[-/] ?\d{1,3}|(?:-? ?(?:\d?hoog|bis|hs|zw|rd|[IVX]+|[a-zA-Z]))(?![\w]))*(?!\w|[.,:]\d| \d\d(?!\d\d ?[a-zA-Z]{2}\b))"
_HOUSE_NUMBER = re.compile(
    rf"(?:,|(?<=str)\.|(?i: (?:noord|oost|zuid|west)(?:zijde)?))? {_NUMBER}(?: (?:en|t/m|&) \d{{1,4}}(?![\w:]|[.,]\d| (?:jaar|uur|keer|kinderen|personen)))?"
)
_AFTER_NUMBER = re.compile(
    r" ?(?:jaar|uur|u|dagdeel|dagdelen|kwartier|stuks|bewoners|plaatsen|plekken|euro|minuten|min|dagen|weken|maanden|keer|maal|%|procent|meter|m2|cm|mm|kg|graden|personen|kinderen|"
    r"januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|x|tot|lid|plus|\+)\b"
)
# Titles and words in the names of streets, which also begin sentences.
_IN_STREET_NAMES = cue_words("in_street_names")
_ADDRESS_CUE = re.compile(
    r"(?:\b(?:aan|op|adres|adr|huisadres|woonadres|verblijfsadres|woont|wonend|wonende|woonplek|"
    r"gelegen|locatie|pand|woning|huis|huurhuis|nieuwbouw|woonadres:|ad|verhuisd|nieuw adres|thuis|\w+sys|ter plaatse|van|naar|bij|huurwoning|appartement|flat)\b[.:]?"
    r"(?: (?:aan|op|de|het|pleeggezin|is|in))*[:,]? |^[\s*•-]*|, )\Z",
    re.MULTILINE | re.IGNORECASE,
)
_NO_STREETS = cue_words("no_streets")
_LOOSE = Sought(
    r"(?<![\w'-])(?!(?:Woning|Adres|Huis|Flat|Pand|Woont|Adr)\b)(?:(?:De|Het|'t|Den|In de|Aan de|Op de) )?[A-Z][\w'-]{3,40}\.?(?: (?:van|de|der|den|het|'t|ten|ter|te)){0,2}(?: [A-Z][\w'-]{1,40})?"
    r" \d{1,4}(?: ?[-/]? ?(?:[a-hA-H]|bis|hs|[IVX]{1,3})| ?[-/] ?\d{1,3})?(?=[,.;)\n]|$| (?:te|in|en|is|\d{4}) ?[A-Za-z]| [(A-Z]|  )(?![.,]\d)"
)
# At the start of a line only a place behind it tells an address from "Ronde 1".
_PLACE_AFTER = re.compile(
    r"(?:,| ;)? ?(?:\d{4}[ .]?[A-Z]{2}\b|(?:te|in) [A-Z]|[A-Z][a-z])|\n\d{4} ?[A-Z]{2}\b"
)
# "thuis aan de Meije 207 lag": a name with a number is where somebody lives.
_AT = Sought(
    r"\b(?:aan|op) (?:de|het|'t) ([A-Z][\w'-]{2,40}(?: [A-Z][\w'-]{1,40})? \d{1,4}(?: ?[a-h]\b| ?[-/] ?\d{1,3}\b|-?[IVX]{1,3}\b)?)(?![\w/:-]|[.,]\d| (?:uur|keer|jaar|minuten|weken|dagen|personen|mensen|punten|procent|euro|kinderen|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|januari)\b)"
)
_NEIGHBOUR = Sought(
    r"\b(?:buren|nummer|nr\.?|huisnummer|huisnr\.?|op|van) (?:op )?((?:nr\.?|no\.|nummer|huisnummer) \d{1,4}(?: (?:bis|hs)| ?[a-z])?\b)(?! (?:op de lijst|een\b))"
)
_HOUSE = Sought(
    r"\b(?:huisnummer|huisnr)\b\.?(?: (?:is|was|blijft|wordt|dus))?:? (\d{1,4}(?: ?[a-z]\b)?)(?![\w%]|[.,:/-]\d| (?:op de lijst|een)\b)"
)
_OF_A_COURT = re.compile(
    r"(?:raad van beroep|rechtbank|raad van state|gerechtshof|hoge raad|svb|cak|ciz|uwv|belastingdienst|"
    r"verzekeringsbank|commissie bezwaarschriften|ombudsman)[^\n]{0,60}\Z"
)
_LOOK_BACK = 90
_BEFORE_STREET = cue_words("before_street")
_LIVES = cue_words("lives")
_NEAR_HOME = 5
_LED_TO = re.compile(r"\baan (?:de|het|'t) \Z")
_NEAR = 10


def places_of_living(document: Document) -> Iterator[Mark]:
    if document.has_digits:
        yield from _with_digits(document)
    for word in _ends_as_street.words(document):
        if mark := _street(document, word):
            yield mark
            if mark.rule is NUMBERED and (
                postcode := _BEHIND_HOUSE.match(document.lower, mark.end)
            ):
                yield Mark(*postcode.span(1), POSTCODE)


def _with_digits(document: Document) -> Iterator[Mark]:
    for start, end in _postcodes(document):
        yield Mark(start, end, POSTCODE)
        behind = _BEHIND_POSTCODE.match(document.lower, end)
        if behind and not _AFTER_NUMBER.match(document.lower, behind.end()):
            yield Mark(*behind.span(1), NUMBERED)
    for match in _POSTBUS.in_lower(document):
        if not _of_a_court(document, match.start()):
            yield Mark(match.start(), match.end(), POSTBUS)
    for match in _NEIGHBOUR.in_lower(document):
        yield Mark(match.start(1), match.end(1), NUMBERED)
    for match in _HOUSE.in_lower(document):
        yield Mark(match.start(1), match.end(1), NUMBERED)
    yield from _loose(document)
    yield from _at(document)


def _postcodes(document: Document) -> Iterator[tuple[int, int]]:
    for match in _POSTCODE.in_text(document):
        if not _of_a_court(document, match.start()):
            yield match.span()
    for match in _POSTCODE_SPACED.in_text(document):
        yield match.span()
    for match in _POSTCODE_NAMED.in_lower(document):
        yield match.span(1)


def _loose(document: Document) -> Iterator[Mark]:
    """Yield names with a number that stand where an address stands: "op Koperslager 15"."""
    for match in _LOOSE.in_text(document):
        before = document.text[max(0, match.start() - _LOOK_BACK) : match.start()]
        first = match[0].split()[0].lower()
        if first in _NO_STREETS or _is_no_street(document, match.start()):
            continue
        if _ADDRESS_CUE.search(before) and (
            before.strip(" *•-\n\t")
            and before[-1:] != "\n"
            or _PLACE_AFTER.match(document.text, match.end())
        ):
            yield Mark(match.start(), match.end(), LOOSE)


def _at(document: Document) -> Iterator[Mark]:
    for match in _AT.in_text(document):
        first = match[1].split()[0].lower()
        if first not in _NO_STREETS and not _is_no_street(document, match.start(1)):
            yield Mark(match.start(1), match.end(1), LOOSE)


def _is_no_street(document: Document, place: int) -> bool:
    word = document.word_at(place)
    return word is not None and (word.allowed or word.shouted)


def _of_a_court(document: Document, place: int) -> bool:
    return (
        _OF_A_COURT.search(document.lower, max(0, place - _LOOK_BACK), place)
        is not None
    )


@cache
def _endings() -> re.Pattern[str]:
    """Match the ending of a street's name; what also ends ordinary words is group 1."""
    types = read_table("street_types")
    strong = "|".join(
        sorted((re.escape(t) for t, w in types.items() if not w), key=len)[::-1]
    )
    weak = "|".join(
        sorted((re.escape(t) for t, w in types.items() if w), key=len)[::-1]
    )
    return re.compile(rf"(?:(?:{strong})|({weak}))\Z")


@cache
def _street_types() -> Endings:
    return Endings(read_table("street_types"))


@Question
def _ends_as_street(word: str) -> bool:
    return _street_types().end(word)


def _is_place(document: Document, start: int, word: Word) -> bool:
    """Return whether a place ends as streets do: "Den Haag", "in de Achterhoek"."""
    places = listed_places()
    return places.get(word.text) == "r" or (
        start < word.start and document.text[start : word.end] in places
    )


def _street(document: Document, word: Word) -> Mark | None:
    ending = _endings().search(word.lower)
    if ending is None or word.lower in _NO_STREETS:
        return None
    alone = ending.start() == 0
    if alone and not _has_name_before(document, word):
        return None
    start = _start(document, word)
    number = _HOUSE_NUMBER.match(document.text, word.end)
    if number and _AFTER_NUMBER.match(document.lower, number.end()):
        number = None
    is_weak = ending[1] is not None
    # "het Wmo-verslag" ends in an ordinary word, and in "slag" as well.
    if is_weak and "-" in word.text and is_listed(word.text.rpartition("-")[2]):
        return None
    # Behind a comma a number is sooner the age of "Ans Bakker, 83".
    if number and is_weak and number[0].startswith(","):
        number = None
    is_told = word.capital or not word.is_listed or _follows_home(document, word)
    if number and (is_told or not is_weak):
        return Mark(start, number.end(), NUMBERED, cue=ending[0])
    if (
        is_weak
        and not (_follows_home(document, word) and _has_article(document, word))
        and not _is_led_to(document, word)
    ):
        return None
    if not _is_name(document, word, alone) or _is_place(document, start, word):
        return None
    return Mark(start, word.end, STREET, cue=ending[0])


def _has_name_before(document: Document, word: Word) -> bool:
    before = document.before(word)
    return (
        word.capital
        and before is not None
        and before.capital
        and (
            not (before.opens and before.is_listed) or before.lower in _IN_STREET_NAMES
        )
        and document.between(before, word) == " "
    )


def _start(document: Document, word: Word) -> int:
    """Return where the street's name begins: "Burgemeester van der Bergstraat"."""
    start = left = word.start
    at = document.before(word)
    while at is not None and _is_joined(document, at, left):
        if at.capital and (
            not at.opens or not at.is_listed or at.lower in _IN_STREET_NAMES
        ):
            start = at.start
        elif not (
            word.capital
            and at.lower in _BEFORE_STREET
            and _capital_before(document, at)
        ):
            break
        left = at.start
        at = document.before(at)
    return start


def _is_joined(document: Document, word: Word, place: int) -> bool:
    """Return whether no sentence ends between: "Burg. Wit", but not "Wim. Wit"."""
    between = document.text[word.end : place]
    is_short = word.lower in ABBREVIATIONS or word.lower in _IN_STREET_NAMES
    return between == " " or (between == ". " and (is_short or len(word.text) == 1))


def _capital_before(document: Document, word: Word) -> bool:
    """Return whether, small words aside, a name stands before: "Burgemeester van der"."""
    before = document.before(word)
    while before is not None and before.lower in _BEFORE_STREET and not before.capital:
        before = document.before(before)
    return before is not None and before.capital and not before.opens


def _is_name(document: Document, word: Word, alone: bool) -> bool:
    if word.capital:
        return alone or not word.opens or not word.is_ordinary
    return not word.is_listed


def _has_article(document: Document, word: Word) -> bool:
    """Return whether an article leads to a street: "aan de Lindehof", not "in Eindhoven"."""
    before = document.before(word)
    return before is not None and before.lower in _BEFORE_STREET


def _is_led_to(document: Document, word: Word) -> bool:
    """Return whether a capital stands behind "aan de" or "aan het": "aan het Marktveld"."""
    return (
        word.capital
        and _LED_TO.search(document.lower, max(0, word.start - _NEAR), word.start)
        is not None
    )


def _follows_home(document: Document, word: Word) -> bool:
    first = max(0, word.index - _NEAR_HOME)
    return any(w.lower in _LIVES for w in document.words[first : word.index])
