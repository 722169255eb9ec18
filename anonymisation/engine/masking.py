# SPDX-License-Identifier: EUPL-1.2
"""The text with nothing in the place of what identifies."""

from __future__ import annotations

from collections.abc import Iterable

from anonymisation.engine.findings import Finding, Tier

# Of one length for everything: how long a name is says something about it.
MASK = "█████"


def mask(text: str, findings: Iterable[Finding], *, field: str = "") -> str:
    """Return ``text`` without any sign of what may not stay or must be looked at.

    Findings that touch or overlap get one mask; hints stay.
    """
    pieces = []
    at = 0
    for start, end in _joined(findings, field):
        pieces += [text[at:start], MASK]
        at = end
    return "".join([*pieces, text[at:]])


def _joined(findings: Iterable[Finding], field: str) -> list[tuple[int, int]]:
    joined: list[tuple[int, int]] = []
    hidden = (f for f in findings if f.field == field and f.tier is not Tier.HINT)
    for start, end in sorted((f.start, f.end) for f in hidden):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined
