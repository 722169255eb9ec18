# SPDX-License-Identifier: EUPL-1.2
"""Result pages that were just made for visitors, kept while nothing has changed.

Visitors all see the same, so their page is the only one that two people may share. What
anyone sees after signing in, and what came by POST, is made for that request alone.
"""

import gzip
from dataclasses import dataclass

from django.conf import settings
from django.contrib.messages.storage.cookie import CookieStorage
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.middleware.gzip import GZipMiddleware, re_accepts_gzip
from django.utils.cache import patch_vary_headers
from django.utils.text import compress_string

from accounts.access import VISITOR
from cases.access import HashCheck, hash_check
from cases.models import SharedItem
from core.kept import KeptByState, State
from search.access import hashes_by_id
from search.answers import Answered
from search.demand import Seen
from search.serving import is_standing_in

# What follows from it is asked with every request, so in one statement that is not put
# together anew each time. A change writes its row in its own transaction, and delivering
# that row raises the version; so there is no moment at which both are as they were.
STATE = """SELECT search_searchconsumer.id, version,
    (SELECT max(id) FROM search_searchoutbox), (SELECT count(*) FROM search_searchoutbox),
    (SELECT max(updated_at) FROM taxonomy_concept), (SELECT count(*) FROM taxonomy_concept)
FROM search_searchconsumer ORDER BY search_searchconsumer.id
"""


@dataclass(frozen=True, slots=True)
class Shared:
    """What a view says of a page that may be given to the next visitor too."""

    answered: Answered
    seen: tuple[Seen, ...]


@dataclass(frozen=True, slots=True)
class VisitorPage:
    """A page as browsers take it, and what shows that it is still true.

    ``checks`` ask for cases and practices, ``others`` are the hashes of what is neither.
    ``is_limited`` where the answer is that of an engine that stands in for the other.

    Compressed once, with padding as every page: a tenth of the memory, and nothing left to
    do for who is shown it.
    """

    packed: bytes
    headers: dict[str, str]
    seen: tuple[Seen, ...]
    checks: tuple[HashCheck, ...]
    others: dict[str, str]
    is_limited: bool

    def answer(self, request: HttpRequest) -> HttpResponse:
        is_packed = re_accepts_gzip.search(request.META.get("HTTP_ACCEPT_ENCODING", ""))
        body = self.packed if is_packed else gzip.decompress(self.packed)
        response = HttpResponse(body, headers=self.headers)
        patch_vary_headers(response, ["Accept-Encoding"])
        if is_packed:
            response["Content-Encoding"] = "gzip"
        response["Content-Length"] = str(len(body))
        return response

    def is_true(self) -> bool:
        """Check every hit again in the database, as for a page that is made anew."""
        if self.is_limited and not is_standing_in():
            return False
        items_are = all(check.is_true() for check in self.checks)
        return items_are and (
            not self.others or hashes_by_id(VISITOR, self.others) == self.others
        )


kept_pages: KeptByState[str, VisitorPage] = KeptByState(most=100, seconds=60.0)


def find_page(address: str, state: State) -> VisitorPage | None:
    """Return the page of an address that was kept, if its hits are still so."""
    page = kept_pages.find(address, state)
    return page if page and page.is_true() else None


def keep_page(
    address: str, state: State, response: HttpResponse, shared: Shared
) -> None:
    """Keep a page under the state from before it was made."""
    padding = GZipMiddleware.max_random_bytes
    found = shared.answered.found
    items = {one.id: one.page for one in found if isinstance(one.page, SharedItem)}
    page = VisitorPage(
        packed=compress_string(response.content, max_random_bytes=padding),
        headers=dict(response.items()),
        seen=shared.seen,
        checks=hash_check(VISITOR, items.values()),
        others={one.id: one.content_hash for one in found if one.id not in items},
        is_limited=shared.answered.response.degraded,
    )
    kept_pages.keep(address, state, page)


def is_shared(request: HttpRequest) -> bool:
    """True when nothing in a request tells one visitor from another."""
    personal = (settings.SESSION_COOKIE_NAME, CookieStorage.cookie_name)
    return request.method == "GET" and not any(
        name in request.COOKIES for name in personal
    )


def content_state() -> State | None:
    """Return what changes with everything that a visitor may find, or nothing."""
    with connection.cursor() as cursor:
        cursor.execute(STATE)
        return tuple(cursor.fetchall()) or None
