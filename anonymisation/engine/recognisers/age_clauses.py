# SPDX-License-Identifier: EUPL-1.2
"""Numbers that stand bare in a clause about somebody, with nothing counted or measured.

There are more ways to tell an age than ``age_contexts`` and ``age_turns`` know. What is
left of numbers as high as an age is one when no noun follows, nothing before it counts,
and the clause has a person in it.
"""

from __future__ import annotations

import re

from anonymisation.engine.document import Document
from anonymisation.engine.lexicon import cue_words, is_listed
from anonymisation.engine.recognisers.age_cues import (
    GROWN,
    MEASURES,
    PEOPLE,
    PRONOUN,
)
from anonymisation.engine.recognisers.names import is_name

_REACH = 60
# A stop behind a short word may be that of an abbreviation: "mw. 54".
_BREAK = re.compile(r"[!?;\n]|(?<=[^\W\d_]{4})(?<!mevr)\. ")
_ENDS = re.compile(r"(?!, \d|,\d|\.\d)(?:[.,)!?;\n\"”]|\Z)")
_NEXT = re.compile(r" ([^\W\d_]+)")
_BEHIND = cue_words("behind_an_age")
_COUNTING = cue_words("before_a_count")
_LAST_WORD = re.compile(r"([^\W\d_]+(?:['-][^\W\d_]+)*)[^\w\n]{0,3}\Z")
_NO_AGE = re.compile(
    r"(?:\b(?:in|tegen|rond|onder|boven|naar|over|richting|achter|diep|ver|dik|om|van|jaren) (?:in )?de"
    rf"|\b(?:{MEASURES}|\w*score|schaal|scoort|scoorde|weegt|woog|meet|telt|kost|punten|per|elk|als je|als u|daalde|steeg|"
    r"(?:zijn|waren|hebben|heeft|had|kwamen|telde) er|er (?:nog|inmiddels|al|nu|ook|maar)|hoe laat|loket|huisnummer|adres|\w{3,}(?:straat|laan|weg)|\w*maat|stuks|bus|lijn|hond|kat|auto|huis)\b[^.,!?;\n]*|\d[^\w\n]*) ?\Z",
    re.IGNORECASE,
)
# Spelled out these count rather than tell an age.
_FEW = frozenset({"tien", "elf", "twaalf"})
_SOMEBODY = re.compile(
    rf"\b(?:{PEOPLE}|{PRONOUN}|vr|zn|dr|we|wij|haar|haarzelf|hem|hemzelf)\b",
    re.IGNORECASE,
)
# Of children much else is as low: they have to be named directly before.
_CHILD_BEFORE = re.compile(
    r"\b(?:zn|dr|zoon|dochter|jongste|oudste|middelste|kleinste|grootste|broertje|zusje|kind|baby|meisje|jongen)(?:,? (?:is|was|bijna|net|nu|al))*,? \Z",
    re.IGNORECASE,
)


def is_bare_age(document: Document, start: int, end: int) -> bool:
    text = document.text
    if not _counts_nothing(text, end):
        return False
    first = _start_of_clause(text, start)
    return (
        bool(
            (GROWN.match(text[start:end]) and text[start:end].lower() not in _FEW)
            or _CHILD_BEFORE.search(text, first, start)
        )
        and not _is_counted(text, first, start)
        and _tells_of_somebody(document, first, start)
    )


def _start_of_clause(text: str, place: int) -> int:
    first = max(0, place - _REACH)
    breaks = [match.end() for match in _BREAK.finditer(text, first, place)]
    return breaks[-1] if breaks else first


def _counts_nothing(text: str, end: int) -> bool:
    """Return whether no noun follows that would be counted: "54 alleenst", not "54 ritten"."""
    if _ENDS.match(text, end):
        return True
    following = _NEXT.match(text, end)
    return following is not None and following[1].lower() in _BEHIND


def _is_counted(text: str, first: int, start: int) -> bool:
    last = _LAST_WORD.search(text, first, start)
    return (last is not None and last[1].lower() in _COUNTING) or _NO_AGE.search(
        text, first, start
    ) is not None


def _tells_of_somebody(document: Document, first: int, start: int) -> bool:
    return _SOMEBODY.search(document.text, first, start) is not None or any(
        word.capital and is_name(word.text) and not is_listed(word.text)
        for word in document.words_between(first, start)
    )
