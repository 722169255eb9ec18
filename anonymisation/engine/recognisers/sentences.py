# SPDX-License-Identifier: EUPL-1.2
"""Where the sentence around a place begins and ends."""

from __future__ import annotations

_ENDS = ".!?\n"


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    first = max(text.rfind(sign, 0, start) for sign in _ENDS) + 1
    ends = (text.find(sign, end) for sign in _ENDS)
    last = min((place for place in ends if place >= 0), default=len(text))
    return first + len(text[first:last]) - len(text[first:last].lstrip()), last
