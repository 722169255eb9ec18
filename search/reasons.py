# SPDX-License-Identifier: EUPL-1.2
"""Why a document is comparable: facts that anyone can check in both texts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from search.analysis import Analyser, Word
from search.document import SearchDocument
from search.query import is_weak
from search.results import Reason, ReasonKind
from search.thesaurus import Thesaurus

MAX_OF_KIND = 5
# Facets that say nothing about how comparable two cases are.
SILENT_FACETS = frozenset({"kind", "origin", "period", "review_level"})


@dataclass(frozen=True, slots=True)
class Asked:
    """What a document is compared with: a described situation or a case."""

    text: str
    facets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Explainer:
    """Explains hits; ``rarity`` says of a stem how much it tells, if that is known."""

    analyser: Analyser
    thesaurus: Thesaurus
    rarity: Callable[[str], float] = len

    def explain(self, asked: Asked, found: SearchDocument) -> tuple[Reason, ...]:
        """Return the reasons: what is shared first, then what differs.

        Wordings are literal pieces of the two texts.
        """
        concepts, spoken = self._concepts(asked.text, found.text)
        return (
            *_facets(asked.facets, found.facets, shared=True),
            *concepts,
            *self._words(asked.text, found.text, spoken),
            *_facets(asked.facets, found.facets, shared=False),
        )

    def _concepts(self, asked: str, found: str) -> tuple[list[Reason], set[str]]:
        here, there = self._wordings(asked), self._wordings(found)
        reasons: dict[tuple[str, str], Reason] = {}
        for group in here.keys() & there.keys():
            one, other = here[group], there[group]
            label = self.thesaurus.groups[group].label
            reason = Reason(ReasonKind.SHARED_CONCEPT, label, (one,), (other,))
            reasons.setdefault((one.lower(), other.lower()), reason)
        spoken = {
            word.stem
            for reason in reasons.values()
            for wording in (*reason.asked, *reason.found)
            for word in self.analyser.words(wording)
        }
        # Two wordings for one thing are what a reader would not see by herself.
        ordered = sorted(
            reasons.items(), key=lambda item: (item[0][0] == item[0][1], item[0])
        )
        return [reason for _, reason in ordered][:MAX_OF_KIND], spoken

    def _wordings(self, text: str) -> dict[str, str]:
        words = self.analyser.words(text)
        wordings: dict[str, str] = {}
        for term in self.thesaurus.recognise([word.stem for word in words]):
            written = text[words[term.start].start : words[term.end - 1].end]
            for group in term.groups:
                wordings.setdefault(group, " ".join(written.split()))
        return wordings

    def _words(self, asked: str, found: str, spoken: set[str]) -> list[Reason]:
        here, there = self._by_stem(asked), self._by_stem(found)
        shared = sorted(
            (here.keys() & there.keys()) - spoken,
            key=lambda stem: (-self.rarity(stem), stem),
        )
        # A compound shares its whole and its parts, but is one word to a reader.
        pairs = {(here[stem].start, there[stem].start): stem for stem in shared[::-1]}
        stems = sorted(pairs.values(), key=shared.index)[:MAX_OF_KIND]
        if not stems:
            return []
        return [
            Reason(
                ReasonKind.SHARED_WORDS,
                "",
                tuple(here[stem].text for stem in stems),
                tuple(there[stem].text for stem in stems),
            )
        ]

    def _by_stem(self, text: str) -> dict[str, Word]:
        found: dict[str, Word] = {}
        for word in self.analyser.words(text):
            if not is_weak(word):
                for stem in word.stems:
                    found.setdefault(stem, word)
        return found


def facet_reasons(
    asked: Mapping[str, tuple[str, ...]], found: Mapping[str, tuple[str, ...]]
) -> tuple[Reason, ...]:
    """Return which facets agree, then which differ."""
    return (*_facets(asked, found, shared=True), *_facets(asked, found, shared=False))


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
