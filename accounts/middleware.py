# SPDX-License-Identifier: EUPL-1.2
"""A net below Wagtail's own permission checks."""

from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from wagtail.admin.auth import permission_denied
from wagtail.models import Page, TaskState

from accounts.access import viewer_for
from accounts.permissions import choosable_by, worked_on_by

# How Wagtail's addresses name a page.
PAGE_ARGUMENTS = ("page_id", "parent_page_id", "page_to_move_id", "destination_id")
NAMESPACES_WITH_PK = {"wagtailadmin_pages", "wagtailadmin_api:pages"}
CHOOSERS = {
    "wagtailadmin_choose_page_child",
    "wagtailadmin_choose_page_chosen_multiple",
}
# No database holds a longer one, and to ask for it is an error there.
MOST_DIGITS = 18


class KeepToOwnOrganisation:
    """Refuse every admin address that names a page of an organisation one does not work for.

    Several of Wagtail's views tell a page's title before or without asking for permission
    (the explorer of a page, choosers, confirming a move or a bulk action, a workflow that
    is not running), and a task is approved by its own number whatever page stands beside
    it.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Any, args: Any, kwargs: dict[str, Any]
    ) -> HttpResponse | None:
        if not request.path.startswith("/beheer/"):
            return None
        named, means_all = _named_pages(request, kwargs), _means_all(request, kwargs)
        if not (named or means_all):
            return None
        if not request.user.has_perm("wagtailadmin.access_admin"):
            return None
        viewer = viewer_for(request.user)
        if viewer.sees_everything:
            return None
        pages = Page.objects.filter(pk__in=named)
        match = request.resolver_match
        allowed = choosable_by if match and match.url_name in CHOOSERS else worked_on_by
        if means_all or allowed(viewer, pages).count() < pages.count():
            return permission_denied(request)
        return None


def _means_all(request: HttpRequest, kwargs: dict[str, Any]) -> bool:
    """A bulk action on "all" names what it leaves out, so it is for the whole site only."""
    return kwargs.get("model_name") == "page" and "all" in request.GET.getlist("id")


def _named_pages(request: HttpRequest, kwargs: dict[str, Any]) -> set[int]:
    match = request.resolver_match
    assert match is not None
    named = {kwargs[name] for name in PAGE_ARGUMENTS if name in kwargs}
    if match.namespace in NAMESPACES_WITH_PK and "pk" in kwargs:
        named.add(kwargs["pk"])
    if match.url_name in CHOOSERS or kwargs.get("model_name") == "page":
        named.update(request.GET.getlist("id"))
    if "task_state_id" in kwargs:
        states = TaskState.objects.filter(pk=kwargs["task_state_id"])
        named.update(states.values_list("workflow_state__object_id", flat=True))
    numbers = [str(pk) for pk in named if str(pk).isdecimal()]
    if any(len(number) > MOST_DIGITS for number in numbers):
        raise Http404
    return {int(number) for number in numbers}
