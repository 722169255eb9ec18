# SPDX-License-Identifier: EUPL-1.2
"""The link below everything that can be reported, and the moderators' part of the admin."""

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.urls import URLPattern, path, reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from accounts.access import viewer_for
from core.waiting import HOOK as WAITING_HOOK
from core.waiting import Waiting
from moderation.access import may_moderate, reports_for
from moderation.admin_views import ReportListView, ReportView

# Below every other section.
LAST = 900


@hooks.register("register_case_section", order=LAST)
@hooks.register("register_practice_section", order=LAST)
@hooks.register("register_dossier_section", order=LAST)
def offer_to_report(page: Any, request: HttpRequest) -> SafeString | str:
    """Return the link by which a reader says that somebody can be recognised."""
    if not page.live:
        return ""
    code = getattr(page, "public_id", "").lower() or page.translation_key
    url = reverse("moderation:report", args=[code])
    return render_to_string("components/report_link.html", {"url": url})


@hooks.register("register_admin_urls")
def register_reports() -> list[URLPattern]:
    return [
        path("meldingen/", ReportListView.as_view(), name="moderation_reports"),
        path(
            "meldingen/<int:report_id>/", ReportView.as_view(), name="moderation_report"
        ),
    ]


class ReportsMenuItem(MenuItem):
    """Only for moderators, with how many reports wait for them."""

    def is_shown(self, request: HttpRequest) -> bool:
        return may_moderate(viewer_for(request.user))

    def render_component(self, request: HttpRequest) -> Any:
        count = reports_for(viewer_for(request.user)).in_hand().count()
        component = super().render_component(request)
        if count:
            component.label = f"{component.label} ({count})"
        return component


@hooks.register("register_admin_menu_item")
def list_reports() -> ReportsMenuItem:
    url = reverse("moderation_reports")
    return ReportsMenuItem(_("Meldingen"), url, icon_name="warning", order=300)


# Before what the items themselves ask for.
@hooks.register(WAITING_HOOK, order=-1)
def tell_what_was_reported(request: HttpRequest) -> Iterator[Waiting]:
    """Yield first of all the reports: somebody may be recognised at this moment."""
    mine = reports_for(viewer_for(request.user)).in_hand()
    address = reverse("moderation_reports")
    yield Waiting(
        _("Meldingen die op een besluit wachten"), mine.count(), address, is_urgent=True
    )
