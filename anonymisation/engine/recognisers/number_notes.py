# SPDX-License-Identifier: EUPL-1.2
"""Numbers as notes have them: in pairs, spelled out, of a card, a key safe or a mooring."""

from __future__ import annotations

import re
from collections.abc import Iterator

from anonymisation.engine.document import Document
from anonymisation.engine.findings import Confidence, Kind, Tier
from anonymisation.engine.marks import Mark, Rule
from anonymisation.engine.seeking import Sought

NOTED = Rule(
    "number.noted",
    Kind.NUMBER,
    Tier.BLOCK,
    Confidence.LIKELY,
    "Lijkt op een nummer van één persoon of zaak: staat bij '%(cue)s'.",
)
SPELLED = Rule(
    "number.spelled",
    Kind.NUMBER,
    Tier.BLOCK,
    Confidence.LIKELY,
    "Is een nummer, cijfer voor cijfer uitgeschreven.",
)
TWIN = Rule(
    "number.twin",
    Kind.NUMBER,
    Tier.BLOCK,
    Confidence.LIKELY,
    "Ziet eruit als het nummer dat ervoor staat.",
)
LIVES_AT = Rule(
    "number.lives_at",
    Kind.NUMBER,
    Tier.REVIEW,
    Confidence.LIKELY,
    "Is het nummer van een woonplek: staat bij '%(cue)s'.",
)

# Letters and figures in any order, at least three figures, joined by no more than one sign.
_VALUE = (
    r"((?=(?:[\w./-]*\d){3}|(?:\d ){3}|[\w./-]*\d[\w./-]* \d{3})(?!(?:19|20)\d\d\b(?![./-]))"
    r"[a-z0-9]+(?:[./-][a-z0-9]+)*(?: \d[\d.-]*\d){0,4}|\d(?: \d){3,9})(?![\w%€]|,\d| (?:euro|uur|jaar|keer)\b)"
)
_PREFIX = r"(?:(?!(?:is|op|in|en|of|te|van|met|de|nr|nu|al|ook|ca|per|tot|om|na|à)\b)[a-z]{1,3} (?=\d))?"
_CARDS = (
    r"(?:klant|klanten|club|leden|lid|bibliotheek|stads|minima|personeels|toegangs|spaar|voordeel|donor|reis|taxi|zorg)(?:kaart|pas)(?:je)?|u-pas|"
    r"legit(?:imatie)?|imei|serie|ser|chassis|frame|streepjescode|barcode|(?:zorg|basis|reis|inboedel|uitvaart)?polis|"
    r"abonnee|abonnement|relnr|clnr|cl|clt|dos|[a-zë]{3,}nummers|[a-zë]{3,}nrs|casus|ticket|aanmelding|foutief gearchiveerd onder|bestelling|track and trace"
)
_OF_A_CARD = Sought(rf"\b({_CARDS})\b[.:]?(?: ?[:=#|] ?| (?:van )?){_PREFIX}{_VALUE}")
# "nr wrschl VP 20", "pasnr regiotaxi 600412", "pasnummer van de ziekte is 7703-1184", "no c-311".
_FURTHER = Sought(
    r"\b((?:[a-zë]+-?)?(?:nummer|nr)|no)\b[.:]? (?:(?:wrschl|waarschijnlijk|vermoedelijk|volgens (?:haar|hem|mij)|dacht ik|denk ik)\b\.? "
    r"|van (?:de|het|haar|zijn|mijn) [a-zë]+ (?:is|was|luidt) |(?:regiotaxi|valys|zorgpas|ziekenhuis|apotheek|gemeente|huisarts|verzekering|thuiszorg|woningbouw|cak|wmo) |(?=[a-z]{1,3}-\d{4}))"
    rf"{_PREFIX}{_VALUE}"
)
_OF_A_CLIENT = Sought(r"(?<![\w/])#\d{4,8}(?![\w-])")
# "kastje code 0852", "de voordeur gaat open met code 5512", "sleutelkluisje | code 7719".
_OF_A_LOCK = Sought(
    r"\b((?:sleutel|kluis|code|cijfer|hang)?(?:kastje|kluisje|kluis|safe|box|slot|sloten)|(?:voor|achter|portiek|galerij|garage)deur|poort|poortje|hek|alarm)\b"
    r"[^.!?\n\d]{0,30}\b(?:code|cijfers|combinatie|pin)(?: is| was|:)? (\d{3,6})(?![\w%.,:/-]\d)"
)
# "code van de sleutelkluis nog 0417", "deurcode is nu 1953#", "code kluisje 4-4-1-9".
_CODE_OF = Sought(
    r"\b((?:deur|kluis|sleutel|poort|alarm|toegangs|pin)code|code (?:van (?:de|het|haar|zijn) )?(?:sleutel)?(?:kluis\w*|kastje|deur|voordeur|poort|hek|slot))"
    r"\b[^.!?\n\d]{0,25}?(?<![\w-])(\d(?:[ -]?\d){2,5}[#*]?)(?![\w%]|[.,:/-]\d)"
)
# "klant 88-20931", "recept 8814-77203", "kl 1900 338 771".
_OF_A_CUSTOMER = Sought(
    r"\b(klant|recept|kl)\.? (?!(?:19|20)\d\d[- ](?:19|20)\d\d\b)((?:\d{2,4}[- ]\d{4,6}|\d{3,4} \d{3} \d{3}|\d{6,10}))(?![\w%]|[.,:/-]\d)"
)
# "de hal gaat open met 4410 sleutel".
_OPENS = Sought(
    r"\b((?:voor|achter|portiek|garage|galerij)?deur|hal|poort|hek|portiek|kluis|slot) (?:gaat|doe je|krijg je|kan) open (?:met|via) (?:code )?(\d{3,6}|[*#]\d{3,6})(?![\w.,:-]\d| (?:euro|keer)\b)"
)
# "toegang portiek: B2580", "alarm: binnen 30 sec uitzetten met 2244".
_LETS_IN = Sought(
    r"\b(toegang(?: (?:portiek|hal|poort|gebouw|flat|complex))?: ?)([a-z]?\d{3,6}[*#]?)(?![\w.,:-]\d|\w)"
    r"|\b(alarm)\b[^.!?\n]{0,30}\b(?:uitzetten|afzetten|uit|af) met (\d{3,6})(?![\w.,:-]\d|\w)"
    r"|\b(code)(?: erbij| is| was)? \((?!(?:19|20)\d\d\))(\d{3,6})\)"
)
# A letter and figures as registers make them: "23.U.04456", "AMB/1182", "hb/0071", "KX-4 22910".
_SHAPED = Sought(
    r"(?<![\w/.-])(?:\d{2,4}\.[A-Z]{1,5}\.\d{3,6}|[A-Z]{3,6}/\d{3,6}|[a-z]{2,5}/0\d{2,5})(?![\w/-])"
)
_DIGIT = r"(?:nul|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen)"
_SPELLED = Sought(rf"\b{_DIGIT}(?: (?:streepje |punt )?{_DIGIT}){{3,11}}\b(?! uur)")
_FIGURES = ("nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen")  # fmt: skip
_TELEPHONE = re.compile(r"nul (?!nul)")
_GOES_ON = re.compile(rf"[ ,]{{1,2}}(?:\d|{_DIGIT}\b|[a-zë]+(?:tig|tien)\b)")
_FEWEST_SPACES = 8
_ONES = {word: figure for figure, word in enumerate(_FIGURES)} | {"één": 1}
# Who numbers vessels: fishing harbours, as they paint them on the bow.
_VESSEL = Sought(
    r"\b([Kk]otter|[Tt]rawler|[Ss]chip|[Bb]oot|[Ll]ogger|[Dd]e|[Oo]p de|[Mm]et de) "
    r"((?:UK|HD|SCH|KW|IJM|VD|TX|ZK|BRU|YE|VLI|GO|OD|ARM|LO|WL|KG|WR|HK|TS|EH|UQ)[ -]\d{1,3})(?![\w.,:/-]\d|\w)"
)
_LIVES_AT = Sought(
    r"\b(standplaats|ligplaats|woonwagen|chalet|studio|appartement|app\.|kavel|plek|stacaravan|woonunit|wooneenheid|box|parkeerplek|parkeerplaats)"
    r"(?: ?(?:nr\.?|nummer))?:? ((?:[a-z]{1,2}[-.]?)?\d{1,3}[a-z]?)(?![\w%]|[.,:/-]\d| (?:en|of|tot|à) \d| ?(?:kamers?|m2|uur|personen|euro|meter|x|dagen|weken|vierkante|slaapkamers?|van|op de (?:wacht)?lijst|in de rij|werd|wordt|bij de)\b)"
)
# "ligt op kamer 318": a number of two digits or more, since few have a room 4 alone.
_ROOM = Sought(
    r"\b(kamer|kmr)\.? (?:nr\.? )?(\d{2,4}[a-z]?|\d{1,2}\.\d{2})(?![\w%]|[.,:/-]\d| (?:van (?:de|het) (?:stad|gemeente|raad|rechtbank)|m2|meter|personen)\w*)"
)
# What has such a number and is lived in; a plot or a place is more often something else.
_LIVING = re.compile(
    r"\b(?:langs bij|op bezoek bij|woont|wonen|woonde|wonend|woonachtig|verblijft|verblijven|bewoner|bewoonster|adres|slaapt|kamp|park|chalet|caravan|woonboot|woonschip|camping|zwervend|"
    r"betrokkene|cliënte?|dhr|mw|meneer|mevrouw|woonwagen|compl|complex)\b[^!?\n]{0,50}\Z"
)
# "K3.18": a floor and a room, as homes number them.
_FLOOR_AND_ROOM = Sought(r"(?<![\w.])K\.?\d{1,2}\.\d{2}(?![\w%]|[.,]\d)")
_SOMEBODY = re.compile(
    r"(?:,|:| -)? ?\(?(?:mw|mevr|mevrouw|dhr|meneer|de heer|bewoner|bewoonster|cliënte?)\b"
)
_TOKEN = re.compile(r"(?<![\w.,/-])[a-z0-9]+(?:[./-][a-z0-9]+)*(?![\w/-])")
_BETWEEN = re.compile(
    r"(?:,| en| of| &| resp\.?| respectievelijk|/|;| =| ipv| i\.p\.v\.)(?: [a-zë]{2,12}:?){0,3} \Z"
)
_MOORINGS = frozenset(("standplaats", "ligplaats"))
_LOOK_BACK = 60
_REACH = 24
_FEWEST_FIGURES = 3


def number_notes(document: Document) -> Iterator[Mark]:
    yield from _spelled(document)
    if document.has_digits:
        yield from _beside_a_word(document)
        yield from _shaped(document)
        yield from _lived_at(document)


def _spelled(document: Document) -> Iterator[Mark]:
    for match in _SPELLED.in_lower(document):
        if not _is_counting(match[0]) and not _is_telephone(document.lower, match):
            yield Mark(match.start(), match.end(), SPELLED)


def _beside_a_word(document: Document) -> Iterator[Mark]:
    for sought in (_OF_A_CARD, _FURTHER, _OF_A_LOCK, _CODE_OF, _OF_A_CUSTOMER, _OPENS):
        for match in sought.in_lower(document):
            start, end = match.span(2)
            yield Mark(start, end, NOTED, cue=match[1])
            yield from twins(document.lower, start, end)


def _shaped(document: Document) -> Iterator[Mark]:
    for match in _LETS_IN.in_lower(document):
        cue = match[1] or match[3] or match[5]
        yield Mark(*match.span(match.lastindex or 0), NOTED, cue=cue.rstrip(": "))
    for match in _OF_A_CLIENT.in_text(document):
        yield Mark(match.start(), match.end(), NOTED, cue="#")
    for match in _SHAPED.in_text(document):
        yield Mark(match.start(), match.end(), NOTED, cue="de vorm")
    for match in _VESSEL.in_text(document):
        yield Mark(match.start(2), match.end(2), NOTED, cue=match[1].lower())


def _lived_at(document: Document) -> Iterator[Mark]:
    for match in _LIVES_AT.in_lower(document):
        first = max(0, match.start() - _LOOK_BACK)
        if match[1] in _MOORINGS or _LIVING.search(document.lower, first, match.end(1)):
            yield Mark(match.start(2), match.end(2), LIVES_AT, cue=match[1])
    for match in _FLOOR_AND_ROOM.in_text(document):
        yield Mark(match.start(), match.end(), LIVES_AT, cue="kamer")
    for match in _ROOM.in_lower(document):
        first = max(0, match.start() - _LOOK_BACK)
        if _LIVING.search(document.lower, first, match.start()) or _SOMEBODY.match(
            document.lower, match.end()
        ):
            yield Mark(match.start(2), match.end(2), LIVES_AT, cue=match[1])


def twins(lower: str, start: int, end: int) -> Iterator[Mark]:
    """Yield what stands behind a number and is made as it is: "TZ-014 en TZ-022"."""
    shape = _shape(lower[start:end])
    if shape.count("9") < _FEWEST_FIGURES:
        return
    for match in _TOKEN.finditer(lower, end, end + _REACH + len(shape)):
        if _shape(match[0]) == shape and _BETWEEN.match(lower, end, match.start()):
            yield Mark(match.start(), match.end(), TWIN)


def _shape(value: str) -> str:
    return re.sub(r"[^\W\d_]", "L", re.sub(r"\d", "9", value))


def _is_telephone(lower: str, match: re.Match[str]) -> bool:
    """Return whether these are the figures of a telephone number, or begin one."""
    return _TELEPHONE.match(match[0]) is not None and (
        match[0].count(" ") >= _FEWEST_SPACES
        or _GOES_ON.match(lower, match.end()) is not None
    )


def _is_counting(words: str) -> bool:
    """Return whether the figures go up or down by one: "een twee drie vier"."""
    figures = [_ONES[word] for word in words.split() if word in _ONES]
    steps = {b - a for a, b in zip(figures, figures[1:], strict=False)}
    return steps in ({1}, {-1})
