# SPDX-License-Identifier: EUPL-1.2
"""Where Wagtail asks us for a case page: last of all, when everybody let the reader in."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from wagtail import hooks
from wagtail.models import Page

from cases.models import CasePage
from core.serving import ServePage
from home.case_page import show_case


@hooks.register("on_serve_page", order=1000)
def serve_cases(serve: ServePage) -> ServePage:
    """Stand within Wagtail's own check of restrictions."""

    def inner(
        page: Page, request: HttpRequest, args: list[Any], kwargs: dict[str, Any]
    ) -> HttpResponse:
        shown = show_case(page, request) if isinstance(page, CasePage) else None
        return shown or serve(page, request, args, kwargs)

    return inner
