# SPDX-License-Identifier: EUPL-1.2
"""One page of what the words found, in the order that likeness and nearness give it.

Only the best and the nearest gain anything, so the page is made of the page by words and of
these. The server looks for what has the words once.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from search.engines.elastic.near import Moved
from search.engines.elastic.queries import id_of
from search.results import Hit

# Best first; equals in the order of the words.
Place = tuple[float, float, float, str]


@dataclass(frozen=True, slots=True)
class Placed:
    """A hit with its place among all others, by words and as it is shown."""

    id: str
    kind: str
    by_words: Place
    shown: Place
    enters: bool = False


@dataclass(frozen=True, slots=True)
class Window:
    """The hits by words around a page; ``start`` come before them, of ``total``."""

    hits: Sequence[Mapping[str, Any]]
    start: int
    total: int
    sort: str

    def page(self, moved: Sequence[Moved], first: int, size: int) -> tuple[Hit, ...]:
        """Return the hits from place ``first``; ``moved`` holds all that gains anything."""
        lifted = [self._moved(one) for one in moved if one.is_within]
        ids = {one.id for one in lifted}
        rest = [placed for placed in self._by_words() if placed.id not in ids]
        order = sorted([*lifted, *rest], key=lambda placed: placed.shown)
        at = first - self._unseen(lifted)
        return tuple(
            Hit(placed.id, rank, placed.kind, placed.enters)
            for rank, placed in enumerate(order[at : at + size], first + 1)
        )

    def _unseen(self, lifted: Sequence[Placed]) -> int:
        """Return how many come before the window and gain nothing."""
        before = min(self.start, self.total)
        begins = next((placed.by_words for placed in self._by_words()), None)
        known = [
            placed
            for placed in lifted
            if not placed.enters and (begins is None or placed.by_words < begins)
        ]
        return before - len(known) if before else 0

    def _by_words(self) -> Iterator[Placed]:
        for hit in self.hits:
            score = float(hit["_score"])
            place = self._place(hit, score, score)
            yield Placed(id_of(hit), hit["fields"]["kind"][0], place, place)

    def _moved(self, one: Moved) -> Placed:
        by_words = one.by_words or 0.0
        return Placed(
            one.id,
            one.hit["fields"]["kind"][0],
            self._place(one.hit, by_words, by_words),
            self._place(one.hit, one.score, by_words),
            one.enters,
        )

    def _place(self, hit: Mapping[str, Any], score: float, by_words: float) -> Place:
        moment = "published" if self.sort == "newest" else "updated"
        dated = self.sort != "relevance"
        return (
            -hit["fields"][moment][0] if dated else 0,
            -score,
            -by_words,
            id_of(hit),
        )
