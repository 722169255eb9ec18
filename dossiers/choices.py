# SPDX-License-Identifier: EUPL-1.2
"""Kinds of curated collections."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class DossierKind(models.TextChoices):
    DOSSIER = "dossier", _("dossier")
    LEARNING_PATH = "leerpad", _("leerpad")
    MEETING = "bijeenkomst", _("bijeenkomst")


class Cover(models.TextChoices):
    """Drawings made of the parts of the mark: a table seen from above and its seats."""

    TABLE = "table", _("een tafel met vier stoelen")
    TALK = "talk", _("twee mensen in gesprek")
    CIRCLE = "circle", _("een kring")
    PATH = "path", _("tafels op een rij")
    CORNER = "corner", _("een hoek met één stoel")


# Where an editor chose none. Of some kinds there are many: neighbours in a list differ.
COVERS_OF_KIND = {
    DossierKind.DOSSIER: (Cover.TABLE, Cover.CORNER, Cover.TALK),
    DossierKind.LEARNING_PATH: (Cover.PATH,),
    DossierKind.MEETING: (Cover.CIRCLE,),
}
