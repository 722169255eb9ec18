# SPDX-License-Identifier: EUPL-1.2
"""What someone may see because of who they are; everything protected asks here."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Union

from django.db.models import Q

from accounts.choices import SITE_ROLES, STAFF_ROLES, Role, Visibility
from accounts.models import Organisation, User

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

# An organisation and what it is a part of, as deep as ``Organisation.clean`` allows.
ANCESTRY = (
    "organisation_id",
    "organisation__parent_id",
    "organisation__parent__parent_id",
    "organisation__parent__parent__parent_id",
)

PUBLIC_WORD = "public"
JOINED_WORD = "joined"
EVERYTHING_WORD = "everything"


@dataclass(frozen=True, slots=True)
class Viewer:
    """A reader, reduced to what access rules need.

    ``organisations`` are those someone is a member of; ``circles`` are these and all they
    are a part of, because a team reads what its municipality shares with its own parts.
    ``sees_everything`` holds for roles that were given for the whole site. ``duties`` are
    the staff roles with every organisation that each of them covers, parts included.
    """

    user_id: int | None = None
    organisations: frozenset[int] = frozenset()
    circles: frozenset[int] = frozenset()
    roles: frozenset[str] = frozenset()
    site_roles: frozenset[str] = frozenset()
    duties: frozenset[tuple[str, int]] = frozenset()

    @property
    def is_signed_in(self) -> bool:
        return self.user_id is not None

    @property
    def is_joined(self) -> bool:
        """True for members of a joined organisation and for the site's own staff."""
        return bool(self.organisations) or self.sees_everything

    @property
    def sees_everything(self) -> bool:
        return bool(self.site_roles & SITE_ROLES)

    @property
    def tokens(self) -> frozenset[str]:
        """The same rule as ``visible_q``, as opaque words that a search index stores."""
        if self.sees_everything:
            return frozenset({PUBLIC_WORD, JOINED_WORD, EVERYTHING_WORD})
        words = {PUBLIC_WORD}
        if self.is_joined:
            words.add(JOINED_WORD)
        return frozenset(words | {team_token(circle) for circle in self.circles})

    @property
    def edited(self) -> frozenset[int]:
        """The organisations whose items are this person's work, in whatever role."""
        return frozenset(organisation for _, organisation in self.duties)

    @property
    def audience(self) -> "Viewer":
        """Everybody who may read the same, as one reader without a name or a duty."""
        somebody = 0 if self.is_signed_in else None
        if self.sees_everything:
            return Viewer(user_id=somebody, site_roles=SITE_ROLES)
        return Viewer(
            user_id=somebody,
            organisations=frozenset({0}) if self.organisations else frozenset(),
            circles=self.circles,
        )

    def worked_for(self, role: str) -> frozenset[int]:
        return frozenset(org for held, org in self.duties if held == role)

    def may_work_for(self, organisation_id: int | None, *, as_role: str) -> bool:
        """True when this role covers what belongs to this organisation."""
        if as_role in self.site_roles:
            return True
        return (as_role, organisation_id) in self.duties


VISITOR = Viewer()
# Somebody of a joined organisation that owns nothing, for previews: no organisation is 0.
JOINED_READER = Viewer(organisations=frozenset({0}), circles=frozenset({0}))


def team_token(organisation_id: int) -> str:
    return f"team:{organisation_id}"


def viewer_for(user: Union[User, "AnonymousUser", None]) -> Viewer:
    """Return who ``user`` is to the access rules; asked once, kept on the user object."""
    if user is None or not user.is_authenticated or not user.is_active:
        return VISITOR
    viewer = getattr(user, "_viewer", None)
    if viewer is None:
        assert isinstance(user, User)
        viewer = _read_viewer(user)
        user._viewer = viewer  # type: ignore[attr-defined]  # A cache, not a field.
    return viewer


def _read_viewer(user: User) -> Viewer:
    found = list(user.memberships.in_force().values_list("role", *ANCESTRY))
    rows = [(role, organisation) for role, organisation, *_ in found]
    site_roles = {role for role, organisation in rows if organisation is None}
    if user.is_superuser:
        site_roles.add(Role.ADMINISTRATOR)
    organisations = {organisation for _, organisation in rows if organisation}
    staff = {(role, org) for role, org in rows if org and role in STAFF_ROLES}
    # Only staff duties reach downwards, so only then all organisations are read.
    parents = _parents() if staff else {}
    duties = {
        (role, part)
        for role, organisation in staff
        for part in _with_descendants({organisation}, parents)
    }
    return Viewer(
        user_id=user.pk,
        organisations=frozenset(organisations),
        circles=frozenset(org for _, *line in found for org in line if org),
        roles=frozenset({role for role, _ in rows} | site_roles),
        site_roles=frozenset(site_roles),
        duties=frozenset(duties),
    )


def _parents() -> dict[int, int | None]:
    return dict(Organisation.objects.values_list("pk", "parent_id"))


def _with_ancestors(start: set[int], parents: dict[int, int | None]) -> set[int]:
    found: set[int] = set()
    for organisation in start:
        current: int | None = organisation
        while current is not None and current not in found:
            found.add(current)
            current = parents.get(current)
    return found


def _with_descendants(start: set[int], parents: dict[int, int | None]) -> set[int]:
    return {
        organisation
        for organisation in parents
        if start & _with_ancestors({organisation}, parents)
    }


def visible_q(viewer: Viewer) -> Q:
    """Return the condition under which ``viewer`` may read a live shared item."""
    if viewer.sees_everything:
        return Q()
    condition = Q(visibility=Visibility.PUBLIC)
    if viewer.is_joined:
        condition |= Q(visibility=Visibility.ORGANISATIONS)
    if viewer.circles:
        condition |= Q(visibility=Visibility.TEAM, organisation__in=viewer.circles)
    return condition


def worked_on_q(viewer: Viewer) -> Q:
    """Return the condition under which an item is ``viewer``'s work, in whatever role."""
    return Q() if viewer.sees_everything else Q(organisation__in=viewer.edited)


def may_see(viewer: Viewer, *, visibility: str, organisation_id: int | None) -> bool:
    """Say for one item what ``visible_q`` says for many; a test proves them equal."""
    if viewer.sees_everything:
        return True
    if visibility == Visibility.PUBLIC:
        return True
    if visibility == Visibility.ORGANISATIONS:
        return viewer.is_joined
    return visibility == Visibility.TEAM and organisation_id in viewer.circles


def insider_tokens(organisation_id: int) -> frozenset[str]:
    """Return the words of which somebody of this organisation, or of the site, holds one."""
    return frozenset({EVERYTHING_WORD, team_token(organisation_id)})


def access_tokens(*, visibility: str, organisation_id: int | None) -> frozenset[str]:
    """Return the words of which a viewer must hold one to read such an item."""
    words = {EVERYTHING_WORD}
    if visibility == Visibility.PUBLIC:
        words.add(PUBLIC_WORD)
    elif visibility == Visibility.ORGANISATIONS:
        words.add(JOINED_WORD)
    elif visibility == Visibility.TEAM and organisation_id is not None:
        words.add(team_token(organisation_id))
    return frozenset(words)
