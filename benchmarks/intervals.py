# SPDX-License-Identifier: EUPL-1.2
"""How far a mean over some questions can be relied upon."""

from collections.abc import Sequence

import numpy as np

SAMPLES = 2_000
SEED = 1
MIDDLE = (2.5, 97.5)


def interval(values: Sequence[float]) -> tuple[float, float] | None:
    """Return the 95 % bootstrap interval of the mean; of no values there is none.

    The values are drawn again with replacement, so other questions of the same kind are
    thought of, not other documents. The same values give the same interval.
    """
    if not values:
        return None
    random = np.random.default_rng(SEED)
    drawn = random.choice(np.asarray(values), size=(SAMPLES, len(values)))
    low, high = np.percentile(drawn.mean(axis=1), MIDDLE)
    return round(float(low), 4), round(float(high), 4)
