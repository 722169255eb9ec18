# SPDX-License-Identifier: EUPL-1.2
"""The list of dossiers, a dossier, its preview, and what it lacks."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views import View
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from accounts.access import JOINED_READER, VISITOR, Viewer, viewer_for
from accounts.models import User
from core.sections import shown_by
from dossiers.access import dossiers_visible_to
from dossiers.contents import contents_for
from dossiers.gaps import gaps_in
from dossiers.models import AS_JOINED, AS_VISITOR, DossierIndexPage, DossierPage
from dossiers.notes import notes_on, with_notes


def show_dossiers(request: HttpRequest, page: DossierIndexPage) -> HttpResponse:
    """Answer with the dossiers this reader may see, last updated first."""
    dossiers = dossiers_visible_to(viewer_for(request.user))
    context = {
        "page": page,
        "cards": [
            dossier_card(d, request) for d in dossiers.order_by("-updated_on", "pk")
        ],
    }
    return render(request, "dossiers/dossier_index_page.html", context)


def show_dossier(request: HttpRequest, page: DossierPage) -> HttpResponse:
    """Answer with a dossier as this reader may see it, and what apps above add."""
    viewer = viewer_for(request.user)
    contents = contents_for(page, viewer, request)
    notes = notes_on(page, contents, request)
    context = _context(page, with_notes(contents, notes), request) | {
        "notes": notes,
        "actions": shown_by("register_item_action", page, request),
        "sections": shown_by("register_dossier_section", page, request),
    }
    return render(request, "dossiers/dossier_page.html", context)


def show_preview(request: HttpRequest, page: DossierPage, mode: str) -> HttpResponse:
    """Answer with a draft as somebody would read it; nothing personal is added or kept."""
    viewers: dict[str, Viewer] = {AS_JOINED: JOINED_READER, AS_VISITOR: VISITOR}
    viewer = viewers.get(mode) or viewer_for(request.user)
    context = _context(page, contents_for(page, viewer, request), request)
    return render(request, "dossiers/dossier_page.html", context)


def _context(page: DossierPage, contents: Any, request: HttpRequest) -> dict[str, Any]:
    return {
        "page": page,
        "contents": contents,
        "minutes": sum(item.minutes for part in contents for item in part.items),
        "items": sum(len(part.items) for part in contents),
        "programme": [block.value for block in page.programme],
    }


def dossier_card(dossier: DossierPage, request: HttpRequest) -> dict[str, object]:
    """Return what a card shows of a dossier."""
    return {
        "kind": dossier.get_kind_display().capitalize(),
        "title": dossier.title,
        "url": dossier.get_url(request),
        "summary": dossier.summary,
        "updated_on": dossier.updated_on,
        "is_fictional": dossier.is_fictional,
        "cover": dossier.drawing,
    }


class DossierGapsView(WagtailAdminTemplateMixin, View):
    """What the newest draft of a dossier lacks, for who may edit it."""

    page_title = gettext_lazy("Wat ontbreekt")
    header_icon = "list-ul"
    template_name = "dossiers/gaps.html"

    def get(self, request: HttpRequest, page_id: int) -> HttpResponse:
        dossier = get_object_or_404(DossierPage, pk=page_id)
        assert isinstance(request.user, User)
        if not dossier.permissions_for_user(request.user).can_edit():
            raise PermissionDenied
        draft = dossier.get_latest_revision_as_object()
        assert isinstance(draft, DossierPage)
        report = gaps_in(draft, viewer_for(request.user))
        self.page_subtitle = draft.title
        return self.render_to_response(
            self.get_context_data(dossier=draft, report=report)
        )

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        edit = reverse("wagtailadmin_pages:edit", args=[self.kwargs["page_id"]])
        return [
            *super().get_breadcrumbs_items(),
            {"url": edit, "label": _("Dossier")},
            {"url": "", "label": self.page_title, "sublabel": self.page_subtitle},
        ]
