# SPDX-License-Identifier: EUPL-1.2
"""The vectors of all documents as one matrix; what is near is found by looking at all.

At 20,000 documents that takes some milliseconds, and nothing is missed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from search.meaning.vectors import STORED, Vector

Rows = NDArray[np.intp]
Mask = NDArray[np.bool_]
Number = TypeVar("Number", np.float16, np.uint16)

# So many rows are widened at a time, so that no second matrix is made.
AT_ONCE = 4_096
PLACE = np.uint16


@dataclass(frozen=True, slots=True)
class Vectors:
    """A row for each document, empty for one without; no memory where none has any.

    A row holds what its vector has that is not zero, at these ``places`` of ``length``: a
    text is about few of all topics. Places that are left over hold zeros.
    """

    values: NDArray[np.float16]
    places: NDArray[np.uint16]
    known: Mask
    length: int

    @classmethod
    def empty(cls) -> Vectors:
        return cls(*_nothing(), np.zeros(0, dtype=np.bool_), 0)

    def changed(self, size: int, rows: Mapping[int, bytes | None]) -> Vectors:
        known = np.zeros(size, dtype=np.bool_)
        known[: len(self.known)] = self.known
        known[list(rows)] = [stored is not None for stored in rows.values()]
        if not known.any():
            return Vectors(*_nothing(), known, 0)
        changed = {r: np.frombuffer(s, STORED) for r, s in rows.items() if s}
        held = {row: np.flatnonzero(vector) for row, vector in changed.items()}
        width = max(self.values.shape[1], *map(len, held.values()), 1)
        values = _widened(self.values, size, width)
        places = _widened(self.places, size, width)
        values[list(rows)] = 0
        for row, at in held.items():
            values[row, : len(at)] = changed[row][at]
            places[row, : len(at)] = at
        # All of one recipe, so of one length.
        length = max([self.length, *map(len, changed.values())])
        return Vectors(values, places, known, length)

    def of(self, rows: Rows) -> Vector:
        whole = np.zeros((len(rows), self.length), dtype=np.float32)
        # Zeros are added, for they may stand at a place that is taken.
        np.add.at(
            whole, (np.arange(len(rows))[:, None], self.places[rows]), self.values[rows]
        )
        return whole

    def nearest(self, asked: Vector, among: Mask, most: int) -> tuple[Rows, Vector]:
        """Return the nearest of the rows that may be looked at, with their cosines."""
        rows: Rows = np.flatnonzero(among & self.known)
        if not len(rows):
            return rows, np.zeros(0, dtype=np.float32)
        parts = [
            self._cosines(rows[start : start + AT_ONCE], asked)
            for start in range(0, len(rows), AT_ONCE)
        ]
        cosines: Vector = np.concatenate(parts)
        order = np.argsort(-cosines, kind="stable")[:most]
        return rows[order], cosines[order]

    def _cosines(self, rows: Rows, asked: Vector) -> Vector:
        values = self.values[rows].astype(np.float32)
        cosines: Vector = np.einsum("ij,ij->i", values, asked[self.places[rows]])
        return cosines


def _nothing() -> tuple[NDArray[np.float16], NDArray[np.uint16]]:
    return np.zeros((0, 0), dtype=STORED), np.zeros((0, 0), dtype=PLACE)


def _widened(matrix: NDArray[Number], rows: int, columns: int) -> NDArray[Number]:
    wider = np.zeros((rows, columns), dtype=matrix.dtype)
    wider[: matrix.shape[0], : matrix.shape[1]] = matrix
    return wider
