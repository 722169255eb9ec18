# SPDX-License-Identifier: EUPL-1.2
"""Municipalities, villages, districts: from a list, or by what stands before them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from anonymisation.engine.asking import Question
from anonymisation.engine.document import Document, Word
from anonymisation.engine.findings import Confidence, Kind, Tier
from anonymisation.engine.lexicon import (
    cue_words,
    is_listed,
    is_ordinary,
    listed_places,
    read_table,
)
from anonymisation.engine.marks import Mark, Rule
from anonymisation.engine.phrases import WORD
from anonymisation.engine.recognisers.names import is_name
from anonymisation.engine.seeking import Ending

LISTED = Rule(
    "place.listed",
    Kind.PLACE,
    Tier.REVIEW,
    Confidence.CERTAIN,
    "Is een plaats in Nederland.",
)
VILLAGE = Rule(
    "place.village",
    Kind.PLACE,
    Tier.BLOCK,
    Confidence.CERTAIN,
    "Is een dorp met minder dan 5.000 inwoners: daar kent men elkaar.",
)
REGION = Rule(
    "place.region",
    Kind.PLACE,
    Tier.REVIEW,
    Confidence.CERTAIN,
    "Is een provincie of streek.",
)
ABROAD = Rule(
    "place.abroad",
    Kind.PLACE,
    Tier.REVIEW,
    Confidence.CERTAIN,
    "Is een plaats of streek in het buitenland.",
)
NAMED = Rule(
    "place.named",
    Kind.PLACE,
    Tier.REVIEW,
    Confidence.LIKELY,
    "Lijkt op een plaats of wijk: staat na '%(cue)s'.",
)
SHAPED = Rule(
    "place.shaped",
    Kind.PLACE,
    Tier.REVIEW,
    Confidence.LIKELY,
    "Lijkt op een plaatsnaam: eindigt op '%(cue)s'.",
)

SIZES = {
    "v": "een dorp",
    "s": "een kleine gemeente",
    "m": "een middelgrote gemeente",
    "l": "een grote stad",
    "r": "een deel van het land",
    "f": "een plaats in het buitenland",
}
_KINDS_OF_PLACE = cue_words("kinds_of_place")
_TO_PLACE = cue_words("to_place")
_TOWNS = frozenset("ml")
# "Rechtbank Den Haag" and "Hof Arnhem" tell where a ruling was given, and of no resident.
_COURTS = Ending(
    r"\b(?:rechtbank|rb\.?|gerechtshof|hof|crvb|raad|kantonrechter|zittingsplaats|uitspraak|"
    r"arrondissement|parket)\s(?:van\s|te\s|in\s)?(?:[\w-]+[- ])?"
)
_LIVES = Ending(
    r"\b(?:woont|woon|woonde|wonen|woonden|wonend|woonachtig|gewoond|opgegroeid|groeide|geboren|verhuisd?|verhuisde|"
    r"verhuizen|ingeschreven|afkomstig|gevlucht|komt|kwam|komen)\b(?: [a-zë]+){0,2} (?:in|te|op|naar|uit) (?:de |het )?"
)
_LOOK_BACK = 40
_WIND = re.compile(
    r"-(?:noord|zuid|oost|west|centrum|stad|binnen|buiten)(?:oost|west)?\Z"
)


def places(document: Document) -> Iterator[Mark]:
    skip_to = -1
    small = names_of_places()
    named = (word.index for word in document.capitals)
    known = (word.index for word in _may_be_place.words(document))
    for index in sorted({*named, *known}):
        word = document.words[index]
        if word.index <= skip_to or not (word.capital or _is_genitive(document, word)):
            if word.lower in small:
                yield from _small(document, word)
            continue
        last, size = listed_at(document, word)
        mark = _judge(document, word, last, size)
        if mark:
            yield mark
            skip_to = last.index


@Question
def _may_be_place(word: str) -> bool:
    """Return whether ``word`` needs no capital to be looked at: "'s-Gravenhage" has none."""
    return word in names_of_places() or word.startswith("s-")


@cache
def names_of_places() -> dict[str, str]:
    """Return the listed places in small letters, with their sizes."""
    return {name.lower(): size for name, size in listed_places().items()}


@cache
def _longest_from() -> dict[str, int]:
    """Return for each first word of a place's name how many words such names have."""
    longest: dict[str, int] = {}
    for name in names_of_places():
        words = WORD.findall(name)
        longest[words[0]] = max(longest.get(words[0], 0), len(words))
    return longest


def listed_at(document: Document, word: Word) -> tuple[Word, str]:
    """Return the last word of the place that begins at ``word``, and its size or ''."""
    if (
        word.lower not in _longest_from()
        and word.lower.isalpha()
        and document.text[word.start - 1 : word.start] != "'"
    ):
        return word, ""
    words = document.words
    longest = _longest_from().get(word.lower, 1)
    for end in range(min(word.index + longest, len(words)), word.index, -1):
        last = words[end - 1]
        size = _size(document, word, last)
        if size:
            return last, size
    return word, ""


def _is_genitive(document: Document, word: Word) -> bool:
    """Return whether the old "'s-" stands before a place: "'s-Gravenhage"."""
    return word.lower.startswith("s-") and document.text[word.start - 1 :][:1] == "'"


def mark_listed(start: int, end: int, size: str) -> Mark:
    """Mark a listed place; by how many people live there it weighs and is told otherwise."""
    rule = {"v": VILLAGE, "r": REGION, "f": ABROAD}.get(size, LISTED)
    return Mark(start, end, rule, instead=SIZES[size])


def _size(document: Document, word: Word, last: Word) -> str:
    name = document.lower[word.start : last.end]
    if word.start and document.text[word.start - 1] == "'":
        name = "'" + name if "'" + name in names_of_places() else name
    for base in (name, name.removesuffix("'s"), _WIND.sub("", name)):
        if base in names_of_places():
            return names_of_places()[base]
    return ""


def _judge(document: Document, word: Word, last: Word, size: str) -> Mark | None:
    if word.allowed or _of_a_court(document, word):
        return None
    cue = _cue(document, word)
    if size and _is_meant(word, last, cue):
        start = word.start - _is_genitive(document, word)
        return mark_listed(start, last.end, size)
    before = document.before(word)
    is_label = before is not None and document.between(before, word) == ": "
    if word.opens and not is_label:
        return None
    if cue in _KINDS_OF_PLACE and not (word.shouted and len(word.text) < 3):
        return Mark(word.start, word.end, NAMED, cue=cue, instead="een gemeente")
    if word.opens:
        return None
    if any(is_ordinary(base) for base in word.bases):
        # "Lombok" is a spice and "Kanaleneiland" two words: where one lives it is a place.
        lives = cue in _TO_PLACE and (
            word.lower in cue_words("foreign_towns") or _lives_there(document, word)
        )
        return (
            Mark(word.start, word.end, NAMED, cue=cue, instead="een plaats")
            if lives
            else None
        )
    if cue in _TO_PLACE and not is_name(word.text):
        return Mark(word.start, word.end, NAMED, cue=cue, instead="een plaats")
    ending = _ending(word)
    if ending and not is_name(word.text):
        return Mark(word.start, word.end, SHAPED, cue=ending, instead="een plaats")
    return None


def _lives_there(document: Document, word: Word) -> bool:
    """Return whether somebody lives, or comes from, where ``word`` says; no home is named so."""
    following = document.after(word)
    if following is not None and following.capital and following.is_ordinary:
        return False
    first = max(0, word.start - _LOOK_BACK)
    return _LIVES.in_lower(document, first, word.start) is not None


def _is_meant(word: Word, last: Word, cue: str) -> bool:
    """Return whether a listed name means the place: many are words or surnames too."""
    # "De wijk is …" begins a sentence, "De Wijk" is a village.
    if last is not word and word.opens and last.lower == last.text:
        return False
    if last is not word or cue in _KINDS_OF_PLACE or cue in _TO_PLACE:
        return True
    if is_listed(word.text):
        return False
    return not is_name(word.text) or not word.opens


def _cue(document: Document, word: Word) -> str:
    before = document.before(word)
    if before is None:
        return ""
    between = document.between(before, word)
    if between == ". " and before.lower == "gem":
        return "gemeente"
    if between not in (" ", " '", ": "):
        return ""
    if before.lower in ("de", "het") and (earlier := document.before(before)):
        return earlier.lower if earlier.lower in _TO_PLACE | _KINDS_OF_PLACE else ""
    return before.lower


def _of_a_court(document: Document, word: Word) -> bool:
    first = max(0, word.start - _LOOK_BACK)
    return _COURTS.in_lower(document, first, word.start) is not None


@cache
def _endings() -> re.Pattern[str]:
    strong = (e for e, weak in read_table("settlement_suffixes").items() if not weak)
    endings = sorted(strong, key=len, reverse=True)
    return re.compile(rf"(?<=\w\w)(?:{'|'.join(endings)})\Z")


def _ending(word: Word) -> str:
    match = _endings().search(word.lower)
    return match[0] if match else ""


def _small(document: Document, word: Word) -> Iterator[Mark]:
    """A place without a capital counts after a word that leads to one."""
    size = names_of_places().get(word.lower, "")
    if not size or word.capital or word.allowed:
        return
    cue = _cue(document, word)
    if is_listed(word.text) and not (cue in _TO_PLACE and size in _TOWNS):
        return
    if cue in _TO_PLACE or cue in _KINDS_OF_PLACE or not is_name(word.text):
        yield mark_listed(word.start, word.end, size)
