# SPDX-License-Identifier: EUPL-1.2
"""What the admin lets people do: a staff role reaches as far as its organisation."""

from collections.abc import Iterable
from typing import Any

from django.apps import apps
from django.db.models import Q
from wagtail.models import GroupPagePermission, Page, PagePermissionTester
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.permission_policies.pages import PagePermissionPolicy
from wagtail.permissions import register_permission_policy

from accounts.access import Viewer, viewer_for, visible_q
from accounts.models import Organisation, SharedByOrganisation
from accounts.services import ROLE_GROUPS

ROLE_BY_GROUP = {name: role for role, name in ROLE_GROUPS.items()}


class OwnOrganisationTester(PagePermissionTester):
    """Wagtail's answers for a page that belongs to an organisation.

    Wagtail adds up the permissions of all groups of a user. Here a permission counts only
    when the role that brings it covers this organisation: who edits for one and tests
    privacy for another does not edit for both.
    """

    def __init__(self, user: Any, page: Any) -> None:
        super().__init__(user, page)
        viewer = viewer_for(user)
        if user.is_active and not user.is_superuser:
            self.permissions: set[str] = {
                _action(held)
                for held in self.permission_policy.get_cached_permissions_for_user(user)
                if page.path.startswith(held.page.path)
                and viewer.may_work_for(page.organisation_id, as_role=_role(held))
            }

    def can_edit(self) -> bool:
        """Refuse also when a task of a workflow would let its whole group in."""
        return self._is_covered() and super().can_edit()

    def can_delete(self, ignore_bulk: bool = False) -> bool:
        """Who may not publish may change a draft, and neither remove nor move it."""
        return self.can_publish() and super().can_delete(ignore_bulk)

    def can_lock(self) -> bool:
        return self._is_covered() and super().can_lock()

    def can_unlock(self) -> bool:
        return self._is_covered() and super().can_unlock()

    def _is_covered(self) -> bool:
        return self.user.is_superuser or bool(self.permissions)


class SitePageTester(PagePermissionTester):
    """Wagtail's answers for a page of the whole site, such as the list of cases.

    Who works for one organisation may put an item below it and change nothing of it.
    """

    def __init__(self, user: Any, page: Any) -> None:
        super().__init__(user, page)
        if not user.is_active or user.is_superuser:
            return
        self.site_permissions = {
            _action(held)
            for held in self.permission_policy.get_cached_permissions_for_user(user)
            if page.path.startswith(held.page.path)
            and _role(held) in viewer_for(user).site_roles
        }
        self.permissions &= self.site_permissions | {"add", "publish"}

    def can_publish(self) -> bool:
        return self._for_whole_site() and super().can_publish()

    def can_unpublish(self) -> bool:
        return self._for_whole_site() and super().can_unpublish()

    def can_reorder_children(self) -> bool:
        return self._for_whole_site() and super().can_reorder_children()

    def _for_whole_site(self) -> bool:
        return self.user.is_superuser or "publish" in self.site_permissions


class OwnOrganisationPolicy(PagePermissionPolicy):
    """Wagtail's page policy without the items of organisations one does not work for.

    Listings, search and reports of the admin all ask a policy for their pages, so the
    rule holds in each of them.
    """

    def get_all_permissions_for_user(self, user: Any) -> Any:
        return super().get_all_permissions_for_user(user).select_related("group")

    def instances_user_has_any_permission_for(self, user: Any, actions: Any) -> Any:
        pages = super().instances_user_has_any_permission_for(user, actions)
        codenames = self._get_permission_codenames(actions)
        roles = {
            _role(held)
            for held in self.get_cached_permissions_for_user(user)
            if held.permission.codename in codenames
        }
        return _narrowed(pages, viewer_for(user), roles)

    def explorable_instances(self, user: Any) -> Any:
        if not self.get_cached_permissions_for_user(user) and not user.is_superuser:
            return self.model._default_manager.none()
        pages = super().explorable_instances(user)
        return _narrowed(pages, viewer_for(user), ROLE_GROUPS)

    def user_has_any_permission_for_instance(
        self, user: Any, actions: Any, instance: Any
    ) -> bool:
        if not super().user_has_any_permission_for_instance(user, actions, instance):
            return False
        allowed = instance.permissions_for_user(user)
        return user.is_superuser or bool(set(actions) & allowed.permissions)


class RetiredNotDeleted(ModelPermissionPolicy):
    """Nobody deletes these, superusers included; an end date takes them out of use."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        return action != "delete" and super().user_has_permission(user, action)

    def user_has_any_permission(self, user: Any, actions: Iterable[str]) -> bool:
        return any(self.user_has_permission(user, action) for action in actions)


def choosable_by(viewer: Viewer, pages: Any) -> Any:
    """Return the pages that may be named to ``viewer``: theirs, and live ones they read."""
    if viewer.sees_everything:
        return pages
    for model in _page_models_of_organisations():
        known = Q(organisation__in=viewer.edited) | (Q(live=True) & visible_q(viewer))
        pages = pages.exclude(pk__in=model.objects.exclude(known).values("pk"))
    return pages


def worked_on_by(viewer: Viewer, pages: Any) -> Any:
    """Return the pages that are ``viewer``'s work, and those of no organisation."""
    return _narrowed(pages, viewer, ROLE_GROUPS)


def _action(held: GroupPagePermission) -> str:
    return held.permission.codename.rsplit("_", maxsplit=1)[0]


def _role(held: GroupPagePermission) -> str:
    """Return the role behind a page permission; a group of no role covers nothing."""
    return ROLE_BY_GROUP.get(held.group.name, "")


def _narrowed(pages: Any, viewer: Viewer, roles: Iterable[str]) -> Any:
    covered: set[int] = set()
    for role in roles:
        if role in viewer.site_roles:
            return pages
        covered |= viewer.worked_for(role)
    for model in _page_models_of_organisations():
        others = model.objects.exclude(organisation__in=covered)
        pages = pages.exclude(pk__in=others.values("pk"))
    return pages


def _page_models_of_organisations() -> list[Any]:
    return [
        model
        for model in apps.get_models()
        if issubclass(model, SharedByOrganisation) and issubclass(model, Page)
    ]


def register_policies() -> None:
    register_permission_policy(Page, OwnOrganisationPolicy(Page))
    register_permission_policy(Organisation, RetiredNotDeleted(Organisation))
