# SPDX-License-Identifier: EUPL-1.2
"""Choosing a page in the admin, with the code and the themes of cases and practices."""

from collections.abc import Iterable
from typing import Any

from django.db.models import prefetch_related_objects
from django.urls import URLPattern, path
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from wagtail.admin.auth import require_admin_access
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.chooser import BrowseView, SearchView

from cases.choices import ConceptRole
from cases.models import SharedItem


def _code(page: Any) -> str:
    return page.public_id if isinstance(page, SharedItem) else ""


def _themes(page: Any) -> str:
    if not isinstance(page, SharedItem):
        return ""
    return ", ".join(theme.label for theme in page.concepts_as(ConceptRole.THEME))


class _ThemesColumn(Column):
    """Asks for the themes of all rows at the first of them."""

    def get_cell_context_data(self, instance: Any, parent_context: Any) -> Any:
        rows = parent_context["table"].data
        if rows and instance is rows[0]:
            _fetch_concepts(rows)
        return super().get_cell_context_data(instance, parent_context)


def _fetch_concepts(pages: Iterable[Any]) -> None:
    items = [page for page in pages if isinstance(page, SharedItem)]
    for model in {type(item) for item in items}:
        same = [item for item in items if type(item) is model]
        prefetch_related_objects(same, "concepts__concept")


def _with_facts(columns: list[Column]) -> list[Column]:
    """Put code and themes behind the title, in the place of when it was changed."""
    kept = [column for column in columns if column.name != "updated"]
    at = next(n for n, column in enumerate(kept, 1) if column.name == "title")
    facts = [
        Column("code", label=_("Code"), accessor=_code, width="10%"),
        _ThemesColumn("themes", label=_("Thema’s"), accessor=_themes, width="30%"),
    ]
    return [*kept[:at], *facts, *kept[at:]]


class BrowseItemsView(BrowseView):
    @property
    def columns(self) -> list[Column]:
        return _with_facts(super().columns)


class SearchItemsView(SearchView):
    @property
    def columns(self) -> list[Column]:
        return _with_facts(super().columns)


def chooser_urls() -> list[URLPattern]:
    """Return Wagtail's own addresses and names, to stand before Wagtail's."""
    browse = never_cache(require_admin_access(BrowseItemsView.as_view()))
    search = never_cache(require_admin_access(SearchItemsView.as_view()))
    return [
        path("choose-page/", browse, name="wagtailadmin_choose_page"),
        path(
            "choose-page/<int:parent_page_id>/",
            browse,
            name="wagtailadmin_choose_page_child",
        ),
        path("choose-page/search/", search, name="wagtailadmin_choose_page_search"),
    ]
