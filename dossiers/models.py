# SPDX-License-Identifier: EUPL-1.2
"""Curated thematic collections of cases, practices, terms and sources elsewhere."""

from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.admin.widgets import AdminAutoHeightTextInput
from wagtail.fields import StreamField
from wagtail.models import PagePermissionTester

from accounts.models import SharedByOrganisation, User
from accounts.page_forms import OwnOrganisationForm
from accounts.permissions import OwnOrganisationTester, SitePageTester
from cases.light_policy import LightlyChecked
from core.fields import CleanRichTextField
from core.models import BasePage
from dossiers.blocks import DossierSection, ProgrammeEntry
from dossiers.choices import COVERS_OF_KIND, Cover, DossierKind

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

# For whom an editor may preview a dossier, as Wagtail names the modes.
AS_JOINED, AS_VISITOR = "joined", "visitor"


class DossierIndexPage(BasePage):
    """The list of dossiers.

    PII: none.
    """

    intro = CleanRichTextField(_("inleiding"), blank=True)

    content_panels = [FieldPanel("title"), FieldPanel("intro")]
    parent_page_types = ["home.HomePage"]
    subpage_types = ["dossiers.DossierPage"]
    max_count = 1

    class Meta:
        verbose_name = _("overzicht van dossiers")

    def permissions_for_user(self, user: User) -> PagePermissionTester:
        return SitePageTester(user, self)


class DossierPage(LightlyChecked, SharedByOrganisation, BasePage):
    """An editor's road through a theme: what to read, in which order and why.

    Holds references, never copies: an item that is withdrawn or not meant for a reader
    is left out for that reader and the numbers close up.

    PII: none; its texts are an editor's own.
    """

    kind = models.CharField(
        _("soort"),
        max_length=12,
        choices=DossierKind.choices,
        default=DossierKind.DOSSIER,
    )
    summary = models.CharField(_("samenvatting"), max_length=300, blank=True)
    intro = CleanRichTextField(_("inleiding"))
    updated_on = models.DateField(_("bijgewerkt op"), default=timezone.localdate)
    cover = models.CharField(
        _("omslag"),
        max_length=10,
        choices=Cover.choices,
        blank=True,
        help_text=_("Een tekening. Kies je er geen, dan past de site er een bij."),
    )

    # Only a meeting has a date and a programme.
    meeting_date = models.DateField(
        _("datum van de bijeenkomst"), null=True, blank=True
    )
    programme = StreamField(
        [("entry", ProgrammeEntry())], blank=True, verbose_name=_("programma")
    )

    sections = StreamField(
        [("section", DossierSection())], blank=True, verbose_name=_("delen")
    )
    is_fictional = models.BooleanField(_("fictief"), default=False, editable=False)

    base_form_class = OwnOrganisationForm
    content_panels = [
        MultiFieldPanel(
            [
                FieldPanel("title"),
                FieldPanel("kind"),
                FieldPanel("summary", widget=AdminAutoHeightTextInput),
                FieldPanel("intro"),
                FieldPanel("updated_on"),
                FieldPanel("cover"),
            ],
            heading=_("Dossier"),
        ),
        FieldPanel("sections"),
        MultiFieldPanel(
            [FieldPanel("meeting_date"), FieldPanel("programme")],
            heading=_("Bijeenkomst"),
        ),
        MultiFieldPanel(
            [FieldPanel("organisation"), FieldPanel("visibility")], heading=_("Delen")
        ),
    ]
    parent_page_types = ["dossiers.DossierIndexPage"]
    subpage_types: list[str] = []

    class Meta:
        verbose_name = _("dossier")
        verbose_name_plural = _("dossiers")

    def clean(self) -> None:
        super().clean()
        if self.kind == DossierKind.MEETING and not self.meeting_date:
            raise ValidationError(
                {"meeting_date": _("Een bijeenkomst heeft een datum nodig.")}
            )

    @property
    def drawing(self) -> str:
        """Return the cover that was chosen, or always the same one of those of its kind."""
        fitting = COVERS_OF_KIND[DossierKind(self.kind)]
        return self.cover or fitting[(self.pk or 0) % len(fitting)]

    @property
    def preview_modes(self) -> list[tuple[str, "StrOrPromise"]]:
        return [
            ("", _("Zoals jij het ziet")),
            (AS_JOINED, _("Als lezer van een andere organisatie")),
            (AS_VISITOR, _("Als bezoeker zonder account")),
        ]

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        from dossiers.views import show_preview

        return show_preview(request, self, mode_name)

    def permissions_for_user(self, user: User) -> PagePermissionTester:
        return OwnOrganisationTester(user, self)
