# SPDX-License-Identifier: EUPL-1.2
"""What looks like a name and identifies nobody: laws, bodies, brands, methods."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING

from anonymisation.engine.lexicon import cue_words, fold, read_set, read_table
from anonymisation.engine.phrases import Phrases

if TYPE_CHECKING:
    from anonymisation.engine.document import Document, Word

_SHORTEST_PLAIN = 3
_RULES = (
    *("swet", "twet", "nwet", "dwet", "gwet", "rwet", "ewet"),
    *("verordening", "regeling", "regels", "besluit", "richtlijn", "protocol"),
    *("gedragscode", "kwaliteitskader", "handreiking", "wetsvoorstel", "convenant"),
    *("meldcode", "wetboek", "richtlijnen", "normenkader", "kwaliteitsstandaard"),
)
# "Msnp", "Wvbvv": who cannot be called so is a law, or a word cut short.
_UNSAYABLE = re.compile(r"[B-DF-HJ-NP-TV-XZ][b-df-hj-np-tv-xz]{2,5}\Z")
_SHOPS = frozenset({"een winkel", "een supermarkt"})


class AllowList:
    """Phrases that no rule for names may point at.

    Capitals do not matter, but for abbreviations that are names too: "MO" is a policy,
    "Mo" a boy.
    """

    def __init__(self, phrases: Iterable[str]) -> None:
        phrases = list(phrases)
        self._phrases = Phrases(phrases)
        self._heads = frozenset(phrase.lower() for phrase in phrases)
        self._shouted = frozenset(p.lower() for p in phrases if _is_only_shouted(p))

    def allow(self, document: Document) -> None:
        """Mark the words that belong to a phrase."""
        for found, phrase in self._phrases.find(document):
            if (
                found[0].shouted
                or phrase.lower() not in self._shouted
                or _is_behind_an_article(document, found[0])
            ):
                for word in found:
                    word.allowed = True
        for word in document.written_with_capital:
            # "de Paspoortwet", "de Verordening": a rule, whichever it is.
            if word.capital and word.lower.endswith(_RULES):
                word.allowed = True
                _allow_title(document, word)
            elif (
                _UNSAYABLE.match(word.text)
                and word.lower not in _names()
                # "Tsz" and "Ng" can be said in Cantonese.
                and (
                    word.shouted or word.lower not in cue_words("east_asian_syllables")
                )
            ):
                word.allowed = True
        for lower, indexes in document.places.items():
            if "-" in lower:
                self._allow_of_a_head([document.words[index] for index in indexes])

    def _allow_of_a_head(self, words: Iterable[Word]) -> None:
        """Allow "Alzheimer-patiënt", which is as open as "Alzheimer"."""
        for word in words:
            head, _, tail = word.text.partition("-")
            if tail.islower() and head.lower() in self._heads:
                word.allowed = True


def _allow_title(document: Document, head: Word) -> None:
    """Allow what a rule is called: "Gedragscode Schuldhulpverlening", "Richtlijn Huiselijk Geweld"."""
    before, word = head, document.after(head)
    while (
        word is not None
        and word.capital
        and document.between(before, word) == " "
        and (word.shouted or word.is_ordinary)
        and word.lower not in _names()
    ):
        word.allowed = True
        before, word = word, document.after(word)


def _is_behind_an_article(document: Document, word: Word) -> bool:
    """Return whether ``word`` is what "bij de Hema" names, and no girl called Hema."""
    before = document.before(word)
    return before is not None and before.lower in ("de", "het")


def _is_only_shouted(phrase: str) -> bool:
    return phrase.isupper() and (
        len(phrase) < _SHORTEST_PLAIN or phrase.lower() in _names()
    )


@cache
def _names() -> frozenset[str]:
    lists = ("given_names", "own_given_names", "strong_names")
    return frozenset(fold(name) for each in lists for name in read_set(each))


@cache
def standard_allow_list() -> AllowList:
    """Return the list that ships with the engine."""
    return AllowList(standard_phrases())


def standard_phrases() -> list[str]:
    """Return what that list is made of: ``data/allowed.txt``, shops, countries and peoples.

    Where people shop says nothing of where they live or work; where they come from is a
    hint and no name.
    """
    organisations = read_table("known_organisations").items()
    shops = (name for name, instead in organisations if instead in _SHOPS)
    peoples = (
        name
        for name in read_table("hints")
        if name[:1].isupper() and fold(name) not in _names()
    )
    return [*read_table("allowed"), *shops, *peoples]
