# SPDX-License-Identifier: EUPL-1.2
"""Kinds of what may be saved, as addresses name them."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class SavedKind(models.TextChoices):
    CASE = "casus", _("Casussen")
    PRACTICE = "praktijk", _("Goede praktijken")
    DOSSIER = "dossier", _("Dossiers")
