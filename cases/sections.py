# SPDX-License-Identifier: EUPL-1.2
"""What a case shows of practices and a practice of cases, each as far as a reader may see."""

from typing import Any

from django.http import HttpRequest
from django.template.loader import render_to_string

from accounts.access import viewer_for
from cases.access import cases_visible_to, practices_visible_to
from cases.models import CasePage, PracticePage
from cases.presentation import card


def practices_that_rest_on(case: CasePage, request: HttpRequest) -> str:
    """Return the section with the practices that this case is a ground of."""
    if not case.live:
        return ""
    visible = practices_visible_to(viewer_for(request.user))
    practices = visible.filter(case_links__case=case.pk).order_by("title")
    context = {"cards": [card(practice, request) for practice in practices]}
    return _section("cases/practices_section.html", context, request)


def cases_below(practice: PracticePage, request: HttpRequest) -> str:
    """Return the section with the cases that a practice rests on."""
    if not practice.live:
        return ""
    visible = cases_visible_to(viewer_for(request.user))
    cases = visible.filter(practice_links__practice=practice.pk)
    in_order = cases.order_by("practice_links__sort_order")
    context = {"cards": [card(case, request) for case in in_order]}
    return _section("cases/ground_section.html", context, request)


def _section(template: str, context: dict[str, Any], request: HttpRequest) -> str:
    if not context["cards"]:
        return ""
    return render_to_string(template, context, request=request)
