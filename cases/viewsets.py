# SPDX-License-Identifier: EUPL-1.2
"""Cases and practices in the admin: their lists and their editor."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.views.pages.listing import ExplorableIndexView, IndexView
from wagtail.admin.views.pages.usage import ContentTypeUseView
from wagtail.admin.viewsets.pages import PageListingViewSet, PageViewSet

from cases.filters import CaseFilterSet, PracticeFilterSet
from cases.findings_panel import ItemEditView
from cases.listing import columns_of, with_facts
from cases.models import CasePage, PracticePage
from core.menus import TABLE


class ItemIndexView(IndexView):
    """Rows with what the columns tell, in as many queries as there are kinds of it."""

    def annotate_queryset(self, pages: Any) -> Any:
        return with_facts(super().annotate_queryset(pages), self.model)


class ItemExplorerView(ItemIndexView, ExplorableIndexView):
    pass


class ItemUseView(ItemIndexView, ContentTypeUseView):
    pass


class CaseViewSet(PageViewSet):
    """Cases below their index page, and the editor of a case."""

    model = CasePage
    index_view_class = ItemExplorerView
    content_type_use_view_class = ItemUseView
    edit_view_class = ItemEditView
    columns = columns_of(CasePage)
    filterset_class = CaseFilterSet


class PracticeViewSet(PageViewSet):
    """The same for practices."""

    model = PracticePage
    index_view_class = ItemExplorerView
    content_type_use_view_class = ItemUseView
    edit_view_class = ItemEditView
    columns = columns_of(PracticePage)
    filterset_class = PracticeFilterSet


class CaseListViewSet(PageListingViewSet):
    """All cases at an address of their own, to which menu and first page lead."""

    model = CasePage
    icon = "doc-full"
    menu_label = _("Casussen")
    menu_order = 10
    menu_hook = TABLE
    index_view_class = ItemIndexView
    columns = columns_of(CasePage)
    filterset_class = CaseFilterSet


class PracticeListViewSet(PageListingViewSet):
    """All practices."""

    model = PracticePage
    icon = "pick"
    menu_label = _("Goede praktijken")
    menu_order = 20
    menu_hook = TABLE
    index_view_class = ItemIndexView
    columns = columns_of(PracticePage)
    filterset_class = PracticeFilterSet
