# SPDX-License-Identifier: EUPL-1.2
"""What the second engine says of a place, and what its labels are called here."""

from __future__ import annotations

from dataclasses import dataclass

from anonymisation.engine import Kind

KINDS = {
    "GIVEN_NAME": Kind.PERSON,
    "SURNAME": Kind.PERSON,
    "EMAIL": Kind.EMAIL,
    "PHONE": Kind.PHONE,
    "URL": Kind.URL,
    "BANK_ACCOUNT": Kind.BANK_ACCOUNT,
    "ROUTING_NUMBER": Kind.BANK_ACCOUNT,
    "TAX_ID": Kind.NUMBER,
    "GOVERNMENT_ID": Kind.NUMBER,
    "PASSPORT": Kind.NUMBER,
    "DRIVERS_LICENSE": Kind.NUMBER,
    "BUILDING_NUMBER": Kind.ADDRESS,
    "STREET_NAME": Kind.ADDRESS,
    "SECONDARY_ADDRESS": Kind.ADDRESS,
    "ZIP_CODE": Kind.POSTCODE,
    "CITY": Kind.PLACE,
    "STATE": Kind.PLACE,
}


@dataclass(frozen=True, slots=True)
class SecondMark:
    """A place in the given text, in code points, and how sure the model is (0 to 1)."""

    start: int
    end: int
    kind: Kind
    score: float


@dataclass(frozen=True, slots=True)
class ScoredWord:
    """A word as the model cuts it, with its likeliest kind; None is nobody's."""

    start: int
    end: int
    kind: Kind | None
    score: float
