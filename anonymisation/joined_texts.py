# SPDX-License-Identifier: EUPL-1.2
"""The texts of one subject read as one, and the way back to each of them.

Joined as the rules' engine joins them, so that both read the same text.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import accumulate

# A blank line, so that no name runs on from one text into the next.
_BETWEEN = "\n\n"


class JoinedTexts:
    """Fields with their texts; the text itself has no name and comes first."""

    def __init__(self, text: str, fields: Mapping[str, str] | None) -> None:
        parts = {"": text, **(fields or {})}
        lengths = [len(part) + len(_BETWEEN) for part in parts.values()]
        self.text = _BETWEEN.join(parts.values())
        self._starts = dict(zip(parts, accumulate([0, *lengths]), strict=False))

    def place(self, field: str, at: int) -> int:
        return self._starts[field] + at

    def field_at(self, place: int) -> tuple[str, int]:
        """Return the field that holds ``place``, and where that field begins."""
        return next(
            (name, start)
            for name, start in reversed(self._starts.items())
            if start <= place
        )
