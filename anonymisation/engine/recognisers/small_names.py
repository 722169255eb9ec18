# SPDX-License-Identifier: EUPL-1.2
"""Names without a capital, as hurried people write them."""

from __future__ import annotations

from anonymisation.engine.asking import Question
from anonymisation.engine.document import Document, Word, bases_of
from anonymisation.engine.lexicon import is_listed, read_set
from anonymisation.engine.marks import Mark
from anonymisation.engine.recognisers.names import (
    INFIXES,
    end_of_name,
    is_family_name,
    is_given_name,
)
from anonymisation.engine.recognisers.person_rules import SMALL, mark_name
from anonymisation.engine.recognisers.roles import role_of
from anonymisation.engine.recognisers.syllable_names import (
    end_of_small_pair,
    end_of_syllable_name,
    is_small_subject,
    is_small_syllable_name,
    may_be_small_subject,
    may_begin_small_pair,
)
from anonymisation.engine.recognisers.word_kinds import is_known, is_plain, is_strong

_SHORTEST = 4


@Question
def is_small_name(word: str) -> bool:
    """Say quickly of most words that they are no name without a capital."""
    if len(word) == 1 or is_given_name(word) or is_small_syllable_name(word):
        return True
    if may_be_small_subject(word) or may_begin_small_pair(word):
        return True
    return word[-1] in "s'" and any(is_given_name(base) for base in bases_of(word))


def small_name(document: Document, word: Word) -> Mark | None:
    """Judge a word without a capital: one of two syllables, or a name by itself."""
    if may_begin_small_pair(word.lower):
        pair = end_of_small_pair(document, word)
        if pair is not None:
            return mark_name(word, pair, SMALL)
    return _small_name(document, word)


def _small_name(document: Document, word: Word) -> Mark | None:
    """Judge a word without a capital: a first name that is no word, or stands with one."""
    if word.allowed or word.lower in read_set("no_names"):
        return None
    if word.lower in INFIXES:
        return _small_syllables(document, word)
    given = any(is_given_name(base) for base in word.bases)
    initial = len(word.text) == 1 and document.text[word.end : word.end + 1] == "."
    after = document.after(word)
    if given and _is_apposition(document, word):
        return mark_name(word, word, SMALL)
    if (
        (given or initial)
        and after is not None
        and not after.capital
        and document.between(word, after) == (". " if initial else " ")
        and _is_surname(after)
        and (is_strong(word) or not is_listed(word.text) or initial)
    ):
        return mark_name(word, after, SMALL)
    if initial and after is not None and after.lower in INFIXES:
        return _initial_and_infix(document, word, after)
    if given and after is not None and after.lower in INFIXES:
        surname = _behind_infix(document, word, after)
        if surname is not None:
            return mark_name(word, surname, SMALL)
    if given and (
        (len(word.text) >= _SHORTEST and not is_plain(word))
        or (is_strong(word) and not is_listed(word.text))
    ):
        return mark_name(word, word, SMALL)
    if is_small_syllable_name(word.text):
        return mark_name(
            word, end_of_syllable_name(document, word, small=True) or word, SMALL
        )
    return _small_syllables(document, word)


def _behind_infix(document: Document, word: Word, after: Word) -> Word | None:
    if not is_strong(word) and is_listed(word.text):
        return None
    last = end_of_name(document, word, small=True)
    surname = last or end_of_name(document, after, small=True)
    return surname if surname is not None and surname.index > after.index else None


def _initial_and_infix(document: Document, word: Word, after: Word) -> Mark | None:
    """Judge "m. de graaf": at the head of a line any word may be the surname."""
    last: Word | None = after
    while last is not None and last.lower in INFIXES:
        last = document.after(last)
    if (
        last is None
        or document.text[word.start - 1 : word.start] == "."
        or last.capital
        or after.capital
        or last.lower in read_set("no_names")
        or document.between(after, last).strip(" '").split(" ")[0] not in INFIXES | {""}
    ):
        return None
    heads = document.text[: word.start].endswith(("\n", ": ", "> ")) or not word.start
    return mark_name(word, last, SMALL) if heads or not last.is_listed else None


def _is_apposition(document: Document, word: Word) -> bool:
    """Return whether ``word`` says who is meant: "haar vriend, wout, drinkt"."""
    before = document.before(word)
    return (
        before is not None
        and document.between(before, word) == ", "
        and document.text[word.end : word.end + 1] == ","
        and role_of(before.lower) is not None
        and word.lower not in read_set("name_verbs")
    )


def _small_syllables(document: Document, word: Word) -> Mark | None:
    """Judge a syllable that is a word as well: "li peng", "lok vond een la"."""
    if not may_be_small_subject(word.lower):
        return None
    last = end_of_syllable_name(document, word, small=True)
    if last is not None and not last.is_listed:
        return mark_name(word, last, SMALL)
    return mark_name(word, word, SMALL) if is_small_subject(document, word) else None


def _is_surname(word: Word) -> bool:
    if word.lower in read_set("no_names") or word.lower in read_set("name_verbs"):
        return False
    return (
        is_family_name(word.text)
        or is_small_syllable_name(word.text)
        or (not word.is_listed and is_known(word))
    )
