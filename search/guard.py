# SPDX-License-Identifier: EUPL-1.2
"""What identifies a person is dropped from a question before anything else sees it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum


class Dropped(StrEnum):
    EMAIL = "email"
    TELEPHONE = "telephone"
    BSN = "bsn"
    ADDRESS = "address"


@dataclass(frozen=True, slots=True)
class GuardedText:
    """A question that is safe to search with, and the kinds of what was left out."""

    text: str
    dropped: tuple[Dropped, ...] = ()


_EMAIL = re.compile(r"[\w.+%-]+@[\w-]+(?:\.[\w-]+)+")
_GAP = r"[\s.\-/()]{0,3}"
_TELEPHONE = re.compile(
    rf"(?<![\d.,])(?:(?:\+|00){_GAP}\d{{2}}{_GAP}(?:\(0\))?|\(?0)(?:{_GAP}\d){{9}}(?!\d)"
)
_DIGITS = re.compile(r"(?<![\d])\d(?:[\s.\-]?\d){7,8}(?![\d])")
# Lower-case letters only when attached: "in 2015 en 2 kinderen" is no address.
_POSTCODE = r"[1-9]\d{3}(?:\s?[A-Z]{2}|[a-z]{2})"
_NUMBER = r"\d{1,5}(?:\s?-?\s?[a-zA-Z]{1,2}\b)?"
_ADDRESS = re.compile(
    rf"\b{_POSTCODE}\b[\s,]*(?:nr\.?|nummer|huisnummer)?\s*{_NUMBER}\b"
    rf"|\b{_NUMBER}[\s,]+{_POSTCODE}\b"
)
_MANY_SPACES = re.compile(r"\s+")
_LOOSE_MARK = re.compile(r"\s+([,.;:!?])")
_MAX_ELEVEN = 9


def guard(text: str) -> GuardedText:
    """Return ``text`` without identifying numbers, addresses or control characters."""
    text = _plain(text)
    dropped = []
    for kind, pattern, is_one in _RULES:
        text, count = _drop(text, pattern, is_one)
        if count:
            dropped.append(kind)
    if dropped:
        text = _LOOSE_MARK.sub(r"\1", text)
    return GuardedText(_MANY_SPACES.sub(" ", text).strip(), tuple(dropped))


def _plain(text: str) -> str:
    # Full-width digits and invisible characters must not hide a number.
    text = unicodedata.normalize("NFKC", text)
    return "".join(
        " " if unicodedata.category(c) in {"Cc", "Cs", "Zl", "Zp"} else c
        for c in text
        if unicodedata.category(c) not in {"Cf", "Co", "Cn"}
    )


def _drop(
    text: str, pattern: re.Pattern[str], is_one: Callable[[str], bool]
) -> tuple[str, int]:
    count = 0

    def replace(match: re.Match[str]) -> str:
        nonlocal count
        if not is_one(match.group()):
            return match.group()
        count += 1
        return " "

    return pattern.sub(replace, text), count


def _always(_: str) -> bool:
    return True


def is_bsn(text: str) -> bool:
    """Return whether the digits of ``text`` pass the test of eleven."""
    digits = [int(c) for c in text if c.isdecimal()]
    if len(digits) not in (_MAX_ELEVEN - 1, _MAX_ELEVEN) or not any(digits):
        return False
    digits = [0] * (_MAX_ELEVEN - len(digits)) + digits
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    return sum(w * d for w, d in zip(weights, digits, strict=True)) % 11 == 0


_RULES: tuple[tuple[Dropped, re.Pattern[str], Callable[[str], bool]], ...] = (
    (Dropped.EMAIL, _EMAIL, _always),
    (Dropped.TELEPHONE, _TELEPHONE, _always),
    (Dropped.BSN, _DIGITS, is_bsn),
    (Dropped.ADDRESS, _ADDRESS, _always),
)
