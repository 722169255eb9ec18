# SPDX-License-Identifier: EUPL-1.2
"""What identifies a person is dropped from a question before anything else sees it.

The engine of the Herkenningscheck finds it. A question is shorter and plainer than a
case, and what is dropped from it by mistake is not searched for; so only what points at
one person without any doubt goes: numbers, ways to reach somebody, where somebody lives,
and names of which the engine is certain. Places, organisations, laws and single words
that may be a name stay.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from anonymisation.engine.detection import detect
from anonymisation.engine.findings import Confidence, Finding, Kind, Tier


class Dropped(StrEnum):
    EMAIL = "email"
    TELEPHONE = "telephone"
    BSN = "bsn"
    ADDRESS = "address"
    BANK_ACCOUNT = "bank_account"
    ONLINE = "online"
    BIRTH_DATE = "birth_date"
    NUMBER = "number"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class GuardedText:
    """A question that is safe to search with, and the kinds of what was left out."""

    text: str
    dropped: tuple[Dropped, ...] = ()


_DROPPED = {
    Kind.EMAIL: Dropped.EMAIL,
    Kind.PHONE: Dropped.TELEPHONE,
    Kind.BSN: Dropped.BSN,
    Kind.POSTCODE: Dropped.ADDRESS,
    Kind.ADDRESS: Dropped.ADDRESS,
    Kind.BANK_ACCOUNT: Dropped.BANK_ACCOUNT,
    Kind.URL: Dropped.ONLINE,
    Kind.ACCOUNT: Dropped.ONLINE,
    Kind.BIRTH_DATE: Dropped.BIRTH_DATE,
    Kind.PLATE: Dropped.NUMBER,
    Kind.NUMBER: Dropped.NUMBER,
    Kind.PERSON: Dropped.NAME,
}
# A street without a number is where many people live, and "werkplein" is a term.
_HARMLESS_RULES = frozenset({"address.street"})
# The number of a house goes with its postcode, and a second part of an address.
_HOUSE_NUMBER = re.compile(
    r"[\s,]*(?:nr\.?|nummer|huisnummer)?\s*\d{1,5}(?:\s?-?\s?[a-zA-Z]{1,2}\b)?(?!\w)"
)
_MANY_SPACES = re.compile(r"\s+")
_LOOSE_MARK = re.compile(r"\s+([,.;:!?])")
_MARKS = " ,.;:!?"
# Each round takes something away; more than two are rare.
_MOST_ROUNDS = 10


def guard(text: str) -> GuardedText:
    """Return ``text`` without what identifies a person and without control characters.

    What is left is read again: around a number that went, others may stand as one.
    """
    text = _plain(text)
    kinds: list[Dropped] = []
    for _ in range(_MOST_ROUNDS):
        found = _identifying(text)
        kinds += [_DROPPED[f.kind] for f in found]
        text = _tidy(_without(text, found), bool(kinds))
        if not found:
            break
    return GuardedText(text, tuple(dict.fromkeys(kinds)))


def _identifying(text: str) -> list[Finding]:
    blocking = [f for f in detect(text) if f.tier is Tier.BLOCK]
    found = [f for f in blocking if _identifies(f)]
    names = {f.entity for f in found if f.kind is Kind.PERSON}
    # A part of the name elsewhere goes along: "Jan Jansen belde; Jansen wil een lift".
    return found + [f for f in blocking if f.entity in names and f not in found]


def _plain(text: str) -> str:
    # Full-width digits and invisible characters must not hide a number.
    text = unicodedata.normalize("NFKC", text)
    return "".join(
        " " if unicodedata.category(c) in {"Cc", "Cs", "Zl", "Zp"} else c
        for c in text
        if unicodedata.category(c) not in {"Cf", "Co", "Cn"}
    )


def _identifies(finding: Finding) -> bool:
    if finding.kind is Kind.PERSON:
        return finding.confidence is Confidence.CERTAIN
    return finding.kind in _DROPPED and finding.rule not in _HARMLESS_RULES


def _without(text: str, findings: Iterable[Finding]) -> str:
    pieces, last = [], 0
    for finding in sorted(findings, key=lambda f: f.start):
        pieces.append(text[last : max(finding.start, last)])
        last = max(last, finding.end)
        if finding.kind is Kind.POSTCODE and (more := _HOUSE_NUMBER.match(text, last)):
            last = more.end()
    return " ".join([*pieces, text[last:]])


def _tidy(text: str, was_cut: bool) -> str:
    text = _MANY_SPACES.sub(" ", text).strip()
    return _LOOSE_MARK.sub(r"\1", text).lstrip(_MARKS) if was_cut else text
