# SPDX-License-Identifier: EUPL-1.2
"""Which words are ordinary, and which are names: word lists, read when first needed.

Where each list comes from, and under which licence, is in ``data/SOURCES.md``.
"""

from __future__ import annotations

import gzip
import unicodedata
import zlib
from array import array
from bisect import bisect_left
from collections.abc import Iterable
from functools import cache, lru_cache
from itertools import accumulate
from pathlib import Path

DATA = Path(__file__).parent / "data"
ORDINARY_WORDS = DATA / "ordinary_words.bin.gz"

_LINKS = ("", "s", "e", "en")
_SHORTEST_PART = 4
# No compound of the word list is longer; what is, was not meant as a word.
LONGEST_WORD = 50


@cache
def read_set(name: str) -> frozenset[str]:
    """Return the lines of ``data/<name>.txt``, comments left out."""
    return frozenset(_lines(name))


@cache
def read_table(name: str) -> dict[str, str]:
    """Return ``data/<name>.txt`` as its first column to the rest of each line."""
    return {first: rest for first, _, rest in (s.partition("\t") for s in _lines(name))}


@cache
def listed_given_names() -> frozenset[str]:
    """Return first names in small letters without accents."""
    return frozenset(
        fold(n) for n in read_set("given_names") | read_set("own_given_names")
    )


@cache
def listed_family_names() -> frozenset[str]:
    """Return surnames in small letters without accents."""
    return frozenset(
        fold(n) for n in read_set("family_names") | read_set("own_family_names")
    )


@cache
def listed_places() -> dict[str, str]:
    """Return the places of both lists with the letters of their sizes."""
    return {**read_table("places"), **read_table("own_places")}


@cache
def cue_words(name: str) -> frozenset[str]:
    """Return one of the small sets of words in ``data/cues.txt``."""
    return frozenset(read_table("cues")[name].split())


def _lines(name: str) -> list[str]:
    lines = (DATA / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


class Endings:
    """What words may end in, asked of many words: the last letters say no to most."""

    def __init__(self, endings: Iterable[str]) -> None:
        endings = list(endings)
        # As many letters as all of them have: more would miss the shortest.
        self._from = -min(map(len, endings))
        by_last: dict[str, list[str]] = {}
        for ending in endings:
            by_last.setdefault(ending[self._from :], []).append(ending)
        self._by_last = {last: tuple(found) for last, found in by_last.items()}

    def end(self, word: str) -> bool:
        """Return whether ``word`` ends in one of them."""
        found = self._by_last.get(word[self._from :])
        return found is not None and word.endswith(found)


def fold(word: str) -> str:
    """Return ``word`` in small letters without accents."""
    if word.isascii():
        return word.lower()
    parts = unicodedata.normalize("NFD", word.lower())
    return "".join(c for c in parts if not unicodedata.combining(c))


@lru_cache(maxsize=20_000)
def is_listed(word: str) -> bool:
    """Return whether the word list has ``word`` as an ordinary word, in small letters."""
    digests, digest = _ordinary_words(), _digest(fold(word))
    at = bisect_left(digests, digest)
    return at < len(digests) and digests[at] == digest


@lru_cache(maxsize=20_000)
def is_ordinary(word: str) -> bool:
    """Return whether ``word`` is listed, or built of listed words as Dutch builds them."""
    if is_listed(word):
        return True
    if len(word) > LONGEST_WORD:
        return False
    if "-" in word:
        last = word.rpartition("-")[2]
        # "RTB-status" is a word, "Mei-Ling" is a name.
        return last.islower() and is_ordinary(last)
    folded = fold(word)
    # "Juliette" is no July with an end: a list of names tells more than two halves.
    is_name = folded in listed_given_names() or folded in listed_family_names()
    return not is_name and _is_compound(folded)


@lru_cache(maxsize=20_000)
def ends_in_word(word: str) -> bool:
    """Return whether ``word`` may be a compound whose first part no list knows."""
    folded = fold(word)
    return len(word) <= LONGEST_WORD and any(
        is_listed(folded[at:])
        for at in range(_SHORTEST_PART - 1, len(folded) - _SHORTEST_PART + 1)
    )


def _is_compound(word: str) -> bool:
    for at in range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1):
        if is_listed(word[at:]) and any(
            is_listed(word[: at - len(link)])
            for link in _LINKS
            if word[:at].endswith(link) and at - len(link) >= _SHORTEST_PART
        ):
            return True
    return False


def encode_words(words: Iterable[str]) -> bytes:
    """Return the digests of ``words``: sorted, as the gaps between them.

    A wrong "yes" (one in ten thousand unknown words) costs one name in ten thousand; the
    list itself would cost forty megabytes in every process.
    """
    digests = sorted({_digest(fold(word)) for word in words})
    gaps = array("I", (b - a for a, b in zip([0, *digests], digests, strict=False)))
    return gzip.compress(gaps.tobytes(), 9, mtime=0)


def _digest(word: str) -> int:
    return zlib.crc32(word.encode())


@cache
def _ordinary_words() -> array[int]:
    gaps = array("I", gzip.decompress(ORDINARY_WORDS.read_bytes()))
    return array("I", accumulate(gaps))
