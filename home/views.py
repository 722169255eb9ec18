# SPDX-License-Identifier: EUPL-1.2
"""The home page."""

from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from wagtail.models import Page

from accounts.access import Viewer, viewer_for
from accounts.models import User
from cases.access import cases_visible_to
from cases.choices import ConceptRole
from cases.models import CaseConcept
from cases.presentation import card
from dossiers.access import dossiers_visible_to
from dossiers.views import dossier_card
from home.personal import personal_blocks

NEWEST = 3
THEMES = 9


def show_home(request: HttpRequest, page: Page) -> HttpResponse:
    """Answer with the question field, themes, newest cases and dossiers.

    Who is signed in also finds what is their own, and that answer is stored nowhere.
    """
    viewer = viewer_for(request.user)
    newest = cases_visible_to(viewer).order_by("-first_published_at", "-pk")[:NEWEST]
    dossiers = dossiers_visible_to(viewer).order_by("-updated_on")[:NEWEST]
    user = request.user
    context = {
        "page": page,
        "personal": personal_blocks(user, request) if isinstance(user, User) else None,
        "themes": _themes(viewer),
        "newest": [card(case, request) for case in newest],
        "dossiers": [dossier_card(dossier, request) for dossier in dossiers],
    }
    return render(request, "home/home_page.html", context)


def _themes(viewer: Viewer) -> list[dict[str, object]]:
    """Return the themes with the most cases that this reader may see."""
    counted = (
        CaseConcept.objects.filter(
            role=ConceptRole.THEME, case__in=cases_visible_to(viewer)
        )
        .values("concept__code", "concept__label")
        .annotate(count=Count("pk"))
        .order_by("-count", "concept__label")[:THEMES]
    )
    return [
        {
            "label": row["concept__label"],
            "url": f"/zoeken/?theme={row['concept__code']}",
            "count": row["count"],
        }
        for row in counted
    ]
