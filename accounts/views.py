# SPDX-License-Identifier: EUPL-1.2
"""The way into the admin, and logos of organisations."""

from urllib.parse import urlencode
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from accounts.models import Organisation

LOGO_SECONDS = 24 * 60 * 60


def enter_admin(request: HttpRequest) -> HttpResponse:
    """Bring a visitor to the one sign-in, and tell others that the admin is not theirs.

    Wagtail sends everybody here whom it refuses; whoever is signed in already would come
    straight back, so the answer for them is a page and not another redirect.
    """
    wanted = _safe(request, request.GET.get("next", ""))
    if not request.user.is_authenticated:
        query = urlencode({"next": wanted})
        return redirect(f"{reverse('account_login')}?{query}")
    if request.user.has_perm("wagtailadmin.access_admin"):
        return redirect(wanted)
    _forget_messages(request)
    raise PermissionDenied(
        _("Het beheer is er voor redacteuren, toetsers, juristen en beheerders.")
    )


def _forget_messages(request: HttpRequest) -> None:
    """Keep Wagtail's "administratoropties" from the next page; this one shows none."""
    # Reading them is what marks them as shown.
    list(messages.get_messages(request))


def _safe(request: HttpRequest, address: str) -> str:
    ours = url_has_allowed_host_and_scheme(
        address, {request.get_host()}, require_https=request.is_secure()
    )
    if ours and not address.startswith(request.path):
        return address
    return reverse("wagtailadmin_home")


@require_safe
@cache_control(public=True, max_age=LOGO_SECONDS)
def show_logo(request: HttpRequest, uuid: UUID) -> FileResponse:
    """Answer with the logo of an organisation, which stands on public pages.

    Through the site and not from the folder of uploads, so that it needs no web server
    of its own.
    """
    organisation = get_object_or_404(Organisation, uuid=uuid)
    if not organisation.logo:
        raise Http404
    try:
        return FileResponse(organisation.logo.open("rb"))
    except FileNotFoundError as gone:
        raise Http404 from gone
