# SPDX-License-Identifier: EUPL-1.2
"""Further mentions of what was found once: no rule has to recognise each of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from anonymisation.engine.document import Document, Word
from anonymisation.engine.findings import Confidence, Kind, Tier
from anonymisation.engine.lexicon import fold, is_listed
from anonymisation.engine.marks import Mark, Rule
from anonymisation.engine.phrases import Phrases
from anonymisation.engine.recognisers.names import INFIXES, is_strong_name, name_base
from anonymisation.engine.recognisers.syllable_names import (
    is_syllable_surname,
    may_be_small_subject,
)

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
# Parts of surnames too, "ter Haar"; before a sentence's first noun they are none.
_POSSESSIVES = frozenset({"haar", "mijn", "zijn"})
_NAMES = frozenset({Kind.PERSON, Kind.ORGANISATION, Kind.PLACE})


def mentions_again(document: Document, marks: Iterable[Mark]) -> Iterator[Mark]:
    """Yield each further place of a name that some rule found anywhere in the text.

    A name that is no ordinary word is found in any case; "Bakker" only with its capital.
    An organisation of several words is found in any case: "de wingerd".
    """
    marks = list(marks)
    known = _known_words(document, marks)
    rules = _rules_by_name(document, marks)
    if rules:
        yield from _words_again(document, rules, known)
    yield from _phrases_again(document, marks, known)


def _known_words(document: Document, marks: list[Mark]) -> set[int]:
    """Return where the words of names begin that were found already."""
    return {
        word.start
        for mark in marks
        if mark.kind in _NAMES
        for word in document.words_between(mark.start, mark.end)
    }


def _words_again(
    document: Document, rules: dict[str, Rule], known: set[int]
) -> Iterator[Mark]:
    for word in _may_be_named(document, rules):
        if word.start in known or (word.opens and word.lower in _POSSESSIVES):
            continue
        for base in word.bases:
            rule = rules.get(fold(base))
            if rule and (
                word.capital
                or not is_listed(base)
                or is_strong_name(base)
                or may_be_small_subject(base)
            ):
                yield Mark(word.start, word.start + len(base), rule)
                break


def _may_be_named(document: Document, rules: dict[str, Rule]) -> Iterator[Word]:
    """Yield the words of a name, also where they may have a possessive's ending."""
    for lower, indexes in document.places.items():
        if (
            lower in rules
            or not lower.isascii()
            or (lower[-1] in "s'" and (lower[:-1] in rules or lower[:-2] in rules))
        ):
            yield from (document.words[index] for index in indexes)


def _phrases_again(
    document: Document, marks: list[Mark], known: set[int]
) -> Iterator[Mark]:
    names = {
        document.text[mark.start : mark.end]
        for mark in marks
        if mark.kind is Kind.ORGANISATION
        and len(document.words_between(mark.start, mark.end)) > 1
    }
    if names:
        for words, _ in Phrases(names).find(document):
            if not all(word.start in known for word in words):
                yield Mark(words[0].start, words[-1].end, ORGANISATION_AGAIN)


def _rules_by_name(document: Document, marks: list[Mark]) -> dict[str, Rule]:
    rules: dict[str, Rule] = {}
    for mark in marks:
        rule = _rule_again(mark)
        if rule is None:
            continue
        for word in document.words_between(mark.start, mark.end):
            name = fold(name_base(word))
            if (
                (len(name) < _SHORTEST and not is_syllable_surname(word))
                or name in INFIXES
                or not _is_name(word, mark)
            ):
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
        return (
            word.capital or not is_listed(word.text) or may_be_small_subject(word.text)
        )
    return word.capital and not is_listed(word.text)
