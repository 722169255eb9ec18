# SPDX-License-Identifier: EUPL-1.2
"""How long a text takes, in seconds of work of the process that reads it.

Each text is new to the process that is asked: nothing is remembered of it. Ours and Deduce
take turns in fresh processes, and of each text the quickest counts, since whatever else
the machine does can only add.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from benchmarks.recognition.detectors import asked
from benchmarks.reporting import summary

ROUNDS = 3
PER = 1_000


def time_per_1000_characters(
    texts: Sequence[str], detectors: Sequence[str], rounds: int = ROUNDS
) -> dict[str, Any]:
    """Return a summary for each detector, and the p95 of the first over the second's."""
    seconds: dict[str, list[list[float]]] = {name: [] for name in detectors}
    for _round in range(rounds):
        for name in detectors:
            seconds[name].append(_seconds(texts, name))
    found: dict[str, Any] = {}
    for name in detectors:
        quickest = map(min, *seconds[name]) if rounds > 1 else seconds[name][0]
        found[name] = summary(
            [s / len(text) * PER for s, text in zip(quickest, texts, strict=True)]
        )
    if len(detectors) > 1:
        ours, theirs = (found[name]["p95_ms"] for name in detectors)
        found["p95_ratio"] = round(ours / theirs, 2)
    return found


def _seconds(texts: Sequence[str], name: str) -> list[float]:
    with asked(name) as detector:
        return [detector.ask(text).seconds for text in texts]
