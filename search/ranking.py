# SPDX-License-Identifier: EUPL-1.2
"""How lists become one order; the same for every engine."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from typing import TypeVar

from search.query import QueryConcept

T = TypeVar("T", bound=Hashable)

RRF_K = 60
LONG = 12
MAX_CONCEPTS = 30
MAX_COMPARED = 60
TERM_WEIGHT = 1.5
# A tag says of a case what it is about, though not in the words of its story.
TAG_WEIGHT = 0.5
# Facets that say how a case is kept or told, not what it is about.
UNTOLD_FACETS = frozenset(
    {
        "kind", "origin", "period", "review_level", "complexity",
        "technique", "technique_result", "solution",
    }
)  # fmt: skip
# Beyond what BM25 does about length: it knows words, and concepts have many of them.
QUESTION_LENGTH = 0.15
LIKENESS_LENGTH = 0.5
MAX_LONG_RESULTS = 200
ENOUGH = 20
TOP = 10
MAX_ALIKE = 3
# Enough to change places with a neighbour, not to pass what answers much better.
INTEREST_FACET = "theme"
INTEREST_LIFT = 0.1


def needed_matches(concepts: int) -> int:
    """Return how many of a question's concepts a result must match: half of them."""
    return (concepts + 1) // 2


def positions(scores: Mapping[T, float]) -> dict[T, int]:
    """Return the place of each by its score, from one; equals share a place."""
    places: dict[T, int] = {}
    place, last = 0, None
    for count, id in enumerate(sorted(scores, key=lambda id: -scores[id]), start=1):
        if scores[id] != last:
            place, last = count, scores[id]
        places[id] = place
    return places


def fuse(
    rankings: Iterable[tuple[float, Mapping[T, int]]], *, k: int = RRF_K
) -> list[T]:
    """Return one order from weighted rankings by reciprocal rank fusion.

    Places are comparable between lists where scores are not. Equals stay in the
    order of the first list that names them.
    """
    scores: dict[T, float] = defaultdict(float)
    for weight, places in rankings:
        for id, place in sorted(places.items(), key=lambda item: item[1]):
            scores[id] += weight / (k + place)
    return sorted(scores, key=lambda id: -scores[id])


def question_weight(concept: QueryConcept) -> float:
    """Return how much a concept weighs in a question: more when named again."""
    return 1 + math.log(concept.count)


def likeness_weight(concept: QueryConcept) -> float:
    """Return how much a concept weighs in the comparison of two whole texts.

    Cases are about the same thing when they share terms of the field, rather than
    the rare words of their story.
    """
    return question_weight(concept) * (TERM_WEIGHT if concept.groups else 1)


def select_concepts(
    concepts: Sequence[QueryConcept],
    weight: Callable[[QueryConcept], float],
    limit: int = MAX_CONCEPTS,
) -> tuple[QueryConcept, ...]:
    """Return the concepts that weigh most, in the order of the text.

    What weighs nothing, because it occurs nowhere, is left out.
    """
    weights = [weight(concept) for concept in concepts]
    known = [at for at, found in enumerate(weights) if found]
    best = sorted(known, key=lambda at: -weights[at])[:limit]
    return tuple(concepts[at] for at in sorted(best))


def diversify(
    ids: Sequence[T],
    alike: Mapping[T, Hashable],
    *,
    top: int = TOP,
    most: int = MAX_ALIKE,
) -> list[T]:
    """Let at most ``most`` that are alike stand in the top; the rest follows after.

    Only ids with an entry in ``alike`` are held back.
    """
    seen: Counter[Hashable] = Counter()
    first: list[T] = []
    later: list[T] = []
    for id in ids:
        group = alike.get(id)
        if len(first) >= top or (group is not None and seen[group] >= most):
            later.append(id)
            continue
        first.append(id)
        if group is not None:
            seen[group] += 1
    return [*first, *later]
