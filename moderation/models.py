# SPDX-License-Identifier: EUPL-1.2
"""What readers report, and, apart from it, what they wrote and how to reach them."""

from typing import TYPE_CHECKING

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import Organisation
from moderation.choices import IN_HAND, Decision, DecisionReason, Ground, ReportStatus
from moderation.querysets import ReportQuerySet

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

MAX_NOTE = 500
MAX_CONTACT = 120


class Report(models.Model):
    """That somebody may be recognised in something, and what a moderator decided.

    Names what it is about by its code and its ``translation_key``, so that it outlives
    the page. Never says who reported.

    PII: names the account that decided; set to null when that account is deleted. Kept
    five years, as every record of a decision.
    """

    # What it is about.
    subject = models.UUIDField(db_index=True)
    code = models.CharField(_("code"), max_length=36)
    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, related_name="+"
    )

    # What was reported; more of the same adds to it.
    ground = models.CharField(
        _("wat is herkend"), max_length=10, choices=Ground.choices
    )
    times = models.PositiveIntegerField(_("aantal meldingen"), default=1)
    # A day and no moment: together with a log of visits a moment would name somebody.
    reported_on = models.DateField(_("gemeld op"), default=timezone.localdate)
    # Empty for a report that only waits. Everybody could see this moment anyway.
    offline_since = models.DateTimeField(_("offline sinds"), null=True)

    # What became of it.
    status = models.CharField(
        max_length=10, choices=ReportStatus.choices, default=ReportStatus.OPEN
    )
    decision = models.CharField(max_length=10, choices=Decision.choices, blank=True)
    reason = models.CharField(max_length=14, choices=DecisionReason.choices, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    decided_at = models.DateTimeField(null=True)
    is_alert = models.BooleanField(
        _("bij een nieuwe melding weer meteen offline"), default=False
    )

    objects = ReportQuerySet.as_manager()

    class Meta:
        verbose_name = _("melding")
        verbose_name_plural = _("meldingen")
        ordering = ["-reported_on", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["subject"],
                condition=models.Q(status__in=sorted(IN_HAND)),
                name="one_report_in_hand_per_subject",
            )
        ]

    def __str__(self) -> str:
        return self.code

    @property
    def is_in_hand(self) -> bool:
        return self.status in IN_HAND

    @property
    def is_offline(self) -> bool:
        """True while readers cannot reach what the report is about because of it."""
        is_held = bool(self.offline_since) or self.status == ReportStatus.ADJUSTING
        return self.is_in_hand and is_held

    @property
    def decided(self) -> "StrOrPromise":
        """Return the decision in words; what never went offline did not come back."""
        if self.decision == Decision.ONLINE and not self.offline_since:
            return _("Online")
        return self.get_decision_display()


class ReportNote(models.Model):
    """What a reader wrote with a report, kept apart from it.

    PII: a text that may name somebody, direct identifiers masked, and how the reader wants
    to be reached. Read by moderators only; deleted thirty days after the decision.
    """

    report = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="notes")
    text = models.CharField(_("toelichting"), max_length=2 * MAX_NOTE, blank=True)
    contact = models.CharField(_("bereikbaar via"), max_length=MAX_CONTACT, blank=True)

    class Meta:
        verbose_name = _("toelichting bij een melding")
        verbose_name_plural = _("toelichtingen bij meldingen")
        ordering = ["pk"]

    def __str__(self) -> str:
        # Wagtail and Django show this, so it holds nothing that was written.
        return self.report.code
