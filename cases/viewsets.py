# SPDX-License-Identifier: EUPL-1.2
"""Cases and practices in the admin."""

from wagtail.admin.viewsets.pages import PageViewSet

from cases.findings_panel import ItemEditView
from cases.models import CasePage, PracticePage


class CaseViewSet(PageViewSet):
    """The editor of a case, with its findings beside it."""

    model = CasePage
    edit_view_class = ItemEditView


class PracticeViewSet(PageViewSet):
    """The same for practices."""

    model = PracticePage
    edit_view_class = ItemEditView
