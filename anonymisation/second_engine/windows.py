# SPDX-License-Identifier: EUPL-1.2
"""A long text in overlapping windows, and which window's word counts where."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

# The model may read 510 pieces at once and finds fewest names then (docs/decisions/0021).
WIDTH = 32
OVERLAP = 8


@dataclass(frozen=True, slots=True)
class Window:
    """Pieces ``start`` to ``end``, of which ``first`` to ``last`` are taken from here."""

    start: int
    end: int
    first: int
    last: int


def windows(
    pieces: int, width: int = WIDTH, overlap: int = OVERLAP
) -> Iterator[Window]:
    """Yield windows that take each piece once, away from an edge that cuts the text.

    Two neighbours share ``overlap`` pieces, and each takes the half nearest its middle.
    """
    half = overlap // 2
    start = first = 0
    while first < pieces:
        end = min(start + width, pieces)
        last = pieces if end == pieces else end - half
        yield Window(start, end, first, last)
        start, first = end - overlap, last
