# SPDX-License-Identifier: EUPL-1.2
"""Who speaks in a chat, and who signs with nothing but a name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from anonymisation.engine.document import ABBREVIATIONS, Document, Word
from anonymisation.engine.findings import Confidence, Kind, Tier
from anonymisation.engine.lexicon import fold, read_set
from anonymisation.engine.marks import Mark, Rule
from anonymisation.engine.recognisers.names import (
    INFIXES,
    is_given_name,
    is_initial,
    is_name,
    is_word_name,
)
from anonymisation.engine.recognisers.places import names_of_places
from anonymisation.engine.recognisers.roles import role_of
from anonymisation.engine.recognisers.syllable_names import is_any_syllable
from anonymisation.engine.seeking import Sought

SPEAKER = Rule(
    "person.speaker",
    Kind.PERSON,
    Tier.BLOCK,
    Confidence.LIKELY,
    "Lijkt op een naam: staat een paar keer voor een dubbele punt, als wie er praat.",
)
LAST_WORD = Rule(
    "person.last_word",
    Kind.PERSON,
    Tier.REVIEW,
    Confidence.LIKELY,
    "Lijkt op een naam: staat alleen aan het eind, zoals wie iets ondertekent.",
)

# "Riet: …", "Ad 02:12: …" and "[08:55] joke v: …", at the start of several lines.
_SPEAKER = Sought(
    r"(?m)^(\[?(?:\d\d?[-/.]\d\d?[-/.]\d{2,4},? )?\d\d?[:.]\d\d(?::\d\d)?\]?(?: -)? )?"
    r"([A-Za-z][\w'-]{1,30}(?: (?:[A-Z][\w'-]{1,30}|[A-Za-z]\b))?)( \d\d?[:.]\d\d)? ?:"
)
_FEWEST_LINES = 2
_SHORTEST_ALONE = 4
_MOST_NAMES = 3
_WRITES = frozenset({"ik", "me", "mij"})
_ENDS = ".!?)\n"
_VOWELS = frozenset("aeiouy")


def speakers(document: Document) -> Iterator[Mark]:
    lines = list(_SPEAKER.in_text(document))
    counts = Counter(match[2].lower() for match in lines)
    is_chat = not _WRITES.isdisjoint(counts)
    for match in lines:
        word = document.word_at(match.start(2))
        if word is None or word.allowed or role_of(word.lower) is not None:
            continue
        several = counts[match[2].lower()] >= _FEWEST_LINES
        timed = (match[1] or match[3]) and word.capital and is_any_syllable(word.text)
        if (several and (_may_speak(word) or timed)) or (
            is_chat and _is_odd_name(word)
        ):
            yield Mark(match.start(2), match.end(2), SPEAKER)


def _may_speak(word: Word) -> bool:
    return not word.is_ordinary or is_name(word.text) or is_word_name(word.text)


def _is_odd_name(word: Word) -> bool:
    """Return whether ``word`` speaks, though but once: "efua", "rik", not "pgb" or "vraag"."""
    if word.lower in read_set("no_names") or word.lower in ABBREVIATIONS:
        return False
    return is_given_name(word.text) or (
        len(word.text) >= _SHORTEST_ALONE
        and not word.is_ordinary
        and not _VOWELS.isdisjoint(word.lower)
    )


def last_words(document: Document) -> Iterator[Mark]:
    """Yield the name that a message ends with: "Fijn weekend!! Lei", "l. hut"."""
    names: list[Word] = []
    for word in reversed(document.words[-_MOST_NAMES:]):
        if names and document.between(word, names[-1]) not in (" ", ". ", "."):
            break
        names.append(word)
        if _stands_alone(document, word):
            if _is_signature(document, names[::-1]):
                yield Mark(word.start, names[0].end, LAST_WORD)
            break


def _stands_alone(document: Document, word: Word) -> bool:
    before = document.text[: word.start]
    return before.endswith("\n") or (
        word.capital
        and before.rstrip(" ")[-1:] in _ENDS
        and not (
            document.words[word.index - 1].end == len(before.rstrip(" ")) - 1
            and is_initial(document, document.words[word.index - 1])
        )
    )


def _is_signature(document: Document, names: list[Word]) -> bool:
    first, last = names[0], names[-1]
    follows = document.text[last.end :].strip(" \n")
    if not first.index or any(role_of(word.lower) for word in names):
        return False
    is_lone_line = document.text[: first.start].endswith("\n")
    if len(first.text) == 1:
        stop = document.text[first.end : first.end + 1] == "."
        if len(names) == 1:
            return is_lone_line and first.capital and follows in ("", ".")
        return stop and not follows and all(len(word.text) > 1 for word in names[1:])
    if follows or not first.capital or any(word.allowed for word in names):
        return False
    return all(_may_sign(word) for word in names)


def _may_sign(word: Word) -> bool:
    if word.lower in INFIXES:
        return True
    if not word.capital or word.shouted or word.lower in names_of_places():
        return False
    if word.lower in read_set("no_names"):
        return False
    return (
        not word.is_listed
        or is_name(word.text)
        or is_word_name(word.text)
        or is_any_syllable(fold(word.text))
    )
