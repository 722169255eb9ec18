# SPDX-License-Identifier: EUPL-1.2
"""How far a share can be relied upon, and whether one share is really below another."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import erfc, sqrt
from typing import Any

_Z = 1.96


@dataclass(frozen=True, slots=True)
class Share:
    """Hits out of all, with the 95 % interval of Wilson (1927)."""

    hits: int
    all: int

    @property
    def value(self) -> float:
        return self.hits / self.all if self.all else 1.0

    @property
    def interval(self) -> tuple[float, float]:
        if not self.all:
            return 0.0, 1.0
        n, p = self.all, self.value
        middle = p + _Z * _Z / (2 * n)
        spread = _Z * sqrt(p * (1 - p) / n + _Z * _Z / (4 * n * n))
        bottom = 1 + _Z * _Z / n
        return (middle - spread) / bottom, (middle + spread) / bottom

    def as_json(self) -> dict[str, Any]:
        low, high = self.interval
        return {
            "share": round(self.value, 4),
            "of": self.all,
            "interval": [round(low, 4), round(high, 4)],
        }


def chance_of_below(share: Share, reference: Share) -> float:
    """Return the one-sided p of the test of two proportions that ``share`` is lower.

    The chance to see a share as low as this one if both were the same in truth.
    """
    pooled = Share(share.hits + reference.hits, share.all + reference.all).value
    error = sqrt(pooled * (1 - pooled) * (1 / share.all + 1 / reference.all))
    if not error:
        return 1.0
    z = (share.value - reference.value) / error
    return erfc(-z / sqrt(2)) / 2


def corrected(chances: Mapping[str, float]) -> dict[str, float]:
    """Return the chances after Holm's correction for asking several times (1979)."""
    found: dict[str, float] = {}
    highest = 0.0
    for rank, name in enumerate(sorted(chances, key=lambda name: chances[name])):
        highest = max(highest, min(1.0, chances[name] * (len(chances) - rank)))
        found[name] = highest
    return found
