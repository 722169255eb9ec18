# SPDX-License-Identifier: EUPL-1.2
"""People, the organisations they work for, and what they may do there."""

import uuid
from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.auth.models import PermissionsMixin
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.choices import (
    SITE_ONLY_ROLES,
    SITE_ROLES,
    OrganisationKind,
    Role,
    Visibility,
)
from accounts.managers import UserManager
from accounts.querysets import MembershipQuerySet
from core.uploads.fields import CleanImageField


class User(AbstractBaseUser, PermissionsMixin):
    """Someone with an account, known by e-mail address.

    PII: e-mail address and name, because someone must be able to sign in and moderators
    must know whom they work with; deleted with the account.
    """

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    email = models.EmailField(_("e-mailadres"), unique=True)
    first_name = models.CharField(_("voornaam"), max_length=80, blank=True)
    last_name = models.CharField(_("achternaam"), max_length=80, blank=True)

    # Free and normalised side by side: there are twenty titles for this work, and no
    # feature depends on one.
    job_title = models.CharField(
        _("functienaam"),
        max_length=80,
        blank=True,
        help_text=_("Zoals jij jezelf noemt, bijvoorbeeld gebiedsconsulent."),
    )
    access_role = models.CharField(
        _("rol in de toegang"),
        max_length=60,
        blank=True,
        help_text=_("De rol die er het meest op lijkt."),
    )

    # Codes of themes; the vocabularies stand above this app.
    interests = models.JSONField(_("thema's"), default=list, blank=True)

    is_staff = models.BooleanField(default=False, editable=False)
    is_active = models.BooleanField(
        _("actief"),
        default=True,
        help_text=_("Zet dit uit om iemand de toegang te ontnemen."),
    )
    date_joined = models.DateTimeField(default=timezone.now, editable=False)

    objects = UserManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    class Meta:
        verbose_name = _("account")
        verbose_name_plural = _("accounts")

    def __str__(self) -> str:
        return self.get_full_name()

    def clean(self) -> None:
        super().clean()
        self.email = type(self).objects.normalize_email(self.email).lower()

    def get_full_name(self) -> str:
        return f"{self.first_name} {self.last_name}".strip() or self.email

    def get_short_name(self) -> str:
        return self.first_name or self.email


# The access rules read this many layers in one query.
MAX_DEPTH = 4


class Organisation(models.Model):
    """A municipality, regional service, team, partner or school; a team has a parent.

    Organisations are retired by ``valid_to`` and never deleted: a draft that names a
    deleted one could not be opened any more.

    PII: none.
    """

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    name = models.CharField(_("naam"), max_length=120, unique=True)
    kind = models.CharField(_("soort"), max_length=20, choices=OrganisationKind.choices)
    parent = models.ForeignKey(
        "self",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="parts",
        verbose_name=_("onderdeel van"),
    )
    # Readers see it beside what the organisation put together.
    logo = CleanImageField(
        _("logo"),
        upload_to="logos",
        blank=True,
        help_text=_("Staat naast de naam bij dossiers van deze organisatie."),
    )
    logo_alt = models.CharField(
        _("tekst bij het logo"),
        max_length=120,
        blank=True,
        help_text=_(
            "Wat er op het logo staat, als dat meer is dan de naam. De naam staat er al "
            "naast, dus meestal blijft dit leeg."
        ),
    )
    valid_to = models.DateField(
        _("opgeheven per"),
        null=True,
        blank=True,
        help_text=_("Leeg zolang de organisatie meedoet."),
    )

    class Meta:
        verbose_name = _("organisatie")
        verbose_name_plural = _("organisaties")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        super().clean()
        ancestor, depth = self.parent, 1
        while ancestor is not None:
            if ancestor == self:
                raise ValidationError(
                    {
                        "parent": _(
                            "Een organisatie kan geen onderdeel van zichzelf zijn."
                        )
                    }
                )
            ancestor, depth = ancestor.parent, depth + 1
        if depth > MAX_DEPTH:
            raise ValidationError(
                {"parent": _("Organisaties gaan hooguit vier lagen diep.")}
            )

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        raise models.ProtectedError(
            "Een organisatie wordt opgeheven met een datum, niet verwijderd.", {self}
        )


class Membership(models.Model):
    """What one person may do, for one organisation or for the whole site.

    PII: links a person to an organisation; deleted with the account.
    """

    user = models.ForeignKey(
        User,
        on_delete=models.CASCADE,
        related_name="memberships",
        verbose_name=_("account"),
    )
    organisation = models.ForeignKey(
        Organisation,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="memberships",
        verbose_name=_("organisatie"),
        help_text=_("Leeg: voor de hele site."),
    )
    role = models.CharField(_("rol"), max_length=20, choices=Role.choices)

    objects = MembershipQuerySet.as_manager()

    class Meta:
        verbose_name = _("lidmaatschap")
        verbose_name_plural = _("lidmaatschappen")
        constraints = [
            models.UniqueConstraint(
                fields=["user", "organisation", "role"],
                name="one_membership_per_role",
                violation_error_message=_("Deze rol heeft deze persoon al."),
            ),
            # To a database two empty organisations differ, so the site needs its own.
            models.UniqueConstraint(
                fields=["user", "role"],
                condition=models.Q(organisation__isnull=True),
                name="one_site_membership_per_role",
                violation_error_message=_("Deze rol heeft deze persoon al."),
            ),
            models.CheckConstraint(
                condition=models.Q(organisation__isnull=False)
                | models.Q(role__in=sorted(SITE_ROLES)),
                name="site_wide_roles_only",
                violation_error_message=_("Deze rol hoort bij een organisatie."),
            ),
            models.CheckConstraint(
                condition=models.Q(organisation__isnull=True)
                | ~models.Q(role__in=sorted(SITE_ONLY_ROLES)),
                name="site_only_roles_without_organisation",
                violation_error_message=_("Deze rol geldt voor de hele site."),
            ),
        ]

    def __str__(self) -> str:
        where = self.organisation or _("hele site")
        return f"{self.user}: {self.get_role_display()} ({where})"


class SharedByOrganisation(models.Model):
    """What belongs to an organisation and is shared with a chosen circle of readers.

    PII: none.
    """

    organisation = models.ForeignKey(
        Organisation,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("organisatie"),
        help_text=_("Niet zichtbaar voor lezers."),
    )
    visibility = models.CharField(
        _("zichtbaarheid"),
        max_length=20,
        choices=Visibility.choices,
        default=Visibility.ORGANISATIONS,
    )

    class Meta:
        abstract = True
