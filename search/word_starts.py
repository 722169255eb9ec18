# SPDX-License-Identifier: EUPL-1.2
"""Which rows have a word that begins with given letters."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

# Follows every letter that a folded word can hold.
PAST_ALL_LETTERS = "\U0010ffff"

Numbers = NDArray[np.int32]


def _none() -> Numbers:
    return np.zeros(0, dtype=np.int32)


@dataclass(frozen=True, slots=True)
class WordStarts:
    """All words in their order and, in the same order, the rows that each stands in.

    Words with the same beginning stand together, so a beginning is one slice of the rows.
    ``ends`` says where the rows of each word end. An object never changes: ``changed``
    gives a new one.
    """

    words: Sequence[str] = ()
    ends: NDArray[np.int64] = field(default_factory=lambda: np.zeros(0, dtype=np.int64))
    rows: Numbers = field(default_factory=_none)

    def changed(self, rows: Mapping[int, Iterable[str]]) -> WordStarts:
        """Return the same with other words for some rows; without words a row is gone."""
        pairs = [(word, row) for row, words in rows.items() for word in set(words)]
        changed = np.fromiter(rows, dtype=np.int32, count=len(rows))
        kept = ~np.isin(self.rows, changed)
        counts = np.diff(self.ends, prepend=0)
        owners = np.repeat(np.arange(len(self.words)), counts)[kept]
        left = [self.words[at] for at in np.unique(owners)]
        words = sorted({*left, *(word for word, _ in pairs)})
        place = {word: at for at, word in enumerate(words)}
        moved = np.array([place.get(word, -1) for word in self.words], dtype=np.intp)
        added = np.array([place[word] for word, _ in pairs], dtype=np.intp)
        owners = np.concatenate((moved[owners], added))
        every = np.concatenate(
            (self.rows[kept], np.array([row for _, row in pairs], dtype=np.int32))
        )
        ends = np.cumsum(np.bincount(owners, minlength=len(words)), dtype=np.int64)
        return WordStarts(words, ends, every[np.argsort(owners, kind="stable")])

    def beginning_with(self, letters: str) -> Numbers:
        """Return the rows of all words that begin so, a row once for each such word."""
        first = bisect_left(self.words, letters)
        return self._slice(first, bisect_right(self.words, letters + PAST_ALL_LETTERS))

    def with_word(self, word: str) -> Numbers:
        first = bisect_left(self.words, word)
        return self._slice(first, bisect_right(self.words, word))

    def with_all(self, beginnings: Iterable[str], size: int) -> NDArray[np.bool_]:
        """Return, for ``size`` rows, whether a word begins with each of ``beginnings``."""
        found = np.ones(size, dtype=np.bool_)
        for letters in beginnings:
            one = np.zeros(size, dtype=np.bool_)
            one[self.beginning_with(letters)] = True
            found &= one
        return found

    def _slice(self, first: int, past: int) -> Numbers:
        start = int(self.ends[first - 1]) if first else 0
        return self.rows[start : int(self.ends[past - 1]) if past else 0]
