# SPDX-License-Identifier: EUPL-1.2
"""Names from East Asia, by the syllables that they are made of, in either order.

Many of the syllables are Dutch words too ("Wei", "Mei", "Hoi"), and no list has all that
can be made of them. Two of them side by side, both with a capital, are a name.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from anonymisation.engine.document import Document, Word
from anonymisation.engine.lexicon import (
    cue_words,
    fold,
    is_listed,
    is_ordinary,
    read_set,
)
from anonymisation.engine.recognisers.names import are_joined
from anonymisation.engine.recognisers.roles import role_of

# Mandarin as pinyin writes it.
_PINYIN = (
    r"(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?"
    r"(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|un|uo|a|e|i|o|u)"
)
_TWO_SYLLABLES = re.compile(rf"{_PINYIN}(?:-?{_PINYIN}){{0,1}}\Z")
_ONE_SYLLABLE = re.compile(rf"{_PINYIN}\Z")
_ONLY_THERE = re.compile(r"zh|x[iu]|q[iu]|iang|iong|uang")
_LONGEST = 12
_MOST_WORDS = 4
_SHORTEST_PAIR = 5
_CLAUSE_ENDS = frozenset(
    {".", ",", ":", ";", "!", "?", "\n", "\n\n", ".\n", ":\n", ",\n", ""}
)
# What "man" and "an" would go on with, and what stands before the month.
_FUNCTION = cue_words("small_words_among_syllables")
_MONTH_CUES = frozenset(
    {"in", "eind", "begin", "half", "medio", "sinds", "vanaf", "tot", "per"}
)
# Words of one such syllable that stand with a capital for other reasons.
_NO_NAMES = cue_words("no_syllables")
_NO_SMALL_NAMES = cue_words("no_small_syllables")


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
        and not (at.allowed and (at.shouted or not _is_surname(at)))
        and (at is word or (are_joined(document, at) and not at.opens))
        and _is_made_so(at.text)
    ):
        surnames += fold(at.text) in _surnames()
        last, at = at, document.after(at)
    if last is word or not (surnames or _are_given(word, last)):
        return None
    if small and last.is_listed and not _is_surname(last):
        return None
    return last


def may_begin_small_pair(word: str) -> bool:
    """Return whether ``word`` may be the first of two: "ka wai", "mei yee", "tsz kin"."""
    return word in cue_words("small_pair_syllables")


def end_of_small_pair(document: Document, word: Word) -> Word | None:
    """Return the last of a few syllables in small letters that are not all words.

    "ka ho" counts, as does "mei yee", since "yee" is no word; "in mei" and "ho ho" do not.
    """
    rare = cue_words("rare_syllables")
    last, odd = word, not is_listed(word.text)
    at = document.after(word)
    while (
        at is not None
        and at.index - word.index < _MOST_WORDS
        and not at.capital
        and at.lower != last.lower
        and document.between(last, at) == " "
        and fold(at.text) in _syllables()
        and (at.lower in rare or at.lower not in _NO_NAMES | _FUNCTION)
    ):
        odd = odd or not is_listed(at.text) or at.lower in rare
        last, at = at, document.after(at)
    before = document.before(word)
    if word.lower == "mei" and before is not None and before.lower in _MONTH_CUES:
        return None
    return last if last is not word and odd else None


def _are_given(first: Word, last: Word) -> bool:
    """Return whether both are parts of a first name, and not both words: "Mei Ling"."""
    return (
        first.capital
        and last.index == first.index + 1
        and fold(first.text) in _syllables()
        and fold(last.text) in _syllables()
        and not (first.is_listed and last.is_listed)
    )


def is_syllable_name(document: Document, word: Word) -> bool:
    """Return whether ``word`` may be a name by itself where no sentence begins: "Wei".

    Between small words its capital says enough, also of "Na", "Dan" and "Gang".
    """
    if not word.capital or word.opens or word.shouted or word.lower in _NO_NAMES:
        return False
    folded = fold(word.text)
    if folded in _syllables() and word.lower not in read_set("no_names"):
        return True
    return (
        folded in _syllables() or _ONE_SYLLABLE.match(folded) is not None
    ) and _stands_among_small(document, word)


@lru_cache(maxsize=20_000)
def is_small_syllable_name(word: str) -> bool:
    """Return whether ``word``, in small letters, is such a name and no Dutch word."""
    if not word.islower() or len(word) > _LONGEST or word in _NO_SMALL_NAMES:
        return False
    # The word list is asked last: few words get so far.
    folded = fold(word)
    if "-" in folded:
        parts = folded.split("-")
        return all(part in _syllables() for part in parts) and not is_listed(word)
    if folded in _syllables():
        return not is_listed(word)
    return (
        len(folded) >= _SHORTEST_PAIR
        and _TWO_SYLLABLES.match(folded) is not None
        and not is_ordinary(word)
    )


def may_be_small_subject(word: str) -> bool:
    """Return whether ``word`` is such a name and a Dutch noun: "lok", "kit", "tong"."""
    return word in cue_words("small_word_syllables")


def is_plain_syllable(word: Word) -> bool:
    """Return whether ``word`` with a capital begins a sentence as no Dutch noun does."""
    return may_be_small_subject(word.lower)


def is_any_syllable(word: str) -> bool:
    """Return whether ``word`` is part of such names, a Dutch word or not."""
    return fold(word) in _syllables()


def is_small_subject(document: Document, word: Word) -> bool:
    """Return whether ``word`` does something, where a noun would have an article.

    "lok vond een la", "zegt dat tong het regelt"; not "de tong is droog".
    """
    after = document.after(word)
    return (
        after is not None
        and document.between(word, after) == " "
        and after.lower in read_set("name_verbs")
        and opens_clause(document, word)
    )


def opens_clause(document: Document, word: Word) -> bool:
    """Return whether a clause begins with ``word``: behind a stop, "dat" or "toen"."""
    before = document.before(word)
    if before is None:
        return True
    between = document.between(before, word)
    return (
        before.lower in cue_words("clause_openers")
        if between == " "
        else between.strip(" -•\"'") in _CLAUSE_ENDS
    )


def acts_as_name(word: Word) -> bool:
    """Return whether ``word`` may begin a sentence as a name: "Hui belt", not "Dan belt"."""
    folded = fold(word.text)
    return (
        folded in _syllables()
        and role_of(word.lower) is None
        and folded not in _NO_NAMES | read_set("no_names")
    )


def is_syllable_surname(word: Word) -> bool:
    return word.capital and not word.shouted and _is_surname(word)


def _stands_among_small(document: Document, word: Word) -> bool:
    before = document.before(word)
    return (
        before is not None
        and before.text.islower()
        and document.between(before, word) == " "
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


@cache
def _syllables() -> frozenset[str]:
    return cue_words("east_asian_syllables") | _surnames()


def _surnames() -> frozenset[str]:
    return cue_words("east_asian_surnames")
