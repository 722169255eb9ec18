# SPDX-License-Identifier: EUPL-1.2
"""The page at the root of the site."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from wagtail.models import PagePermissionTester

from accounts.models import User
from accounts.permissions import SitePageTester
from core.models import BasePage


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
    ]

    class Meta:
        verbose_name = _("voorpagina")

    def permissions_for_user(self, user: User) -> PagePermissionTester:
        return SitePageTester(user, self)

    def serve(
        self, request: HttpRequest, *args: object, **kwargs: object
    ) -> HttpResponse:
        from home.views import show_home

        return show_home(request, self)
