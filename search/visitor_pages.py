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

from search.models import SearchConsumer, SearchOutbox
from search.results import SearchResponse
from search.site import EMBEDDED, ThesaurusState, thesaurus_state

MOST_PAGES = 100
SECONDS = 60.0

State = tuple[int, int, int, ThesaurusState]


@dataclass(frozen=True, slots=True)
class VisitorPage:
    """The body of a page, and the response in it, which is counted again."""

    body: bytes
    response: SearchResponse
    made: float


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
            if page and time.monotonic() - page.made < SECONDS:
                self._pages.move_to_end(address)
                return page
            return None

    def keep(
        self, address: str, state: State, body: bytes, response: SearchResponse
    ) -> None:
        """Keep a page under the state from before it was made."""
        with self._lock:
            self._move_to(state)
            self._pages[address] = VisitorPage(body, response, time.monotonic())
            while len(self._pages) > MOST_PAGES:
                self._pages.popitem(last=False)

    def _move_to(self, state: State) -> None:
        if state != self._state:
            self._pages.clear()
            self._state = state


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
    version = (
        SearchConsumer.objects.filter(name=EMBEDDED)
        .values_list("version", flat=True)
        .first()
    )
    if version is None:
        return None
    waiting = SearchOutbox.objects.filter(consumer__name=EMBEDDED).aggregate(
        newest=Max("pk"), count=Count("pk")
    )
    return (version, waiting["newest"] or 0, waiting["count"], thesaurus_state())
