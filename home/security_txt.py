# SPDX-License-Identifier: EUPL-1.2
"""``/.well-known/security.txt``: where somebody who finds a hole can tell us (RFC 9116)."""

from datetime import timedelta

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe
from wagtail.models import Site

# The standard asks for less than a year; half of one shows that somebody still looks.
VALID = timedelta(days=180)


@require_safe
def show_security_txt(request: HttpRequest) -> HttpResponse:
    site = Site.find_for_request(request)
    root = site.root_url if site else request.build_absolute_uri("/").rstrip("/")
    expires = (timezone.now() + VALID).replace(
        hour=0, minute=0, second=0, microsecond=0
    )
    lines = [
        *(f"Contact: {address}" for address in settings.SECURITY_CONTACT),
        f"Expires: {expires:%Y-%m-%dT%H:%M:%SZ}",
        "Preferred-Languages: nl, en",
        f"Canonical: {root}{request.path}",
        f"Policy: {root}/kwetsbaarheid-melden/",
    ]
    text = "".join(f"{line}\n" for line in lines)
    return HttpResponse(text, content_type="text/plain; charset=utf-8")
