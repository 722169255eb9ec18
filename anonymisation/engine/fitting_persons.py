# SPDX-License-Identifier: EUPL-1.2
"""How a name makes way in a Dutch sentence, with the words for the person before it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from anonymisation.engine.recognisers.roles import Role, role_of
from anonymisation.engine.surroundings import (
    Stretch,
    before,
    has_article,
    is_plural,
    noun_in,
    without_article,
)

DETERMINERS = (
    "de|het|een|die|dat|deze|dit|haar|zijn|hun|mijn|jouw|je|jullie|uw|ons|onze|m'n|z'n|"
    "d'r|geen|elke|iedere|diens|wiens|beide|twee|drie|vier|vijf"
)
_WORD_BEFORE = re.compile(r"([^\W\d_]+(?:['’-][^\W\d_]+)*)(\.?\s|\.|,\s|\s\()\Z")
# "haar oudste dochter", "de nieuwe huisarts", "Fatma's dochter".
_DETERMINED = re.compile(
    rf"(?:(?<!\w)(?:{DETERMINERS})|\w['’]s)\s(?:[^\W\d_]+e\s){{0,2}}\Z", re.IGNORECASE
)
_ARTICLE = re.compile(r"(?<!\w)(?:de|het|een)\s\Z", re.IGNORECASE)
# Others ("die", "zijn", "haar") are as often no determiner but a word of their own.
_OWN = re.compile(r"(?<!\w)(?:mijn|jouw|onze|uw|m'n|z'n|d'r)\s\Z", re.IGNORECASE)
_TITLE_AND = re.compile(r"([^\W\d_]+)\.?\s(?:en|&)\s\Z")
_OWN_ENDING = re.compile(r"(?:['’]s|s['’]|['’])\Z")
_OWN_FOLLOWS = re.compile(r"['’]s?(?![\w'’])|s(?!\w)")

_FEMALE = re.compile(
    r"(?:dochter|dochtertje|moeder|zus|zusje|zuster|oma|tante|nicht|nichtje|vrouw|dame|ster|"
    r"euse|trice|vriendin|weduwe|echtgenote|meisje|mama|cli[eë]nte|agente|consulente|docente|"
    r"pati[eë]nte|assistente|advocate|di[eë]tiste|psychologe)\Z"
)
_MALE = re.compile(
    r"(?:zoon|zoontje|vader|broer|broertje|opa|oom|neef|neefje|man|jongen|jongetje|weduwnaar|"
    r"echtgenoot|vriend|papa)\Z"
)
_FEMALE_TITLE = re.compile(
    r"(?:me?vr?o?u?w?s?|mej|mejuffrouw|juf|juffrouw|zuster|zr)\Z"
)
_MALE_TITLE = re.compile(r"(?:meneer|menheer|mijnheer|heer|dhr|hr|broeder)\Z")
_OWNERS = frozenset({"haar", "zijn", "hun", "diens"})
_VOWELS = "aiouyé"


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a text.

    ``names`` are all ways in which the text writes that person; a word for whose the
    person is ("[haar]") ends at ``owner_end``, if one stands before it.
    """

    start: int
    end: int
    names: frozenset[str] = frozenset()
    owner_end: int | None = None


@dataclass(frozen=True, slots=True)
class _Word:
    """A word for a person that stands directly before a name, and what is between."""

    role: Role
    start: int
    end: int
    link: str


def fit_person(text: str, mention: Mention, stand_in: str) -> Stretch:
    """Return what makes way for ``stand_in``: more than the name where the role says it."""
    own_end = _end_of_possessive(text, mention)
    end = own_end or mention.end
    word = _word_before(text, mention.start)
    if word is None:
        return _fit_alone(text, mention.start, end, stand_in, is_own=bool(own_end))
    if word.role.is_title:
        return _fit_title(text, word, end, stand_in, is_own=bool(own_end))
    if _is_determined(text, word, mention.owner_end):
        return _fit_role(text, word, end, stand_in, is_own=bool(own_end))
    if word.link.strip():
        # "Dochter, Fatma" and "Dochter (Fatma": the sentence is built around the name.
        return _fit_alone(text, mention.start, end, stand_in, is_own=bool(own_end))
    own_words = (
        stand_in if _names_role(stand_in, word.role) else f"[{word.role.instead}]"
    )
    return Stretch(word.start, end, _own(own_words) if own_end else own_words)


def is_owner(stand_in: str) -> bool:
    """Return whether ``stand_in`` says whose something is: "[haar]"."""
    return stand_in.strip("[]").lower() in _OWNERS


def is_one_of_many(text: str, mention: Mention) -> bool:
    """Return whether the name opens a list: "haar dochters Fatma en Aylin"."""
    word = _word_before(text, mention.start)
    return word is not None and not word.role.is_title and is_plural(word.role.word)


def has_role_before(text: str, mention: Mention) -> bool:
    return _word_before(text, mention.start) is not None


def _word_before(text: str, place: int) -> _Word | None:
    match = before(text, place, _WORD_BEFORE)
    if match is None:
        return None
    role = role_of(match[1].lower().replace("’", "'"))
    if role is None:
        return None
    return _Word(role, match.start(), match.end(1), match[2])


def _is_determined(text: str, word: _Word, owner_end: int | None) -> bool:
    if owner_end is not None and text[owner_end : word.start].isspace():
        return True
    return before(text, word.start, _DETERMINED) is not None


def _fit_alone(
    text: str, start: int, end: int, stand_in: str, *, is_own: bool
) -> Stretch:
    if is_own:
        return Stretch(start, end, _own(stand_in))
    if before(text, start, _OWN):
        return Stretch(start, end, without_article(stand_in))
    article = before(text, start, _ARTICLE)
    if article and has_article(stand_in):
        return Stretch(article.start(), end, stand_in)
    return Stretch(start, end, stand_in)


def _fit_title(
    text: str, word: _Word, end: int, stand_in: str, *, is_own: bool
) -> Stretch:
    """Take all titles along: "de heer", "mevrouw dr.", "dhr. en mw."."""
    start, several = word.start, False
    while (earlier := _title_before(text, start)) is not None:
        start, joined = earlier
        several = several or joined
    if not _names_role(stand_in, word.role) and stand_in.startswith("["):
        stand_in = f"[{word.role.instead}]"
    if several:
        stand_in = "[de bewoners]"
    if is_own:
        return Stretch(
            start, end, "[hun]" if several else _own(stand_in, word.role.word)
        )
    if before(text, start, _OWN):
        return Stretch(start, end, without_article(stand_in))
    article = before(text, start, _ARTICLE)
    if article and has_article(stand_in):
        start = article.start()
    return Stretch(start, end, stand_in)


def _title_before(text: str, place: int) -> tuple[int, bool] | None:
    joined = before(text, place, _TITLE_AND)
    match = joined or before(text, place, _WORD_BEFORE)
    role = role_of(match[1].lower()) if match else None
    if match is None or role is None or not role.is_title:
        return None
    return match.start(), joined is not None


def _fit_role(
    text: str, word: _Word, end: int, stand_in: str, *, is_own: bool
) -> Stretch:
    """Leave the role that stands there already: "haar dochter Fatma" -> "haar dochter"."""
    noun = text[word.start : word.end]
    if is_own:
        return Stretch(word.end, end, _genitive_ending(noun))
    end = _after_apposition(text, word, end)
    if _says_more(stand_in, word.role):
        return Stretch(word.start, end, without_article(stand_in))
    if word.link.strip() == "(" and text[end - 1 : end] != ")":
        # What else stands between the brackets stays there.
        return Stretch(word.end + len(word.link), end, "")
    return Stretch(word.end, end, "")


def _after_apposition(text: str, word: _Word, end: int) -> int:
    """Return where "dochter, Fatma, belt" and "dochter (Fatma) belt" go on."""
    link, after = word.link.strip(), text[end : end + 2]
    if link == "," and after.startswith(","):
        return end + 1
    if link == "(":
        if after.startswith(")"):
            return end + 1
        if after == ", ":
            return end + 2
    return end


def _says_more(stand_in: str, role: Role) -> bool:
    """Return whether it takes more than the role to know who: "[de andere dochter]"."""
    return (
        _names_role(stand_in, role)
        and stand_in != f"[{role.instead}]"
        and not is_plural(role.word)
    )


def _names_role(stand_in: str, role: Role) -> bool:
    return noun_in(stand_in) == noun_in(role.instead)


def _end_of_possessive(text: str, mention: Mention) -> int | None:
    """Return where "Fatma's", "Hans'" or "Karims" ends; None for a name that owns nothing."""
    name = text[mention.start : mention.end]
    if _OWN_ENDING.search(name):
        return mention.end
    follows = _OWN_FOLLOWS.match(text, mention.end)
    if follows:
        return follows.end()
    last = name.rpartition(" ")[2].lower()
    if last.endswith("s") and last[:-1] in mention.names:
        return mention.end
    return None


def _own(stand_in: str, title: str = "") -> str:
    noun = noun_in(stand_in).lower()
    if is_plural(noun) and "een van" not in stand_in:
        return "[hun]"
    if _FEMALE_TITLE.match(title) or _FEMALE.search(noun):
        return "[haar]"
    return "[zijn]" if _MALE_TITLE.match(title) or _MALE.search(noun) else "[diens]"


def _genitive_ending(noun: str) -> str:
    last = noun[-1:].lower()
    if last in "sxz":
        return "'"
    return "'s" if last in _VOWELS else "s"
