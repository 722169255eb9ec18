# SPDX-License-Identifier: EUPL-1.2
"""The moderators' list of reports, and one report with the decision about it."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.db.models import F
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views import View
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from accounts.access import viewer_for
from accounts.models import User
from moderation.access import may_moderate, reports_for
from moderation.choices import Decision, DecisionReason
from moderation.forms import DecisionForm
from moderation.models import Report
from moderation.services import DecidedAlready, decide, page_of

PAGE_SIZE = 20


class ModeratorView(WagtailAdminTemplateMixin, View):
    """A page of the admin for moderators, each for the organisations of their role."""

    header_icon = "warning"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        if not may_moderate(viewer_for(request.user)):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)


class ReportListView(ModeratorView):
    """What waits first, then what was decided."""

    page_title = gettext_lazy("Meldingen")
    template_name = "moderation/report_list.html"

    def get(self, request: HttpRequest) -> HttpResponse:
        mine = reports_for(viewer_for(request.user)).select_related("decided_by")
        # What is offline first; where a database puts the others is its own choice.
        waiting = mine.in_hand().order_by(F("offline_since").asc(nulls_last=True), "pk")
        decided = mine.exclude(pk__in=waiting.values("pk"))
        shown = Paginator(decided, PAGE_SIZE).get_page(request.GET.get("p"))
        return self.render_to_response(
            self.get_context_data(waiting=waiting, decided=shown)
        )

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*super().get_breadcrumbs_items(), {"url": "", "label": self.page_title}]


class ReportView(ModeratorView):
    """One report: what was recognised, the page it is about, and the decision."""

    page_title = gettext_lazy("Melding")
    template_name = "moderation/report_detail.html"

    @cached_property
    def report(self) -> Report:
        mine = reports_for(viewer_for(self.request.user))
        found = mine.filter(pk=self.kwargs["report_id"]).first()
        if found is None:
            get_object_or_404(Report, pk=self.kwargs["report_id"])
            raise PermissionDenied
        return found

    def get(self, request: HttpRequest, report_id: int) -> HttpResponse:
        return self._show(DecisionForm(is_offline=self.report.is_offline))

    def post(self, request: HttpRequest, report_id: int) -> HttpResponse:
        report = self.report
        form = DecisionForm(request.POST, is_offline=report.is_offline)
        if not form.is_valid():
            return self._show(form)
        assert isinstance(request.user, User)
        try:
            decide(
                report=report,
                decision=Decision(form.cleaned_data["decision"]),
                reason=DecisionReason(form.cleaned_data["reason"]),
                by=request.user,
                is_alert=form.cleaned_data["is_alert"],
            )
        except DecidedAlready:
            messages.warning(request, _("Een collega was je voor."))
        else:
            messages.success(request, _("Je besluit is vastgelegd."))
        return redirect("moderation_reports")

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [
            *super().get_breadcrumbs_items(),
            {"url": reverse("moderation_reports"), "label": _("Meldingen")},
            {"url": "", "label": self.page_title, "sublabel": self.page_subtitle},
        ]

    def _show(self, form: DecisionForm) -> HttpResponse:
        self.page_subtitle = self.report.code
        context = self.get_context_data(
            report=self.report,
            notes=list(self.report.notes.all()),
            page=page_of(self.report),
            form=form,
        )
        return self.render_to_response(context)
