# SPDX-License-Identifier: EUPL-1.2
"""Why a word is taken for the name of a person, in the order of how sure that is."""

from __future__ import annotations

from anonymisation.engine.document import Word
from anonymisation.engine.findings import Confidence, Kind, Tier
from anonymisation.engine.marks import Mark, Rule
from anonymisation.engine.recognisers.roles import Role

TITLE = Rule(
    "person.title",
    Kind.PERSON,
    Tier.BLOCK,
    Confidence.CERTAIN,
    "Lijkt op een naam: staat na '%(cue)s'.",
)
ROLE = Rule(
    "person.role",
    Kind.PERSON,
    Tier.BLOCK,
    Confidence.LIKELY,
    "Lijkt op een naam: hoofdletter na '%(cue)s'.",
)
ROLE_SMALL = Rule(
    "person.role_small",
    Kind.PERSON,
    Tier.BLOCK,
    Confidence.LIKELY,
    "Lijkt op een naam zonder hoofdletter: staat na '%(cue)s'.",
)
INITIALS = Rule(
    "person.initials",
    Kind.PERSON,
    Tier.BLOCK,
    Confidence.CERTAIN,
    "Lijkt op een naam: voorletters met een achternaam.",
)
FULL = Rule(
    "person.full",
    Kind.PERSON,
    Tier.BLOCK,
    Confidence.CERTAIN,
    "Lijkt op een voornaam met een achternaam.",
)
LISTED = Rule(
    "person.listed",
    Kind.PERSON,
    Tier.BLOCK,
    Confidence.LIKELY,
    "Is een bekende voor- of achternaam.",
)
UNKNOWN = Rule(
    "person.unknown",
    Kind.PERSON,
    Tier.REVIEW,
    Confidence.POSSIBLE,
    "Lijkt op een naam: een hoofdletter, en geen gewoon Nederlands woord.",
)
WORD_NAME = Rule(
    "person.word_name",
    Kind.PERSON,
    Tier.REVIEW,
    Confidence.POSSIBLE,
    "Is een gewoon woord, maar ook een naam, en heeft hier een hoofdletter.",
)
OPENING = Rule(
    "person.opening",
    Kind.PERSON,
    Tier.REVIEW,
    Confidence.POSSIBLE,
    "Lijkt op een naam aan het begin van een zin.",
)
SMALL = Rule(
    "person.small",
    Kind.PERSON,
    Tier.REVIEW,
    Confidence.LIKELY,
    "Is een bekende naam, hier zonder hoofdletter.",
)


def mark_name(first: Word, last: Word, rule: Rule, cue: Role | None = None) -> Mark:
    if cue is None:
        return Mark(first.start, last.end, rule)
    return Mark(first.start, last.end, rule, cue=cue.word, instead=cue.instead)
