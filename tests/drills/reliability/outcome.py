# SPDX-License-Identifier: EUPL-1.2
"""What a drill comes to: one figure, its bar, and the numbers behind it."""

from dataclasses import dataclass, field
from typing import Any, Literal

Length = Literal["short", "full"]
SEED = 20261122


@dataclass(frozen=True)
class Outcome:
    """``figure`` is what is held to ``bar``; ``failures`` says in what it fell short."""

    figure: str
    bar: str
    failures: list[str] = field(default_factory=list)
    figures: dict[str, Any] = field(default_factory=dict)

    @property
    def is_met(self) -> bool:
        return not self.failures


def failures(**counts: int) -> list[str]:
    """Return what happened that may never happen."""
    return [f"{name}: {count}" for name, count in counts.items() if count]


def p95(seconds: list[float]) -> float:
    ordered = sorted(seconds)
    return ordered[int(0.95 * (len(ordered) - 1))] if ordered else 0.0


def milliseconds(seconds: list[float]) -> dict[str, float]:
    """Return how long answers took: how many, half of them, nearly all, the slowest."""
    ordered = sorted(seconds) or [0.0]
    return {
        "answers": len(seconds),
        "median_ms": round(ordered[len(ordered) // 2] * 1000, 1),
        "p95_ms": round(p95(ordered) * 1000, 1),
        "max_ms": round(ordered[-1] * 1000, 1),
    }
