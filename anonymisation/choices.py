# SPDX-License-Identifier: EUPL-1.2
"""What becomes of a finding, who says so and on what ground."""

from enum import StrEnum

from django.db import models
from django.utils.translation import gettext_lazy as _

from anonymisation.engine import Kind


class FindingStatus(models.TextChoices):
    OPEN = "open", _("open")
    REPLACED = "replaced", _("vervangen")
    DISMISSED = "dismissed", _("verworpen")
    ACCEPTED = "accepted_with_reason", _("blijft staan, met reden")
    ESCALATED = "escalated", _("voorgelegd aan de privacytoetser")


# Nothing more is to be said of these, but for a second moderator where one is needed.
RESOLVED_STATUSES = frozenset({FindingStatus.DISMISSED, FindingStatus.ACCEPTED})


class Reason(models.TextChoices):
    """Why something may stay; codes, because a free text could repeat what was found."""

    ORDINARY_WORD = "ordinary_word", _("gewoon woord")
    LAW_OR_BODY = "law_or_body", _("wet of instantie")
    PUBLIC_OFFICE = "public_office", _("publieke persoon in functie")
    GENERALISED = "generalised", _("al veralgemeend")
    NEEDED = "needed", _("nodig voor de les")


# It points at nobody; these take a finding away. What is needed for the lesson does
# point at somebody, and stays only as an exception.
DISMISSING_REASONS = frozenset(Reason) - {Reason.NEEDED}


class Capacity(StrEnum):
    """In what capacity somebody settles a finding; whoever knows the subject says so."""

    AUTHOR = "author"
    MODERATOR = "moderator"
    PRIVACY_OFFICER = "privacy_officer"


class PhraseKind(models.TextChoices):
    """What a phrase of the allow-list is."""

    LAW = "law", _("wet, regeling of uitspraak")
    BODY = "body", _("instantie of organisatie voor iedereen")
    SERVICE = "service", _("voorziening of dienst")
    BRAND = "brand", _("merk of product")
    METHOD = "method", _("methode of instrument")
    CONDITION = "condition", _("aandoening die naar iemand heet")
    OTHER = "other", _("iets anders")


# Indirect identifiers that weigh so much that one pair of eyes is not enough
# (anonymisation reference, 7.4 and 7.6), and facts of criminal law.
HEAVY_KINDS = frozenset(
    {
        Kind.RARE_CONDITION, Kind.UNIQUE_FACT, Kind.MEDIA, Kind.PUBLIC_ROLE,
        Kind.CRIMINAL,
    }
)  # fmt: skip
# So many different indirect identifiers that remain are a matter for two moderators.
MANY_REMAINING = 3
# The rule of what a person found where no rule did.
MISSED_RULE = "gemist"
# A longer phrase is a sentence, and no sentence is allowed as a whole.
LONGEST_PHRASE = 6
