# SPDX-License-Identifier: EUPL-1.2
"""Why a document is comparable: facts that anyone can check in both texts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from search.document import SearchDocument
from search.meaning.topics import shared_topics
from search.query import QueryConcept, Stems
from search.readings import Reading, Readings, literal
from search.results import Reason, ReasonKind

MAX_OF_KIND = 5
MAX_MISSING = 3
MAX_TOPICS = 2
# Facets that say nothing about how comparable two cases are.
SILENT_FACETS = frozenset(
    {"kind", "origin", "period", "review_level", "technique_result"}
)


@dataclass(frozen=True, slots=True)
class Asked:
    """What a document is compared with: a described situation or a case."""

    text: str
    facets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


# How a term is looked for that does not stand in a text as it is.
Look = Callable[[Reading, Iterable[Stems]], tuple[str, ...]]

# Groups of the glossary are about anything; the other lists are about cases.
GLOSSARY = "term:"


class Explainer:
    """Explains hits of one question; what was asked is read only once.

    Between two whole texts much is shared by chance: there only terms of the lists that
    describe cases count, and only where they stand as they are.
    """

    def __init__(
        self,
        asked: Asked,
        readings: Readings,
        *,
        whole_texts: bool = False,
    ) -> None:
        self._asked = asked
        self._whole_texts = whole_texts
        self._readings = readings
        self._thesaurus = readings.thesaurus
        concepts = readings.parse(asked.text).concepts
        strong = [concept for concept in concepts if not concept.weak]
        self._concepts = strong or list(concepts)

    def explain(
        self, found: SearchDocument, *, only_near: bool = False
    ) -> tuple[Reason, ...]:
        """Return the reasons: what is shared first, then what differs.

        Wordings are literal pieces of the two texts. Of what is ``only_near`` in meaning
        the topics of both are reasons too.
        """
        told = self._readings.read(found.text)
        shared, near = self._concepts_in(told, _close)
        if not any((*shared, *near)) and not self._words(told, set(), shared):
            # It was found by words that stand far apart: then they are all there is.
            shared, near = self._concepts_in(told, Reading.scattered)
        spoken = {w.start for r in (*shared, *near) if r for w in told.of(r.found)}
        missing = [
            Reason(
                ReasonKind.NOT_MENTIONED,
                self._label(concept),
                (self._wording(concept),),
            )
            for concept, *reasons in zip(self._concepts, shared, near, strict=True)
            if concept.groups
            and not any(reasons)
            and not self._whole_texts
            # A compound that holds a term may itself stand there as it was asked.
            and not all(word.stem in told.by_stem for word in concept.words)
        ]
        return (
            *_facets(self._asked.facets, found.facets, shared=True),
            *_most_telling(shared),
            *_most_telling(near),
            *self._words(told, spoken, shared),
            *(self._topics(found.text) if only_near else ()),
            *_facets(self._asked.facets, found.facets, shared=False),
            *missing[:MAX_MISSING],
        )

    def _concepts_in(
        self, told: Reading, look: Look
    ) -> tuple[list[Reason | None], list[Reason | None]]:
        """Return for each concept how it is worded there, else what is near to it."""
        shared = [self._shared(concept, told, look) for concept in self._concepts]
        near = [
            None if reason else self._related(concept, told, look)
            for concept, reason in zip(self._concepts, shared, strict=True)
        ]
        return shared, near

    def _shared(
        self, concept: QueryConcept, told: Reading, look: Look
    ) -> Reason | None:
        """Return how a term of the field is worded in both, if it is in both."""
        if not concept.groups:
            return None
        group, found = self._found_as(concept.groups, told, look)
        if not found:
            return None
        label = self._thesaurus.groups[group].label
        wording = (self._wording(concept),)
        return Reason(ReasonKind.SHARED_CONCEPT, label, wording, found)

    def _found_as(
        self, groups: Sequence[str], told: Reading, look: Look
    ) -> tuple[str, tuple[str, ...]]:
        """Return the group of which a term stands in the text, and how it is worded."""
        for group in groups:
            if self._is_told(group, told):
                return group, (told.wordings[group],)
        if not self._whole_texts:
            for group in groups:
                terms = self._thesaurus.alternatives((group,))
                if found := look(told, terms):
                    return group, found
        return "", ()

    def _is_told(self, group: str, told: Reading) -> bool:
        counts = not (self._whole_texts and group.startswith(GLOSSARY))
        return counts and group in told.wordings

    def _related(
        self, concept: QueryConcept, told: Reading, look: Look
    ) -> Reason | None:
        near = self._thesaurus.neighbours(concept.groups)
        group, found = self._found_as(near, told, look)
        if not found:
            return None
        label = self._thesaurus.groups[group].label
        wording = (self._wording(concept),)
        return Reason(ReasonKind.RELATED_CONCEPT, label, wording, found)

    def _words(
        self, told: Reading, spoken: set[int], shared: list[Reason | None]
    ) -> list[Reason]:
        """Return the other words of the question that stand in the text."""
        pairs: dict[int, tuple[str, str]] = {}
        for concept, reason in zip(self._concepts, shared, strict=True):
            if reason or (concept.groups and self._whole_texts):
                continue
            for word in concept.words:
                found = told.find(word)
                if found and found.start not in spoken:
                    pairs.setdefault(found.start, (word.text, found.text))
        if not pairs:
            return []
        # A long word tells more than a short one.
        best = sorted(pairs.values(), key=lambda pair: (-len(pair[0]), pair))
        asked, found_words = zip(*best[:MAX_OF_KIND], strict=True)
        return [Reason(ReasonKind.SHARED_WORDS, "", asked, found_words)]

    def _topics(self, told: str) -> list[Reason]:
        return [
            Reason(ReasonKind.SHARED_TOPIC, t.label, (t.first,), (t.second,))
            for t in shared_topics(self._asked.text, told, MAX_TOPICS)
        ]

    def _wording(self, concept: QueryConcept) -> str:
        return literal(self._asked.text, concept.words)

    def _label(self, concept: QueryConcept) -> str:
        return self._thesaurus.groups[concept.groups[0]].label


def _close(told: Reading, terms: Iterable[Stems]) -> tuple[str, ...]:
    piece = told.together(terms)
    return (piece,) if piece else ()


def _most_telling(reasons: Iterable[Reason | None]) -> list[Reason]:
    """Return each pair of wordings once; two ways to say one thing stand first."""
    found: dict[tuple[str, ...], Reason] = {}
    for reason in reasons:
        if reason:
            said = (*reason.asked, *reason.found)
            found.setdefault(tuple(wording.lower() for wording in said), reason)
    ordered = sorted(found.items(), key=lambda item: item[0][0] == item[0][-1])
    return [reason for _said, reason in ordered][:MAX_OF_KIND]


def _facets(
    asked: Mapping[str, tuple[str, ...]],
    found: Mapping[str, tuple[str, ...]],
    *,
    shared: bool,
) -> list[Reason]:
    reasons = []
    for name in sorted(asked.keys() & found.keys() - SILENT_FACETS):
        both = tuple(code for code in asked[name] if code in found[name])
        if both and shared:
            reasons.append(Reason(ReasonKind.SHARED_FACET, name, both, both))
        if not both and not shared and asked[name] and found[name]:
            reasons.append(Reason(ReasonKind.DIFFERS, name, asked[name], found[name]))
    return reasons
