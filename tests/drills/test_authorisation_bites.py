# SPDX-License-Identifier: EUPL-1.2
"""Each access check that is taken away turns drill S1 red."""

from collections.abc import Callable, Iterator
from itertools import chain
from typing import Any

from django.db import transaction
from django.db.models import Q
from wagtail import hooks
from wagtail.models import Page, PagePermissionTester

import pytest

from accounts import dashboard, middleware, permissions, viewsets
from accounts import wagtail_hooks as accounts_hooks
from accounts.models import User
from cases import access as cases_access
from cases import wagtail_hooks as cases_hooks
from core.models import BasePage
from dossiers import access as dossiers_access
from tests.drills.authorisation_matrix import Asked, Asker, deviations
from tests.drills.authorisation_places import (
    admin_places,
    every_pattern,
    public_places,
    superusers_account,
)
from tests.drills.authorisation_world import World, make_world

pytestmark = [pytest.mark.drill, pytest.mark.django_db]
Patch = pytest.MonkeyPatch

# The addresses of the reduced matrix, by the name of their pattern or their path.
NAMES = {
    "wagtailadmin_home",
    "wagtailadmin_explore",
    "wagtailadmin_pages:delete",
    "wagtailadmin_pages:copy",
    "wagtailadmin_pages:search",
    "wagtailadmin_editing_sessions:ping",
    "wagtailadmin_reports:aging_pages",
    "wagtailadmin_workflows:index",
    "home:profile",
}


@pytest.fixture(scope="module")
def world(django_db_setup: None, django_db_blocker: Any) -> Iterator[World]:
    with django_db_blocker.unblock(), transaction.atomic():
        yield make_world()
        transaction.set_rollback(True)


def reduced(world: World) -> list[Asked]:
    lists = f"/beheer/choose-page/{world.case_index.pk}/"
    index = f"/beheer/pages/{world.case_index.pk}/"
    return [
        asked
        for asked in chain(
            every_pattern(world),
            public_places(world),
            admin_places(world),
            superusers_account(world),
        )
        if asked.address.pattern.name in NAMES | {lists, index, f"{index}unpublish/"}
        or not asked.address.path.startswith(("/beheer/", "/account/", "/doc", "/_"))
        or "/users/edit/" in asked.address.path
    ]


def list_everything(patch: Patch) -> None:
    patch.setattr(cases_access, "visible_q", lambda viewer: Q())


def list_every_dossier(patch: Patch) -> None:
    patch.setattr(dossiers_access, "visible_q", lambda viewer: Q())


def let_everybody_read(patch: Patch) -> None:
    patch.setattr(cases_access, "may_see", lambda viewer, **item: True)


def let_everybody_read_dossiers(patch: Patch) -> None:
    patch.setattr(dossiers_access, "may_see", lambda viewer, **item: True)


def ask_nobody_before_serving(patch: Patch) -> None:
    kept = [
        entry
        for entry in hooks._hooks["before_serve_page"]
        if entry[0] is not cases_hooks.answer_reader
    ]
    patch.setitem(hooks._hooks, "before_serve_page", kept)


def widen_lists_of_the_admin(patch: Patch) -> None:
    patch.setattr(permissions, "_narrowed", lambda pages, viewer, roles: pages)


def forget_whose_page_it_is(patch: Patch) -> None:
    tester = permissions.OwnOrganisationTester
    patch.setattr(tester, "__init__", PagePermissionTester.__init__)


def leave_out_the_net(patch: Patch) -> None:
    net = middleware.KeepToOwnOrganisation
    patch.setattr(net, "process_view", lambda self, *args: None)


def let_consultants_into_the_admin(patch: Patch) -> None:
    asked = User.has_perms
    patch.setattr(
        User,
        "has_perms",
        lambda self, names, obj=None: (
            "wagtailadmin.access_admin" in names or asked(self, names, obj)
        ),
    )


def show_tasks_to_the_whole_group(patch: Patch) -> None:
    patch.setattr(dashboard, "_editable", lambda request, rows, page_of: rows)


def offer_every_page_in_choosers(patch: Patch) -> None:
    patch.setattr(accounts_hooks, "choosable_by", lambda viewer, pages: pages)


def name_live_pages_by_their_draft(patch: Patch) -> None:
    patch.setattr(BasePage, "get_admin_display_title", Page.get_admin_display_title)


def give_index_pages_to_every_editor(patch: Patch) -> None:
    patch.setattr(permissions.SitePageTester, "_for_whole_site", lambda self: True)


def let_reviewers_delete(patch: Patch) -> None:
    tester = permissions.OwnOrganisationTester
    patch.setattr(tester, "can_delete", PagePermissionTester.can_delete)


def let_administrators_change_superusers(patch: Patch) -> None:
    patch.setattr(
        viewsets.SuperusersAmongThemselves,
        "setup",
        lambda self, request, *args, **kwargs: super(
            viewsets.SuperusersAmongThemselves, self
        ).setup(request, *args, **kwargs),
    )


# Which check is taken away, and who finds more than they should.
REMOVALS: list[tuple[Callable[[Patch], None], str]] = [
    (list_everything, "V"),
    (list_every_dossier, "C"),
    (let_everybody_read, "V"),
    (let_everybody_read_dossiers, "C"),
    (ask_nobody_before_serving, "V"),
    (widen_lists_of_the_admin, "E"),
    (forget_whose_page_it_is, "E"),
    (leave_out_the_net, "P"),
    (let_consultants_into_the_admin, "C"),
    (show_tasks_to_the_whole_group, "E"),
    (offer_every_page_in_choosers, "P"),
    (name_live_pages_by_their_draft, "P"),
    (give_index_pages_to_every_editor, "E"),
    (let_reviewers_delete, "P"),
    (let_administrators_change_superusers, "A"),
]


@pytest.mark.parametrize("letter", "VCPEA")
def test_the_reduced_matrix_is_green_as_things_are(world: World, letter: str) -> None:
    assert deviations(letter, world, reduced(world)) == []


@pytest.mark.parametrize(
    ("remove", "letter"), REMOVALS, ids=lambda value: getattr(value, "__name__", value)
)
def test_a_removed_check_is_noticed(
    world: World, monkeypatch: Patch, remove: Callable[[Patch], None], letter: str
) -> None:
    remove(monkeypatch)
    asker = Asker(letter, world)
    # One is enough to notice.
    assert any(asker.deviation(asked) for asked in reduced(world))
