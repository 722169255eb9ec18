# SPDX-License-Identifier: EUPL-1.2
"""The lists of cases and practices, where a withdrawn code ends, and residual risk."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views import View
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from accounts.access import viewer_for
from accounts.models import User
from cases.access import cases_visible_to, practices_visible_to
from cases.models import CaseIndexPage, CasePage, PracticeIndexPage
from cases.models.index import ItemIndexPage
from cases.presentation import card
from cases.recognition import remaining_in
from cases.residual_risk import risk_of
from cases.risk_panel import present_risk

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


def show_held(request: HttpRequest, code: str = "") -> HttpResponse:
    """Say that something is being looked at again, and nothing of what it is."""
    return render(request, "cases/held.html", {"public_id": code}, status=404)


class ResidualRiskView(WagtailAdminTemplateMixin, View):
    """The residual risk of the newest draft of a case, for who may edit it."""

    page_title = gettext_lazy("Restrisico")
    header_icon = "view"
    template_name = "cases/residual_risk.html"

    def get(self, request: HttpRequest, page_id: int) -> HttpResponse:
        case = get_object_or_404(CasePage, pk=page_id)
        assert isinstance(request.user, User)
        if not case.permissions_for_user(request.user).can_edit():
            raise PermissionDenied
        draft = case.get_latest_revision_as_object()
        assert isinstance(draft, CasePage)
        report = risk_of(draft, findings=remaining_in(draft))
        panel = present_risk(report, draft)
        # The code and not the title, which of a draft may tell too much.
        self.page_subtitle = draft.public_id
        return self.render_to_response(self.get_context_data(case=draft, panel=panel))

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [
            *super().get_breadcrumbs_items(),
            {"url": edit_address(self.kwargs["page_id"]), "label": _("Casus")},
            {"url": "", "label": self.page_title, "sublabel": self.page_subtitle},
        ]


def edit_address(page_id: int) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page_id])
