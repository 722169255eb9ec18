# SPDX-License-Identifier: EUPL-1.2
"""Who somebody is to the access rules."""

from datetime import timedelta
from itertools import product

from django.contrib.auth.models import AnonymousUser
from django.utils import timezone

import pytest

from accounts.access import (
    VISITOR,
    access_tokens,
    may_see,
    viewer_for,
    visible_q,
)
from accounts.choices import Role, Visibility
from accounts.models import User
from accounts.services import grant_role
from cases.models import CasePage
from tests.cast import Cast, person
from tests.factories.cases import draft_case

WHO = ["sam", "lies", "noor", "yara", "piet", "bram", "ada", "jip", "bea"]


def again(user: User) -> User:
    """Return the account as the next request would read it."""
    return User.objects.get(pk=user.pk)


@pytest.mark.parametrize("who", WHO)
def test_one_item_many_items_and_the_index_are_judged_by_one_rule(
    cast: Cast, who: str
) -> None:
    for where, visibility in product(
        (cast.waterhoek, cast.kade, cast.veld), Visibility.values
    ):
        draft_case(organisation=where, visibility=visibility)
    viewer = viewer_for(getattr(cast, who))
    listed = set(CasePage.objects.filter(visible_q(viewer)))
    for case in CasePage.objects.all():
        item = {"visibility": case.visibility, "organisation_id": case.organisation_id}
        assert may_see(viewer, **item) == (case in listed)
        assert bool(access_tokens(**item) & viewer.tokens) == (case in listed)


def test_a_visitor_and_a_deactivated_account_are_nobody(cast: Cast) -> None:
    cast.noor.is_active = False
    assert viewer_for(None) == VISITOR
    assert viewer_for(AnonymousUser()) == VISITOR
    assert viewer_for(cast.noor) == VISITOR


def test_a_team_reads_what_its_municipality_keeps_to_its_own_parts(cast: Cast) -> None:
    member = viewer_for(person("mo", Role.READER, cast.kade))
    team_only = {"visibility": Visibility.TEAM}
    assert may_see(member, organisation_id=cast.waterhoek.pk, **team_only)
    assert not may_see(viewer_for(cast.noor), organisation_id=cast.kade.pk, **team_only)


def test_an_editor_works_for_the_parts_of_the_organisation_too(cast: Cast) -> None:
    assert viewer_for(cast.bram).edited == {cast.waterhoek.pk, cast.kade.pk}
    assert viewer_for(cast.noor).edited == frozenset()


def test_somebody_without_a_role_reads_what_is_public(cast: Cast) -> None:
    viewer = viewer_for(User.objects.create_user("los@keukentafel.example"))
    assert viewer.is_signed_in
    assert not viewer.is_joined
    assert viewer.tokens == VISITOR.tokens


def test_an_organisation_that_stopped_gives_its_members_nothing(cast: Cast) -> None:
    today = timezone.localdate()
    cast.waterhoek.valid_to = today + timedelta(days=1)
    cast.waterhoek.save()
    assert viewer_for(again(cast.noor)).is_joined
    cast.waterhoek.valid_to = today
    cast.waterhoek.save()
    assert not viewer_for(again(cast.noor)).is_joined
    assert not viewer_for(again(cast.bram)).edited
    assert not again(cast.bram).has_perm("wagtailadmin.access_admin")


def test_who_also_works_elsewhere_keeps_that(cast: Cast) -> None:
    grant_role(user=cast.bram, role=Role.EDITOR, organisation=cast.veld)
    cast.waterhoek.valid_to = timezone.localdate()
    cast.waterhoek.save()
    assert viewer_for(again(cast.bram)).edited == {cast.veld.pk}
    assert again(cast.bram).has_perm("wagtailadmin.access_admin")


@pytest.mark.parametrize("who", WHO)
def test_an_audience_reads_the_same_and_is_nobody(cast: Cast, who: str) -> None:
    viewer = viewer_for(getattr(cast, who))
    audience = viewer.audience
    assert audience.tokens == viewer.tokens
    assert audience.is_signed_in == viewer.is_signed_in
    assert audience.sees_everything == viewer.sees_everything
    for where, visibility in product(
        (cast.waterhoek, cast.kade, cast.veld), Visibility.values
    ):
        item = {"visibility": visibility, "organisation_id": where.pk}
        assert may_see(audience, **item) == may_see(viewer, **item)
    assert not audience.user_id
    assert not audience.duties | audience.roles


def test_colleagues_are_one_audience_whatever_they_do(cast: Cast) -> None:
    audiences = {viewer_for(who).audience for who in (cast.noor, cast.bram, cast.piet)}
    assert len(audiences) == 1
    assert viewer_for(cast.yara).audience not in audiences
