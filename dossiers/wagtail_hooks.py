# SPDX-License-Identifier: EUPL-1.2
"""Serving dossiers, naming them at their items, and telling editors what is not there."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail import hooks
from wagtail.admin.widgets import Button
from wagtail.models import Page

from accounts.access import viewer_for
from cases.holding import is_held
from cases.models import SharedItem
from cases.views import show_held
from core.serving import ServePage
from dossiers import by_theme
from dossiers.access import is_meant_for, live_dossier
from dossiers.contents import missing_items
from dossiers.models import DossierIndexPage, DossierPage
from dossiers.neighbours import places_of
from dossiers.views import DossierGapsView, show_dossier, show_dossiers
from dossiers.viewsets import DossierListViewSet

hooks.register("register_concept_section", by_theme.dossiers_about, order=-20)


@hooks.register("before_serve_page")
def answer_reader(
    page: Page, request: HttpRequest, args: list[Any], kwargs: dict[str, Any]
) -> HttpResponse | None:
    """Keep out whom a dossier is not meant for."""
    if not isinstance(page, DossierPage):
        return None
    viewer = viewer_for(request.user)
    if is_meant_for(viewer, page):
        return show_held(request) if is_held(page) else None
    if viewer.is_signed_in:
        raise Http404
    return redirect_to_login(request.path)


@hooks.register("on_serve_page", order=1000)
def serve_dossiers(serve: ServePage) -> ServePage:
    """Answer within Wagtail's own check of restrictions, which comes after the hook above."""

    def inner(
        page: Page, request: HttpRequest, args: list[Any], kwargs: dict[str, Any]
    ) -> HttpResponse:
        if isinstance(page, DossierIndexPage):
            return show_dossiers(request, page)
        if isinstance(page, DossierPage):
            return show_dossier(request, page)
        return serve(page, request, args, kwargs)

    return inner


@hooks.register("find_reported_page")
def find_dossier(code: str) -> DossierPage | None:
    """Return the live dossier that a reader's report names by its identity."""
    try:
        return live_dossier(UUID(code))
    except ValueError:
        return None


@hooks.register("register_admin_viewset")
def register_list() -> DossierListViewSet:
    return DossierListViewSet("dossiers_list", url_prefix="dossiers")


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


@hooks.register("register_case_section")
@hooks.register("register_practice_section")
def name_its_dossiers(item: SharedItem, request: HttpRequest) -> str:
    """Return the dossiers that hold an item, with what comes before and after it."""
    places = places_of(item, viewer_for(request.user), request) if item.live else []
    if not places:
        return ""
    context = {"places": places}
    return render_to_string("components/in_dossiers.html", context, request=request)


@hooks.register("register_admin_urls")
def register_gaps() -> list[URLPattern]:
    return [
        path(
            "pages/<int:page_id>/wat-ontbreekt/",
            DossierGapsView.as_view(),
            name="dossier_gaps",
        )
    ]


@hooks.register("register_page_header_buttons")
def link_gaps(
    page: Page, user: Any, view_name: str, next_url: str | None = None
) -> Iterator[Button]:
    """Lead from a dossier to what it lacks, for who may edit it."""
    if isinstance(page, DossierPage) and page.permissions_for_user(user).can_edit():
        url = reverse("dossier_gaps", args=[page.pk])
        yield Button(_("Wat ontbreekt"), url, icon_name="list-ul", priority=62)
