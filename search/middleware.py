# SPDX-License-Identifier: EUPL-1.2
"""Result pages of visitors, given again before anything else of a request is looked at."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from search.demand import remember_again
from search.visitor_pages import (
    Shared,
    content_state,
    find_page,
    is_shared,
    keep_page,
)

_MARK = "_shared_with_visitors"


def share_with_visitors(response: HttpResponse, shared: Shared) -> None:
    """Say of a page that nothing in it is of the person who asked."""
    setattr(response, _MARK, shared)


class ShareVisitorPages:
    """Keep what a view says visitors may share, and answer with it while it is true.

    It stands outside sessions, since who has one gets a page of their own.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not (request.path.startswith("/zoeken/") and is_shared(request)):
            return self.get_response(request)
        address, state = request.build_absolute_uri(), content_state()
        page = find_page(address, state) if state else None
        if page:
            remember_again(request, page.seen)
            return page.answer(request)
        response = self.get_response(request)
        shared = getattr(response, _MARK, None)
        if state and shared and not response.cookies:
            keep_page(address, state, response, shared)
        return response
