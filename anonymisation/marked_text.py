# SPDX-License-Identifier: EUPL-1.2
"""A text in pieces, marked where something was found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of the text; a marked one names its thing, and the last one links to it."""

    text: str
    tier: str = ""
    anchor: str = ""
    number: int = 0
    label: str = ""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a text is marked, with how and by which number; ``label`` says it in words."""

    start: int
    end: int
    tier: str
    number: int
    anchor: str
    label: str


def paint(text: str, spots: Sequence[Spot]) -> list[int]:
    """Return for each sign the spot that it shows, the shortest; -1 for none."""
    painted = [-1] * len(text)
    longest_first = sorted(
        range(len(spots)), key=lambda at: spots[at].start - spots[at].end
    )
    for at in longest_first:
        spot = spots[at]
        painted[spot.start : spot.end] = [at] * (spot.end - spot.start)
    return painted


def pieces(text: str, spots: Sequence[Spot], painted: list[int]) -> list[Piece]:
    """Return ``text`` cut where its paint changes."""
    runs = []
    end = 0
    for at, signs in groupby(painted):
        start, end = end, end + len(list(signs))
        runs.append((at, text[start:end]))
    first = {at: place for place, (at, _run) in reversed(list(enumerate(runs)))}
    last = {at: place for place, (at, _run) in enumerate(runs)}
    return [
        Piece(run)
        if at < 0
        else Piece(
            text=run,
            tier=spots[at].tier,
            anchor=spots[at].anchor if first[at] == place else "",
            number=spots[at].number if last[at] == place else 0,
            label=spots[at].label,
        )
        for place, (at, run) in enumerate(runs)
    ]
