# SPDX-License-Identifier: EUPL-1.2
"""What editors read about demand: questions without an answer, and the use of terms."""

from typing import Any

from django.db.models import QuerySet, Sum
from django.http import HttpRequest
from django.urls import reverse, reverse_lazy
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column, NumberColumn, TitleColumn
from wagtail.admin.views.reports import ReportView
from wagtail.permissions import policy_registry

from search.demand import KEEP_QUESTIONS
from search.models import TermUse, UnansweredQuestion
from taxonomy.models import Concept


class UnansweredQuestionsReport(ReportView):
    """Questions of the last thirty days that found nothing, most asked first."""

    model = UnansweredQuestion
    permission_required = "view"
    page_title = _("Zoekvragen zonder antwoord")
    header_icon = "help"
    index_url_name = "unanswered_questions"
    index_results_url_name = "unanswered_questions_results"
    default_ordering = ("-times", "text")
    columns = [
        Column("text", label=_("Zoekvraag")),
        NumberColumn("times", label=_("Aantal keer"), sort_key="times"),
        Column("first_on", label=_("Eerst gevraagd")),
        Column("last_on", label=_("Laatst gevraagd"), sort_key="last_on"),
    ]


class TermUseReport(ReportView):
    """The concepts that questions of the last thirty days named, most named first."""

    model = TermUse
    permission_required = "view"
    page_title = _("Gebruik van begrippen")
    header_icon = "tag"
    index_url_name = "term_use"
    index_results_url_name = "term_use_results"
    default_ordering = ("-times", "label")
    columns = [
        TitleColumn(
            "label", label=_("Begrip"), get_url=lambda concept: _edit_url(concept)
        ),
        Column("get_scheme_display", label=_("Lijst")),
        NumberColumn("times", label=_("Aantal keer"), sort_key="times"),
    ]

    def get_base_queryset(self) -> QuerySet[Concept, Any]:
        since = timezone.localdate() - KEEP_QUESTIONS
        used = Concept.objects.filter(uses__day__gt=since)
        return used.annotate(times=Sum("uses__times"))


class ReportMenuItem(MenuItem):
    """A report in the menu of who may read it."""

    def __init__(self, report: type[ReportView], order: int) -> None:
        super().__init__(
            report.page_title,
            reverse_lazy(report.index_url_name),
            icon_name=report.header_icon,
            order=order,
        )
        self._model = report.model

    def is_shown(self, request: HttpRequest) -> bool:
        policy = policy_registry.get_by_type(self._model)
        return bool(policy.user_has_permission(request.user, "view"))


def _edit_url(concept: Concept) -> str:
    return reverse("wagtailsnippets_taxonomy_concept:edit", args=[concept.pk])
