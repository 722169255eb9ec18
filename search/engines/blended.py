# SPDX-License-Identifier: EUPL-1.2
"""What the words found and what is near to it, as one order of rows."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from search.engines.columns import Mask
from search.engines.snapshot import Scores, Snapshot
from search.meaning.asking import Meaning
from search.meaning.blending import ENTRY, FLOOR, NEAREST, STEERING, lifts, steered

Rows = NDArray[np.intp]
NO_ROWS: Rows = np.zeros(0, dtype=np.intp)
NONE_NEAR: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Ranked:
    """The rows that the words found, best first, and the scores of all rows."""

    order: Rows
    scores: Scores


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
    question = meaning.question(text) if meaning and len(found.order) else None
    vectors = snapshot.columns.vectors
    if question is None or not vectors.known.any():
        return found.order, NONE_NEAR
    best = found.order[:STEERING]
    asked = steered(question, vectors.of(best), found.scores[best])
    rows, cosines = vectors.nearest(asked, visible, NEAREST)
    rows, cosines = rows[cosines > FLOOR], cosines[cosines > FLOOR]
    members = np.zeros(len(found.scores), dtype=np.bool_)
    members[found.order] = True
    entering = rows[(cosines >= ENTRY) & ~members[rows]]
    total = np.where(members, found.scores, np.float32(0))
    total[rows] += lifts(cosines, float(found.scores[best[0]]))
    members[entering] = True
    order = best_first(total, members)[:most]
    return order, frozenset(map(int, entering))


def best_first(scores: Scores, members: Mask) -> Rows:
    """Return the member rows by score; equals in the order in which they came."""
    rows: Rows = np.flatnonzero(members)
    ordered: Rows = rows[np.argsort(-scores[rows], kind="stable")]
    return ordered
