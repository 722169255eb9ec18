# SPDX-License-Identifier: EUPL-1.2
"""Result pages that were just made for visitors, kept while nothing has changed.

Visitors all see the same, so their page is the only one that two people may share. What
anyone sees after signing in, and what came by POST, is made for that request alone.
"""

import time
from collections import OrderedDict
from dataclasses import dataclass, field
from threading import Lock

from django.conf import settings
from django.contrib.messages.storage.cookie import CookieStorage
from django.db.models import Count, Max
from django.http import HttpRequest

from accounts.access import VISITOR
from search.access import hashes_by_id
from search.answers import Answered
from search.models import SearchConsumer, SearchOutbox
from search.results import SearchResponse
from search.site import ThesaurusState, thesaurus_state

MOST_PAGES = 100
SECONDS = 60.0

State = tuple[tuple[tuple[int, int], ...], int, int, ThesaurusState]


@dataclass(frozen=True, slots=True)
class VisitorPage:
    """The body of a page, the response in it, and the items as they were shown."""

    body: bytes
    response: SearchResponse
    shown: dict[str, str]
    made: float

    def is_true(self) -> bool:
        """Check every hit again in the database, as for a page that is made anew."""
        return hashes_by_id(VISITOR, self.shown) == self.shown


@dataclass(slots=True)
class VisitorPages:
    """Pages by their address, all of one state; a change forgets every one of them."""

    _state: State | None = None
    _pages: OrderedDict[str, VisitorPage] = field(default_factory=OrderedDict)
    _lock: Lock = field(default_factory=Lock)

    def find(self, address: str, state: State) -> VisitorPage | None:
        with self._lock:
            self._move_to(state)
            page = self._pages.get(address)
        is_fresh = page and time.monotonic() - page.made < SECONDS
        return page if page and is_fresh and page.is_true() else None

    def keep(self, address: str, state: State, body: bytes, answered: Answered) -> None:
        """Keep a page under the state from before it was made."""
        shown = {one.id: one.content_hash for one in answered.found}
        page = VisitorPage(body, answered.response, shown, time.monotonic())
        with self._lock:
            self._move_to(state)
            self._pages[address] = page
            while len(self._pages) > MOST_PAGES:
                self._pages.popitem(last=False)

    def clear(self) -> None:
        """Forget all: a database that went back in time repeats its states."""
        with self._lock:
            self._state = None
            self._pages.clear()

    def _move_to(self, state: State) -> None:
        if state != self._state:
            self._pages.clear()
            self._state = state


kept_pages = VisitorPages()


def is_shared(request: HttpRequest) -> bool:
    """True when nothing in a request tells one visitor from another."""
    personal = (settings.SESSION_COOKIE_NAME, CookieStorage.cookie_name)
    return request.method == "GET" and not any(
        name in request.COOKIES for name in personal
    )


def content_state() -> State | None:
    """Return what changes with everything that a visitor may find, or nothing.

    A change writes its row in its own transaction, and delivering that row raises the
    version; so there is no moment at which both are as they were before the change.
    """
    versions = tuple(SearchConsumer.objects.order_by("pk").values_list("pk", "version"))
    if not versions:
        return None
    waiting = SearchOutbox.objects.aggregate(newest=Max("pk"), count=Count("pk"))
    return (versions, waiting["newest"] or 0, waiting["count"], thesaurus_state())
