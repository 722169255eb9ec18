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
    r"\b(wachtwoord|pincode|toegangscode|deurcode|inlogcode|activeringscode|sleutelcode|"
    r"kluiscode|koffertje|sleutelkluis|sleutelkastje)\b"
    r"(?:[ :=\"'(|]|is|was|met|de|code|heeft){0,6}"
    r"(?=[\w!@#$%&*.-]*\d)([a-z0-9][\w!@#$%&*-]*[\w!@#$%&*])"
)
_MACHINE = Sought(r"(?<![\w.])\d{1,3}(?:\.\d{1,3}){3}(?![\w]|[.,]\w)")
_LAST_DIGITS = Sought(
    r"\b(bsn|iban|rekening(?:nummer)?|telefoonnummer|mobiel|pas|pinpas|burgerservicenummer|"
    r"(?:laatste|eerste) (?:twee|drie|vier|vijf|2|3|4|5) cijfers)\b"
    r"(?:[ :,]|zijn|is|van|haar|zijn|het|nummer|die|dat|eindigt|eindigend|eindigen|begint|op|met|\.{2,}|…|\*+)"
    r"{1,12}(?<![\d,€])(?<!\d\.)(\d{2,5})(?![\d%]|[.,]\d| (?:euro|jaar|uur|keer|weken|maanden|dagen|procent))"
)
_SAYS_PART = re.compile(r"cijfers|eindig|begint")


def cards_and_codes(document: Document) -> Iterator[Mark]:
    if not document.has_digits:
        return
    for match in _CARD.in_lower(document):
        digits = re.sub(r"\D", "", match[0])
        if luhn.is_valid(digits) or digits.startswith(_TRANSPORT):
            yield Mark(match.start(), match.end(), CARD)
    for match in _CODE.in_lower(document):
        yield Mark(match.start(2), match.end(2), CODE, cue=match[1])
    for match in _MACHINE.in_lower(document):
        if _is_address(match[0]):
            yield Mark(match.start(), match.end(), MACHINE)
    for match in _LAST_DIGITS.in_lower(document):
        if _SAYS_PART.search(match[0]):
            yield Mark(match.start(2), match.end(2), LAST_DIGITS, cue=match[1])


def _is_address(text: str) -> bool:
    try:
        ipaddress.IPv4Address(text)
    except ValueError:
        return False
    return True
