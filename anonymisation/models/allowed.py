# SPDX-License-Identifier: EUPL-1.2
"""What the engine may take for nobody's name, as editors add it."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from anonymisation.choices import LONGEST_PHRASE, PhraseKind
from anonymisation.engine import Kind, detect
from anonymisation.engine.normalisation import normalise
from anonymisation.querysets import AllowedPhraseQuerySet

# What holds one of these is never a law, a body or a brand.
_ONE_PERSONS = frozenset(
    {Kind.BSN, Kind.BANK_ACCOUNT, Kind.PHONE, Kind.EMAIL, Kind.POSTCODE,
     Kind.BIRTH_DATE, Kind.NUMBER}
)  # fmt: skip


class AllowedPhrase(models.Model):
    """A law, body, brand or method that looks like a name and identifies nobody.

    Retired by an end date and never deleted: who wants to know later why a text passed,
    finds which phrases held then.

    PII: none; the account of who added it, set to null when that is deleted.
    """

    phrase = models.CharField(
        _("woord of woorden"),
        max_length=80,
        unique=True,
        help_text=_(
            "Zoals het in een tekst staat, hooguit zes woorden. Nooit de naam van een "
            "inwoner, ook niet een deel ervan."
        ),
    )
    kind = models.CharField(_("wat is het"), max_length=12, choices=PhraseKind.choices)
    reason = models.CharField(
        _("waarom mag dit blijven staan"),
        max_length=200,
        help_text=_("Zodat een collega het over een jaar nog begrijpt."),
    )
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
        editable=False,
        verbose_name=_("toegevoegd door"),
    )
    added_on = models.DateField(
        _("toegevoegd op"), default=timezone.localdate, editable=False
    )
    valid_to = models.DateField(
        _("geldt niet meer vanaf"),
        null=True,
        blank=True,
        help_text=_("Vul dit in in plaats van te verwijderen."),
    )

    objects = AllowedPhraseQuerySet.as_manager()

    class Meta:
        verbose_name = _("toegestaan woord")
        verbose_name_plural = _("toegestane woorden")
        ordering = ["phrase"]

    def __str__(self) -> str:
        return self.phrase

    def clean(self) -> None:
        """Keep the phrase as the engine reads a text, and numbers of people out."""
        super().clean()
        self.phrase = " ".join(normalise(self.phrase).text.split())
        if not any(c.isalpha() for c in self.phrase):
            raise ValidationError({"phrase": _("Schrijf minstens één woord.")})
        if len(self.phrase.split()) > LONGEST_PHRASE:
            raise ValidationError({"phrase": _("Hooguit zes woorden.")})
        if any(found.kind in _ONE_PERSONS for found in detect(self.phrase)):
            raise ValidationError(
                {"phrase": _("Hier staat een nummer of adres van één persoon in.")}
            )
