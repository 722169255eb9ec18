# SPDX-License-Identifier: EUPL-1.2
"""Reads of findings and of the allow-list."""

from typing import TYPE_CHECKING

from django.db import models
from django.db.models import Q
from django.utils import timezone

from anonymisation.choices import RESOLVED_STATUSES, FindingStatus
from anonymisation.engine import Tier

if TYPE_CHECKING:
    from anonymisation.models import (  # noqa: F401  A quoted type names them.
        AllowedPhrase,
        Finding,
    )


class FindingQuerySet(models.QuerySet["Finding"]):
    """Findings of one or many scans."""

    def present(self) -> "FindingQuerySet":
        """Return those that stand in the text as it was last checked."""
        return self.filter(is_present=True)

    def to_be_settled(self) -> "FindingQuerySet":
        """Return present ones but for hints, which ask for a thought and no decision."""
        return self.present().exclude(tier=Tier.HINT)

    def remaining(self) -> "FindingQuerySet":
        """Return those that say something of somebody as the text stands now."""
        return self.present().exclude(status=FindingStatus.DISMISSED)

    def replaced(self) -> "FindingQuerySet":
        """Return those that had to be settled and left the text since it was last live."""
        gone = self.comparable().filter(is_present=False, status=FindingStatus.REPLACED)
        return gone.exclude(tier=Tier.HINT)

    def waiting(self) -> "FindingQuerySet":
        """Return those that still keep a text inside, one by one.

        Without what only many together ask: ``services.unsettled`` knows that as well.
        """
        is_settled = Q(status__in=RESOLVED_STATUSES) & (
            Q(needs_second=False) | Q(seconded_at__isnull=False)
        )
        return self.to_be_settled().exclude(is_settled)

    def comparable(self) -> "FindingQuerySet":
        """Return those whose value is still known, before a key was destroyed."""
        return self.exclude(text_hmac="")


class AllowedPhraseQuerySet(models.QuerySet["AllowedPhrase"]):
    """Phrases of the allow-list, retired ones included."""

    def in_force(self) -> "AllowedPhraseQuerySet":
        today = timezone.localdate()
        return self.filter(Q(valid_to=None) | Q(valid_to__gt=today))
