# SPDX-License-Identifier: EUPL-1.2
"""Kinds of curated collections."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class DossierKind(models.TextChoices):
    DOSSIER = "dossier", _("dossier")
    LEARNING_PATH = "leerpad", _("leerpad")
    MEETING = "bijeenkomst", _("bijeenkomst")
