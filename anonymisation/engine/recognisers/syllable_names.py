# SPDX-License-Identifier: EUPL-1.2
"""Names from East Asia, by the syllables that they are made of, in either order.

Many of the syllables are Dutch words too ("Wei", "Mei", "Hoi"), and no list has all that
can be made of them. Two of them side by side, both with a capital, are a name.
"""

from __future__ import annotations

import re
from functools import lru_cache

from anonymisation.engine.document import Document, Word
from anonymisation.engine.lexicon import cue_words, fold, is_listed, read_set
from anonymisation.engine.recognisers.names import are_joined

# Mandarin as pinyin writes it.
_PINYIN = (
    r"(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?"
    r"(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|un|uo|a|e|i|o|u)"
)
_TWO_SYLLABLES = re.compile(rf"{_PINYIN}(?:-?{_PINYIN}){{0,1}}\Z")
_ONLY_THERE = re.compile(r"zh|x[iu]|q[iu]|iang|iong|uang")
_LONGEST = 12
_MOST_WORDS = 4


def end_of_syllable_name(
    document: Document, word: Word, *, small: bool = False
) -> Word | None:
    """Return the last word of a name of two or more such words that begins at ``word``."""
    last, surnames = word, 0
    at: Word | None = word
    while (
        at is not None
        and at.index - word.index < _MOST_WORDS
        and (at.capital or small)
        and not at.allowed
        and (at is word or (are_joined(document, at) and not at.opens))
        and _is_made_so(at.text)
    ):
        surnames += fold(at.text) in _surnames()
        last, at = at, document.after(at)
    if last is word or not surnames:
        return None
    if small and last.is_listed and not _is_surname(last):
        return None
    return last


def is_syllable_name(word: Word) -> bool:
    """Return whether ``word`` may be a name by itself where no sentence begins: "Wei"."""
    return (
        word.capital
        and not (word.opens or word.shouted or word.lower in read_set("no_names"))
        and fold(word.text) in cue_words("east_asian_syllables") | _surnames()
    )


def _is_surname(word: Word) -> bool:
    return fold(word.text) in _surnames()


@lru_cache(maxsize=20_000)
def _is_made_so(word: str) -> bool:
    folded = fold(word)
    if len(folded) > _LONGEST or not (
        word.islower() or word[1:].islower() or "-" in word or len(word) < 3
    ):
        return False
    parts = folded.split("-")
    return (
        folded in _surnames()
        or all(part in cue_words("east_asian_syllables") for part in parts)
        or (
            _TWO_SYLLABLES.match(folded) is not None
            and (_ONLY_THERE.search(folded) is not None or not is_listed(word))
        )
    )


def _surnames() -> frozenset[str]:
    return cue_words("east_asian_surnames")
