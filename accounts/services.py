# SPDX-License-Identifier: EUPL-1.2
"""Giving and taking roles; Wagtail's groups follow from memberships, never the reverse."""

from importlib import import_module

from django.conf import settings
from django.contrib.auth.models import Group
from django.core.exceptions import ValidationError
from django.db import transaction

from allauth.account.models import EmailAddress

from accounts.choices import STAFF_ROLES, OrganisationKind, Role
from accounts.models import Membership, Organisation, User

# Wagtail hands out permissions by group; each staff role has one.
ROLE_GROUPS = {
    Role.PRIVACY_REVIEWER: "Privacytoetsers",
    Role.EDITOR: "Redacteuren",
    Role.LAWYER: "Juristen",
    Role.ADMINISTRATOR: "Beheerders",
}


@transaction.atomic
def grant_role(
    *, user: User, role: Role, organisation: Organisation | None = None
) -> Membership:
    """Give ``user`` a role; an organisation is needed unless the role is site-wide.

    Raises ``ValidationError`` with a Dutch message when role and scope do not fit.
    """
    membership = Membership(user=user, role=role, organisation=organisation)
    existing = Membership.objects.filter(
        user=user, role=role, organisation=organisation
    ).first()
    if existing:
        return existing
    membership.full_clean()
    membership.save()
    return membership


def follow_memberships(*, user: User) -> None:
    """Make the user's Wagtail groups those of the staff roles that they hold."""
    held = set(user.memberships.in_force().values_list("role", flat=True)) & STAFF_ROLES
    names = {ROLE_GROUPS[Role(role)] for role in held}
    ours = Group.objects.filter(name__in=ROLE_GROUPS.values())
    user.groups.remove(*ours.exclude(name__in=names))
    for name in sorted(names):
        user.groups.add(Group.objects.get_or_create(name=name)[0])


def forget_old_addresses(*, user: User) -> None:
    """Drop allauth's record of addresses that are no longer the account's.

    It accepts each of them for signing in and for a new password, so a former address
    would stay a key to the account.
    """
    EmailAddress.objects.filter(user=user).exclude(email__iexact=user.email).delete()


def forget_ended_sessions() -> None:
    """Delete the sessions whose time has passed; Django ends them and keeps the rows."""
    import_module(settings.SESSION_ENGINE).SessionStore.clear_expired()


@transaction.atomic
def create_first_administrator(
    *, email: str, password: str | None, organisation_name: str, kind: OrganisationKind
) -> User:
    """Make the first organisation and its administrator.

    Without a password the account gets an unusable one: its owner asks for a link by
    "wachtwoord vergeten". Raises ``ValidationError`` when an administrator exists.
    """
    if Membership.objects.filter(role=Role.ADMINISTRATOR).exists():
        raise ValidationError("Er is al een beheerder; nodig mensen uit in het beheer.")
    organisation = Organisation(name=organisation_name, kind=kind)
    organisation.full_clean()
    organisation.save()
    user = User(email=email)
    user.clean()
    user.set_password(password)
    user.full_clean(exclude=["password"])
    user.save()
    grant_role(user=user, role=Role.ADMINISTRATOR)
    grant_role(user=user, role=Role.CONSULTANT, organisation=organisation)
    return user
