# SPDX-License-Identifier: EUPL-1.2
"""What search shows on the pages of apps below it, and in the admin."""

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.urls import URLPattern, path, reverse_lazy
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from accounts.access import Viewer, viewer_for
from accounts.models import User
from cases.models import CasePage, SharedItem
from core.fleeting import mark_fleeting
from core.menus import TERMS, WAITING
from core.waiting import HOOK as WAITING_HOOK
from core.waiting import Waiting
from dossiers.automatic import SavedQuery
from dossiers.models import DossierPage
from search import missing
from search.answers import comparable_to
from search.reports import ReportMenuItem, TermUseReport, UnansweredQuestionsReport
from search.serving import is_standing_in
from search.site import one_thesaurus
from search.status_views import IndicesView, may_tend
from search.viewsets import CaseRequestViewSet
from search.waiting import waiting_for_search
from search.within import resolve_query

COMPARABLE = 3

hooks.register("register_concept_section", missing.asked_for, order=20)


@hooks.register("register_case_section")
def comparable_cases(case: CasePage, request: HttpRequest) -> SafeString | str:
    """Return the section with comparable cases and the reasons for each."""
    if not case.live:
        return ""
    with one_thesaurus():
        viewer = viewer_for(request.user)
        comparable = comparable_to(case, viewer, request, COMPARABLE)
        if comparable.degraded:
            mark_fleeting(is_standing_in)
        context = {"comparable": comparable}
        return render_to_string("search/similar_section.html", context)


@hooks.register("register_dossier_section")
def search_within(dossier: DossierPage, request: HttpRequest) -> SafeString | str:
    """Return the field with which a reader looks within a dossier."""
    return render_to_string("components/dossier_search.html", {"slug": dossier.slug})


@hooks.register("register_dossier_resolver")
def fill_dossier(query: SavedQuery, viewer: Viewer) -> list[SharedItem]:
    return resolve_query(query, viewer)


@hooks.register("register_admin_viewset")
def register_case_requests() -> Any:
    return CaseRequestViewSet("case_requests", url_prefix="casusaanvragen")


@hooks.register("register_admin_urls")
def register_reports() -> list[URLPattern]:
    unanswered, terms = UnansweredQuestionsReport, TermUseReport
    return [
        path(
            "reports/zoekvragen/",
            unanswered.as_view(),
            name="unanswered_questions",
        ),
        path(
            "reports/zoekvragen/results/",
            unanswered.as_view(results_only=True),
            name="unanswered_questions_results",
        ),
        path("zoekindexen/", IndicesView.as_view(), name="search_indices"),
        path("reports/begrippen/", terms.as_view(), name="term_use"),
        path(
            "reports/begrippen/results/",
            terms.as_view(results_only=True),
            name="term_use_results",
        ),
    ]


@hooks.register(WAITING)
def list_unanswered_questions() -> ReportMenuItem:
    return ReportMenuItem(UnansweredQuestionsReport, order=30)


@hooks.register(TERMS)
def list_term_use() -> ReportMenuItem:
    return ReportMenuItem(TermUseReport, order=30)


class IndicesMenuItem(MenuItem):
    """The state of the indices, in the menu of who may tend them."""

    def is_shown(self, request: HttpRequest) -> bool:
        return may_tend(request.user)


@hooks.register("register_settings_menu_item")
def list_indices() -> MenuItem:
    return IndicesMenuItem(
        _("Zoekindexen"), reverse_lazy("search_indices"), icon_name="search", order=900
    )


@hooks.register(WAITING_HOOK)
def tell_what_waits(request: HttpRequest) -> Iterator[Waiting]:
    assert isinstance(request.user, User)
    return waiting_for_search(request.user)
