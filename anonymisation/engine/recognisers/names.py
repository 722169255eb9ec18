# SPDX-License-Identifier: EUPL-1.2
"""How a personal name is written: given names, initials, infixes, surnames."""

from __future__ import annotations

from functools import lru_cache

from anonymisation.engine.document import Document, Word
from anonymisation.engine.lexicon import (
    cue_words,
    fold,
    is_listed,
    is_ordinary,
    listed_family_names,
    listed_given_names,
    listed_places,
    read_set,
    read_table,
)
from anonymisation.engine.recognisers.roles import role_of

INFIXES = cue_words("infixes")
_LINKS = frozenset({" ", ". ", ".", "-", " - ", " '", "' ", "'", ".'"})
# In a surname and before a place.
_PREPOSITIONS = cue_words("persons_prepositions")
_LONGEST_INFIX = 3
_LONGEST_PLACE = 3
_MOST_WORDS = 12


@lru_cache(maxsize=20_000)
def is_given_name(word: str) -> bool:
    folded = fold(word)
    return folded in listed_given_names() or folded in read_set("strong_names")


@lru_cache(maxsize=20_000)
def is_family_name(word: str) -> bool:
    return fold(word) in listed_family_names()


@lru_cache(maxsize=20_000)
def is_name(word: str) -> bool:
    """Return whether a list knows ``word`` as a name; of a double name, each part."""
    parts = [p for p in fold(word).split("-") if p not in INFIXES]
    return bool(parts) and all(
        p in listed_given_names()
        or p in listed_family_names()
        or p in read_set("strong_names")
        for p in parts
    )


@lru_cache(maxsize=20_000)
def is_word_name(word: str) -> bool:
    """Return whether ``word`` is a name and an ordinary word as well: "Roos", "Bakker"."""
    folded = fold(word)
    return folded in read_table("word_names") and folded not in read_set("no_names")


@lru_cache(maxsize=20_000)
def is_strong_name(word: str) -> bool:
    """Return whether ``word`` with a capital means a person, though a word list has it."""
    folded = fold(word)
    if folded in read_set("strong_names"):
        return True
    parts = word.split("-")
    # "Mei-Ling" and "Anne-Fleur": no other word has a capital in each part.
    return len(parts) > 1 and all(p[:1].isupper() and p[1:].islower() for p in parts)


def name_base(word: Word) -> str:
    """Return the name in ``word`` without a possessive's ending: "Karims" but "Kees"."""
    for base in word.bases:
        if is_name(base):
            return base
    return word.bases[-1] if "'" in word.text else word.text


def end_of_name(document: Document, word: Word, *, small: bool = False) -> Word | None:
    """Return the last word of the name that begins at ``word``, or None for no name.

    Takes initials, infixes and words with a capital as far as they stand together; with
    ``small`` also words without one that are no ordinary words.
    """
    last = None
    at: Word | None = word
    while (
        at is not None
        and at.index - word.index < _MOST_WORDS
        and (at is word or are_joined(document, at))
    ):
        if is_initial(document, at) or _is_name_part(document, at, small):
            last = at
        elif (
            not _is_infix(at)
            or leads_to_place(document, at)
            or not _name_follows(document, at, small)
        ):
            break
        at = document.after(at)
    return last


def is_initial(document: Document, word: Word) -> bool:
    """Return whether ``word`` is an initial: "J." or "Th."; "J" alone is none."""
    return (
        word.capital
        and document.text[word.end : word.end + 1] == "."
        and (len(word.text) == 1 or word.text in cue_words("long_initials"))
    )


# What leads to the next field of a form is no part of a name: "Wit Voornaam: Roos".
_LABELS = cue_words("labels")


def are_joined(document: Document, word: Word) -> bool:
    """Return whether ``word`` may go on with a name that the word before it belongs to."""
    before = document.before(word)
    if before is None:
        return False
    between = document.between(before, word)
    if before.end in document.tabs:
        return False
    return between in _LINKS and (
        "." not in between
        or is_initial(document, before)
        or (_is_infix(before) and len(before.text) == 1)
    )


def _is_infix(word: Word) -> bool:
    return word.lower in INFIXES


def leads_to_place(document: Document, word: Word) -> bool:
    """Return whether a place follows: "Jansen uit Almelo", but "Jansen in 't Veld"."""
    if word.text not in _PREPOSITIONS or document.before(word) is None:
        return False
    first = at = document.after(word)
    # "In 't Veld" is a surname sooner than a village.
    if first is None or not first.capital:
        return False
    for _ in range(_LONGEST_PLACE):
        if at is None:
            return False
        if document.text[first.start : at.end] in listed_places():
            return True
        at = document.after(at)
    return False


def _is_name_part(document: Document, word: Word, small: bool) -> bool:
    before = document.before(word)
    # Behind an infix even a brand is a surname: "van den Bosch"; "Cao" is no "CAO".
    is_free = not word.allowed or _is_short_surname(word)
    if _is_infix(word) or not (is_free or (before and _is_infix(before))):
        return False
    if role_of(word.lower) is not None and not is_name(word.text):
        return False
    if word.lower in _LABELS:
        return False
    if word.capital:
        return not (word.shouted and word.is_listed and not is_name(word.text))
    return small and not any(is_listed(b) or is_ordinary(b) for b in word.bases)


def _is_short_surname(word: Word) -> bool:
    return (
        word.capital
        and not word.shouted
        and fold(word.text) in cue_words("east_asian_surnames")
    )


def _name_follows(document: Document, word: Word, small: bool) -> bool:
    at = document.after(word)
    for _ in range(_LONGEST_INFIX):
        if at is None or not are_joined(document, at):
            return False
        if _is_name_part(document, at, small):
            return True
        if not _is_infix(at):
            return False
        at = document.after(at)
    return False
