# SPDX-License-Identifier: EUPL-1.2
"""Lists of comparable cases that were just made, kept while nothing has changed.

What is comparable depends on what somebody may read and on nothing else of them, so who
may read the same is shown the same. Every case on a kept list is checked again in the
database for the reader who asks; see docs/decisions/0031.
"""

import time
from collections import OrderedDict
from dataclasses import dataclass, field
from threading import Lock

from django.utils.safestring import SafeString

from accounts.access import Viewer
from cases.access import hashes_by_public_id
from cases.models import CasePage
from search.answers import Comparable
from search.visitor_pages import State

MOST_LISTS = 500
SECONDS = 60.0


@dataclass(frozen=True, slots=True)
class Asked:
    """A case as it is told now, on one host, for readers who may read the same."""

    public_id: str
    content_hash: str
    host: str
    is_signed_in: bool
    tokens: frozenset[str]


@dataclass(frozen=True, slots=True)
class KeptList:
    """A list as it is written on the page, and the cases on it as they were."""

    html: SafeString
    shown: dict[str, str]
    made: float

    def is_true_for(self, viewer: Viewer) -> bool:
        """Check every case again in the database, as for a list that is made anew."""
        found = hashes_by_public_id(viewer, self.shown, [CasePage])
        return found == self.shown


@dataclass(slots=True)
class KeptComparisons:
    """Lists of one state of the content; a change forgets every one of them."""

    _state: State | None = None
    _lists: OrderedDict[Asked, KeptList] = field(default_factory=OrderedDict)
    _lock: Lock = field(default_factory=Lock)

    def find(self, asked: Asked, state: State, viewer: Viewer) -> SafeString | None:
        with self._lock:
            self._move_to(state)
            kept = self._lists.get(asked)
            if kept:
                self._lists.move_to_end(asked)
        is_fresh = kept and time.monotonic() - kept.made < SECONDS
        return kept.html if kept and is_fresh and kept.is_true_for(viewer) else None

    def keep(
        self, asked: Asked, state: State, html: SafeString, comparable: Comparable
    ) -> None:
        """Keep a list under the state from before it was made."""
        found = (*comparable.alike, *comparable.other_outcome)
        shown = {one.id: one.content_hash for one in found}
        with self._lock:
            self._move_to(state)
            self._lists[asked] = KeptList(html, shown, time.monotonic())
            while len(self._lists) > MOST_LISTS:
                self._lists.popitem(last=False)

    def clear(self) -> None:
        """Forget all: a database that went back in time repeats its states."""
        with self._lock:
            self._state = None
            self._lists.clear()

    def _move_to(self, state: State) -> None:
        if state != self._state:
            self._lists.clear()
            self._state = state


kept_comparisons = KeptComparisons()


def asked_by(case: CasePage, viewer: Viewer, host: str) -> Asked:
    return Asked(
        case.public_id, case.content_hash, host, viewer.is_signed_in, viewer.tokens
    )
