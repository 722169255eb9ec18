# SPDX-License-Identifier: EUPL-1.2
"""Dossiers in the admin's menu."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.ui.tables.pages import (
    BulkActionsColumn,
    PageStatusColumn,
    PageTitleColumn,
)
from wagtail.admin.views.pages.listing import IndexView
from wagtail.admin.viewsets.pages import PageListingViewSet

from core.menus import TABLE
from dossiers.models import DossierPage


class DossierIndexView(IndexView):
    """Rows with their organisation, asked for once."""

    def annotate_queryset(self, pages: Any) -> Any:
        return super().annotate_queryset(pages).prefetch_related("organisation")


class DossierListViewSet(PageListingViewSet):
    """All dossiers at an address of their own."""

    model = DossierPage
    icon = "folder-open-1"
    menu_label = _("Dossiers")
    menu_order = 30
    menu_hook = TABLE
    index_view_class = DossierIndexView
    columns = [
        BulkActionsColumn("bulk_actions"),
        PageTitleColumn("title", label=_("Titel"), sort_key="title", classname="title"),
        Column("get_kind_display", label=_("Soort"), sort_key="kind"),
        Column("organisation", label=_("Organisatie"), sort_key="organisation__name"),
        DateColumn("updated_on", label=_("Bijgewerkt"), sort_key="updated_on"),
        PageStatusColumn("status", label=_("Status"), sort_key="live"),
    ]
