# SPDX-License-Identifier: EUPL-1.2
"""Who sees and decides on which reports, and who is told of them."""

from django.db.models import Q, QuerySet

from accounts.access import Viewer
from accounts.choices import Role
from accounts.models import Membership, Organisation, User
from moderation.choices import MODERATORS
from moderation.models import Report
from moderation.querysets import ReportQuerySet


def may_moderate(viewer: Viewer) -> bool:
    """Say whether there is any organisation for which this viewer decides."""
    return _for_whole_site(viewer) or bool(_covered(viewer))


def reports_for(viewer: Viewer) -> ReportQuerySet:
    """Return the reports on which ``viewer`` decides."""
    if _for_whole_site(viewer):
        return Report.objects.all()
    return Report.objects.filter(organisation__in=_covered(viewer))


def moderators_of(organisation: Organisation) -> QuerySet[User]:
    """Return who decides on what is this organisation's; a site without moderators has
    its administrators.
    """
    found = _holders(MODERATORS, organisation)
    return found if found.exists() else _holders({Role.ADMINISTRATOR}, organisation)


def _for_whole_site(viewer: Viewer) -> bool:
    return bool(viewer.site_roles & (MODERATORS | {Role.ADMINISTRATOR}))


def _covered(viewer: Viewer) -> set[int]:
    return {org for role in MODERATORS for org in viewer.worked_for(role)}


def _holders(
    roles: frozenset[Role] | set[Role], organisation: Organisation
) -> QuerySet[User]:
    line, above = [organisation.pk], organisation.parent
    while above is not None:
        line.append(above.pk)
        above = above.parent
    held = Membership.objects.in_force().filter(
        Q(organisation__isnull=True) | Q(organisation__in=line), role__in=roles
    )
    people = User.objects.filter(is_active=True, memberships__in=held)
    return people.distinct().order_by("pk")
