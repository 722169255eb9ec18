# SPDX-License-Identifier: EUPL-1.2
"""What opens something of one person: a card, a code, a machine's address, last digits."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Iterator

from stdnum import luhn

from anonymisation.engine.document import Document
from anonymisation.engine.findings import Confidence, Kind, Tier
from anonymisation.engine.marks import Mark, Rule
from anonymisation.engine.seeking import Sought

CARD = Rule(
    "number.card",
    Kind.NUMBER,
    Tier.BLOCK,
    Confidence.LIKELY,
    "Heeft de vorm van het nummer van een pas.",
)
CODE = Rule(
    "number.code",
    Kind.NUMBER,
    Tier.BLOCK,
    Confidence.CERTAIN,
    "Lijkt op een geheime code: staat bij het woord '%(cue)s'.",
)
MACHINE = Rule(
    "number.machine",
    Kind.NUMBER,
    Tier.BLOCK,
    Confidence.CERTAIN,
    "Is het adres van iemands apparaat op internet.",
)
LAST_DIGITS = Rule(
    "number.last_digits",
    Kind.NUMBER,
    Tier.REVIEW,
    Confidence.LIKELY,
    "Is een deel van een nummer dat bij één persoon hoort: staat bij '%(cue)s'.",
)

_CARD = Sought(r"(?<![\w.,/-])\d{4}([ -]?)\d{4}\1\d{4}\1\d{4}(?![\w/]|[.,-]\d)")
# Public transport in the Netherlands numbers its cards so, without a check digit.
_TRANSPORT = "3528"
_CODE = Sought(
    r"\b(wachtwoord|pincode|toegangscode|(?:voor|achter)?deurcode|inlogcode|activeringscode|sleutelcode|"
    r"kluiscode|koffertje|sleutelkluis|sleutelkastje|"
    r"code (?:van |voor )?(?:de |het )?(?:(?:voor|achter)?deur|poort|hek|kluis|lift|portiek|hal|berging|alarm|slot))\b"
    r"(?:[ :=\"'(|]|is|was|met|de|code|heeft){0,6}"
    r"(?=[\w!@#$%&*.-]*\d)([a-z0-9*#][\w!@#$%&*-]*[\w!@#$%&*])"
)
# "wachtwoord stond op een briefje (Poes1946!)".
_CODE_IN_BRACKETS = Sought(
    r"\b(wachtwoord|pincode|inlogcode|code)\b[^.!?\n\d]{0,30}[(\"'](?!(?:19|20)\d\d[)\"'])(?=[^\s\"')]*\d)([^\s\"')]{4,20})[\"')]"
)
# "...8875", "****1234", "xxxx4417": what is left of a number of which the rest is hidden.
_HIDDEN = Sought(
    r"(?<![\w.*])(?:\.{3}|…|\*{2,8}|x{3,8}) ?(\d{2,5})(?![\w%]|[.,:]\d| (?:euro|jaar|uur)\b)"
)
_MACHINE = Sought(r"(?<![\w.])\d{1,3}(?:\.\d{1,3}){3}(?![\w]|[.,]\w)")
_LAST_DIGITS = Sought(
    r"\b(bsn|iban|rekening(?:nummer)?|telefoonnummer|mobiel|pas|pinpas|burgerservicenummer|"
    r"(?:laatste|eerste) (?:twee|drie|vier|vijf|2|3|4|5) cijfers)\b"
    r"(?:[ :,]|zijn|is|van|haar|zijn|het|nummer|die|dat|eindigt|eindigend|eindigen|begint|op|met|\.{2,}|…|\*+)"
    r"{1,12}(?<![\d,€])(?<!\d\.)(\d{2,5})(?![\d%]|[.,]\d| (?:euro|jaar|uur|keer|weken|maanden|dagen|procent))"
)
_PART = r"(?<![\d,€])(?<!\d\.)(-?\d{2,5})(?![\d%]|[.,:]\d| (?:euro|jaar|uur|keer|weken|maanden|dagen|procent|punten)\b)"
# "haar bankpas eindigt op 6612", "zelfde nummer als haar zus, alleen eindigend op 83".
_ENDS_IN = Sought(
    r"\b(bsn|iban|rekening|giro|bankpas|pas|pasje|kaart|nummer|nr|telnr|doorkiesnummer|doorkiesnr|mobiel|mobiele|telefoon|kenteken|"
    r"(?:bank|spaar|giro)?rekening(?:nummer|nr)?|(?:telefoon|client|cliënt|klant|polis|dossier|zaak|pas|06-)(?:nummer|nr)|"
    r"abn|ing|rabo|rabobank|asn|sns|knab|bunq|triodos|regiobank)\b[^.!?\n\d]{0,35}?"
    rf"\b(?:eindigt|eindigend|eindigde|eindigen|begint|beginnend|begon) (?:op|met) ['\"]?{_PART}"
)
# "de laatste drie van zijn bsn, 558", "laatste vier van het mobiele nummer: 7731".
_LAST_OF = Sought(
    r"\b(?:laatste|eerste) (?:twee|drie|vier|vijf|[2-5])(?: cijfers)? van (?:(?:de|het|zijn|haar|hun|uw|mijn|z'n|d'r) )?(?:mobiele |oude |nieuwe )?"
    r"(bsn|burgerservicenummer|iban|(?:\w*rekening|telefoon|client|cliënt|klant)?(?:nummer|nr)|rekening|mobiel|telefoon|pas|bankpas|kaart)"
    rf"[ :,(]{{1,3}}(?:(?:zijn|is|waren|was) )?{_PART}"
)
_SAYS_PART = re.compile(r"cijfers|eindig|begint")


def cards_and_codes(document: Document) -> Iterator[Mark]:
    if not document.has_digits:
        return
    for match in _CARD.in_lower(document):
        digits = re.sub(r"\D", "", match[0])
        if luhn.is_valid(digits) or digits.startswith(_TRANSPORT):
            yield Mark(match.start(), match.end(), CARD)
    for sought in (_CODE, _CODE_IN_BRACKETS):
        for match in sought.in_lower(document):
            yield Mark(match.start(2), match.end(2), CODE, cue=match[1])
    for match in _MACHINE.in_lower(document):
        if _is_address(match[0]):
            yield Mark(match.start(), match.end(), MACHINE)
    yield from _parts(document)


def _parts(document: Document) -> Iterator[Mark]:
    """Yield what is told of a number: how it ends, or what was left readable of it."""
    for match in _LAST_DIGITS.in_lower(document):
        if _SAYS_PART.search(match[0]):
            yield Mark(match.start(2), match.end(2), LAST_DIGITS, cue=match[1])
    for sought in (_ENDS_IN, _LAST_OF):
        for match in sought.in_lower(document):
            yield Mark(match.start(2), match.end(2), LAST_DIGITS, cue=match[1])
    for match in _HIDDEN.in_lower(document):
        yield Mark(match.start(1), match.end(1), LAST_DIGITS, cue="…")


def _is_address(text: str) -> bool:
    try:
        ipaddress.IPv4Address(text)
    except ValueError:
        return False
    return True
