# SPDX-License-Identifier: EUPL-1.2
"""How far a guideline holds."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class GuidelineStatus(models.TextChoices):
    IN_FORCE = "in_force", _("geldt")
    UNDER_REVIEW = "under_review", _("wordt herzien")
    EXPIRED = "expired", _("vervallen")
