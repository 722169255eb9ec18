# SPDX-License-Identifier: EUPL-1.2
"""Addresses that are of use beyond the machine on which a page is read."""

from urllib.parse import urlsplit

from django.http import HttpRequest
from wagtail.models import Page

# What a browser of another machine would look for on itself.
OWN_MACHINE = frozenset({"localhost", "127.0.0.1", "::1"})


def lasting_address(page: Page, request: HttpRequest | None = None) -> str:
    """Return where others find ``page``, or nothing while the site has no name yet."""
    address = page.get_full_url(request) or ""
    return "" if urlsplit(address).hostname in OWN_MACHINE else address
