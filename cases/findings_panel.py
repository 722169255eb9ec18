# SPDX-License-Identifier: EUPL-1.2
"""How many findings of a draft are open, beside the editor of its page."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.components import MediaContainer
from wagtail.admin.ui.side_panels import BaseSidePanel
from wagtail.admin.views.pages.edit import EditView

from anonymisation.services import scan_of, unsettled
from cases.models import SharedItem
from cases.recognition import subject_of
from cases.texts import texts_of


def open_places(draft: SharedItem) -> int | None:
    """Return how many places wait for a decision, or nothing if no check holds."""
    scan = scan_of(subject=subject_of(draft), texts=texts_of(draft))
    if scan is None:
        return None
    asked = scan.findings.to_be_settled()
    return len(unsettled(asked, by_one_person=draft.is_fictional))


class FindingsSidePanel(BaseSidePanel):
    """The count, and the way to the screen on which findings are settled."""

    class SidePanelToggle(BaseSidePanel.SidePanelToggle):
        icon_name = "view"
        counter_classname = "w-bg-critical-200"

        @property
        def aria_label(self) -> str:
            """The name with the number that is drawn on it."""
            name = gettext("Herkenningscheck")
            count = self.panel.count
            return f"{name}: {count}" if count else name

        def get_context_data(self, parent_context: Any) -> dict[str, Any]:
            context = super().get_context_data(parent_context)
            return context | {"count": self.panel.count or 0}

    name = "findings"
    title = _("Herkenningscheck")
    template_name = "wagtailadmin/cases/findings_panel.html"
    order = 150

    def __init__(self, draft: SharedItem, request: Any) -> None:
        self.count = open_places(draft)
        super().__init__(draft, request)

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        context = super().get_context_data(parent_context)
        address = reverse("settle_findings", args=[self.object.pk])
        return context | {"count": self.count, "address": address}


class ItemEditView(EditView):
    """Wagtail's editor with the findings beside it."""

    def get_side_panels(self) -> MediaContainer:
        panels = list(super().get_side_panels())
        stored = self.page.get_latest_revision_as_object()
        return MediaContainer([*panels, FindingsSidePanel(stored, self.request)])
