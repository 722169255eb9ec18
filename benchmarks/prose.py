# SPDX-License-Identifier: EUPL-1.2
"""Sentences without a meaning whose words are as common and as rare as in real Dutch.

A search engine is as fast as its words are rare. Texts of a few hundred words would give
it a vocabulary that fits in the hand and lists that are all equally long.
"""

from itertools import accumulate
from random import Random

from benchmarks.chance import seeded
from search.wordlists import read_words

COMPOUNDS = 250_000
# The law of Zipf and Mandelbrot: how often the word of a rank occurs. Beyond the words
# that everybody knows it falls faster; together this gives the 60,000 and 170,000
# different words that a million and ten million words of Dutch have.
OFFSET, STEEPNESS, RARE_STEEPNESS = 2.7, 1.1, 1.6
SHORTEST, LONGEST = 6, 18


class Prose:
    """Function words first, then plain words, then compounds of two plain words."""

    def __init__(self, seed: int) -> None:
        random = seeded(seed)
        # The shorter a function word, the commoner it is.
        common = sorted(read_words("stop_words"), key=lambda word: (len(word), word))
        plain = sorted(read_words("compound_parts"))
        random.shuffle(plain)
        compounds = dict.fromkeys(
            random.choice(plain) + random.choice(plain) for _number in range(COMPOUNDS)
        )
        self._words = [*common, *plain, *compounds]
        known = len(common) + len(plain)
        self._weights = list(
            accumulate(_frequency(rank, known) for rank in range(len(self._words)))
        )

    def sentence(self, random: Random) -> str:
        count = random.randint(SHORTEST, LONGEST)
        words = random.choices(self._words, cum_weights=self._weights, k=count)
        return f"{' '.join(words).capitalize()}."

    def telling_word(self, random: Random) -> str:
        """Return a word that somebody might search with."""
        while True:
            (word,) = random.choices(self._words, cum_weights=self._weights)
            if not self.is_common(word):
                return word

    def is_common(self, word: str) -> bool:
        return word.lower() in read_words("stop_words")


def _frequency(rank: int, known: int) -> float:
    place, last_known = rank + 1 + OFFSET, known + OFFSET
    if rank < known:
        return float(place**-STEEPNESS)
    return float(last_known**-STEEPNESS * (last_known / place) ** RARE_STEEPNESS)
