# SPDX-License-Identifier: EUPL-1.2
"""A refusal of the door is a message, wherever it was raised."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from cases.outcomes import UnsafeToPublish
from cases.refusing import tell_refusals


class ExplainRefusals:
    """Bring whoever is refused in the admin back to the page, with the reasons.

    The editing view answers refusals by itself; this catches the ways that have no hook
    (workflow, bulk actions), whose transaction is undone by then.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(
        self, request: HttpRequest, exception: Exception
    ) -> HttpResponse | None:
        if not isinstance(exception, UnsafeToPublish):
            return None
        tell_refusals(request, exception)
        if exception.item_pk:
            return redirect(
                reverse("wagtailadmin_pages:edit", args=[exception.item_pk])
            )
        return redirect(reverse("wagtailadmin_home"))
