# SPDX-License-Identifier: EUPL-1.2
"""One finding for each place: which mark wins where several recognisers point."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from anonymisation.engine.findings import Confidence, Kind, Tier
from anonymisation.engine.marks import Mark, Rule

# The longest wins, since a telephone number may hold what looks like a BSN; of marks as
# long as each other, the one that says most exactly what it is.
_STRENGTH = {
    kind: place
    for place, kind in enumerate(
        (
            Kind.EMAIL, Kind.URL, Kind.BIRTH_DATE, Kind.BANK_ACCOUNT, Kind.BSN, Kind.ACCOUNT,
            Kind.NUMBER, Kind.PHONE, Kind.PLATE, Kind.POSTCODE, Kind.ADDRESS, Kind.DATE,
            Kind.AGE, Kind.RARE_CONDITION, Kind.PERSON, Kind.PLACE,
        )
    )
}  # fmt: skip
_NAMES = frozenset({Kind.PERSON, Kind.PLACE, Kind.ORGANISATION})
# A clause tells a story and may hold names, which stay findings of their own.
_CLAUSES = frozenset({Kind.UNIQUE_FACT, Kind.MEDIA})
# A capital with more, or digits: what is left of a finding is not worth one otherwise.
_TELLING = re.compile(r"[A-Z]\w\w|\d\d")
_TIERS = (Tier.BLOCK, Tier.REVIEW, Tier.HINT)
_CONFIDENCES = (Confidence.CERTAIN, Confidence.LIKELY, Confidence.POSSIBLE)


def merge(marks: Iterable[Mark], text: str) -> list[Mark]:
    """Return the marks that remain, in order of place; only clauses hold others."""
    clauses: list[Mark] = []
    others: list[Mark] = []
    for mark in marks:
        (clauses if mark.kind in _CLAUSES else others).append(mark)
    return sorted(
        _without_overlap(clauses, text) + _without_overlap(others, text),
        key=lambda mark: (mark.start, -mark.end),
    )


def _without_overlap(marks: list[Mark], text: str) -> list[Mark]:
    kept = _Kept()
    for mark in sorted(marks, key=_rank):
        rivals = kept.rivals_of(mark)
        if not rivals:
            kept.add(mark)
        elif mark.kind in _NAMES and all(r.kind in _NAMES for r in rivals):
            # Nothing that any of them pointed at is left to read.
            kept.replace(rivals, _widened(rivals, mark))
        else:
            for piece in _remainder(rivals, mark, text):
                kept.add(piece)
    return kept.marks


class _Kept:
    """Marks that do not overlap, in order of place."""

    def __init__(self) -> None:
        self.marks: list[Mark] = []
        self._starts: list[int] = []

    def rivals_of(self, mark: Mark) -> list[Mark]:
        first = bisect_right(self._starts, mark.start)
        if first and self.marks[first - 1].end > mark.start:
            first -= 1
        return self.marks[first : bisect_left(self._starts, mark.end)]

    def add(self, mark: Mark) -> None:
        at = bisect_left(self._starts, mark.start)
        self.marks.insert(at, mark)
        self._starts.insert(at, mark.start)

    def replace(self, rivals: list[Mark], mark: Mark) -> None:
        at = bisect_left(self._starts, rivals[0].start)
        self.marks[at : at + len(rivals)] = [mark]
        self._starts[at : at + len(rivals)] = [mark.start]


def _remainder(rivals: list[Mark], mark: Mark, text: str) -> list[Mark]:
    """Return what is left of ``mark`` before and behind its rivals, when worth a finding."""
    first, last = min(r.start for r in rivals), max(r.end for r in rivals)
    pieces = ((mark.start, first), (last, mark.end))
    return [
        replace(mark, start=start, end=end)
        for start, end in pieces
        if _TELLING.search(text, start, end)
    ]


def _rank(mark: Mark) -> tuple[int, ...]:
    is_hint, *others = _rank_of(mark.rule)
    return (is_hint, mark.start - mark.end, *others)


@cache
def _rank_of(rule: Rule) -> tuple[bool, int, int, int]:
    return (
        rule.tier is Tier.HINT,
        _CONFIDENCES.index(rule.confidence),
        _STRENGTH.get(rule.kind, len(_STRENGTH)),
        _TIERS.index(rule.tier),
    )


def _widened(rivals: list[Mark], mark: Mark) -> Mark:
    return replace(
        rivals[0],
        start=min(mark.start, *(r.start for r in rivals)),
        end=max(mark.end, *(r.end for r in rivals)),
    )
