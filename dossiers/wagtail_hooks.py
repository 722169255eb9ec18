# SPDX-License-Identifier: EUPL-1.2
"""Serving dossiers, and telling their editors what readers no longer find."""

from typing import Any

from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import ngettext
from wagtail import hooks
from wagtail.models import Page

from accounts.access import viewer_for
from dossiers import by_theme  # noqa: F401  Registers its hook.
from dossiers.access import may_read
from dossiers.contents import missing_items
from dossiers.models import DossierIndexPage, DossierPage
from dossiers.views import show_dossier, show_dossiers


@hooks.register("before_serve_page")
def answer_reader(
    page: Page, request: HttpRequest, args: list[Any], kwargs: dict[str, Any]
) -> HttpResponse | None:
    if isinstance(page, DossierIndexPage):
        return show_dossiers(request, page)
    if not isinstance(page, DossierPage):
        return None
    viewer = viewer_for(request.user)
    if may_read(viewer, page):
        return show_dossier(request, page)
    if viewer.is_signed_in:
        raise Http404
    return redirect_to_login(request.path)


@hooks.register("before_edit_page")
def tell_what_is_gone(request: HttpRequest, page: Page) -> None:
    """Show the editor how many items readers do not find any more."""
    if request.method != "GET" or not isinstance(page, DossierPage):
        return
    gone = missing_items(page, viewer_for(request.user))
    if gone:
        messages.warning(
            request,
            ngettext(
                "%(count)s onderdeel is ingetrokken of niet meer online en wordt niet "
                "getoond. De nummering loopt door.",
                "%(count)s onderdelen zijn ingetrokken of niet meer online en worden "
                "niet getoond. De nummering loopt door.",
                gone,
            )
            % {"count": gone},
        )
