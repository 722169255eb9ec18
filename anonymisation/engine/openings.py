# SPDX-License-Identifier: EUPL-1.2
"""How the matches of a pattern can begin, read from the pattern itself.

Nothing is taken for granted: of what is not known here a match may begin anywhere, and a
test compares with ``re`` itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from anonymisation.engine.pattern_trees import REPEATS, op, tree_of

# How many letters tell words apart: "postbu" is no other word's beginning.
HEAD = 6
_LONGEST = 8
# How many capitals a code has before its digits.
MOST_CAPITALS = 6
# Fewer letters stand amid too many words.
_PIECE = 3
# Of what stands inside a word: so much tells enough, so little is of use when no more comes.
_ENOUGH, _FEWEST = 4, 2
_MOST = 2_000
# Stand for any digit, any letter, any capital, a row of letters, and a word's end.
_DIGIT, _LETTER, _CAPITAL, _ROW, _END = "0\ue000\ue001\ue002\ue003"
_WILD = _LETTER + _CAPITAL + _ROW


@dataclass(frozen=True, slots=True)
class Opening:
    """One way in which a match can begin.

    A ``kind`` of "word" means the word ``value``, in small letters; "head" one that begins
    with ``value``; "digits" a row of digits; "capital" a word with a capital, "code" one before
    digits; "line" a line;
    "inside" a word, or one joined to it by a hyphen, that holds ``value``; "piece" the
    text of ``value``. ``ahead`` signs stand between the match's beginning and that.
    """

    kind: str
    value: str = ""
    ahead: int = 0


@cache
def openings_of(pattern: re.Pattern[str]) -> frozenset[Opening] | None:
    """Return how matches of ``pattern`` begin; None when that may be in any way."""
    tree = tree_of(pattern)
    beginnings = _grown(tree, [_Beginning()], pattern.flags)
    openings = {_opening(replace(beginning, closed=True)) for beginning in beginnings}
    known = frozenset(opening for opening in openings if opening is not None)
    return known if len(known) == len(openings) else None


@dataclass(frozen=True, slots=True)
class _Beginning:
    """Signs that a match begins with, and what cannot stand before them.

    ``guard`` is "w" when no sign of a word does, "d" when no digit does.
    """

    signs: str = ""
    guard: str = ""
    closed: bool = False
    opens_line: bool = False

    def then(self, sign: str) -> _Beginning:
        longer = replace(self, signs=self.signs + sign)
        done = len(longer.signs) >= _LONGEST or _opening(longer) is not None
        return replace(longer, closed=True) if done else longer


def _opening(beginning: _Beginning) -> Opening | None:
    """Return what ``beginning`` amounts to, None when it says too little (as yet)."""
    signs, guard = beginning.signs, beginning.guard
    letters = _letters(signs)
    if beginning.opens_line and signs and not letters:
        return Opening("line")
    if letters and guard == "w":
        return _by_a_word(beginning, letters)
    if letters:
        return Opening("piece", letters) if len(letters) >= _PIECE else None
    if signs[:1] == _CAPITAL and guard == "w":
        return _by_a_capital(beginning)
    if signs[:1] == _ROW:
        inner = _letters(signs[1:].removeprefix("-"))
        ends = beginning.closed or _is_whole(signs[1:].removeprefix("-"), inner)
        enough = len(inner) >= (_FEWEST if ends else _ENOUGH)
        return Opening("inside", inner) if guard == "w" and enough else None
    return _by_a_sign(signs, guard)


def _by_a_word(beginning: _Beginning, letters: str) -> Opening | None:
    if len(letters) < HEAD and _is_whole(beginning.signs, letters):
        return Opening("word", letters)
    more = len(letters) == len(beginning.signs) and not beginning.closed
    return None if more and len(letters) < HEAD else Opening("head", letters[:HEAD])


def _by_a_capital(beginning: _Beginning) -> Opening | None:
    """Return whether digits follow, at once or behind one sign."""
    rest = beginning.signs.lstrip(_CAPITAL)
    if _DIGIT in rest[:2] and len(beginning.signs) - len(rest) <= MOST_CAPITALS:
        return Opening("code")
    more = len(rest) < 2 and not set(rest) & set(_WILD) and not beginning.closed
    return None if more else Opening("capital")


def _by_a_sign(signs: str, guard: str) -> Opening | None:
    """Return an opening by the first digit or sign, wherever in ``signs`` it stands."""
    for ahead, sign in enumerate(signs):
        if sign in (_ROW, _END):
            return None
        if sign == _DIGIT:
            return Opening("digits", ahead=ahead) if ahead or guard else None
        # A space stands everywhere: what follows it says more.
        if sign not in _WILD and sign != " " and not sign.isalpha():
            return Opening("piece", sign, ahead)
    return None


def _letters(signs: str) -> str:
    count = next((n for n, sign in enumerate(signs) if not sign.isalpha()), len(signs))
    return signs[:count]


def _is_whole(signs: str, letters: str) -> bool:
    """Return whether the word ends behind ``letters``."""
    return len(letters) < len(signs) and signs[len(letters)] not in _WILD


def _grown(
    items: Iterable[tuple[Any, Any]], beginnings: list[_Beginning], flags: int
) -> list[_Beginning]:
    """Return ``beginnings`` with what a sequence adds to those that say too little yet."""
    for code, value in items:
        still = [b for b in beginnings if not b.closed]
        if not still or len(beginnings) > _MOST:
            break
        done = [b for b in beginnings if b.closed]
        beginnings = list(dict.fromkeys(done + _step(code, value, still, flags)))
    return beginnings


def _step(
    code: Any, value: Any, beginnings: list[_Beginning], flags: int
) -> list[_Beginning]:
    if code is op.LITERAL:
        return [b.then(_sign(value)) for b in beginnings]
    if code is op.IN:
        return _one_of(value, beginnings, flags)
    if code is op.BRANCH:
        return [b for each in value[1] for b in _grown(each, beginnings, flags)]
    if code is op.SUBPATTERN:
        return _grown(value[3], beginnings, (flags | value[1]) & ~value[2])
    if code is op.ATOMIC_GROUP:
        return _grown(value, beginnings, flags)
    if code in REPEATS:
        return _repeated(value, beginnings, flags)
    return _without_width(code, value, beginnings, flags)


def _without_width(
    code: Any, value: Any, beginnings: list[_Beginning], flags: int
) -> list[_Beginning]:
    if code is op.AT:
        return [_at(value, b, flags) for b in beginnings]
    if code is op.ASSERT_NOT:
        guard = _guard(value)
        return [replace(b, guard=guard) if guard and not b.signs and b.guard != "w" else b for b in beginnings]  # fmt: skip
    if code is op.ASSERT and value[0] > 0:
        grown = _grown(value[1], beginnings, flags)
        # It is read again by what follows: of use only when it says enough by itself.
        return grown if all(_opening(b) for b in grown) else beginnings
    if code is op.ASSERT:
        return beginnings
    return [replace(b, closed=True) for b in beginnings]


def _at(value: Any, beginning: _Beginning, flags: int) -> _Beginning:
    if value is op.AT_BOUNDARY:
        if beginning.signs[-1:].isalpha():
            return beginning.then(_END)
        return beginning if beginning.signs else replace(beginning, guard="w")
    if value is op.AT_BEGINNING and not beginning.signs and flags & re.MULTILINE:
        return replace(beginning, guard="w", opens_line=True)
    return beginning


def _guard(value: Any) -> str:
    """Return what a look behind refuses: the signs of words, or digits."""
    direction, items = value
    if direction > 0 or len(items) != 1 or items[0][0] is not op.IN:
        return ""
    refused = {member for code, member in items[0][1] if code is op.CATEGORY}
    if op.CATEGORY_WORD in refused:
        return "w"
    return "d" if op.CATEGORY_DIGIT in refused else ""


def _repeated(value: Any, beginnings: list[_Beginning], flags: int) -> list[_Beginning]:
    least, most, items = value
    found = beginnings if least == 0 else []
    if most is op.MAXREPEAT and _is_of_letters(items):
        return found + [b.then(_ROW) for b in beginnings]
    for count in range(1, min(int(most), _LONGEST) + 1):
        grown = _grown(items, beginnings, flags)
        beginnings = [b for b in grown if not b.closed]
        found = found + [b for b in grown if b.closed or count >= least]
        if not beginnings or len(found) > _MOST:
            return found
    if most > _LONGEST:
        return found + [replace(b, closed=True) for b in beginnings]
    return found


def _one_of(members: Any, beginnings: list[_Beginning], flags: int) -> list[_Beginning]:
    signs = {_member(code, value, flags) for code, value in members}
    if "" in signs:
        return [replace(b, closed=True) for b in beginnings]
    return [b.then(sign) for b in beginnings for sign in sorted(signs)]


def _member(code: Any, value: Any, flags: int) -> str:
    """Return the sign that stands for a member of a set, or "" for what is not told apart."""
    if code is op.LITERAL:
        return _sign(value)
    if code is op.CATEGORY:
        return _DIGIT if value is op.CATEGORY_DIGIT else ""
    if code is not op.RANGE:
        return ""
    first, last = map(chr, value)
    if first.isdigit() and last.isdigit():
        return _DIGIT
    if first == "A" and last <= "Z" and not flags & re.IGNORECASE:
        return _CAPITAL
    return _LETTER if first.isalpha() and last.isalpha() else ""


def _is_of_letters(items: Any) -> bool:
    """Return whether a repeat takes signs of words only, as "\\w*" and "[a-zë]+" do."""
    return (
        len(items) == 1
        and items[0][0] is op.IN
        and all(
            member is op.CATEGORY_WORD if code is op.CATEGORY
            else _member(code, member, 0).isalpha() or _member(code, member, 0) in _WILD
            for code, member in items[0][1]
        )
    )  # fmt: skip


def _sign(code: int) -> str:
    sign = chr(code).lower()
    return _DIGIT if sign.isdigit() else sign
