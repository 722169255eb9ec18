# SPDX-License-Identifier: EUPL-1.2
"""What a check of a text brings to light, in values that hold none of the text."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What is identified; the first group points at one person by itself."""

    PERSON = "person"
    BSN = "bsn"
    BANK_ACCOUNT = "bank_account"
    PHONE = "phone"
    EMAIL = "email"
    URL = "url"
    ACCOUNT = "account"
    POSTCODE = "postcode"
    ADDRESS = "address"
    BIRTH_DATE = "birth_date"
    PLATE = "plate"
    NUMBER = "number"

    AGE = "age"
    DATE = "date"
    PLACE = "place"
    ORGANISATION = "organisation"
    RARE_CONDITION = "rare_condition"
    UNIQUE_FACT = "unique_fact"
    MEDIA = "media"
    PUBLIC_ROLE = "public_role"

    NATIONALITY = "nationality"
    RELIGION = "religion"
    ORIENTATION = "orientation"
    CRIMINAL = "criminal"
    FAMILY = "family"


class Tier(StrEnum):
    """What must happen: it may never stay, somebody must look, or it is worth a thought."""

    BLOCK = "block"
    REVIEW = "review"
    HINT = "hint"


class Confidence(StrEnum):
    """How sure a rule is, in the word that a reader sees."""

    CERTAIN = "zeker"
    LIKELY = "waarschijnlijk"
    POSSIBLE = "mogelijk"


class SuggestionKind(StrEnum):
    REMOVAL = "removal"
    ROLE = "role"
    BAND = "band"
    GENERALISATION = "generalisation"
    REWRITE = "rewrite"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A text to put in the place of a finding; a rewrite is advice to the author only."""

    text: str
    kind: SuggestionKind


@dataclass(frozen=True, slots=True)
class Finding:
    """One place in a text that identifies, or may.

    ``start`` and ``end`` count code points of the text as it was given. Findings with the
    same ``entity`` mean the same person, place or number, so that one decision settles
    all of them. ``reason`` is one Dutch sentence for the author and quotes at most an
    ordinary word that stands beside the finding, never the finding itself. ``field``
    names the text it stands in, and is empty for the text itself.
    """

    start: int
    end: int
    kind: Kind
    tier: Tier
    confidence: Confidence
    rule: str
    reason: str
    entity: str = ""
    suggestions: tuple[Suggestion, ...] = ()
    field: str = ""
