# SPDX-License-Identifier: EUPL-1.2
"""Dutch compounds taken apart: "trapliftaanvraag" is trap, lift and aanvraag."""

from __future__ import annotations

from collections.abc import Callable

MIN_COMPOUND = 8
MIN_PART = 3
MIN_INFLECTED = 5
MAX_PARTS = 4
LINKS = ("", "s", "en", "e", "n")

# Fewer parts, then fewer linking letters, then the longest last part: the head.
_Split = tuple[int, int, int, tuple[str, ...]]


class Splitter:
    """Splits a folded word into the fewest and longest known parts.

    The last part may be inflected: there its stem needs to be the stem of a part.
    One of the ``unlikely`` last parts counts for two: any other split comes first.
    """

    def __init__(
        self,
        parts: frozenset[str],
        stem: Callable[[str], str],
        unlikely: frozenset[str] = frozenset(),
    ) -> None:
        self._parts = parts
        self._stem = stem
        self._unlikely = frozenset(stem(head) for head in unlikely)
        self._bases: dict[str, str] = {}
        for part in sorted(parts, key=lambda part: (-len(part), part)):
            self._bases[stem(part)] = part

    def split(self, word: str) -> tuple[str, ...]:
        """Return two to four parts, or nothing when the word is no compound."""
        # "gesprekken" is a form of "gesprek", not "gesp" with "rekken".
        word = self._bases.get(self._stem(word), word)
        if len(word) < MIN_COMPOUND or not word.isalpha():
            return ()
        found = self._best(word, 0, MAX_PARTS, {})
        return found[3] if found and len(found[3]) > 1 else ()

    def _best(
        self,
        word: str,
        start: int,
        room: int,
        seen: dict[tuple[int, int], _Split | None],
    ) -> _Split | None:
        key = (start, room)
        if key not in seen:
            candidates = [
                *self._whole(word, start),
                *self._cut(word, start, room, seen),
            ]
            seen[key] = min(candidates, default=None)
        return seen[key]

    def _whole(self, word: str, start: int) -> list[_Split]:
        rest = word[start:]
        # The word itself may be a part of longer words, but is not its own part.
        if start and (rest in self._parts or self._is_inflected(rest)):
            counts_for = 2 if self._stem(rest) in self._unlikely else 1
            return [(counts_for, 0, -len(rest), (rest,))]
        return []

    def _is_inflected(self, rest: str) -> bool:
        return len(rest) >= MIN_INFLECTED and self._stem(rest) in self._bases

    def _cut(
        self,
        word: str,
        start: int,
        room: int,
        seen: dict[tuple[int, int], _Split | None],
    ) -> list[_Split]:
        if room == 1:
            return []
        found = []
        for end in range(start + MIN_PART, len(word) - MIN_PART + 1):
            part = word[start:end]
            if part not in self._parts:
                continue
            for link in LINKS:
                if not word.startswith(link, end):
                    continue
                tail = self._best(word, end + len(link), room - 1, seen)
                if tail:
                    found.append(
                        (tail[0] + 1, tail[1] + len(link), tail[2], (part, *tail[3]))
                    )
        return found
