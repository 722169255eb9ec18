# SPDX-License-Identifier: EUPL-1.2
"""Small rules for every request and every answer."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.cache import add_never_cache_headers, patch_cache_control
from django.utils.datastructures import MultiValueDictKeyError

Handler = Callable[[HttpRequest], HttpResponse]

MAX_QUERY_LENGTH = 8_000


class RefuseMalformedRequests:
    """Answer 400 to what no browser sends: NUL bytes, overlong addresses, half a form.

    PostgreSQL refuses a NUL byte in any text, which turns such a request into a server
    error wherever it first meets a query; so it is stopped before anything reads it.
    """

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if is_malformed(request):
            return _refusal(400)
        return self.get_response(request)

    def process_exception(
        self, request: HttpRequest, exception: Exception
    ) -> HttpResponse | None:
        """Wagtail's editing forms count on hidden fields that a broken client leaves out."""
        if request.method == "POST" and isinstance(exception, MultiValueDictKeyError):
            return _refusal(400)
        return None


def is_malformed(request: HttpRequest) -> bool:
    query = request.META.get("QUERY_STRING", "")
    if len(query) > MAX_QUERY_LENGTH or len(request.path) > MAX_QUERY_LENGTH:
        return True
    if "\x00" in request.path or "\x00" in query or "%00" in query:
        return True
    return "\x00" in request.META.get("HTTP_COOKIE", "")


def _refusal(status: int) -> HttpResponse:
    return HttpResponse(render_to_string(f"{status}.html"), status=status)


class RefuseOversizedRequests:
    """Answer 413 to a body that says it is larger than any form, before reading it.

    A body that does not say how long it is, is not read at all by Django.
    """

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        length = request.META.get("CONTENT_LENGTH") or "0"
        if not length.isdecimal():
            return _refusal(400)
        # Python reads no number of thousands of digits; twenty are far too many already.
        if int(length[:20]) > settings.REQUEST_MAX_SIZE:
            return _refusal(413)
        return self.get_response(request)


class KeepPersonalPagesOutOfCaches:
    """Signed-in answers are stored nowhere; public ones are asked again each time.

    An answer that set its own rule keeps it (a long search must survive the back button).
    """

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if response.has_header("Cache-Control"):
            return response
        if request.user.is_authenticated:
            add_never_cache_headers(response)
        else:
            patch_cache_control(response, no_cache=True)
        return response


class SetHeaders:
    """Say on every answer, refusals and files included, what a browser may do with it.

    Switches off what this site never uses, and gives the admin its own script policy.
    """

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        for name, value in settings.SECURITY_HEADERS.items():
            response.headers.setdefault(name, value)
        if request.path.startswith("/beheer/"):
            # django-csp reads this attribute when it writes the header.
            policy = settings.ADMIN_CONTENT_SECURITY_POLICY
            response._csp_update = policy  # type: ignore[attr-defined]  # See above.
        return response
