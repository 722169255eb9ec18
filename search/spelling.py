# SPDX-License-Identifier: EUPL-1.2
"""Typing errors: words that occur nowhere, and what was probably meant.

A dictionary of deletions (SymSpell) takes seconds and over 100 MB for the words of
20,000 cases, and would have to be made again after each change. Comparing the
letters of all words at once with numpy finds the same candidates within
milliseconds and needs no preparation.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from search.analysis import Analyser, Word
from search.analysis.known_words import is_known_word
from search.results import Correction

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

SHORTEST = 4
MIN_DOCUMENTS = 2
MIN_COMPOUND_SIDE = 4
MAX_WORDS = 6
LONGEST = 40


class Vocabulary(Protocol):
    """The words that a class of readers may know of."""

    def documents_with(self, word: str) -> int:
        """Return in how many documents a folded word occurs."""
        ...

    def words(self) -> Mapping[str, int]:
        """Return every word with its number of documents."""
        ...


class Dictionary(Protocol):
    """What a speller asks of an index about the words of one class of readers."""

    def counts(self, words: Iterable[str]) -> Mapping[str, int]:
        """Return in how many documents each of these folded words occurs."""
        ...

    def similar(self, word: str, most: int) -> Mapping[str, int]:
        """Return the words that may lie within ``most`` edits of one, each with its count.

        Only what stands in ``MIN_DOCUMENTS`` documents may be suggested.
        """
        ...


class WordList:
    """A dictionary of which all words are at hand."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary

    def counts(self, words: Iterable[str]) -> Mapping[str, int]:
        return {word: self._vocabulary.documents_with(word) for word in words}

    def similar(self, word: str, most: int) -> Mapping[str, int]:
        return self._candidates.similar(word, most)

    @cached_property
    def _candidates(self) -> Candidates:
        return Candidates(
            {
                word: documents
                for word, documents in self._vocabulary.words().items()
                if documents >= MIN_DOCUMENTS and word.isascii()
            }
        )


class Speller:
    """Corrects words by the vocabulary of one class of readers.

    ``extra`` maps folded words, which need no document to be known, to how they are
    written. A word that occurs, that is Dutch or that can be split into known parts
    is never corrected.
    """

    def __init__(
        self, dictionary: Dictionary, extra: Mapping[str, str], analyser: Analyser
    ) -> None:
        self._dictionary = dictionary
        self._extra = extra
        self._analyser = analyser

    def correct(self, text: str, words: Sequence[Word]) -> Correction | None:
        """Return ``text`` with its unknown words corrected, if there is any."""
        changes = []
        for word in self._unknown(words)[:MAX_WORDS]:
            better = self.suggest(word.folded)
            if better:
                changes.append((word, self._extra.get(better, better)))
        if not changes:
            return None
        corrected = text
        for word, better in reversed(changes):
            corrected = corrected[: word.start] + better + corrected[word.end :]
        return Correction(text, corrected, tuple((w.text, b) for w, b in changes))

    def _unknown(self, words: Sequence[Word]) -> list[Word]:
        """Return the words that neither Dutch nor the index knows, asked all at once."""
        strange = [word for word in words if self._is_strange(word.folded)]
        if not strange:
            return []
        counts = self._dictionary.counts({word.folded for word in strange})
        return [word for word in strange if not counts.get(word.folded)]

    def _is_strange(self, word: str) -> bool:
        return (
            SHORTEST <= len(word) <= LONGEST
            and word.isascii()
            and word.isalpha()
            and word not in self._extra
            and not self._analyser.is_protected(word)
            and not is_known_word(word)
            and not self._analyser.is_compound(word)
        )

    def suggest(self, word: str) -> str | None:
        """Return the nearest word of the vocabulary, the commonest among equals."""
        return self._nearest(word, allowed_distance(word)) or self._compound(word)

    def _nearest(self, word: str, most: int) -> str | None:
        """Return the word at the smallest distance up to ``most``."""
        counts = Counter(self._terms.similar(word, most))
        counts.update(self._dictionary.similar(word, most))
        found = [
            (distance, candidate[0] != word[0], -count, candidate)
            for candidate, count in counts.items()
            if (distance := edit_distance(word, candidate)) <= most
        ]
        return min(found)[3] if found else None

    def _compound(self, word: str) -> str | None:
        # "trapliftaanvrag": one side is right, the other one letter away.
        sizes = range(len(word) - MIN_COMPOUND_SIDE, MIN_COMPOUND_SIDE - 1, -1)
        halves = {half for size in sizes for half in (word[:size], word[size:])}
        halves |= {half for size in sizes for half in (word[:-size], word[-size:])}
        counts = self._dictionary.counts(halves) if halves else {}
        for size in sizes:
            for known_first in (True, False):
                cut = size if known_first else len(word) - size
                head, tail = word[:cut], word[cut:]
                known, other = (head, tail) if known_first else (tail, head)
                if known in self._terms or counts.get(known, 0) >= MIN_DOCUMENTS:
                    better = self._nearest(other, 1)
                    if better:
                        return known + better if known_first else better + known
        return None

    @cached_property
    def _terms(self) -> Candidates:
        return Candidates(dict.fromkeys((w for w in self._extra if w.isalpha()), 1))


def allowed_distance(word: str) -> int:
    return 1 if len(word) <= SHORTEST else 2


class Candidates:
    """All words that a correction may give, compared in one go."""

    def __init__(self, counts: Mapping[str, int]) -> None:
        import numpy as np

        self._counts = counts
        self._words = list(counts)
        self._lengths = np.array([len(word) for word in self._words], dtype=np.int16)
        self._letters = _letter_counts(self._words)

    def __contains__(self, word: str) -> bool:
        return word in self._counts

    def similar(self, word: str, most: int) -> Mapping[str, int]:
        """Return the words with almost the same letters, and their counts."""
        import numpy as np

        if not self._words:
            return {}
        # Each edit changes the counts of at most two letters, by one.
        apart = np.abs(self._letters - _letter_counts([word])[0]).sum(axis=1)
        close = (apart <= 2 * most) & (np.abs(self._lengths - len(word)) <= most)
        found = (self._words[at] for at in np.flatnonzero(close))
        return {word: self._counts[word] for word in found}


def _letter_counts(words: Sequence[str]) -> NDArray[np.int8]:
    import numpy as np

    letters = np.frombuffer("\0".join(words).encode("ascii", "replace"), dtype=np.uint8)
    owners = np.cumsum(letters == 0)
    is_letter = (letters >= ord("a")) & (letters <= ord("z"))
    cells = owners[is_letter] * 26 + (letters[is_letter] - ord("a"))
    counts = np.bincount(cells, minlength=len(words) * 26)
    return counts.reshape(-1, 26).astype(np.int8)


def edit_distance(one: str, other: str) -> int:
    """Count the letters to insert, delete, replace or swap with their neighbour."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, start=1):
        before, previous, row = row, before, [i]
        for j, wanted in enumerate(other, start=1):
            cost = min(
                row[j - 1] + 1, before[j] + 1, before[j - 1] + (letter != wanted)
            )
            swapped = i > 1 < j and letter == other[j - 2] and one[i - 2] == wanted
            row.append(min(cost, previous[j - 2] + 1) if swapped else cost)
    return row[-1]
