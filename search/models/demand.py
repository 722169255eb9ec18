# SPDX-License-Identifier: EUPL-1.2
"""What readers look for: cases they asked for, questions without an answer, terms."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from search.choices import RequestStatus
from search.fields import GuardedTextField
from taxonomy.models import Concept


class CaseRequest(models.Model):
    """A reader asks for a case that is not there yet.

    PII: names the account that asked, so that she can be told of an answer; editors never
    see it, and it is set to null when the account is deleted. Note and question passed the
    guard and may still tell of a resident; emptied after twelve months.
    """

    # What the case should be about.
    theme = models.ForeignKey(
        Concept,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("thema"),
    )
    need = models.ForeignKey(
        Concept,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("hulpvraag"),
    )
    note = GuardedTextField(_("toelichting"), blank=True)
    question = GuardedTextField(
        _("zoekvraag"),
        blank=True,
        help_text=_("Alleen als de vrager haar vraag meestuurde."),
    )

    # What became of it.
    status = models.CharField(
        _("status"),
        max_length=12,
        choices=RequestStatus.choices,
        default=RequestStatus.OPEN,
    )
    answered_by_code = models.CharField(
        _("beantwoord met"),
        max_length=9,
        blank=True,
        help_text=_("De code van de casus die erop past, zoals KT-7WQ2MX."),
    )

    is_told = models.BooleanField(
        _("tonen op de themapagina"),
        default=False,
        help_text=_(
            "Lezers zien dan dat over dit thema en deze hulpvraag een casus wordt gemist. "
            "Wat de vrager schreef, zien zij nooit."
        ),
    )

    # A day and no moment: together with a log of visits a moment would name somebody.
    created_on = models.DateField(_("aangevraagd op"), default=timezone.localdate)
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
        editable=False,
    )

    class Meta:
        verbose_name = _("casusaanvraag")
        verbose_name_plural = _("casusaanvragen")
        ordering = ["-created_on", "-pk"]
        indexes = [
            models.Index(fields=["asked_by", "created_on"], name="search_asked_on_day")
        ]

    def __str__(self) -> str:
        # Wagtail keeps this in its log for ever, so it holds nothing that was written.
        return str(self.theme or self.need or _("Aanvraag zonder thema"))


class UnansweredQuestion(models.Model):
    """A question that found nothing, reduced to known words, and how often it came.

    PII: none; what is no word of the language or the field was replaced before storing.
    Gone thirty days after it was last asked.
    """

    MAX_TEXT = 200

    text = models.CharField(_("zoekvraag"), max_length=MAX_TEXT, unique=True)
    times = models.PositiveIntegerField(_("aantal keer"), default=0)
    first_on = models.DateField(_("eerst gevraagd"))
    last_on = models.DateField(_("laatst gevraagd"), db_index=True)

    class Meta:
        verbose_name = _("zoekvraag zonder antwoord")
        verbose_name_plural = _("zoekvragen zonder antwoord")
        ordering = ["-times", "text"]

    def __str__(self) -> str:
        return self.text


class TermUse(models.Model):
    """How many questions of one day named a concept, by its label or another word for it.

    PII: none. Gone after thirteen months.
    """

    concept = models.ForeignKey(
        Concept,
        on_delete=models.PROTECT,
        related_name="uses",
        verbose_name=_("term"),
    )
    day = models.DateField(_("dag"), db_index=True)
    times = models.PositiveIntegerField(_("aantal keer"), default=0)

    class Meta:
        verbose_name = _("gebruik van een begrip")
        verbose_name_plural = _("gebruik van begrippen")
        constraints = [
            models.UniqueConstraint(
                fields=["concept", "day"], name="one_use_per_concept_and_day"
            )
        ]

    def __str__(self) -> str:
        return f"{self.concept}: {self.times}"
