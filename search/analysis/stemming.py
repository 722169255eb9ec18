# SPDX-License-Identifier: EUPL-1.2
"""Dutch stems that forms of one verb share, and forms with another consonant too."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from search.analysis.verbs import infinitive

ALGORITHM = "dutch_porter"
_VOICELESS = {"z": "s", "v": "f"}


@cache
def _stem_word() -> Callable[[str], str]:
    # Loaded on first use: importing search costs a management command nothing.
    import Stemmer

    stem_word: Callable[[str], str] = Stemmer.Stemmer(ALGORITHM, 0).stemWord
    return stem_word


def stem(word: str) -> str:
    """Return the stem of a folded word.

    "huizen" and "huis", "vallen" and "val", "afgewezen" and "afwijzen" get the same
    stem, which the algorithm itself does not do.
    """
    stemmed = _stem_word()(infinitive(word) or word)
    if len(stemmed) > 3 and stemmed[-1] == stemmed[-2] not in "aeiou":
        stemmed = stemmed[:-1]
    if len(stemmed) > 2 and stemmed[-1] in _VOICELESS:
        stemmed = stemmed[:-1] + _VOICELESS[stemmed[-1]]
    return stemmed


def stemmer_version() -> str:
    """Return what must change the index when it changes."""
    import Stemmer

    return f"{ALGORITHM}/{Stemmer.version()}/single/voiceless/verbs"
