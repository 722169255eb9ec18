# SPDX-License-Identifier: EUPL-1.2
"""The page of the style guide, for everybody; it shows nothing of the site's content."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from home.style_guide.drawing import draw_component
from home.style_guide.groups import GROUPS


@require_safe
def show_style_guide(request: HttpRequest) -> HttpResponse:
    groups = [
        {
            "code": group.code,
            "title": group.title,
            "entries": [draw_component(name, group.data) for name in group.components],
        }
        for group in GROUPS
    ]
    return render(request, "home/style_guide.html", {"groups": groups})
