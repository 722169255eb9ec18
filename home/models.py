# SPDX-License-Identifier: EUPL-1.2
"""The page at the root of the site."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page, PagePermissionTester
from wagtail.url_routing import RouteResult

from accounts.models import User
from accounts.permissions import SitePageTester
from cases.holding import with_hold
from cases.identifiers import SLUG_START
from cases.models import ITEM_MODELS
from core.models import BasePage
from home.operator import Operator
from home.standard_page import StandardPage

__all__ = ["HomePage", "Operator", "StandardPage"]


class HomePage(BasePage):
    """The home page; everything else lives below it.

    PII: none.
    """

    max_count = 1
    parent_page_types = ["wagtailcore.Page"]
    subpage_types = [
        "cases.CaseIndexPage",
        "cases.PracticeIndexPage",
        "dossiers.DossierIndexPage",
        "guidance.GuidelineIndexPage",
        "home.StandardPage",
    ]

    class Meta:
        verbose_name = _("voorpagina")

    def route(self, request: HttpRequest, path_components: list[str]) -> RouteResult:
        """Go straight to a page two levels down: most requests ask for one.

        Walking the tree reads every page on the way twice.
        """
        if len(path_components) == 2:
            url_path = f"{self.url_path}{'/'.join(path_components)}/"
            page = self._item(path_components[-1], url_path)
            if page is not None and page.live:
                return RouteResult(page)
        return super().route(request, path_components)

    def _item(self, slug: str, url_path: str) -> Page | None:
        if slug.startswith(SLUG_START):
            for model in ITEM_MODELS:
                item = with_hold(model.objects.filter(url_path=url_path)).first()
                if item is not None:
                    return item
            return None
        found = with_hold(Page.objects.filter(url_path=url_path)).first()
        return found.specific if found else None

    def permissions_for_user(self, user: User) -> PagePermissionTester:
        return SitePageTester(user, self)

    def serve(
        self, request: HttpRequest, *args: object, **kwargs: object
    ) -> HttpResponse:
        from home.views import show_home

        return show_home(request, self)
