# SPDX-License-Identifier: EUPL-1.2
"""What the figures have to reach, and which of them do."""

from __future__ import annotations

from typing import Any

# Issue 6, rows 1, 2 and 4: on the held-back texts, at least and at most.
AT_LEAST = {
    "direct_masked": 0.97,
    "direct_alert": 0.98,
    "quasi_alert": 0.92,
    "numbers_alert": 0.99,
    "precision": 0.90,
    "precision_block": 0.97,
}
AT_MOST = {"untouchable_touched": 0.0, "other_traps_touched": 0.08}
ORIGIN_AT_LEAST = 0.95
# Beside Deduce, row 5 and 6.
AHEAD = ("direct_masked", "direct_alert", "quasi_alert")
PRECISION_BEHIND = 0.04
CORPUS_TOO_EASY = 0.85
TIME_RATIO = 0.5
MEMORY_MIB, IMPORT_MS = 150, 1000

Bar = dict[str, Any]


def judge(figures: dict[str, Any]) -> dict[str, Bar]:
    """Return each bar with its figure and whether it is met; unmeasured ones are left out."""
    bars = _of_accuracy(figures["holdout"]["ours"])
    for part, found in figures["origins"].items():
        bars |= _of_origins(part, found["ours"])
    cost = figures["cost"]
    bars |= {
        "memory_added_mib": _at_most(cost["memory_added_mib"], MEMORY_MIB),
        "import_ms": _at_most(cost["import_ms"], IMPORT_MS),
    }
    if isinstance(figures["holdout"]["deduce"], dict):
        bars |= _beside_deduce(figures)
    return bars


def _of_accuracy(ours: dict[str, Any]) -> dict[str, Bar]:
    return {
        name: _at_least(ours[name]["share"], bar) for name, bar in AT_LEAST.items()
    } | {name: _at_most(ours[name]["share"], bar) for name, bar in AT_MOST.items()}


def _of_origins(part: str, ours: dict[str, Any]) -> dict[str, Bar]:
    below = [n for n, one in ours.items() if one.get("significantly_below_dutch")]
    lowest = min(one["share"] for one in ours.values())
    return {
        f"lowest_origin_{part}": _at_least(lowest, ORIGIN_AT_LEAST),
        f"origins_below_dutch_{part}": _at_most(len(below), 0),
    }


def _beside_deduce(figures: dict[str, Any]) -> dict[str, Bar]:
    ours, theirs = figures["holdout"]["ours"], figures["holdout"]["deduce"]
    leads = {name: _lead(ours[name], theirs[name]) for name in AHEAD}
    bars = {f"lead_{name}": _above(lead, 0) for name, lead in leads.items()}
    for part, found in figures["origins"].items():
        smallest = min(
            _lead(found["ours"][o], found["deduce"][o]) for o in found["ours"]
        )
        bars[f"smallest_lead_of_origins_{part}"] = _above(smallest, 0)
    precision = _lead(ours["precision"], theirs["precision"])
    ratio = figures["time_per_1000_characters"]["p95_ratio"]
    return bars | {
        "lead_precision": _at_least(precision, -PRECISION_BEHIND),
        "deduce_direct_masked": _at_most(
            theirs["direct_masked"]["share"], CORPUS_TOO_EASY
        ),
        "time_p95_ratio": _at_most(ratio, TIME_RATIO),
    }


def _lead(ours: dict[str, Any], theirs: dict[str, Any]) -> float:
    return round(ours["share"] - theirs["share"], 4)


def _at_least(value: float, bar: float) -> Bar:
    return {"figure": value, "at_least": bar, "met": value >= bar}


def _at_most(value: float, bar: float) -> Bar:
    return {"figure": value, "at_most": bar, "met": value <= bar}


def _above(value: float, bar: float) -> Bar:
    return {"figure": value, "above": bar, "met": value > bar}
