# SPDX-License-Identifier: EUPL-1.2
"""What the admin lets people do: a staff role reaches as far as its organisation."""

from typing import Any

from django.apps import apps
from wagtail.models import PagePermissionTester
from wagtail.permission_policies.pages import PagePermissionPolicy
from wagtail.permissions import register_permission_policy

import swapper

from accounts.access import Viewer, viewer_for
from accounts.models import SharedByOrganisation


class OwnOrganisationTester(PagePermissionTester):
    """Wagtail's answers for a page that belongs to an organisation."""

    def __init__(self, user: Any, page: Any) -> None:
        super().__init__(user, page)
        if not viewer_for(user).may_work_for(page.organisation_id):
            self.permissions: set[str] = set()


class OwnOrganisationPolicy(PagePermissionPolicy):
    """Wagtail's page policy without the items of organisations one does not work for.

    Listings, choosers, search and reports of the admin all ask a policy for their pages,
    so the rule holds in each of them.
    """

    def instances_user_has_any_permission_for(self, user: Any, actions: Any) -> Any:
        pages = super().instances_user_has_any_permission_for(user, actions)
        return _narrowed(pages, viewer_for(user))

    def explorable_instances(self, user: Any) -> Any:
        return _narrowed(super().explorable_instances(user), viewer_for(user))

    def user_has_any_permission_for_instance(
        self, user: Any, actions: Any, instance: Any
    ) -> bool:
        if not super().user_has_any_permission_for_instance(user, actions, instance):
            return False
        organisation = getattr(instance.specific, "organisation_id", None)
        return organisation is None or viewer_for(user).may_work_for(organisation)


def _narrowed(pages: Any, viewer: Viewer) -> Any:
    if viewer.sees_everything:
        return pages
    for model in _page_models_of_organisations():
        others = model.objects.exclude(organisation__in=viewer.edited)
        pages = pages.exclude(pk__in=others.values("pk"))
    return pages


def _page_models_of_organisations() -> list[Any]:
    return [m for m in apps.get_models() if issubclass(m, SharedByOrganisation)]


def register_page_policy() -> None:
    page_model = swapper.load_model("wagtailcore", "Page")
    register_permission_policy(page_model, OwnOrganisationPolicy(page_model))
