# SPDX-License-Identifier: EUPL-1.2
"""Reads on concepts."""

from typing import TYPE_CHECKING

from django.db import models
from django.db.models import Q
from django.utils import timezone

if TYPE_CHECKING:
    from taxonomy.models import Concept  # noqa: F401  Named in a string below.


class ConceptQuerySet(models.QuerySet["Concept"]):
    def in_scheme(self, scheme: str) -> "ConceptQuerySet":
        return self.filter(scheme=scheme)

    def current(self) -> "ConceptQuerySet":
        """Concepts that can be chosen today: begun and not retired."""
        today = timezone.localdate()
        return self.filter(
            Q(valid_from__isnull=True) | Q(valid_from__lte=today),
            Q(valid_to__isnull=True) | Q(valid_to__gt=today),
        )
