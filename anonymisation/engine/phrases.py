# SPDX-License-Identifier: EUPL-1.2
"""Looking many phrases up in a text at once, at the cost of one look-up a word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from anonymisation.engine.document import Document, Word

# Letters, with an apostrophe or hyphen inside: "Fatma's", "Jan-Peter", "'t" stays two.
WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
# What is left of "5p-syndroom" or "2 x" without its digits would be found everywhere.
_SHORTEST = 2
_LONGEST = 8
_BREAK = re.compile(r"[.,;:!?()\n]")


class Phrases:
    """A set of phrases, found in words without regard to capitals, digits and quotes."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._phrases: dict[str, str] = {}
        # By first and second word ("" for none), how many words there may be, most first.
        self._lengths: dict[str, dict[str, tuple[int, ...]]] = {}
        for phrase in phrases:
            words = WORD.findall(phrase.lower())[:_LONGEST]
            if len("".join(words)) >= _SHORTEST:
                self._phrases.setdefault(" ".join(words), phrase)
                self._learn_length(words)
        self._firsts = frozenset(self._lengths)

    def _learn_length(self, words: list[str]) -> None:
        lengths = self._lengths.setdefault(words[0], {})
        second = words[1] if len(words) > 1 else ""
        known = {len(words), *lengths.get(second, ())}
        lengths[second] = tuple(sorted(known, reverse=True))

    def find(self, document: Document) -> Iterator[tuple[Sequence[Word], str]]:
        """Yield the words of each phrase and the phrase, the longest at each place."""
        firsts = self._firsts & document.vocabulary
        words = document.words
        for at in sorted([at for first in firsts for at in document.places[first]]):
            lengths = self._lengths[words[at].lower]
            second = words[at + 1].lower if at + 1 < len(words) else ""
            for length in (*lengths.get(second, ()), *lengths.get("", ())):
                found = words[at : at + length]
                phrase = self._phrases.get(" ".join([w.lower for w in found]))
                if phrase is not None and _stand_together(found, document.text):
                    yield found, phrase
                    break


def _stand_together(words: Sequence[Word], text: str) -> bool:
    return all(
        _BREAK.search(text, left.end, right.start) is None
        for left, right in zip(words, words[1:], strict=False)
    )
