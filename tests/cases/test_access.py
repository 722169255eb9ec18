# SPDX-License-Identifier: EUPL-1.2
"""One item and many are judged alike, and the index by the same rule."""

from wagtail.models import PageViewRestriction

import pytest

from accounts.access import access_tokens, viewer_for
from accounts.choices import Visibility
from cases.access import (
    cases_visible_to,
    items_by_pk,
    items_by_public_id,
    may_read,
    practices_visible_to,
)
from cases.models import CaseIndexPage, SharedItem
from cases.publication import publish_case
from tests.cast import Cast
from tests.factories.cases import draft_case, draft_practice

EVERYONE = ("sam", "lies", "noor", "yara", "piet", "bram", "ada", "jip", "bea")


@pytest.fixture
def items(cast: Cast) -> list[SharedItem]:
    """Return an item of each kind, visibility and organisation, live and not."""
    made: list[SharedItem] = []
    for visibility in Visibility.values:
        for organisation in (cast.waterhoek, cast.kade, cast.veld):
            for make in (draft_case, draft_practice):
                item = make(organisation=organisation, visibility=visibility)
                publish_case(case=item, by=cast.bea)
                made.append(type(item).objects.get(pk=item.pk))
    made += [
        draft_case(organisation=cast.waterhoek, visibility=Visibility.PUBLIC),
        draft_practice(organisation=cast.waterhoek, visibility=Visibility.PUBLIC),
    ]
    return made


def seen_by(viewer) -> set[int]:
    found = set(cases_visible_to(viewer).values_list("pk", flat=True))
    return found | set(practices_visible_to(viewer).values_list("pk", flat=True))


def test_the_predicate_and_the_querysets_agree(
    cast: Cast, items: list[SharedItem]
) -> None:
    for kind in (None, "login", "password", "groups"):
        if kind:
            PageViewRestriction.objects.all().delete()
            PageViewRestriction.objects.create(
                page=CaseIndexPage.objects.get(), restriction_type=kind
            )
        for name in EVERYONE:
            viewer = viewer_for(getattr(cast, name))
            expected = {item.pk for item in items if may_read(viewer, item)}
            assert seen_by(viewer) == expected, (name, kind)
            pks = [item.pk for item in items]
            codes = [item.public_id for item in items]
            assert set(items_by_pk(viewer, pks)) == expected
            assert {i.pk for i in items_by_public_id(viewer, codes).values()} == (
                expected
            )


def test_the_words_of_an_index_say_the_same(
    cast: Cast, items: list[SharedItem]
) -> None:
    for name in EVERYONE:
        viewer = viewer_for(getattr(cast, name))
        for item in items:
            words = access_tokens(
                visibility=item.visibility, organisation_id=item.organisation_id
            )
            if item.live:
                assert bool(viewer.tokens & words) is may_read(viewer, item)


def test_nobody_reads_what_is_not_live(cast: Cast, items: list[SharedItem]) -> None:
    for name in EVERYONE:
        viewer = viewer_for(getattr(cast, name))
        assert not [i for i in items if not i.live and may_read(viewer, i)]


def test_a_password_keeps_everyone_out_of_lists_but_the_sites_staff(
    cast: Cast, items: list[SharedItem]
) -> None:
    PageViewRestriction.objects.create(
        page=CaseIndexPage.objects.get(), restriction_type="password", password="x"
    )
    for name in EVERYONE:
        viewer = viewer_for(getattr(cast, name))
        assert cases_visible_to(viewer).exists() is viewer.sees_everything
