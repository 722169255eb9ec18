# SPDX-License-Identifier: EUPL-1.2
"""Words for people that stand before a name: titles, family, neighbours, professions."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

from anonymisation.engine.document import ABBREVIATIONS, Document, Word
from anonymisation.engine.lexicon import LONGEST_WORD, Endings, read_table

_SHORTEST_PART = 4
_BETWEEN = frozenset({" ", ". ", ".", ", ", " (", ": ", " = ", "=", " is "})
_CERTAIN_LINKS = frozenset({" ", ". ", ".", " = ", "="})


@dataclass(frozen=True, slots=True)
class Role:
    """A word for a person, and what may stand where that person's name stood."""

    word: str
    kind: str
    instead: str

    @property
    def is_title(self) -> bool:
        return self.kind == "title"

    @property
    def is_kin(self) -> bool:
        return self.kind == "kin"


@cache
def _ends_in_role() -> Endings:
    return Endings(role for role in read_table("roles") if len(role) >= _SHORTEST_PART)


@lru_cache(maxsize=20_000)
def role_of(word: str) -> Role | None:
    """Return what ``word``, in small letters, says of somebody; None when it says nothing.

    The last part of a compound counts: "tweelingzus", "wmo-consulent".
    """
    roles = read_table("roles")
    if len(word) > LONGEST_WORD or not (word in roles or _ends_in_role().end(word)):
        return None
    for at in (0, *range(_SHORTEST_PART - 1, len(word) - _SHORTEST_PART + 1)):
        entry = roles.get(word[at:])
        if entry is not None:
            kind, _, instead = entry.partition("\t")
            if not at:
                return Role(word, kind, instead)
            if kind != "title":
                return Role(word, kind, f"{instead.split()[0]} {word}")
    return None


def role_before(document: Document, word: Word) -> Role | None:
    """Return the role that stands directly before ``word``."""
    before = document.before(word)
    if before is None or document.between(before, word) not in _BETWEEN:
        return None
    role = role_of(before.lower)
    if role is None:
        return None
    between = document.between(before, word)
    if between not in _CERTAIN_LINKS and not word.capital:
        return None
    # Behind a whole word a full stop ends the sentence: "… de burgemeester. Drukker vraagt".
    if "." in between and before.lower not in ABBREVIATIONS:
        return None
    return role
