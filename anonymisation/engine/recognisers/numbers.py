# SPDX-License-Identifier: EUPL-1.2
"""Numbers that belong to one person: BSN, bank account, case and client numbers, plates."""

from __future__ import annotations

import re
from collections.abc import Iterator

from stdnum import iban
from stdnum.nl import bsn

from anonymisation.engine.document import Document
from anonymisation.engine.findings import Confidence, Kind, Tier
from anonymisation.engine.marks import Mark, Rule
from anonymisation.engine.recognisers.number_notes import twins
from anonymisation.engine.seeking import Sought

BSN = Rule(
    "number.bsn",
    Kind.BSN,
    Tier.BLOCK,
    Confidence.CERTAIN,
    "Is een burgerservicenummer: de cijfers doorstaan de elfproef.",
)
BSN_NAMED = Rule(
    "number.bsn_named",
    Kind.BSN,
    Tier.BLOCK,
    Confidence.CERTAIN,
    "Lijkt op een burgerservicenummer: staat bij het woord '%(cue)s'.",
)
IBAN = Rule(
    "number.iban",
    Kind.BANK_ACCOUNT,
    Tier.BLOCK,
    Confidence.CERTAIN,
    "Is een rekeningnummer (IBAN).",
)
ACCOUNT_NAMED = Rule(
    "number.account_named",
    Kind.BANK_ACCOUNT,
    Tier.BLOCK,
    Confidence.CERTAIN,
    "Lijkt op een rekeningnummer: staat bij het woord '%(cue)s'.",
)
NAMED = Rule(
    "number.named",
    Kind.NUMBER,
    Tier.BLOCK,
    Confidence.CERTAIN,
    "Is een nummer dat bij één persoon of zaak hoort: staat bij '%(cue)s'.",
)
LONG = Rule(
    "number.long",
    Kind.NUMBER,
    Tier.REVIEW,
    Confidence.POSSIBLE,
    "Is een lang nummer, dat bij één persoon of zaak kan horen.",
)
SHAPED = Rule(
    "number.shaped",
    Kind.NUMBER,
    Tier.BLOCK,
    Confidence.LIKELY,
    "Heeft de vorm van een zaak- of dossiernummer.",
)
PLATE = Rule(
    "number.plate",
    Kind.PLATE,
    Tier.BLOCK,
    Confidence.LIKELY,
    "Heeft de vorm van een kenteken.",
)

_EIGHT_OR_NINE = Sought(r"(?<![\d.,/€-])(?<!€ )\d(?:[ .-]?\d){7,8}(?![\d/]|[.,-]\d)")
_LIKE_A_DATE = re.compile(
    r"(?:[0-3]?\d[ .-][01]?\d[ .-](?:19|20)\d\d|(?:19|20)\d\d[ .-][01]?\d[ .-][0-3]?\d|(?:19|20)\d\d[ .-](?:19|20)\d\d)\Z"
)
# Eight figures that everybody may call; a BSN may begin with the same, unbroken.
_CALLED_BY_ALL = re.compile(r"0(?:800|90[069])[ -]\d{4}\Z")
_LOOK_BACK = 20
# One in eleven of all numbers passes the test; those of goods are nobody's.
_OF_AN_ARTICLE = re.compile(
    r"(?:artikel|bestel|product|order)(?:code|nummer|nr)\b[.:]{0,2} ?\Z"
)
_BSN_NAMED = Sought(
    r"\b(bsn|burgerservicenummer|burger service nummer|sofi-?nummer|sofinr|sofi)\b"
    r"\D{0,25}?(\d(?:[ .-]?\d){7,8})(?!\d)"
)
_IBAN = Sought(r"\b[a-z]{2} ?\d{2}(?:[ .-]?[a-z0-9]){10,30}")
_DUTCH_IBAN = Sought(r"\bnl ?\d{2}[ .-]?[a-z]{4}(?:[ .-]?\d){10}(?!\d)")
_SHORTEST_IBAN = 15
# Every country's has at least so many; "in 2024 is de …" has the form of one too.
_FEWEST_DIGITS = 10
_ACCOUNT_NAMED = Sought(
    r"\b((?:bank|giro|spaar)?rekening(?:nummer|nr)?|(?:bank|giro|spaar)?rek(?:nr)?|gironummer|gironr|giro|postbanknr|banknr)\b\.?"
    r"(?:[ :,]|nr\.?|nummer|is|was|van|ten|name|op){0,6}((?:p ?)?\d(?:[ .]?\d){4,9})(?!\d)"
)
_KEYS = r"""
    (?:[a-zë]+-?)?(?:nummer|nr)|(?:ons|uw)\ kenmerk|kenmerk|dossier|zaak|polis|parket|
    kvk|agb(?:-code)?|big|v-nr|wid|paspoort|rijbewijs|id-kaart|identiteitskaart|
    id-bewijs|registratie|referentie|ref|beschikking|melding|pati[eë]nt-?id|cli[eë]nt-?id|
    code|btw(?:-id)?|zaaksysteem|ecd|kamer\ van\ koophandel|debiteur|rekest|verblijfsdoc(?:ument)?|kenm|suwi|iv-nummer|skj(?:-registratie)?|ov-chip(?:kaart)?|digid|lbio|cjib(?:-kenmerk)?|vog|svb|cak|aansluitnr|ean|meterstand|lidmaatschap|inschrijving|bezwaar|factuur|zknr|pnr|cnr
"""
_KEY = Sought(rf"(?x)(?<!\w)({_KEYS})\b")
# "Relatienummer RN 5510-83", and not "dossier bij 12".
_NO_PREFIX = (
    r"(?!(?:is|op|in|te|of|en|bij|van|met|dat|die|was|het|uit|een|nr|mob|tel|oud|nu|al|ook|dus|"
    r"hun|uw|wel|nog|pas|per|tot|ten|aan|dan|zo|ca)\ )"
)
_VALUE = re.compile(
    r"""[.:]{0,2}(?:\s|[:=(#"'|]|nr\.?|nummer|met|is|was|onder|luidt|het|no\.){0,5}
    (?:(?:aldaar|bij\ ons|van\ (?:haar|hem|mevrouw|meneer)|op\ de\ brief|is\ dus)\ ){0,2}
    (\d\ \d{3}\ \d{3}\b|(?=(?:NO_PREFIX[a-z]{1,3}\ )?[\w./-]*\d[\w./-]*\d)(?:[a-z]{1,3}\ )?[a-z0-9]+(?:[./:-][a-z0-9]+)*(?:\ \d{2,}){0,3}(?:\ \d\b)?)
    (?!\w)""".replace("NO_PREFIX", _NO_PREFIX),
    re.VERBOSE,
)
# Words may stand between a key and its colon: "V-nummer heeft hij voorgelezen: …".
_VALUE_FURTHER = re.compile(
    r"[^\d\n.;:?!]{3,40}[:=] ?"
    r"((?=[\w./ -]*\d[\w./ -]*\d[\w./ -]*\d)[a-z]{0,4}[./-]?\d[a-z0-9]*(?:[ ./-]\d+)*(?:-[a-z]\b)?)(?![\w%]|,\d| (?:euro|uur|jaar))"
)
_KNOWN_UNDER = Sought(
    r"\b((?:geregistreerd|bekend|ingeschreven|genoteerd|aangemeld|opgenomen|terug te vinden|te vinden) "
    r"(?:staat |is |staan |stond )?(?:onder|als))(?: (?:het|nummer|nr\.?|kenmerk|code))*[ :]{1,2}"
    r"((?=[\w./-]*\d[\w./-]*\d)[a-z0-9][\w./-]{3,20}[a-z0-9])(?!\w)"
)
# "Code 44" is one of a few, that everybody shares.
_SHORTEST_CODE = 6
# These end in "nummer" and name nobody.
_OPEN_KEYS = re.compile(
    r"(?:huis|kamer|telefoon|tel|alarm|nood|volg|rang|artikel|pagina|bladzijde|versie|"
    r"lot|tafel|stoel|rij|ronde|baan|rug|spoor|bus|lijn|post|service|informatie|hulp|06|mobiele?|bsn|service)-?"
    r"(?:nummer|nr)\Z|(?:sofi|bank|burgerservice|rekening|giro)\w*\Z"
)
# "DSM-code 299.00" and "UZOVI 3311" are the same for everybody.
_OPEN_CODE = re.compile(
    r"(?:dsm|icd(?:-10)?|dbc|atc|ral|post|qr|artikel|product|kleur)-\Z"
)
# "Lidmaatschapsnummer bij de Zonnebloem is 70412".
_NUMBER_IS = re.compile(
    r" (?:bij|van|voor|op) (?:[^\d\n.;:?!]|(?<=afd)\.){3,40} (?:is|was|luidt) (?!(?:19|20)\d\d\b)((?:[a-z]{1,2}[ -]?)?\d{4,10}(?:[-/]\d+)*)(?![\w%]|[.,]\d| (?:euro|uur|keer|jaar|km)\b)"
)
# A row of figures alone on its line: "2620 4417 0983 5", not "2024-2025".
_OWN_LINE = re.compile(
    r"^[ >*•-]*(?!(?:19|20)\d\d ?- ?\d)(\d(?:[ -]?\d){6,18})[ ]*$", re.MULTILINE
)
_SHAPED = Sought(
    r"(?<![\w:/.-])(?![A-Z] \d{1,3}\.\d{3}(?!\d))(?:[A-Z]{3} \d\d ?/ ?\d{3,5}(?: [A-Z]+\d*)?"
    r"|C/\d\d/\d{6}(?: / [A-Z ]+ \d\d-\d+)?|[A-Z]{1,6}[-/. ]?\d{2,4}[-/.]\d{3,}(?:[-/.]\w+)*"
    r"|\d{3}\.\d{3}\.\d{3,4}|\d{5,8} ?[\\/]? ?(?:[A-Z]{2,6} ){1,3}\d\d[-/]\d{1,6}"
    r"|NL ?\d{9} ?B ?\d\d|[A-Z]{1,6}-\d{4,}(?:-\w+)*|[A-Z]{1,3}\d{6,}|(?:19|20)\d\d[-/.](?!(?:19|20)\d\d(?!\d))\d{4,}(?:[-/.]\w+)*"
    r"|\d{2}[/-]\d{6}[-/]\d{2}|[A-Z]\d{2}[./-]\d{4,})(?![\w])"
)
_LONG = Sought(r"(?<![\w.,€/-])\d{7,12}(?![\w]|[.,/-]\d)")
_PLATE = re.compile(
    r"(?<![\w-])(?!(?:de|het|en|in|op|is|of|die|een|met|zn|dr|jr|nr) )([a-z]{1,3}|\d{1,3})([- ])([a-z]{1,3}|\d{1,3})\2((?!jr\b)[a-z]{1,3}|\d{1,3})(?![\w-])"
)
_PLATE_NAMED = Sought(
    r"\b(kenteken(?:plaat)?|kent\.|kentek\.|nummerbord|nummerplaat|plaatje|gpk)[^.\n]{0,20}?(?<!\w)(?!is\b|van\b|met\b|was\b|de\b)"
    r"((?:[a-z]{1,3}|\d{1,3})[ -]?(?:[a-z]{1,3}|\d{1,3})[ -]?(?:[a-z]{1,3}|\d{1,3}))(?!\w)"
)
# "Poolse bestelbus, KRA 7F45", "verzekeringsplaatje FTR-613": of other lands and of mopeds.
_PLATE_ELSEWHERE = Sought(
    r"\b(?i:(kenteken|nummerbord|nummerplaat|(?:verzekerings)?plaatje|pools|poolse|duits|duitse|belgisch|belgische|belgië|duitsland|polen|"
    r"roemeens|roemeense|bulgaars|bulgaarse|frans|franse|spaanse|oekraïens|oekraïense|hongaarse|litouwse|engelse|deense|tsjechische))\b"
    r"[^.!?\n\d]{0,35}? (?!(?:19|20)\d\d )(?=(?:[A-Z -]*\d){2})(?=(?:[0-9 -]*[A-Z]){2})([A-Z0-9]{1,4}(?:[ -][A-Z0-9]{2,5}){1,2})(?![\w-]|[.,:]\d)"
)
# "scooter dkf44x", "de aanhanger wlkh72": beside a vehicle it needs no dashes.
_PLATE_JOINED = Sought(
    r"\b(?:scooter|brommer|snorfiets|auto|aanhanger|caravan|bestelbus|busje|motor|taxi|tractor|trekker)\b[ :(]{1,2}([a-z0-9]{6})(?!\w)"
)
_PLATE_SIGNS = 6
# How the series of plates are made: groups of letters (L) and figures (9) in this order.
_SERIES = frozenset(
    ("LL 99 99", "99 99 LL", "99 LL 99", "LL 99 LL", "LL LL 99", "99 LL LL", "99 LLL 9", "9 LLL 99", "LL 999 L",
     "L 999 LL", "LLL 99 L", "L 99 LLL", "9 LL 999", "999 LL 9")
)  # fmt: skip
_JOINED_SERIES = frozenset(series.replace(" ", "") for series in _SERIES)
_VOWEL = re.compile(r"[aeiou]")


def personal_numbers(document: Document) -> Iterator[Mark]:
    if not document.has_digits:
        return
    yield from _bsn(document)
    yield from _bank_accounts(document)
    yield from _named_numbers(document)
    yield from _plates(document)
    yield from _plates_elsewhere(document)


def _bsn(document: Document) -> Iterator[Mark]:
    for match in _EIGHT_OR_NINE.in_text(document):
        digits = re.sub(r"\D", "", match[0])
        if _LIKE_A_DATE.match(match[0]) or _CALLED_BY_ALL.match(match[0]):
            continue
        if _is_behind(_OF_AN_ARTICLE, document, match.start()):
            continue
        if bsn.is_valid(digits.zfill(9)):
            yield Mark(match.start(), match.end(), BSN)
    for match in _BSN_NAMED.in_lower(document):
        yield Mark(match.start(2), match.end(2), BSN_NAMED, cue=match[1])


def _is_behind(ending: re.Pattern[str], document: Document, place: int) -> bool:
    """Return whether ``ending`` stands right before a place."""
    first = max(0, place - _LOOK_BACK)
    return ending.search(document.lower, first, place) is not None


def _bank_accounts(document: Document) -> Iterator[Mark]:
    for match in _IBAN.in_lower(document):
        if sum(sign.isdigit() for sign in match[0]) < _FEWEST_DIGITS:
            continue
        end = _end_of_iban(match[0])
        if end:
            yield Mark(match.start(), match.start() + end, IBAN)
    for match in _DUTCH_IBAN.in_lower(document):
        yield Mark(match.start(), match.end(), IBAN)
    for match in _ACCOUNT_NAMED.in_lower(document):
        yield Mark(match.start(2), match.end(2), ACCOUNT_NAMED, cue=match[1])


def _end_of_iban(text: str) -> int:
    """Return how much of ``text`` is a valid IBAN; words may follow it without a break."""
    signs = [at for at, sign in enumerate(text) if sign.isalnum()]
    for count in range(_SHORTEST_IBAN, len(signs) + 1):
        end = signs[count - 1] + 1
        if iban.is_valid(re.sub(r"\W", "", text[:end]), check_country=False):
            return end
    return 0


def _named_numbers(document: Document) -> Iterator[Mark]:
    for key in _KEY.in_lower(document):
        if _OPEN_KEYS.match(key[1]) or _is_behind(_OPEN_CODE, document, key.start()):
            continue
        for value in (_VALUE, _VALUE_FURTHER, _NUMBER_IS):
            match = value.match(document.lower, key.end())
            if match and not (key[1] == "code" and len(match[1]) < _SHORTEST_CODE):
                yield Mark(match.start(1), match.end(1), NAMED, cue=key[1])
                yield from twins(document.lower, *match.span(1))
    for match in _KNOWN_UNDER.in_lower(document):
        yield Mark(match.start(2), match.end(2), NAMED, cue=match[1])
    for match in _SHAPED.in_text(document):
        yield Mark(match.start(), match.end(), SHAPED)
    for match in _OWN_LINE.finditer(document.text):
        if not _LIKE_A_DATE.match(match[1].strip()):
            yield Mark(match.start(1), match.end(1), LONG)
    for match in _LONG.in_text(document):
        yield Mark(match.start(), match.end(), LONG)


def _plates(document: Document) -> Iterator[Mark]:
    for match in _PLATE.finditer(document.lower):
        if _is_plate(match, document.text[match.start() : match.end()]):
            yield Mark(match.start(), match.end(), PLATE)
    for match in _PLATE_JOINED.in_lower(document):
        if _series(match[1]) in _JOINED_SERIES:
            yield Mark(match.start(1), match.end(1), PLATE)
    for match in _PLATE_NAMED.in_lower(document):
        signs = re.sub(r"\W", "", match[2])
        if len(signs) == _PLATE_SIGNS and not signs.isalpha() and not signs.isdigit():
            yield Mark(match.start(2), match.end(2), PLATE)


def _plates_elsewhere(document: Document) -> Iterator[Mark]:
    for match in _PLATE_ELSEWHERE.in_text(document):
        yield Mark(match.start(2), match.end(2), PLATE)


def _is_plate(match: re.Match[str], written: str) -> bool:
    signs = match[1] + match[3] + match[4]
    if len(signs) != _PLATE_SIGNS or signs.isalpha() or signs.isdigit():
        return False
    if match[2] == "-":
        return True
    # Three short words in a row are no plate, unless they stand in capitals as a series does.
    return _series(match[0]) in _SERIES and (
        written.isupper() or _VOWEL.search(signs) is None
    )


def _series(signs: str) -> str:
    return re.sub(r"[a-z]", "L", re.sub(r"\d", "9", signs))
