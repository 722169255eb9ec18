# SPDX-License-Identifier: EUPL-1.2
"""Compounds of a question that hold a term of the field: "tolkgesprek" asks for a tolk."""

from __future__ import annotations

from dataclasses import dataclass

from search.analysis.compounds import LINKS
from search.analysis.known_words import is_known_word
from search.analysis.stemming import stem
from search.thesaurus import Thesaurus

MIN_COMPOUND = 9
MIN_PIECE = 4
# Words by themselves, but at the end of a longer one a way to make it: luis-teren.
ENDINGS = frozenset(
    {
        "eerd", "eerde", "eerden", "eert", "eren", "ingen", "lijk", "lijke", "lijks",
        "loos", "loze", "sing", "ster", "sters", "teerd", "teerde", "teert", "teren",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Piece:
    """One half of a compound, as its stem, and the groups that it names."""

    stem: str
    groups: tuple[str, ...]


def pieces_of(word: str, thesaurus: Thesaurus) -> tuple[Piece, ...]:
    """Return the two halves of a folded compound, or nothing.

    One half must be a term and the other one a word; two terms go before one, and a
    long term before a short one.
    """
    if len(word) < MIN_COMPOUND or not word.isalpha():
        return ()
    best: tuple[tuple[int, int], tuple[Piece, ...]] = ((0, 0), ())
    for cut in range(MIN_PIECE, len(word) - MIN_PIECE + 1):
        tail = word[cut:]
        if tail in ENDINGS:
            continue
        for link in LINKS:
            head = word[:cut].removesuffix(link)
            if link and len(head) == cut or len(head) < MIN_PIECE:
                continue
            halves = tuple(_piece(half, thesaurus) for half in (head, tail))
            terms = [len(p.stem) for p in halves if p.groups]
            score = (len(terms), sum(terms))
            if score > best[0] and (len(terms) > 1 or _are_words(head, tail)):
                best = (score, halves)
    return best[1]


def _piece(half: str, thesaurus: Thesaurus) -> Piece:
    stemmed = stem(half)
    return Piece(stemmed, thesaurus.named(stemmed))


def _are_words(*halves: str) -> bool:
    return all(is_known_word(half) for half in halves)
