# SPDX-License-Identifier: EUPL-1.2
"""Documents compared by their facets: what has been said about them, not in them."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping

import numpy as np
from numpy.typing import NDArray

from search.engines.columns import Columns, Mask

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
Overlap = NDArray[np.float32]


def overlap(columns: Columns, flags: Iterable[Flag], within: Mask) -> Overlap:
    """Return for each row how much its facets agree; a rare value weighs more."""
    total = np.zeros(columns.size, dtype=np.float32)
    documents = int(np.count_nonzero(within))
    for flag in flags:
        weight = FACET_WEIGHTS.get(flag[0], 1.0)
        column = columns.facets.names.get(flag)
        if column is None or not weight:
            continue
        has = columns.facets.values[:, column] & within
        rarity = math.log(1 + documents / max(int(np.count_nonzero(has)), 1))
        total[has] += np.float32(weight * rarity)
    return total


def flags_of(facets: Mapping[str, tuple[str, ...]]) -> list[Flag]:
    return [(name, code) for name, codes in facets.items() for code in codes]


def alike(
    columns: Columns, rows: Iterable[int], names: Iterable[str]
) -> dict[int, object]:
    """Return for rows that have all these facets, what makes them alike."""
    chosen = tuple(names)
    found: dict[int, object] = {}
    for row in rows:
        facets = columns.facets_of(row)
        if all(name in facets for name in chosen):
            found[row] = tuple(frozenset(facets[name]) for name in chosen)
    return found
