# SPDX-License-Identifier: EUPL-1.2
"""Pages that say what this place is, what it promises and what the law asks to say."""

from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.admin.widgets import AdminAutoHeightTextInput
from wagtail.fields import StreamField
from wagtail.models import PagePermissionTester

from accounts.models import User
from accounts.permissions import SitePageTester
from cases.light_policy import LightlyChecked
from core.models import BasePage
from home.blocks import FACTS, Part, Question

# Linked from every page and from elsewhere, so these stay where they are.
FIXED_SLUGS = (
    "over-ons",
    "spelregels",
    "hoe-wij-anonimiseren",
    "privacy",
    "cookies",
    "toegankelijkheid",
    "contact",
    "klachten",
    "kwetsbaarheid-melden",
    "licentie",
)


class StandardPageTester(SitePageTester):
    """What the law asks to say can be changed, and not taken away or moved."""

    def can_delete(self, ignore_bulk: bool = False) -> bool:
        return not self._is_fixed() and super().can_delete(ignore_bulk)

    def can_unpublish(self) -> bool:
        return not self._is_fixed() and super().can_unpublish()

    def can_move(self) -> bool:
        return not self._is_fixed() and super().can_move()

    def can_set_view_restrictions(self) -> bool:
        return not self._is_fixed() and super().can_set_view_restrictions()

    def _is_fixed(self) -> bool:
        return self.page.slug in FIXED_SLUGS


class StandardPage(LightlyChecked, BasePage):
    """A page of the site itself: who we are, house rules, privacy and the like.

    PII: none; its texts are an editor's own.
    """

    summary = models.CharField(_("samenvatting"), max_length=300)
    body = StreamField(
        [("part", Part()), ("question", Question()), *FACTS],
        verbose_name=_("inhoud"),
        help_text=_("Schrijf {beheerder} waar de naam van de beheerder hoort."),
    )
    reviewed_on = models.DateField(_("nagekeken op"), default=timezone.localdate)

    content_panels = [
        FieldPanel("title"),
        FieldPanel("summary", widget=AdminAutoHeightTextInput),
        FieldPanel("body"),
        FieldPanel("reviewed_on"),
    ]
    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []

    class Meta:
        verbose_name = _("vaste pagina")
        verbose_name_plural = _("vaste pagina's")

    def permissions_for_user(self, user: User) -> PagePermissionTester:
        return StandardPageTester(user, self)

    def get_context(
        self, request: HttpRequest, *args: Any, **kwargs: Any
    ) -> dict[str, Any]:
        from home.facts import facts_for

        return super().get_context(request, *args, **kwargs) | facts_for(self, request)
