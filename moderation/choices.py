# SPDX-License-Identifier: EUPL-1.2
"""What a reader reports, and what becomes of it; codes, because a text could name somebody."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from accounts.choices import Role


class Ground(models.TextChoices):
    """What a reader recognises."""

    MYSELF = "myself", _("Ik herken mezelf")
    SOMEBODY = "somebody", _("Ik herken iemand anders")
    PLACE = "place", _("Ik herken een plek, organisatie of gebeurtenis")
    UNSURE = "unsure", _("Ik weet het niet zeker, maar het kan")


class ReportStatus(models.TextChoices):
    OPEN = "open", _("wacht op een moderator")
    ADJUSTING = "adjusting", _("wordt aangepast")
    CLOSED = "closed", _("afgehandeld")


# Somebody still has to do something; one contribution has at most one of these.
IN_HAND = frozenset({ReportStatus.OPEN, ReportStatus.ADJUSTING})


class Decision(models.TextChoices):
    ONLINE = "online", _("Terug online")
    ADJUST = (
        "adjust",
        _("Eerst aanpassen; online zodra de nieuwe versie is gepubliceerd"),
    )
    WITHDRAW = "withdraw", _("Intrekken")


class DecisionReason(models.TextChoices):
    NOBODY = "nobody", _("Niemand is hier herkenbaar")
    FICTIONAL = "fictional", _("Fictief of samengesteld")
    RECOGNISABLE = "recognisable", _("Iemand kan herkenbaar zijn")
    ASKED = "asked", _("De inwoner of de inbrenger vraagt erom")
    UNFOUNDED = "unfounded", _("Melding zonder grond of steeds dezelfde melding")


# Who may decide, for the organisation that the role covers or for the whole site.
MODERATORS = frozenset({Role.PRIVACY_REVIEWER, Role.EDITOR})
