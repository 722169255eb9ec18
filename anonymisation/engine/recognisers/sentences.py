# SPDX-License-Identifier: EUPL-1.2
"""Where the sentence around a place begins and ends."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from anonymisation.engine.document import Document

_ENDS = ".!?\n"


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    first = max(text.rfind(sign, 0, start) for sign in _ENDS) + 1
    ends = (text.find(sign, end) for sign in _ENDS)
    last = min((place for place in ends if place >= 0), default=len(text))
    return first + len(text[first:last]) - len(text[first:last].lstrip()), last


def sentences_with(
    document: Document, cues: Iterable[str]
) -> Iterator[tuple[int, int]]:
    """Yield the sentences that hold one of ``cues``, each once and in order."""
    places = document.places
    done = 0
    for at in sorted(at for cue in cues for at in places.get(cue, ())):
        word = document.words[at]
        if word.start >= done:
            start, end = sentence_around(document.text, word.start, word.end)
            yield max(start, done), end
            done = end
