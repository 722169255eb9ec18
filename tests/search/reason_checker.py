# SPDX-License-Identifier: EUPL-1.2
"""Checks a stated reason in both texts, by other means than the code that states it."""

from collections.abc import Mapping
from itertools import permutations

from search.analysis import Analyser
from search.analysis.stemming import stem
from search.document import SearchDocument
from search.meaning.topics import read_topics
from search.reasons import Asked
from search.results import Reason, ReasonKind
from search.thesaurus import TermGroup, Thesaurus


def is_true(
    reason: Reason,
    asked: Asked,
    found: SearchDocument,
    analyser: Analyser,
    thesaurus: Thesaurus,
) -> bool:
    """Say whether a reason holds: literally in the texts, and by the lists."""
    if reason.kind in (ReasonKind.SHARED_FACET, ReasonKind.DIFFERS):
        return _facet_holds(reason, asked.facets, found.facets)
    here, there = _flat(asked.text), _flat(found.text)
    if not all(w in here for w in reason.asked) or not all(
        w in there for w in reason.found
    ):
        return False
    if reason.kind == ReasonKind.SHARED_WORDS:
        return all(
            _stems(analyser, one) & _stems(analyser, other)
            for one, other in zip(reason.asked, reason.found, strict=True)
        )
    if reason.kind == ReasonKind.SHARED_TOPIC:
        (topic,) = [t for t in read_topics() if t.label == reason.subject]
        told = _stems(analyser, f"{topic.label} {topic.words}")
        return all(_stems(analyser, w) & told for w in (*reason.asked, *reason.found))
    groups = [g for g in thesaurus.groups.values() if g.label == reason.subject]
    if reason.kind == ReasonKind.NOT_MENTIONED:
        return any(not _says(analyser, there, group) for group in groups)
    if reason.kind == ReasonKind.RELATED_CONCEPT:
        return any(_is_term(analyser, reason.found, group) for group in groups)
    return any(
        _is_term(analyser, reason.asked, group)
        and _is_term(analyser, reason.found, group)
        for group in groups
    )


def _facet_holds(
    reason: Reason,
    here: Mapping[str, tuple[str, ...]],
    there: Mapping[str, tuple[str, ...]],
) -> bool:
    one, other = set(here[reason.subject]), set(there[reason.subject])
    if reason.kind == ReasonKind.DIFFERS:
        return not one & other
    return set(reason.asked) <= one and set(reason.found) <= other


def _flat(text: str) -> str:
    return " ".join(text.split())


def _stems(analyser: Analyser, text: str) -> set[str]:
    return {one for word in analyser.words(text) for one in word.stems}


def _is_term(analyser: Analyser, wordings: tuple[str, ...], group: TermGroup) -> bool:
    """Say whether the wordings together hold every word of a term of the group.

    Of a compound its half is enough: "tolkgesprek" names a tolk. A term may be written as
    two words, in another order too: "maakt schoon" is schoonmaken.
    """
    said = _stems(analyser, " ".join(wordings))
    folded = [word.folded for word in analyser.words(" ".join(wordings))]
    said |= {stem(one + other) for one, other in permutations(folded, 2)}
    whole = "".join(wordings).lower()
    for term in (group.label, *group.terms):
        words = analyser.words(term)
        if words and all(
            word.stem in said or word.folded in whole or word.stem in whole
            for word in words
        ):
            return True
    return False


def _says(analyser: Analyser, text: str, group: TermGroup) -> bool:
    padded = f" {text.lower()} "
    return f" {group.label.lower()} " in padded
