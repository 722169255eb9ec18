# SPDX-License-Identifier: EUPL-1.2
"""From which address a request comes, past the proxies of this site."""

from collections.abc import Callable
from ipaddress import IPv6Address, IPv6Network, ip_address

from django.conf import settings
from django.http import HttpRequest, HttpResponse

# Of the smallest network that a line is given (RFC 6177): all its addresses are one home's.
HOME = 64


class TellProxiesFromSenders:
    """Put the sender's address where all limits look for it.

    A proxy connects to us itself, so without this every reader has its address and all
    share one limit. Each trusted proxy adds one address at the end of ``X-Forwarded-For``;
    what stands before these, anyone may have written. An address of IPv6 is told as the
    first of its home's network: whoever has one line has 2^64 of them.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        sender = _told_by_proxies(request) or request.META.get("REMOTE_ADDR", "")
        request.META["REMOTE_ADDR"] = _home_of(sender)
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


def _home_of(sender: str) -> str:
    """Return the address that all of a home share; what is none, as behind a socket, as it is."""
    try:
        address = ip_address(sender)
    except ValueError:
        return sender
    if not isinstance(address, IPv6Address):
        return str(address)
    if address.ipv4_mapped:
        return str(address.ipv4_mapped)
    return str(IPv6Network((address, HOME), strict=False).network_address)
