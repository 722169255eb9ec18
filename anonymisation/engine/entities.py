# SPDX-License-Identifier: EUPL-1.2
"""Which mentions mean the same person, place or number, and mentions that rules missed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from anonymisation.engine.document import Document, Word
from anonymisation.engine.findings import Confidence, Kind, Tier
from anonymisation.engine.lexicon import fold, is_listed
from anonymisation.engine.marks import Mark, Rule
from anonymisation.engine.recognisers.names import INFIXES, is_strong_name, name_base

AGAIN = Rule(
    "person.again",
    Kind.PERSON,
    Tier.BLOCK,
    Confidence.LIKELY,
    "Staat elders in de tekst als naam.",
)
AGAIN_REVIEW = Rule(
    "person.again_review",
    Kind.PERSON,
    Tier.REVIEW,
    Confidence.POSSIBLE,
    "Staat elders in de tekst als iets wat op een naam lijkt.",
)
ORGANISATION_AGAIN = Rule(
    "organisation.again",
    Kind.ORGANISATION,
    Tier.REVIEW,
    Confidence.LIKELY,
    "Staat elders in de tekst als naam van een organisatie.",
)
PLACE_AGAIN = Rule(
    "place.again",
    Kind.PLACE,
    Tier.REVIEW,
    Confidence.LIKELY,
    "Staat elders in de tekst als plaats.",
)

_SHORTEST = 3


@dataclass(slots=True)
class Person:
    """The names by which a text means one person, in the order of first mention."""

    names: list[str] = field(default_factory=list)

    def is_meant_by(self, names: list[str]) -> bool:
        """Return whether ``names`` fit: all known, or one of them adds to the others."""
        if not names or not self.names:
            return False
        if len(names) == 1 or len(self.names) == 1:
            return names[-1] in self.names or self.names[-1] in names
        return names[0] == self.names[0]


def mentions_again(document: Document, marks: Iterable[Mark]) -> Iterator[Mark]:
    """Yield each further place of a name that some rule found anywhere in the text.

    A name that is no ordinary word is found in any case; "Bakker" only with its capital.
    """
    marks = list(marks)
    taken = _Taken(marks)
    rules = _rules_by_name(document, marks)
    if not rules:
        return
    for word in document.words:
        if taken.holds(word):
            continue
        for base in word.bases:
            rule = rules.get(fold(base))
            if rule and (word.capital or not is_listed(base) or is_strong_name(base)):
                yield Mark(word.start, word.start + len(base), rule)
                break


def _rules_by_name(document: Document, marks: list[Mark]) -> dict[str, Rule]:
    rules: dict[str, Rule] = {}
    for mark in marks:
        rule = _rule_again(mark)
        if rule is None:
            continue
        for word in _words_of(document, mark):
            name = fold(name_base(word))
            if len(name) < _SHORTEST or name in INFIXES or not _is_name(word, mark):
                continue
            if rules.get(name) is not AGAIN:
                rules[name] = rule
    return rules


def _rule_again(mark: Mark) -> Rule | None:
    if mark.kind is Kind.PERSON:
        return AGAIN if mark.rule.tier is Tier.BLOCK else AGAIN_REVIEW
    if mark.kind is Kind.ORGANISATION:
        return ORGANISATION_AGAIN
    return PLACE_AGAIN if mark.kind is Kind.PLACE else None


def _is_name(word: Word, mark: Mark) -> bool:
    if mark.kind is Kind.PERSON:
        return word.capital or not is_listed(word.text)
    return word.capital and not is_listed(word.text)


def entity_names(document: Document, marks: Iterable[Mark]) -> list[str]:
    """Return for each mark the name of its entity: "person-1", "place-2", …"""
    people: list[Person] = []
    others: dict[tuple[Kind, str], int] = {}
    names = []
    for mark in marks:
        if mark.kind is Kind.PERSON:
            number = _person(people, _names(document, mark))
        else:
            key = (mark.kind, _value(document, mark))
            number = others.setdefault(key, sum(k is mark.kind for k, _ in others) + 1)
        names.append(f"{mark.kind}-{number}")
    return names


def _person(people: list[Person], names: list[str]) -> int:
    for number, person in enumerate(people, start=1):
        if person.is_meant_by(names):
            person.names.extend(n for n in names if n not in person.names)
            return number
    people.append(Person(list(names)))
    return len(people)


def _names(document: Document, mark: Mark) -> list[str]:
    return [
        fold(name_base(word))
        for word in _words_of(document, mark)
        if len(word.text) > 1 and word.lower not in INFIXES
    ]


def _value(document: Document, mark: Mark) -> str:
    return "".join(c for c in document.lower[mark.start : mark.end] if c.isalnum())


def _words_of(document: Document, mark: Mark) -> list[Word]:
    return [w for w in document.words if mark.start <= w.start and w.start < mark.end]


class _Taken:
    """Which code points marks cover already."""

    def __init__(self, marks: list[Mark]) -> None:
        self._places = {
            place
            for mark in marks
            if mark.kind not in (Kind.UNIQUE_FACT, Kind.MEDIA)
            for place in range(mark.start, mark.end)
        }

    def holds(self, word: Word) -> bool:
        return word.start in self._places
