# SPDX-License-Identifier: EUPL-1.2
"""Who keeps this site, as its own pages say it."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting


@register_setting(icon="group")
class Operator(BaseSiteSetting):
    """The steward of this site: name, who pays, and where to write to.

    PII: none meant; addresses of an office and not of a person.
    """

    name = models.CharField(
        _("naam"),
        max_length=120,
        blank=True,
        help_text=_("De organisatie die deze site beheert."),
    )
    postal_address = models.CharField(_("postadres"), max_length=200, blank=True)
    paid_by = models.CharField(
        _("wie betaalt"),
        max_length=300,
        blank=True,
        help_text=_("Noem elke betaler, ook in natura."),
    )
    interests = models.CharField(
        _("belangen"),
        max_length=300,
        blank=True,
        help_text=_(
            "Welk belang heeft wie hier beslist? Schrijf het ook als er geen is."
        ),
    )
    email = models.EmailField(
        _("e-mailadres"), blank=True, help_text=_("Van een kantoor, niet van een mens.")
    )
    privacy_email = models.EmailField(_("e-mailadres voor privacy"), blank=True)
    complaints_email = models.EmailField(_("e-mailadres voor klachten"), blank=True)
    accessibility_email = models.EmailField(
        _("e-mailadres voor toegankelijkheid"), blank=True
    )

    panels = [
        MultiFieldPanel(
            [
                FieldPanel("name"),
                FieldPanel("postal_address"),
                FieldPanel("paid_by"),
                FieldPanel("interests"),
            ],
            heading=_("Wie"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("email"),
                FieldPanel("privacy_email"),
                FieldPanel("complaints_email"),
                FieldPanel("accessibility_email"),
            ],
            heading=_("Waar je ons bereikt; wat leeg is, gaat naar het eerste adres"),
        ),
    ]

    # Without these the pages say less than the law asks.
    NEEDED = ("name", "postal_address", "paid_by", "interests", "email")

    class Meta:
        verbose_name = _("beheerder van de site")

    def __str__(self) -> str:
        return self.called

    @property
    def called(self) -> str:
        return self.name or str(_("De beheerder van deze site"))

    def missing(self) -> list[str]:
        """Return what is still to be filled in, as an editor knows it."""
        return [
            str(self._meta.get_field(name).verbose_name)
            for name in self.NEEDED
            if not getattr(self, name)
        ]

    def addresses(self) -> list[tuple[str, str]]:
        """Return what each address is for, and the address."""
        if not self.email:
            return []
        return [
            (str(_("Vragen")), self.email),
            (str(_("Privacy")), self.privacy_email or self.email),
            (str(_("Klachten")), self.complaints_email or self.email),
            (str(_("Toegankelijkheid")), self.accessibility_email or self.email),
        ]
