# SPDX-License-Identifier: EUPL-1.2
"""The lists of cases and practices, and where a withdrawn code ends."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from accounts.access import viewer_for
from cases.access import cases_visible_to, practices_visible_to
from cases.models import CaseIndexPage, PracticeIndexPage
from cases.models.index import ItemIndexPage
from cases.presentation import card

PAGE_SIZE = 12


def show_index(request: HttpRequest, page: ItemIndexPage) -> HttpResponse:
    """Answer with the items this reader may see, newest first."""
    viewer = viewer_for(request.user)
    if isinstance(page, CaseIndexPage):
        items, template = cases_visible_to(viewer), "cases/case_index_page.html"
    else:
        assert isinstance(page, PracticeIndexPage)
        items, template = practices_visible_to(viewer), "cases/practice_index_page.html"
    newest = items.order_by("-first_published_at", "-pk")
    shown = Paginator(newest, PAGE_SIZE).get_page(request.GET.get("pagina"))
    context = {
        "page": page,
        "page_obj": shown,
        "cards": [card(item, request) for item in shown],
        "total": shown.paginator.count,
    }
    return render(request, template, context)


def show_tombstone(request: HttpRequest, slug: str) -> HttpResponse:
    """Say that something was here, and nothing else."""
    context = {"public_id": slug.upper()}
    return render(request, "cases/withdrawn.html", context, status=410)
