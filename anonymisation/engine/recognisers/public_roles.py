# SPDX-License-Identifier: EUPL-1.2
"""Functions by which people nearby know somebody; in office alone they name nobody."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from anonymisation.engine.document import Document, Word
from anonymisation.engine.findings import Confidence, Kind, Tier
from anonymisation.engine.lexicon import cue_words, read_set
from anonymisation.engine.marks import Mark, Rule
from anonymisation.engine.phrases import Phrases

PUBLIC_ROLE = Rule(
    "story.public_role",
    Kind.PUBLIC_ROLE,
    Tier.REVIEW,
    Confidence.LIKELY,
    "Is een functie waaraan mensen in de buurt iemand herkennen.",
)

_FORMER = cue_words("former")
_FORMER_HEAD = re.compile(r"(?:oud|ex)-?(?=\w{4})")
_NO_ROLES = cue_words("no_roles")
_ONE_A_YEAR = frozenset({"prins carnaval", "schutterskoning"})
_IS = cue_words("is_office")
_OF_PEOPLE = ("lid", "er", "kampioen", "president", "ster", "koning", "koningin")
_CLUB_OFFICES = ("voorzitter", "secretaris", "penningmeester", "dirigent")
_OF_A_PLACE = re.compile(r" (?:van|in|bij|voor|te) (?=[A-Z])[\w'-]+")
_CLUBS = (
    "club", "reddingboot", "brandweer", "harmonie", "fanfare", "koor", "kerkenraad", "orkest",
    "dorpsraad", "wijkraad", "gemeenteraad", "vereniging", "schutterij", "gilde", "comité",
)  # fmt: skip
_WORDS_BEFORE_CLUB = 3
_OF_THE = tuple([of, the] for of in ("van", "bij") for the in ("de", "het", "onze"))
# "van de brassband", "in onze gemeente"; a meeting or an office of the case is no place.
_WHERE = re.compile(
    r" (?:van|bij|in) (?:de|het|onze|ons|een) (?!(?:vergadering|overleg|commissie bezwaar|"
    r"rechtbank|college|raad van|zitting|kamer|team|gesprek|zorg|casus|hulp|gemeente|wmo|"
    r"bijeenkomst|afdeling|organisatie|instelling|praktijk|school)\b)(?:\w+e )?\w+"
    r"| in onze gemeente"
)


def public_roles(document: Document) -> Iterator[Mark]:
    for words, role in _roles().find(document):
        if role in _ONE_A_YEAR:
            yield Mark(words[0].start, words[-1].end, PUBLIC_ROLE)
        else:
            yield from _role(document, words[0], words[-1])
    for word in document.words:
        if word.lower.endswith(_CLUB_OFFICES):
            yield from _role(document, word, word)
        elif word.lower.startswith(("oud", "ex")) and _is_former(word):
            yield Mark(word.start, _end(document, word), PUBLIC_ROLE)
        elif word.lower.endswith(_CLUBS):
            yield from _of_a_club(document, word)


def _of_a_club(document: Document, club: Word) -> Iterator[Mark]:
    """Yield "schipper van de reddingboot" with its club."""
    words = document.words[max(0, club.index - _WORDS_BEFORE_CLUB) : club.index]
    small = [word.lower for word in words[1:]]
    if small in _OF_THE and words[0].lower.endswith(_OF_PEOPLE):
        yield Mark(words[0].start, club.end, PUBLIC_ROLE)


def _role(document: Document, first: Word, last: Word) -> Iterator[Mark]:
    before = document.before(first)
    if before is not None and before.lower in _FORMER:
        yield Mark(before.start, _end(document, last), PUBLIC_ROLE)
    elif (
        _WHERE.match(document.lower, last.end)
        or _OF_A_PLACE.match(document.text, last.end)
        or (before is not None and before.lower in _IS)
    ):
        yield Mark(first.start, _end(document, last), PUBLIC_ROLE)


def _end(document: Document, last: Word) -> int:
    where = _WHERE.match(document.lower, last.end)
    return where.end() if where else last.end


def _is_former(word: Word) -> bool:
    """Return whether ``word`` says what somebody was: "oud-wethouder", "ex-kampioen"."""
    head = _FORMER_HEAD.match(word.lower)
    if head is None:
        return False
    role = word.lower[head.end() :]
    if role in _NO_ROLES:
        return False
    return role in read_set("public_roles") or (
        "-" in head[0] and role.endswith(_OF_PEOPLE)
    )


@cache
def _roles() -> Phrases:
    return Phrases(read_set("public_roles"))
