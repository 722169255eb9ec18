# SPDX-License-Identifier: EUPL-1.2
"""Reading a text as a person sees it: no invisible signs, one form for each sign."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass

# Everything that is not plainly one code point of printable Latin text; a letter goes
# along when a combining mark follows it.
_PLAIN = r"\n -~\u00a1-\u00aa\u00ac\u00ae-\u00b1\u00b6\u00b7\u00bf-\u017f€"
_UNUSUAL = re.compile(rf"(?:.[\u0300-\u036f]+|[^{_PLAIN}])+", re.DOTALL)
_USUAL = re.compile(rf"[{_PLAIN}]*")
_SAME = str.maketrans(
    dict.fromkeys("‘’‚‛`´ʼʻ′＇", "'")
    | dict.fromkeys("“”„‟«»″＂", '"')
    | dict.fromkeys("‐‑‒–—―−﹣－⁃", "-")
    | {"…": "…", "\t": " ", "\r": " ", "\u2028": "\n", "\u2029": "\n"}
)
_INVISIBLE = frozenset({"Cf", "Cc", "Cs", "Co", "Cn", "Mn", "Me"})
_SPACES = frozenset({"Zs", "Zl", "Zp"})


@dataclass(frozen=True, slots=True)
class NormalisedText:
    """A text made plain, and the way back to the places of the given one."""

    text: str
    # Where the distance to the given text changes: places here, and places there.
    _here: tuple[int, ...]
    _there: tuple[int, ...]
    # Where a tab was, which is a space here and the border of a cell in a table.
    tabs: tuple[int, ...] = ()

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """Return the code points of the given text that ``start`` to ``end`` came from."""
        # What follows without being seen (an accent of its own, a sign without width)
        # goes along.
        return self._origin(start), max(self._origin(end - 1) + 1, self._origin(end))

    def _origin(self, place: int) -> int:
        at = bisect_right(self._here, place) - 1
        return self._there[at] + place - self._here[at]


def normalise(text: str) -> NormalisedText:
    """Make ``text`` plain: NFKC, ASCII digits, one kind of quote and dash, nothing unseen.

    Signs without width inside a name or a number are left out, so that they hide nothing.
    """
    if _USUAL.fullmatch(text):
        return NormalisedText(text, (0,), (0,))
    pieces: list[str] = []
    here, there = [0], [0]
    tabs: list[int] = []
    length = last = 0
    for match in _UNUSUAL.finditer(text):
        pieces.append(text[last : match.start()])
        length += match.start() - last
        for at, end in _graphemes(text, match.start(), match.end()):
            plain = _plain(text[at:end])
            if text[at:end] == "\t":
                tabs.append(length)
            if plain:
                # One entry for each sign: "½" becomes three, that all come from one.
                for place in range(len(plain)):
                    here.append(length + place)
                    there.append(at)
                pieces.append(plain)
                length += len(plain)
        here.append(length)
        there.append(match.end())
        last = match.end()
    pieces.append(text[last:])
    return NormalisedText("".join(pieces), tuple(here), tuple(there), tuple(tabs))


def _graphemes(text: str, start: int, end: int) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    for at in range(start, end):
        if spans and unicodedata.combining(text[at]):
            spans[-1] = (spans[-1][0], at + 1)
        else:
            spans.append((at, at + 1))
    return spans


def _plain(sign: str) -> str:
    sign = sign.translate(_SAME)
    if sign == "…":
        return sign
    return "".join(
        _plain_sign(c) for c in unicodedata.normalize("NFKC", sign).translate(_SAME)
    )


def _plain_sign(sign: str) -> str:
    if sign == "\n":
        return sign
    category = unicodedata.category(sign)
    if category in _SPACES:
        return " "
    if category in _INVISIBLE:
        return ""
    if category == "Nd":
        return str(unicodedata.decimal(sign))
    return sign
