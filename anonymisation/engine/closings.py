# SPDX-License-Identifier: EUPL-1.2
"""What the matches of a pattern can end in, read from the pattern itself.

The counterpart of ``openings``, for patterns of what stands before a place.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from anonymisation.engine.pattern_trees import REPEATS, op, tree_of

# How many last signs are told.
LENGTH = 3
_MOST_SIGNS = 8
_MOST = 500
# A last part of a match, and whether more may be told of what stands before it.
_Ends = set[tuple[str, bool]]


def closings_of(pattern: re.Pattern[str]) -> frozenset[str] | None:
    """Return what matches of ``pattern`` end in, None when that may be anything."""
    ends = _grown(tree_of(pattern), {("", True)})
    found = frozenset(signs for signs, _ in ends)
    return None if "" in found or len(found) > _MOST else found


def _grown(items: Sequence[tuple[Any, Any]], ends: _Ends) -> _Ends:
    """Return ``ends`` with what the items of a sequence, from the last on, put before them."""
    for code, value in reversed(items):
        still = {end for end in ends if end[1]}
        if not still:
            break
        ends = (ends - still) | _step(code, value, still)
    return ends


def _step(code: Any, value: Any, ends: _Ends) -> _Ends:
    if code is op.LITERAL:
        return _put_before({chr(value).lower()}, ends)
    if code is op.IN:
        return _put_before(_members(value), ends)
    if code is op.BRANCH:
        return set().union(*(_grown(each, ends) for each in value[1]))
    if code is op.SUBPATTERN:
        return _grown(value[3], ends)
    if code is op.ATOMIC_GROUP:
        return _grown(value, ends)
    if code in REPEATS:
        return _repeated(value, ends)
    if code in (op.AT, op.ASSERT, op.ASSERT_NOT):
        return ends
    return _put_before(set(), ends)


def _put_before(signs: set[str], ends: _Ends) -> _Ends:
    """Put each of ``signs`` before ``ends``; without any, nothing more is known."""
    if not signs:
        return {(end, False) for end, _ in ends}
    longer = {sign + end for sign in signs for end, _ in ends}
    return {(end, len(end) < LENGTH) for end in longer}


def _repeated(value: Any, ends: _Ends) -> _Ends:
    least, most, items = value
    found = ends if least == 0 else set()
    for count in range(1, min(int(most), LENGTH) + 1):
        ends = _grown(items, ends)
        found = found | {end for end in ends if count >= least or not end[1]}
    # What is repeated may have no width, so that it still says nothing.
    return found | {(end, False) for end, _ in ends}


def _members(members: Any) -> set[str]:
    signs: set[str] = set()
    for code, value in members:
        if code is op.LITERAL:
            signs.add(chr(value).lower())
        elif code is op.CATEGORY and value is op.CATEGORY_SPACE:
            # All the space there is in a normalised text.
            signs |= {" ", "\n"}
        else:
            return set()
    return signs if len(signs) <= _MOST_SIGNS else set()
