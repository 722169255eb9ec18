# SPDX-License-Identifier: EUPL-1.2
"""What the words found, and what is like the best of it or near to it, as one order."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from search.engines.columns import Mask
from search.engines.feedback import BEST, MOVED, common_flags, gains
from search.engines.likeness import flags_of
from search.engines.snapshot import Scores, Snapshot
from search.meaning.asking import Meaning
from search.meaning.blending import ENTRY, FLOOR, NEAREST, STEERING, lifts, steered
from search.meaning.vectors import Vector
from search.ranking import INTEREST_FACET, INTEREST_LIFT

Rows = NDArray[np.intp]
NO_ROWS: Rows = np.zeros(0, dtype=np.intp)
NONE_NEAR: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Ranked:
    """The rows that the words found, best first, and the scores of all rows.

    ``interests`` are themes of the reader that the scores are lifted by already.
    """

    order: Rows
    scores: Scores
    interests: tuple[str, ...] = ()


def blend(
    text: str,
    found: Ranked,
    meaning: Meaning | None,
    snapshot: Snapshot,
    visible: Mask,
    most: int | None,
) -> tuple[Rows, frozenset[int]]:
    """Return the result with what is near in meaning, and the rows that entered by it.

    Only rows that are ``visible`` are looked at. What the words do not find is not
    asked for by meaning either.
    """
    if not len(found.order):
        return found.order, NONE_NEAR
    best_score = float(found.scores[found.order[0]])
    members = np.zeros(len(found.scores), dtype=np.bool_)
    members[found.order] = True
    total = np.where(members, found.scores, np.float32(0))
    rows, cosines, asked = _near(text, found, meaning, snapshot, visible)
    added = np.zeros(len(total), dtype=np.float32)
    added[rows] = lifts(cosines, best_score)
    moved = np.union1d(rows, found.order[:MOVED])
    added[moved] += _agreement(found, snapshot)[moved]
    total += lifted(added, snapshot, found.interests)
    entering = rows[(cosines >= ENTRY) & asked & ~members[rows]]
    # Equals stand in the order of the words; those come first.
    result = np.concatenate([found.order, entering])
    order = result[np.argsort(-total[result], kind="stable")]
    return order[:most], frozenset(map(int, entering))


def _near(
    text: str,
    found: Ranked,
    meaning: Meaning | None,
    snapshot: Snapshot,
    visible: Mask,
) -> tuple[Rows, Vector, Mask]:
    """Return the rows near to a question that the best by words steer, and how near.

    And which of these have anything to do with the question itself: only that is a
    reason to find them.
    """
    question = meaning.question(text) if meaning else None
    vectors = snapshot.columns.vectors
    if question is None or not vectors.known.any():
        return NO_ROWS, np.zeros(0, dtype=np.float32), np.zeros(0, dtype=np.bool_)
    best = found.order[:STEERING]
    steering = steered(question, vectors.of(best), found.scores[best])
    rows, cosines = vectors.nearest(steering, visible, NEAREST)
    rows, cosines = rows[cosines > FLOOR], cosines[cosines > FLOOR]
    return rows, cosines, vectors.of(rows) @ question > 0


def _agreement(found: Ranked, snapshot: Snapshot) -> Scores:
    """Return what each row gains by having what the best have in common."""
    facets = snapshot.columns.facets
    best = [flags_of(snapshot.columns.facets_of(row)) for row in found.order[:BEST]]
    total = np.zeros(len(found.scores), dtype=np.float32)
    added = gains(common_flags(best), float(found.scores[found.order[0]]))
    for flag, gain in added.items():
        total[facets.any_of([flag])] += np.float32(gain)
    return total


def lifted(scores: Scores, snapshot: Snapshot, interests: tuple[str, ...]) -> Scores:
    """Return the scores with somebody's themes a little higher."""
    if not interests:
        return scores
    theirs = ((INTEREST_FACET, theme) for theme in interests)
    lift = snapshot.columns.facets.any_of(theirs) * np.float32(INTEREST_LIFT)
    higher: Scores = scores * (1 + lift)
    return higher


def best_first(scores: Scores, members: Mask) -> Rows:
    """Return the member rows by score; equals in the order in which they came."""
    rows: Rows = np.flatnonzero(members)
    ordered: Rows = rows[np.argsort(-scores[rows], kind="stable")]
    return ordered
