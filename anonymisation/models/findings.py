# SPDX-License-Identifier: EUPL-1.2
"""A place in a text that identifies, or may, and what became of it."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from anonymisation.choices import (
    MISSED_RULE,
    RESOLVED_STATUSES,
    FindingStatus,
    Reason,
)
from anonymisation.engine import Finding as Found
from anonymisation.engine import Kind, Tier
from anonymisation.engine.findings import Confidence
from anonymisation.models.scans import Scan
from anonymisation.querysets import FindingQuerySet


class Finding(models.Model):
    """One place that was found, without the words that stand there.

    ``start`` and ``end`` hold for the text of the scan as long as the finding is present;
    what vanished from the text stays as a row, so that it is known when it comes back.

    PII: a keyed hash of what was found, empty from publication on; accounts of who
    settled it, set to null when those are deleted. Deleted with the subject.
    """

    scan = models.ForeignKey(Scan, on_delete=models.CASCADE, related_name="findings")

    # Where, in code points.
    field = models.CharField(_("veld"), max_length=80)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    is_present = models.BooleanField(_("staat in de tekst"), default=True)
    came_back = models.BooleanField(_("teruggekomen"), default=False)

    # What, as the engine says it.
    kind = models.CharField(_("soort"), max_length=20)
    tier = models.CharField(_("zwaarte"), max_length=8)
    confidence = models.CharField(_("zekerheid"), max_length=14)
    rule = models.CharField(_("regel"), max_length=60)
    entity = models.CharField(max_length=40, blank=True)
    text_hmac = models.CharField(max_length=64, blank=True)
    needs_second = models.BooleanField(_("tweede moderator nodig"), default=False)

    # What became of it, and by whom.
    status = models.CharField(
        _("status"),
        max_length=20,
        choices=FindingStatus.choices,
        default=FindingStatus.OPEN,
    )
    reason_code = models.CharField(
        _("reden"), max_length=16, choices=Reason.choices, blank=True
    )
    resolved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    resolved_at = models.DateTimeField(null=True)
    seconded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+"
    )
    seconded_at = models.DateTimeField(null=True)

    objects = FindingQuerySet.as_manager()

    class Meta:
        verbose_name = _("bevinding")
        verbose_name_plural = _("bevindingen")
        ordering = ["field", "start", "pk"]

    def __str__(self) -> str:
        return f"{self.kind} ({self.field})"

    @property
    def is_block(self) -> bool:
        return self.tier == Tier.BLOCK

    @property
    def is_hint(self) -> bool:
        """Whether it asks for a thought and no decision."""
        return self.tier == Tier.HINT

    @property
    def stays(self) -> bool:
        """Whether it says something of somebody and may stay: let stand, or a hint."""
        if self.is_hint:
            return self.status != FindingStatus.DISMISSED
        return self.status == FindingStatus.ACCEPTED

    @property
    def is_missed(self) -> bool:
        """Whether a person pointed at it where no rule did."""
        return self.rule == MISSED_RULE

    @property
    def is_resolved(self) -> bool:
        """Whether somebody let it stand; a second moderator may still have to agree."""
        return self.status in RESOLVED_STATUSES

    @property
    def awaits_second(self) -> bool:
        return self.is_resolved and self.needs_second and self.seconded_at is None

    def as_found(self) -> Found:
        """Return the finding as the engine gave it, for whoever weighs what remains."""
        return Found(
            start=self.start,
            end=self.end,
            kind=Kind(self.kind),
            tier=Tier(self.tier),
            confidence=Confidence(self.confidence),
            rule=self.rule,
            reason="",
            entity=self.entity,
            field=self.field,
        )
