# SPDX-License-Identifier: EUPL-1.2
"""``make bench ONLY=recognition``: the engine on the labelled texts, beside Deduce.

``benchmarks/results/recognition.json`` holds under ``figures``:

``development`` and ``holdout``, each with ``ours`` and ``deduce``
    ``direct_masked``, ``direct_alert``, ``quasi_alert``, ``numbers_alert``, ``precision``,
    ``precision_block``, ``untouchable_touched``, ``other_traps_touched``: ``share``, ``of``
    how many, and ``interval`` (Wilson, 95 %); the same by type in ``masked_by_type``,
    ``alert_by_type`` and ``touched_by_trap``. ``texts`` says how many there were.
``corpus_is_too_easy``
    whether Deduce masks so much of the held-back texts that they prove nothing.
``origins``
    the part, then the detector, then the origin: share masked, and whether it is
    significantly below Dutch (``p_below_dutch`` is corrected for ten questions).
``time_per_1000_characters``, ``cost``
    see ``speed`` and ``cost``.
``bars``
    every bar of issue 6, rows 1 to 6, with the figure beside it and whether it is ``met``.

What could not be measured is a sentence instead of figures. A page may read this file:
nothing in it quotes a text.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

from benchmarks.recognition.bars import CORPUS_TOO_EASY, judge
from benchmarks.recognition.corpus import (
    DEVELOPMENT,
    HOLDOUT,
    LabelledText,
    read_corpus,
)
from benchmarks.recognition.cost import cost
from benchmarks.recognition.detectors import DEDUCE, OURS, AskedDetector, asked
from benchmarks.recognition.measures import count
from benchmarks.recognition.origins import masked_by_origin
from benchmarks.recognition.speed import time_per_1000_characters
from benchmarks.reporting import machine_load
from benchmarks.servers import CannotMeasure

PARTS: Mapping[str, Path] = {"development": DEVELOPMENT, "holdout": HOLDOUT}


def measure(cast: object) -> dict[str, Any]:
    """Return every figure; the held-back texts are counted and never shown."""
    load = machine_load()
    parts = {name: read_corpus(path) for name, path in PARTS.items()}
    with _detectors() as (detectors, missing):
        figures: dict[str, Any] = {
            "load_before": load,
            **{
                name: {"texts": len(texts), **_found(texts, detectors), **missing}
                for name, texts in parts.items()
            },
            "origins": {
                name: {**masked_by_origin(texts, detectors), **missing}
                for name, texts in parts.items()
            },
        }
        names = list(detectors)
    texts = [text.text for part in parts.values() for text in part]
    figures |= {
        "corpus_is_too_easy": _is_too_easy(figures["holdout"][DEDUCE]),
        "time_per_1000_characters": time_per_1000_characters(texts, names) | missing,
        "cost": cost(),
    }
    return figures | {"bars": judge(figures)}


@contextmanager
def _detectors() -> Iterator[tuple[dict[str, AskedDetector], dict[str, str]]]:
    """Give the detectors that could be started, and why the others could not."""
    detectors, missing = {}, {}
    with ExitStack() as stack:
        detectors[OURS] = stack.enter_context(asked(OURS))
        try:
            detectors[DEDUCE] = stack.enter_context(asked(DEDUCE))
        except CannotMeasure as reason:
            missing[DEDUCE] = f"not measured: {reason}"
        yield detectors, missing


def _found(
    texts: Sequence[LabelledText], detectors: Mapping[str, AskedDetector]
) -> dict[str, Any]:
    return {name: count(texts, ask).as_json() for name, ask in detectors.items()}


def _is_too_easy(deduce: dict[str, Any] | str) -> bool | None:
    if isinstance(deduce, str):
        return None
    masked: float = deduce["direct_masked"]["share"]
    return masked > CORPUS_TOO_EASY
