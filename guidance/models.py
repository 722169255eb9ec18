# SPDX-License-Identifier: EUPL-1.2
"""Guidelines: our own as text, those of others as a link with its owner."""

from hashlib import sha256
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.admin.widgets import AdminAutoHeightTextInput
from wagtail.models import PagePermissionTester

from accounts.models import User
from accounts.permissions import SitePageTester
from cases.light_policy import LightlyChecked
from core.fields import CleanRichTextField
from core.models import BasePage
from guidance.choices import GuidelineStatus


class GuidelineIndexPage(BasePage):
    """The list of guidelines, for everybody.

    PII: none.
    """

    intro = CleanRichTextField(_("inleiding"), blank=True)

    content_panels = [FieldPanel("title"), FieldPanel("intro")]
    parent_page_types = ["home.HomePage"]
    subpage_types = ["guidance.GuidelinePage"]
    max_count = 1

    class Meta:
        verbose_name = _("overzicht van leidraden")

    def permissions_for_user(self, user: User) -> PagePermissionTester:
        return SitePageTester(user, self)

    def get_context(
        self, request: HttpRequest, *args: Any, **kwargs: Any
    ) -> dict[str, Any]:
        from guidance.access import guidelines

        return super().get_context(request, *args, **kwargs) | {
            "guidelines": guidelines()
        }


class GuidelinePage(LightlyChecked, BasePage):
    """One guideline: a text of our own, or where that of somebody else is to be found.

    Public as soon as it is live. An old one is marked as expired rather than removed:
    cases and dossiers lead to it.

    PII: none; its texts are an editor's own.
    """

    summary = models.CharField(_("samenvatting"), max_length=300)
    owner_name = models.CharField(
        _("eigenaar"),
        max_length=120,
        help_text=_("De organisatie die hem schreef en bijhoudt; geen persoon."),
    )
    status = models.CharField(
        _("stand"),
        max_length=14,
        choices=GuidelineStatus.choices,
        default=GuidelineStatus.IN_FORCE,
    )
    checked_on = models.DateField(
        _("nagekeken op"),
        default=timezone.localdate,
        help_text=_("Wanneer iemand keek of dit nog klopt en de link nog werkt."),
    )

    # One of these, or both.
    link = models.URLField(_("link"), blank=True)
    body = CleanRichTextField(_("tekst"), blank=True)

    is_fictional = models.BooleanField(_("fictief"), default=False, editable=False)

    content_panels = [
        MultiFieldPanel(
            [
                FieldPanel("title"),
                FieldPanel("summary", widget=AdminAutoHeightTextInput),
                FieldPanel("owner_name"),
                FieldPanel("status"),
                FieldPanel("checked_on"),
            ],
            heading=_("Leidraad"),
        ),
        MultiFieldPanel(
            [FieldPanel("link"), FieldPanel("body")],
            heading=_("Van een ander: de link. Van onszelf: de tekst"),
        ),
    ]
    parent_page_types = ["guidance.GuidelineIndexPage"]
    subpage_types: list[str] = []

    class Meta:
        verbose_name = _("leidraad")
        verbose_name_plural = _("leidraden")

    def clean(self) -> None:
        super().clean()
        if not (self.link or self.body):
            raise ValidationError(
                {"link": _("Geef een link, of schrijf de leidraad zelf.")}
            )

    def permissions_for_user(self, user: User) -> PagePermissionTester:
        return SitePageTester(user, self)

    @property
    def content_hash(self) -> str:
        """Identify what readers are told, wherever it is told, and under what address."""
        told = (
            self.title,
            self.summary,
            self.owner_name,
            self.status,
            self.checked_on.isoformat(),
            self.link,
            self.body,
            str(self.is_fictional),
            self.url_path,
        )
        return sha256("\0".join(told).encode()).hexdigest()

    @property
    def is_in_force(self) -> bool:
        return self.status == GuidelineStatus.IN_FORCE
