# SPDX-License-Identifier: EUPL-1.2
"""Where Wagtail asks us: before serving, publishing and copying a page; its addresses."""

from collections.abc import Iterator
from typing import Any

from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin.widgets import Button
from wagtail.models import Page, WorkflowState

from accounts.access import viewer_for
from accounts.models import User
from cases import concept_sections, sections
from cases.access import is_meant_for, live_item
from cases.findings_views import FindingsView
from cases.holding import is_held
from cases.identifiers import SLUG_START
from cases.light_policy import stop_in_editor
from cases.models import ITEM_MODELS, CasePage, SharedItem
from cases.models.index import ItemIndexPage
from cases.outcomes import UnsafeToPublish
from cases.publication import publish_case
from cases.reads import remember_read
from cases.refusing import tell_refusals
from cases.views import ResidualRiskView, show_held, show_index, show_tombstone
from cases.viewsets import (
    CaseListViewSet,
    CaseViewSet,
    PracticeListViewSet,
    PracticeViewSet,
)
from cases.waiting import waiting_items
from core.serving import ServePage
from core.waiting import HOOK as WAITING_HOOK
from core.waiting import Waiting

hooks.register("register_case_section", sections.practices_that_rest_on, order=-10)
hooks.register("register_practice_section", sections.cases_below, order=-10)
hooks.register("register_concept_notes", concept_sections.notes)
hooks.register("register_concept_section", concept_sections.section, order=-10)


@hooks.register("before_serve_page")
def answer_reader(
    page: Page, request: HttpRequest, args: list[Any], kwargs: dict[str, Any]
) -> HttpResponse | None:
    """Keep out whom an item is not meant for.

    A visitor is asked to sign in; who is signed in learns no more than "not found".
    """
    if not isinstance(page, SharedItem):
        return None
    viewer = viewer_for(request.user)
    if is_meant_for(viewer, page):
        return show_held(request, page.public_id) if is_held(page) else None
    if viewer.is_signed_in:
        raise Http404
    return redirect_to_login(request.path)


@hooks.register("on_serve_page", order=900)
def serve_lists(serve: ServePage) -> ServePage:
    """Answer within Wagtail's own check of restrictions, which comes after the hook above.

    The views stand here and not in ``serve`` of a page: they ask ``access``, which asks
    the models. An item is counted as read when nobody kept the reader out.
    """

    def inner(
        page: Page, request: HttpRequest, args: list[Any], kwargs: dict[str, Any]
    ) -> HttpResponse:
        if isinstance(page, ItemIndexPage):
            if "withdrawn_slug" in kwargs:
                return show_tombstone(request, kwargs["withdrawn_slug"])
            return show_index(request, page)
        if isinstance(page, SharedItem):
            remember_read(page, request)
        return serve(page, request, args, kwargs)

    return inner


@hooks.register("find_reported_page")
def find_item(code: str) -> SharedItem | None:
    """Return the live item that a reader's report names by its code."""
    return live_item(code.upper()) if code.startswith(SLUG_START) else None


@hooks.register("before_edit_page")
def approve_what_is_on_the_screen(request: HttpRequest, page: Page) -> None:
    """Bind a task that is finished in the editor to the draft that was open there.

    A task keeps the draft that it began with, and a later one is refused at its end as
    unread; here the approver has it on the screen.
    """
    if not isinstance(page, SharedItem) or "action-workflow-action" not in request.POST:
        return
    task_state = page.current_workflow_task_state
    if task_state and request.POST.get("loaded_revision_id") == str(
        page.latest_revision_id
    ):
        task_state.revision_id = page.latest_revision_id
        task_state.save(update_fields=["revision"])


@hooks.register("before_edit_page")
def tell_what_was_asked(request: HttpRequest, page: Page) -> None:
    """Show who opens a draft that was sent back what was written about it.

    Wagtail keeps it behind a button of the editor.
    """
    if request.method != "GET" or not isinstance(page, SharedItem):
        return
    state = page.current_workflow_state
    if not state or state.status != WorkflowState.STATUS_NEEDS_CHANGES:
        return
    asked = state.current_task_state
    told = {"name": asked.finished_by or _("De redactie"), "comment": asked.comment}
    if asked.comment:
        text = _("%(name)s vraagt om een wijziging: “%(comment)s”")
    else:
        text = _("%(name)s vraagt om een wijziging, zonder opmerking.")
    messages.warning(request, text % told)


@hooks.register("before_publish_page")
def publish_through_the_door(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Publish an item by the door and answer for the view; the draft is stored already.

    Other pages are only stopped, where their text points at somebody.
    """
    if not isinstance(page, SharedItem):
        return stop_in_editor(request, page)
    assert request.user.is_authenticated
    try:
        counts = publish_case(case=page, by=request.user)
    except UnsafeToPublish as refusal:
        tell_refusals(request, refusal)
        return redirect(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    messages.success(
        request,
        _(
            "%(title)s is gepubliceerd en staat in de zoekindex. Elke andere versie van de "
            "tekst is weg: %(revisions)s revisies, %(comments)s opmerkingen."
        )
        % {"title": page.title, **counts},
    )
    return redirect(reverse("wagtailadmin_explore", args=[page.get_parent().pk]))


@hooks.register("before_copy_page")
def refuse_copies(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Neither an item nor a page that holds items can be copied or aliased."""
    below = Page.objects.descendant_of(page, inclusive=True).type(*ITEM_MODELS)
    if not below.exists():
        return None
    messages.error(
        request,
        _("Casussen en praktijken kunnen niet worden gekopieerd of gespiegeld."),
    )
    return redirect(reverse("wagtailadmin_explore", args=[page.get_parent().pk]))


@hooks.register("register_admin_urls")
def register_screens() -> list[URLPattern]:
    return [
        path(
            "pages/<int:page_id>/herkenning/",
            FindingsView.as_view(),
            name="settle_findings",
        ),
        path(
            "pages/<int:page_id>/restrisico/",
            ResidualRiskView.as_view(),
            name="residual_risk",
        ),
    ]


@hooks.register("register_page_header_buttons")
def link_screens(
    page: Page, user: Any, view_name: str, next_url: str | None = None
) -> Iterator[Button]:
    """Lead from an item to its findings and risk, for who may edit it."""
    if not isinstance(page, SharedItem):
        return
    if not page.permissions_for_user(user).can_edit():
        return
    url = reverse("settle_findings", args=[page.pk])
    yield Button(_("Herkenningscheck"), url, icon_name="view", priority=61)
    if isinstance(page, CasePage):
        url = reverse("residual_risk", args=[page.pk])
        yield Button(_("Restrisico"), url, icon_name="warning", priority=62)


@hooks.register("register_admin_viewset")
def register_lists() -> list[Any]:
    return [
        CaseViewSet(),
        PracticeViewSet(),
        CaseListViewSet("cases_list", url_prefix="casussen"),
        PracticeListViewSet("practices_list", url_prefix="goede-praktijken"),
    ]


@hooks.register(WAITING_HOOK)
def tell_what_waits(request: HttpRequest) -> Iterator[Waiting]:
    assert isinstance(request.user, User)
    return waiting_items(request.user)
