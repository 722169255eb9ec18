# SPDX-License-Identifier: EUPL-1.2
"""The list of dossiers and a dossier."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from wagtail import hooks

from accounts.access import viewer_for
from dossiers.access import dossiers_visible_to
from dossiers.contents import contents_for
from dossiers.models import DossierIndexPage, DossierPage


def show_dossiers(request: HttpRequest, page: DossierIndexPage) -> HttpResponse:
    """Answer with the dossiers this reader may see, last updated first."""
    dossiers = dossiers_visible_to(viewer_for(request.user))
    context = {
        "page": page,
        "cards": [
            dossier_card(d, request) for d in dossiers.order_by("-updated_on", "pk")
        ],
    }
    return render(request, "dossiers/dossier_index_page.html", context)


def show_dossier(request: HttpRequest, page: DossierPage) -> HttpResponse:
    """Answer with a dossier as this reader may see it."""
    viewer = viewer_for(request.user)
    context = {
        "page": page,
        "contents": contents_for(page, viewer, request),
        "programme": [block.value for block in page.programme],
        "sections": [
            html
            for render_section in hooks.get_hooks("register_dossier_section")
            if (html := render_section(page, request))
        ],
    }
    return render(request, "dossiers/dossier_page.html", context)


def dossier_card(dossier: DossierPage, request: HttpRequest) -> dict[str, object]:
    """Return what a card shows of a dossier."""
    return {
        "kind": dossier.get_kind_display().capitalize(),
        "title": dossier.title,
        "url": dossier.get_url(request),
        "summary": dossier.summary,
        "updated_on": dossier.updated_on,
        "is_fictional": dossier.is_fictional,
    }
