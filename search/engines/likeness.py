# SPDX-License-Identifier: EUPL-1.2
"""When two documents are comparable, and by what; the same for every engine."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from search.query import QueryConcept
from search.ranking import MAX_COMPARED

# Below this a resemblance is chance: so many telling things in common, or facets.
MIN_SHARED = 3
PART_SHARED = 6
FACETS_WEIGHT = 1.0
# How many of each list are fused, of which 200 are shown, and how many of those are looked
# at for variety. Each costs a server the exact score of two documents.
FUSED = 500
DIVERSIFIED = 60
TELLING_FACETS = ("theme", "need", "need_cluster")
ALIKE_FACETS = ("provision", "target_group")

# How a case ended or was checked makes it no more comparable to another one.
FACET_WEIGHTS: Mapping[str, float] = {
    "outcome": 0.3,
    "decision_outcome": 0.3,
    "complexity": 0.3,
    "kind": 0.0,
    "origin": 0.0,
    "period": 0.0,
    "review_level": 0.0,
    # Says the same as "technique" once more.
    "technique_result": 0.0,
}

Flag = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Example:
    """What others are compared with; ``itself`` when it is in the index, else a text."""

    concepts: tuple[QueryConcept, ...]
    flags: tuple[Flag, ...] = ()
    itself: int | str | None = None
    text: str = ""

    @property
    def strong(self) -> list[QueryConcept]:
        return [concept for concept in self.concepts if not concept.weak]

    def needed(self, telling: Iterable[QueryConcept]) -> int:
        """Return how many concepts must be shared with a comparable document.

        What occurs nowhere counts too: it is a difference from every document.
        """
        size = min(len(self.strong), MAX_COMPARED)
        return needed_shared(size, has_terms=has_terms(telling))


def has_terms(concepts: Iterable[QueryConcept]) -> bool:
    return any(concept.groups for concept in concepts)


def needed_shared(concepts: int, *, has_terms: bool) -> int:
    """Return how many concepts must be shared: half, or fewer of a longer text."""
    half = (concepts + 1) // 2
    if not has_terms:
        return half
    return max(min(MIN_SHARED, half), concepts // PART_SHARED)


def flags_of(facets: Mapping[str, tuple[str, ...]]) -> list[Flag]:
    return [(name, code) for name, codes in facets.items() for code in codes]


def flag_rarity(documents: int, found: int) -> float:
    """Return how much it says that two documents share what ``found`` have."""
    return math.log(1 + documents / max(found, 1))


def alike(
    facets: Mapping[str, tuple[str, ...]], names: Iterable[str] = ALIKE_FACETS
) -> object | None:
    """Return what makes a document like others of its kind, if it has all these facets."""
    chosen = tuple(names)
    if not all(name in facets for name in chosen):
        return None
    return tuple(frozenset(facets[name]) for name in chosen)
