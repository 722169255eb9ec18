# SPDX-License-Identifier: EUPL-1.2
"""The pages under which cases and practices live, and where withdrawn codes end."""

from django.http import Http404, HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import PagePermissionTester
from wagtail.url_routing import RouteResult

from accounts.models import User
from cases.models.records import Tombstone
from cases.models.uncopied import Uncopied
from cases.permissions import IndexPermissionTester
from core.fields import CleanRichTextField
from core.models import BasePage


class ItemIndexPage(Uncopied, BasePage):
    """A list of items; routes the code of a withdrawn item to its tombstone.

    PII: none.
    """

    intro = CleanRichTextField(_("inleiding"), blank=True)

    content_panels = [FieldPanel("title"), FieldPanel("intro")]
    parent_page_types = ["home.HomePage"]
    max_count = 1

    class Meta:
        abstract = True

    def permissions_for_user(self, user: User) -> PagePermissionTester:
        return IndexPermissionTester(user, self)

    def route(self, request: HttpRequest, path_components: list[str]) -> RouteResult:
        try:
            return super().route(request, path_components)
        except Http404:
            if len(path_components) == 1 and _is_withdrawn(path_components[0]):
                return RouteResult(self, kwargs={"withdrawn_slug": path_components[0]})
            raise


def _is_withdrawn(slug: str) -> bool:
    return Tombstone.objects.filter(public_id=slug.upper()).exists()


class CaseIndexPage(ItemIndexPage):
    """The list of cases.

    PII: none.
    """

    subpage_types = ["cases.CasePage"]

    class Meta:
        verbose_name = _("overzicht van casussen")


class PracticeIndexPage(ItemIndexPage):
    """The list of good practices.

    PII: none.
    """

    subpage_types = ["cases.PracticePage"]

    class Meta:
        verbose_name = _("overzicht van goede praktijken")
