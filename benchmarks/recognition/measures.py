# SPDX-License-Identifier: EUPL-1.2
"""How well identifiers are found: alert, masked and precision (anonymisation reference)."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field

from benchmarks.recognition.corpus import (
    DIRECT,
    NUMBERS,
    QUASI,
    UNTOUCHABLE,
    Label,
    LabelledText,
)
from benchmarks.recognition.proportions import Share

# Words of a name that say nothing by themselves; leaving them readable leaks nothing.
_NO_CORE = frozenset(
    ("van", "de", "der", "den", "ter", "ten", "te", "het", "'t", "een", "in", "op", "aan",
     "en", "el", "al", "la", "le", "du", "von", "d")
)  # fmt: skip
_TOKEN = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Span:
    """What a detector says of a place; a hint is listed and never masked."""

    start: int
    end: int
    tier: str = "block"


Detector = Callable[[str], Sequence[Span]]


@dataclass(slots=True)
class Counts:
    """Counts of one detector over a corpus, by type of label."""

    alerts: dict[str, list[bool]] = field(default_factory=dict)
    masked: dict[str, list[bool]] = field(default_factory=dict)
    traps: dict[str, list[bool]] = field(default_factory=dict)
    precise: list[bool] = field(default_factory=list)
    precise_block: list[bool] = field(default_factory=list)

    def alert(self, types: Collection[str]) -> Share:
        return _share(self.alerts, types)

    def mask(self, types: Collection[str]) -> Share:
        return _share(self.masked, types)

    def touched(self, types: Collection[str]) -> Share:
        return _share(self.traps, types)

    def as_json(self) -> dict[str, object]:
        other_traps = set(self.traps) - UNTOUCHABLE
        return {
            "direct_masked": self.mask(DIRECT).as_json(),
            "direct_alert": self.alert(DIRECT).as_json(),
            "quasi_alert": self.alert(QUASI).as_json(),
            "numbers_alert": self.alert(NUMBERS).as_json(),
            "precision": _of(self.precise).as_json(),
            "precision_block": _of(self.precise_block).as_json(),
            "untouchable_touched": self.touched(UNTOUCHABLE).as_json(),
            "other_traps_touched": self.touched(other_traps).as_json(),
            "alert_by_type": _by_type(self.alert, self.alerts),
            "masked_by_type": _by_type(self.mask, DIRECT & set(self.masked)),
            "touched_by_trap": _by_type(self.touched, self.traps),
        }


def count(texts: Iterable[LabelledText], detect: Detector) -> Counts:
    """Return what ``detect`` finds, misses and touches in ``texts``."""
    counts = Counts()
    for text in texts:
        found = detect(text.text)
        flagged = masking_places(found)
        for label in text.spans:
            _note(counts.alerts, label, alerted(label, flagged))
            _note(counts.masked, label, is_masked(text.text, label, flagged))
        for trap in text.traps:
            _note(counts.traps, trap, alerted(trap, flagged))
        identifying = _places(text.spans)
        for merged in _merged(found, {"block", "review"}):
            counts.precise.append(any(p in identifying for p in range(*merged)))
        for merged in _merged(found, {"block"}):
            counts.precise_block.append(any(p in identifying for p in range(*merged)))
    return counts


def masking_places(found: Iterable[Span]) -> set[int]:
    """Return the places that would not be readable any more."""
    return _places(found, {"block", "review"})


def alerted(label: Label, flagged: Collection[int]) -> bool:
    """Return whether at least one sign of ``label`` is flagged."""
    return any(place in flagged for place in range(label.start, label.end))


def is_masked(text: str, label: Label, flagged: Collection[int]) -> bool:
    """Return whether every word that says something of ``label`` is flagged whole."""
    tokens = list(_TOKEN.finditer(text, label.start, label.end))
    core = [t for t in tokens if t[0].lower() not in _NO_CORE] or tokens
    return all(p in flagged for token in core for p in range(*token.span()))


def _places(spans: Iterable[Span | Label], tiers: Collection[str] = ()) -> set[int]:
    return {
        place
        for span in spans
        if isinstance(span, Label) or span.tier in tiers
        for place in range(span.start, span.end)
    }


def _merged(found: Iterable[Span], tiers: Collection[str]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for span in sorted((s for s in found if s.tier in tiers), key=lambda s: s.start):
        if merged and span.start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(merged[-1][1], span.end))
        else:
            merged.append((span.start, span.end))
    return merged


def _note(counts: dict[str, list[bool]], label: Label, hit: bool) -> None:
    counts.setdefault(label.type, []).append(hit)


def _by_type(
    share_of: Callable[[Collection[str]], Share], types: Iterable[str]
) -> dict[str, object]:
    return {type: share_of({type}).as_json() for type in sorted(types)}


def _share(counts: dict[str, list[bool]], types: Collection[str]) -> Share:
    return _of([hit for type, hits in counts.items() if type in types for hit in hits])


def _of(hits: Sequence[bool]) -> Share:
    return Share(sum(hits), len(hits))
