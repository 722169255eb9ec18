# SPDX-License-Identifier: EUPL-1.2
"""Documents compared by their facets: what has been said about them, not in them."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from search.engines.columns import Columns, Mask
from search.engines.likeness import FACET_WEIGHTS, Flag, flag_rarity

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
        total[has] += np.float32(
            weight * flag_rarity(documents, int(np.count_nonzero(has)))
        )
    return total
