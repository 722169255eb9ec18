# SPDX-License-Identifier: EUPL-1.2
"""Who is who, and for whom something is meant: one table each, used everywhere."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Role(models.TextChoices):
    """The roles of ``docs/architecture.md``; a visitor has none."""

    READER = "reader", _("lezer")
    CONSULTANT = "consultant", _("consulent")
    PRIVACY_REVIEWER = "privacy_reviewer", _("privacytoetser")
    EDITOR = "editor", _("redacteur")
    LAWYER = "lawyer", _("jurist")
    ADMINISTRATOR = "administrator", _("beheerder")


# Roles that may be held for the whole site, without an organisation.
SITE_ROLES = frozenset(
    {Role.PRIVACY_REVIEWER, Role.EDITOR, Role.LAWYER, Role.ADMINISTRATOR}
)
# Roles that only make sense for the whole site.
SITE_ONLY_ROLES = frozenset({Role.LAWYER, Role.ADMINISTRATOR})
# Roles that work in the admin.
STAFF_ROLES = SITE_ROLES


class OrganisationKind(models.TextChoices):
    MUNICIPALITY = "municipality", _("gemeente")
    REGIONAL_SERVICE = "regional_service", _("regionale dienst")
    DISTRICT_TEAM = "district_team", _("wijkteam")
    PARTNER = "partner", _("partner")
    EDUCATION = "education", _("opleiding")


class Visibility(models.TextChoices):
    """Who may read a published item. The default is never public."""

    TEAM = "team", _("alleen mijn team")
    ORGANISATIONS = "organisations", _("aangesloten organisaties")
    PUBLIC = "public", _("iedereen")
