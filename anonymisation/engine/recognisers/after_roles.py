# SPDX-License-Identifier: EUPL-1.2
"""Names behind a word for a person: "mevrouw De Vries", "haar dochter Fatma"."""

from __future__ import annotations

from anonymisation.engine.document import ABBREVIATIONS, Document, Word
from anonymisation.engine.lexicon import cue_words, read_set
from anonymisation.engine.marks import Mark
from anonymisation.engine.recognisers.names import (
    INFIXES,
    are_joined,
    end_of_name,
    is_family_name,
    is_initial,
    is_name,
    is_strong_name,
    is_word_name,
)
from anonymisation.engine.recognisers.person_rules import (
    ROLE,
    ROLE_SMALL,
    TITLE,
    mark_name,
)
from anonymisation.engine.recognisers.roles import Role, role_before, role_of
from anonymisation.engine.recognisers.syllable_names import end_of_syllable_name
from anonymisation.engine.recognisers.word_kinds import (
    is_known,
    is_plain,
    is_plain_word,
    is_strong,
)

# In a surname these follow another infix or a name, never a role: "zoon op de …".
_PREPOSITIONS = cue_words("persons_prepositions")
_LONGEST_ABBREVIATION = 5
_SHORTEST_ODD = 4
_SHORTEST_BEHIND_INFIX = 3
_VOWELS = frozenset("aeiouy")
_PLACEHOLDERS = cue_words("persons_placeholders")


def name_after_role(document: Document, word: Word) -> Mark | None:
    cue = role_before(document, word)
    if cue is None:
        return None
    infix = word.lower in INFIXES - _PREPOSITIONS and not is_initial(document, word)
    if infix and not word.opens:
        last = end_of_name(document, word, small=True)
        # "de arts van UWV", "op verzoek van mevrouw te voet": no name follows.
        if last is not None and last is not word and _is_no_name(last):
            return None
        if last is None or last is word:
            last = _word_after_infixes(document, word, cue)
        if last is None:
            return None
        return mark_name(word, last, TITLE if cue.is_title else ROLE, cue)
    if word.capital:
        return _capital_after_role(document, word, cue)
    return _small_after_role(document, word, cue)


def _is_no_name(word: Word) -> bool:
    """Return whether this says nothing of who, though an infix stands before it."""
    if word.capital:
        return word.allowed and word.shouted
    if word.lower in ABBREVIATIONS or word.lower in read_set("no_names"):
        return True
    return word.is_ordinary and not (
        is_word_name(word.text) or is_family_name(word.text)
    )


def _word_after_infixes(document: Document, word: Word, cue: Role) -> Word | None:
    """Return a surname that is an ordinary word: "mevrouw van der meer".

    Nothing but a name has "der" before it, so there any word is one.
    """
    last, at = word, document.after(word)
    while at is not None and at.lower in INFIXES:
        last, at = at, document.after(at)
    if at is None or not are_joined(document, at):
        return None
    is_one = last.lower == "der" or (cue.is_title and is_word_name(at.text))
    return at if is_one and len(at.text) >= _SHORTEST_BEHIND_INFIX else None


def _capital_after_role(document: Document, word: Word, cue: Role) -> Mark | None:
    last = end_of_name(document, word) or word
    if cue.is_title:
        is_one = not word.opens or not is_plain(word) or is_word_name(word.text)
    else:
        # "Huisarts Bol": a shop by that name is not meant here.
        is_one = is_word_name(word.text) or (
            not word.allowed
            and (cue.is_kin or not is_plain_word(word) or is_name(word.text))
        )
        is_one = is_one and not (word.opens and is_plain(word) and last is word)
    if not is_one or word.text in _PLACEHOLDERS or _says_nothing(document, word):
        return None
    return mark_name(word, last, TITLE if cue.is_title else ROLE, cue)


def _says_nothing(document: Document, word: Word) -> bool:
    """Return whether capitals are a heading's, or a letter stands for a name."""
    if len(word.text) == 1:
        return not is_initial(document, word)
    if not word.shouted or is_strong_name(word.text):
        return False
    return word.is_listed or (
        len(word.text) <= _LONGEST_ABBREVIATION and not is_known(word)
    )


def is_odd(word: Word) -> bool:
    """Return whether ``word`` is no word, nor short for one: a name of no list perhaps."""
    return (
        len(word.text) >= _SHORTEST_ODD
        and word.text.isalpha()
        and not word.is_ordinary
        and not word.allowed
        and word.lower not in ABBREVIATIONS | cue_words("short_forms")
        and word.lower not in read_set("name_verbs")
        and not _VOWELS.isdisjoint(word.lower)
    )


def _end_behind_initials(document: Document, word: Word) -> Word | None:
    """Return the surname behind initials, all without capitals: "mw k. de visch"."""
    at: Word | None = word
    while at and len(at.text) == 1 and document.text[at.end : at.end + 1] == ".":
        at = _beside(document, at)
    if at is word:
        return None
    while at and at.lower in INFIXES:
        at = _beside(document, at)
    if at is None or len(at.text) < _SHORTEST_BEHIND_INFIX:
        return None
    verb = at.lower in read_set("no_names") or at.lower in read_set("name_verbs")
    return None if verb else at


def _beside(document: Document, word: Word) -> Word | None:
    """Return the next word if no line and no sentence ends between."""
    after = document.after(word)
    near = after and document.between(word, after) in {" ", ".", ". "}
    return after if near else None


def _small_after_role(document: Document, word: Word, cue: Role) -> Mark | None:
    if cue.is_title and (behind := _end_behind_initials(document, word)):
        return mark_name(word, behind, ROLE_SMALL, cue)
    if len(word.text) < 2 or word.lower in read_set("no_names"):
        return None
    if role_of(word.lower) is not None:
        return None
    syllables = end_of_syllable_name(document, word, small=True)
    if syllables is not None:
        return mark_name(word, syllables, ROLE_SMALL, cue)
    last = end_of_name(document, word, small=True) or word
    if cue.is_title:
        is_one = not word.is_ordinary or (
            (is_known(word) or is_word_name(word.text))
            and word.lower not in read_set("name_verbs")
        )
    else:
        is_one = (is_strong(word) or not is_plain(word)) and (
            is_known(word)
            or is_known(last)
            or (is_odd(word) and (cue.is_kin or last is not word))
        )
    return mark_name(word, last, ROLE_SMALL, cue) if is_one else None
