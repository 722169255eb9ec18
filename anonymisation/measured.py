# SPDX-License-Identifier: EUPL-1.2
"""What the check was measured to find, for the sentence that says so.

``measured.json`` is filled in from a run of ``make bench ONLY=recognition`` on the
held-back texts. As long as a figure is missing there is no sentence.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path

PATH = Path(__file__).with_name("measured.json")


@dataclass(frozen=True, slots=True)
class Measured:
    """Figures of one run; percentages of what names somebody and of what points at them."""

    texts: int
    masked_percent: float
    alert_percent: float
    month: str


@cache
def measured() -> Measured | None:
    return read_measured(PATH)


def read_measured(path: Path) -> Measured | None:
    """Return the figures in ``path``, or None when one of them is missing."""
    if not path.exists():
        return None
    stored = json.loads(path.read_text(encoding="utf-8"))
    values = {field.name: stored.get(field.name) for field in fields(Measured)}
    if any(value is None for value in values.values()):
        return None
    return Measured(**values)
