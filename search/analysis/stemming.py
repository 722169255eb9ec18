# SPDX-License-Identifier: EUPL-1.2
"""Dutch stems that forms of one verb share, and a noun with its plural and diminutive."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from search.analysis.diminutives import base_of_diminutive
from search.analysis.verbs import infinitive
from search.wordlists import read_pairs

ALGORITHM = "dutch_porter"
_VOICELESS = {"z": "s", "v": "f"}


@cache
def _stem_word() -> Callable[[str], str]:
    # Loaded on first use: importing search costs a management command nothing.
    import Stemmer

    stem_word: Callable[[str], str] = Stemmer.Stemmer(ALGORITHM, 0).stemWord
    return stem_word


@cache
def _irregular_nouns() -> dict[str, str]:
    pairs = read_pairs("irregular_nouns")
    # "oudere" is its own base and kept as it is; "kinderen" becomes what "kind" does.
    return {
        f: base if base in pairs else _stem_word()(base) for f, base in pairs.items()
    }


def stem(word: str) -> str:
    """Return the stem of a folded word.

    "huizen" and "huis", "vallen" and "val", "afgewezen" and "afwijzen", "liftje" and
    "lift" get the same stem, which the algorithm itself does not do.
    """
    word = base_of_diminutive(word) or word
    if word in _irregular_nouns():
        return _irregular_nouns()[word]
    stemmed = _stem_word()(infinitive(word) or word)
    if len(stemmed) > 3 and stemmed[-1] == stemmed[-2] not in "aeiou":
        stemmed = stemmed[:-1]
    if len(stemmed) > 2 and stemmed[-1] in _VOICELESS:
        stemmed = stemmed[:-1] + _VOICELESS[stemmed[-1]]
    return stemmed


def stemmer_version() -> str:
    """Return what must change the index when it changes."""
    import Stemmer

    return f"{ALGORITHM}/{Stemmer.version()}/single/voiceless/verbs/nouns/diminutives"
