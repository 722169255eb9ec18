# SPDX-License-Identifier: EUPL-1.2
"""Diminutives led back to what they are small ones of: "liftje" belongs to "lift".

People speak small of what they ask for; a stemmer keeps the whole of "liftje".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from search.analysis.known_words import is_known_word
from search.wordlists import read_words

# Of shorter ones the base says something else: "busje" and "potje" are no bus or pot.
SHORTEST_BASE = 4
SHORTEST_FRONT = 3
# "hellinkje" is of "helling", but "vinkje" of "vink".
SHORTEST_INK = 5
_DIMINUTIVE = re.compile(r"([a-z]{3,}j)es?")
_BEFORE_JE = frozenset("bcdfghkpst")
_BEFORE_TJE = frozenset("lnrwaiouy")
_DOUBLED = re.compile(r".*([bdfgklmnprst])\1")


def base_of_diminutive(word: str) -> str | None:
    """Return the word that a folded diminutive is made of, if it is one."""
    match = _DIMINUTIVE.fullmatch(word)
    if not match or word.removesuffix("s").endswith(_own_words()):
        return None
    base = next((base for base in _bases(match[1] + "e") if _is_word(base)), "")
    return base if len(base) >= SHORTEST_BASE else None


def _bases(word: str) -> Iterator[str]:
    base = word[:-2]
    if base.endswith("ink") and len(base) > SHORTEST_INK:
        yield base[:-1] + "g"
    # "plantje" is of "planten", "stoeltje" not of "stoelten".
    if base[-1] in _BEFORE_JE and (_is_word(base, "en") or _is_word(base, "s")):
        yield base
    if word.endswith("etje"):
        yield base[:-3] if _DOUBLED.fullmatch(base[:-2]) else base[:-2]
    if word.endswith("mpje") or (word.endswith("tje") and base[-2] in _BEFORE_TJE):
        yield base[:-1]
    if word.endswith(("aatje", "ootje")):
        yield base[:-2]
    if base[-1] in _BEFORE_JE:
        yield base


def _is_word(base: str, plural: str = "") -> bool:
    """Return whether a base is a word, or a compound that nobody lists."""
    parts = read_words("compound_parts")
    cuts = range(SHORTEST_FRONT, len(base) - SHORTEST_BASE + 1)
    return is_known_word(base + plural) or any(
        base[:cut] in parts
        and base[cut:] in parts
        and is_known_word(base[cut:] + plural)
        for cut in cuts
    )


def _own_words() -> tuple[str, ...]:
    return tuple(read_words("never_diminutives"))
