# SPDX-License-Identifier: EUPL-1.2
"""Where the sentence around a place begins and ends."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from anonymisation.engine.document import Document


def sentence_around(document: Document, start: int, end: int) -> tuple[int, int]:
    text, stops = document.text, document.stops
    before = bisect_left(stops, start)
    behind = bisect_left(stops, end, before)
    first = stops[before - 1] + 1 if before else 0
    last = stops[behind] if behind < len(stops) else len(text)
    return first + len(text[first:last]) - len(text[first:last].lstrip()), last


def sentences_with(
    document: Document, cues: AbstractSet[str]
) -> Iterator[tuple[int, int]]:
    """Yield the sentences that hold one of ``cues``, each once and in order."""
    places = document.places
    done = 0
    for at in sorted([at for cue in cues & document.vocabulary for at in places[cue]]):
        word = document.words[at]
        if word.start >= done:
            start, end = sentence_around(document, word.start, word.end)
            yield max(start, done), end
            done = end
