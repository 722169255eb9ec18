# SPDX-License-Identifier: EUPL-1.2
"""A request that asks for everybody who may read the same, and tells of nobody."""

from dataclasses import dataclass
from io import BytesIO

from django.core.handlers.wsgi import WSGIRequest
from django.http import HttpRequest
from wagtail.models import Site

from accounts.access import Viewer

# Where a page is asked for, and nothing of who asks: no cookie, no address, no browser.
ADDRESS = (
    "HTTP_HOST", "HTTP_X_FORWARDED_PROTO", "PATH_INFO", "REQUEST_METHOD", "SCRIPT_NAME",
    "SERVER_NAME", "SERVER_PORT", "wsgi.url_scheme",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Readers:
    """Stands where a user stands; has no name, no address and no rights of its own."""

    _viewer: Viewer

    is_active = True

    @property
    def is_authenticated(self) -> bool:
        return self._viewer.is_signed_in

    @property
    def is_anonymous(self) -> bool:
        return not self._viewer.is_signed_in


def asked_by_all(request: HttpRequest, audience: Viewer) -> HttpRequest:
    """Return ``request`` as this audience would make it."""
    environ = {name: request.META[name] for name in ADDRESS if name in request.META}
    common = WSGIRequest(environ | {"wsgi.input": BytesIO()})
    common.user = Readers(audience)  # type: ignore[assignment]  # Has no account.
    # Found already; Wagtail remembers it here.
    common._wagtail_site = Site.find_for_request(request)  # type: ignore[attr-defined]  # Where Wagtail itself keeps the site of a request.
    return common
