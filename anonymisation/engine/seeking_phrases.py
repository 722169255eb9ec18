# SPDX-License-Identifier: EUPL-1.2
"""Looking for many phrases at once: at each place those that begin with what stands there.

``re`` tries the phrases of an alternation one by one at each place, hundreds of them.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING

from anonymisation.engine.openings import HEAD, Opening, openings_of
from anonymisation.engine.seeking import enlist

if TYPE_CHECKING:
    from anonymisation.engine.document import Document

_ANY = Opening("")
_TOLD_APART = frozenset({"word", "head", "inside", "digits"})
_BOUNDARY = re.compile(r"\b")
_JOINED = re.compile(r"[\w-]*")
_LETTERS = re.compile(r"[^\W\d_]*")


class SoughtPhrases:
    """Phrases that begin with a word; the matches are those of ``re`` for any of them."""

    def __init__(self, phrases: Sequence[str]) -> None:
        self.patterns = [re.compile(rf"\b(?:{phrase})") for phrase in phrases]
        self._number = enlist(*self.patterns)
        self._beginning_with = lru_cache(maxsize=20_000)(self._allowed_by)

    def in_lower(
        self, document: Document, start: int = 0, end: int | None = None
    ) -> Iterator[re.Match[str]]:
        """Yield the matches in the text in small letters, in order."""
        text = document.lower
        end = len(text) if end is None else end
        places = document.index.places(self._number)
        if places is None:
            places = [match.start() for match in _BOUNDARY.finditer(text)]
        for place in places[bisect_left(places, start) : bisect_left(places, end)]:
            if start <= place and (found := self._match(text, place, end)):
                yield found
                start = found.end()

    def _match(self, text: str, place: int, end: int) -> re.Match[str] | None:
        """Return the match of the first phrase that matches at ``place``."""
        joined = _JOINED.match(text, place)
        for pattern in self._beginning_with(joined[0] if joined else ""):
            if found := pattern.match(text, place, end):
                return found
        return None

    def _allowed_by(self, joined: str) -> list[re.Pattern[str]]:
        """Return which phrases can begin where ``joined`` stands, in their own order."""
        letters = _LETTERS.match(joined)
        word = letters[0] if letters else ""
        keys = [
            ("", ""),
            ("word", word),
            *(("head", h) for h in accumulate(word[:HEAD])),
        ]
        keys += [key for key in self._pieces if key[1] in joined]
        if joined[:1].isdigit():
            keys.append(("digits", ""))
        allowed = {number for key in keys for number in self._by_opening.get(key, ())}
        return [self.patterns[number] for number in sorted(allowed)]

    @cached_property
    def _pieces(self) -> list[tuple[str, str]]:
        return [key for key in self._by_opening if key[0] == "inside"]

    @cached_property
    def _by_opening(self) -> dict[tuple[str, str], list[int]]:
        """Which phrases begin so; under empty signs those of which too little is known."""
        found: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
        for number, pattern in enumerate(self.patterns):
            for opening in openings_of(pattern) or (_ANY,):
                found[_key(opening)].append(number)
        return dict(found)


def _key(opening: Opening) -> tuple[str, str]:
    is_told_apart = opening.kind in _TOLD_APART and not opening.ahead
    return (opening.kind, opening.value) if is_told_apart else ("", "")
