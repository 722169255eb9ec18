# SPDX-License-Identifier: EUPL-1.2
"""Reading reports."""

from datetime import timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from django.db import models
from django.utils import timezone

from moderation.choices import IN_HAND, Decision

if TYPE_CHECKING:
    from moderation.models import Report  # noqa: F401  A quoted type names it.


class ReportQuerySet(models.QuerySet["Report"]):
    """Reports, by what still has to be done and by what was done."""

    def about(self, subject: UUID) -> "ReportQuerySet":
        return self.filter(subject=subject)

    def in_hand(self) -> "ReportQuerySet":
        return self.filter(status__in=IN_HAND)

    def looked_at_since(self, period: timedelta) -> "ReportQuerySet":
        """Reports after which something stayed or came back online."""
        return self.filter(
            decision__in=(Decision.ONLINE, Decision.ADJUST),
            decided_at__gt=timezone.now() - period,
        ).exclude(status__in=IN_HAND)

    def taken_offline_since(self, period: timedelta) -> "ReportQuerySet":
        return self.filter(offline_since__gt=timezone.now() - period)
