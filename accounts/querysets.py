# SPDX-License-Identifier: EUPL-1.2
"""Reading memberships."""

from typing import TYPE_CHECKING

from django.db import models
from django.db.models import Q
from django.utils import timezone

if TYPE_CHECKING:
    from accounts.models import Membership  # noqa: F401  A quoted type names it.


class MembershipQuerySet(models.QuerySet["Membership"]):
    """Memberships are kept when an organisation stops, and give nothing from then on."""

    def in_force(self) -> "MembershipQuerySet":
        return self.filter(
            Q(organisation__isnull=True)
            | Q(organisation__valid_to__isnull=True)
            | Q(organisation__valid_to__gt=timezone.localdate())
        )
