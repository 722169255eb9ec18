# SPDX-License-Identifier: EUPL-1.2
"""Who may ask how the site is doing: who knows the token of its environment.

No list of addresses: behind a proxy every request comes from the proxy, and the header
that says otherwise can be written by anyone.
"""

from collections.abc import Callable
from functools import wraps

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseForbidden
from django.utils.crypto import constant_time_compare

View = Callable[[HttpRequest], HttpResponse]

REFUSED = "Alleen met OPERATIONS_TOKEN, als: Authorization: Bearer …\n"


def is_operator(request: HttpRequest) -> bool:
    """Say whether the request carries the token; without one set nobody does."""
    token = settings.OPERATIONS_TOKEN
    sent = request.headers.get("Authorization", "")
    return bool(token) and constant_time_compare(sent, f"Bearer {token}")


def for_operators(view: View) -> View:
    """Answer only whoever carries the token; tells nothing to anybody else."""

    @wraps(view)
    def guarded(request: HttpRequest) -> HttpResponse:
        if is_operator(request):
            return view(request)
        return HttpResponseForbidden(REFUSED, content_type="text/plain; charset=utf-8")

    return guarded
