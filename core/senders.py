# SPDX-License-Identifier: EUPL-1.2
"""From which address a request comes, past the proxies of this site."""

from collections.abc import Callable
from ipaddress import ip_address

from django.conf import settings
from django.http import HttpRequest, HttpResponse


class TellProxiesFromSenders:
    """Put the sender's address where all limits look for it.

    A proxy connects to us itself, so without this every reader has its address and all
    share one limit. Each trusted proxy adds one address at the end of ``X-Forwarded-For``;
    what stands before these, anyone may have written.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if sender := _told_by_proxies(request):
            request.META["REMOTE_ADDR"] = sender
        return self.get_response(request)


def _told_by_proxies(request: HttpRequest) -> str:
    """Return the address, or nothing where the proxies did not tell one."""
    proxies = settings.TRUSTED_PROXIES
    told = request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")
    if not proxies or len(told) < proxies:
        return ""
    try:
        return str(ip_address(told[-proxies].strip()))
    except ValueError:
        return ""
