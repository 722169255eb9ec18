# SPDX-License-Identifier: EUPL-1.2
"""What becomes of a request for a case."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class RequestStatus(models.TextChoices):
    OPEN = "open", _("open")
    IN_PROGRESS = "in_progress", _("in behandeling")
    ANSWERED = "answered", _("beantwoord")
    CLOSED = "closed", _("gesloten")
