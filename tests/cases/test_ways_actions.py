# SPDX-License-Identifier: EUPL-1.2
"""Ways around the door by Wagtail's own actions, methods and commands."""

from datetime import timedelta
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.core.management import call_command
from django.utils import timezone
from wagtail.actions.convert_alias import ConvertAliasPageAction, ConvertAliasPageError
from wagtail.actions.copy_for_translation import (
    CopyPageForTranslationAction,
    ParentNotTranslatedError,
)
from wagtail.actions.copy_page import CopyPageAction
from wagtail.actions.create_alias import CreatePageAliasAction
from wagtail.actions.publish_page_revision import PublishPageRevisionAction
from wagtail.actions.publish_revision import PublishRevisionAction
from wagtail.actions.revert_to_page_revision import RevertToPageRevisionAction
from wagtail.models import Locale, Page, PageViewRestriction, Revision

import pytest

from accounts.access import VISITOR
from cases.access import cases_visible_to
from cases.models import CaseIndexPage, CasePage, PublicationDecision, Tombstone
from cases.outcomes import NotOffered, UnsafeToPublish
from cases.publication import publish_case
from home.models import HomePage
from tests.cast import Cast
from tests.factories.cases import draft_case, draft_practice, live_case, live_practice

LIVE = pytest.mark.parametrize("live", [live_case, live_practice])
DRAFT = pytest.mark.parametrize("draft", [draft_case, draft_practice])


def stored(item: Any) -> Any:
    return type(item).objects.get(pk=item.pk)


# Publishing: each of these is the door, or is refused by the net behind it.


@DRAFT
@pytest.mark.parametrize(
    "publish",
    [
        lambda item, by: item.latest_revision.publish(user=by),
        lambda item, by: item.publish(item.latest_revision, user=by),
        lambda item, by: item.specific.publish(item.latest_revision, user=by),
    ],
)
def test_publishing_in_code_enters_the_door(cast: Cast, draft, publish) -> None:
    item = draft(organisation=cast.waterhoek, owner=cast.noor)
    publish(item, cast.bram)
    assert stored(item).live
    assert PublicationDecision.objects.filter(public_id=item.public_id).exists()
    assert not Revision.objects.for_instance(item).exists()


@DRAFT
@pytest.mark.parametrize("by", ["noor", None])
def test_the_door_in_code_asks_what_it_always_asks(cast: Cast, draft, by) -> None:
    item = draft(organisation=cast.waterhoek, owner=cast.noor)
    who = getattr(cast, by) if by else None
    with pytest.raises(UnsafeToPublish, match="vier ogen|mens"):
        item.latest_revision.publish(user=who, skip_permission_checks=True)
    assert not stored(item).live


def test_who_may_not_publish_does_not_reach_the_door(cast: Cast) -> None:
    case = draft_case(organisation=cast.waterhoek, owner=cast.noor)
    with pytest.raises(PermissionDenied, match="niet publiceren"):
        case.latest_revision.publish(user=cast.yara)
    assert not stored(case).live


@DRAFT
@pytest.mark.parametrize("action", [PublishPageRevisionAction, PublishRevisionAction])
def test_an_action_that_knows_no_door_meets_the_net(cast: Cast, draft, action) -> None:
    item = draft(organisation=cast.waterhoek, owner=cast.noor)
    with pytest.raises(UnsafeToPublish, match="opnieuw te publiceren"):
        action(item.latest_revision, user=cast.bram).execute(
            skip_permission_checks=True
        )
    with pytest.raises(UnsafeToPublish):
        Page.objects.get(pk=item.pk).publish(item.latest_revision, user=cast.bram)
    assert not stored(item).live


def test_an_action_cannot_change_what_is_live(cast: Cast) -> None:
    case = live_case(cast)
    case.title = "Anders"
    revision = case.save_revision()
    with pytest.raises(UnsafeToPublish):
        PublishPageRevisionAction(revision, user=cast.bram).execute()
    assert stored(case).title != "Anders"


def test_reverting_makes_a_draft_that_passes_the_door(cast: Cast) -> None:
    case = live_case(cast)
    text = case.content_hash
    case.title = "Eerst"
    first = case.save_revision(user=cast.noor)
    case.title = "Later"
    case.save_revision(user=cast.noor)
    RevertToPageRevisionAction(case, first, user=cast.bram).execute(
        skip_permission_checks=True
    )
    assert stored(case).content_hash == text
    with pytest.raises(UnsafeToPublish, match="nieuwere versie"):
        first.publish(user=cast.bram)
    stored(case).get_latest_revision().publish(user=cast.bram)
    assert stored(case).title == "Eerst"


# The schedule.


def test_a_scheduled_run_passes_items_over_and_serves_the_rest(cast: Cast) -> None:
    """One refusal would stop the run, and what comes after it would never go live."""
    case = draft_case(organisation=cast.waterhoek, owner=cast.noor)
    home = HomePage.objects.get()
    home.title = "Nieuwe titel"
    moment = timezone.now() - timedelta(minutes=5)
    for revision in (case.latest_revision, home.save_revision()):
        Revision.objects.filter(pk=revision.pk).update(approved_go_live_at=moment)
        moment += timedelta(minutes=1)
    call_command("publish_scheduled")
    assert not stored(case).live
    assert not Revision.objects.filter(approved_go_live_at__isnull=False).exists()
    assert HomePage.objects.get().title == "Nieuwe titel"


# Copies, aliases and translations.

NO_COPY = (
    "niet worden gekopieerd|geen alias|niet vertaald|opnieuw|bestaat al|in gebruik"
)


@LIVE
@pytest.mark.parametrize(
    "copy",
    [
        lambda item: item.copy(),
        lambda item: item.copy(keep_live=False),
        lambda item: item.create_alias(),
        lambda item: item.copy_for_translation(Locale.objects.get()),
        lambda item: Page.objects.get(pk=item.pk).copy(),
        lambda item: Page.objects.get(pk=item.pk).create_alias(update_slug="x"),
        lambda item: CopyPageAction(item, update_attrs={"slug": "x"}).execute(),
        lambda item: CopyPageAction(item, keep_live=False).execute(),
        lambda item: CopyPageAction(
            item, update_attrs={"slug": "x", "public_id": "KT-222222"}
        ).execute(),
        lambda item: CreatePageAliasAction(item, update_slug="x").execute(),
    ],
)
def test_an_item_has_no_copy_and_no_alias(cast: Cast, live, copy) -> None:
    item = live(cast)
    before = Page.objects.count()
    with pytest.raises((UnsafeToPublish, ValidationError), match=NO_COPY):
        copy(item)
    assert Page.objects.count() == before


@pytest.mark.parametrize(
    "copy",
    [
        lambda index: index.copy(recursive=True, keep_live=True),
        lambda index: index.copy(recursive=True, keep_live=False),
        lambda index: index.create_alias(recursive=True),
        lambda index: index.copy_for_translation(Locale.objects.get()),
        lambda index: Page.objects.get(pk=index.pk).copy(
            recursive=True, update_attrs={"slug": "x"}
        ),
        lambda index: CreatePageAliasAction(
            index, recursive=True, update_slug="x"
        ).execute(),
    ],
)
def test_a_list_with_items_below_it_is_not_copied_with_them(cast: Cast, copy) -> None:
    live_case(cast)
    draft_case(organisation=cast.waterhoek, owner=cast.noor)
    before = CasePage.objects.count()
    with pytest.raises(NotOffered):
        copy(CaseIndexPage.objects.get())
    assert CasePage.objects.count() == before


@LIVE
@pytest.mark.parametrize("copy_parents", [True, False])
@pytest.mark.parametrize("alias", [True, False])
def test_an_item_is_not_translated(cast: Cast, live, copy_parents, alias) -> None:
    item = live(cast)
    frisian = Locale.objects.create(language_code="fy")
    before = Page.objects.count()
    action = CopyPageForTranslationAction(
        item, frisian, copy_parents=copy_parents, alias=alias, include_subtree=True
    )
    with pytest.raises((NotOffered, ParentNotTranslatedError)):
        action.execute(skip_permission_checks=True)
    assert Page.objects.count() == before


@LIVE
def test_an_alias_that_nobody_could_make_is_not_converted(cast: Cast, live) -> None:
    item = live(cast)
    with pytest.raises(ConvertAliasPageError):
        ConvertAliasPageAction(item).execute(skip_permission_checks=True)
    other = live(cast)
    item.alias_of = other.page_ptr
    with pytest.raises(NotOffered, match="alias"):
        item.save()
    with pytest.raises(NotOffered, match="alias"):
        item.save(update_fields=["alias_of"], clean=False)


def test_an_alias_by_sql_is_not_fed_when_its_source_is_published(cast: Cast) -> None:
    source, alias = live_case(cast), live_case(cast)
    CasePage.objects.filter(pk=alias.pk).update(alias_of=source.pk)
    source.title = "Nieuwe titel"
    source.save_revision(user=cast.noor)
    with pytest.raises(UnsafeToPublish):
        publish_case(case=source, by=cast.bram)
    assert stored(alias).title != "Nieuwe titel"


# What is allowed.


@LIVE
def test_unpublishing_leaves_a_tombstone_and_publishing_removes_it(
    cast: Cast, live
) -> None:
    item = live(cast)
    item.unpublish(user=cast.bram)
    assert not stored(item).live
    assert Tombstone.objects.filter(public_id=item.public_id).exists()
    publish_case(case=stored(item), by=cast.bram)
    assert stored(item).live
    assert not Tombstone.objects.filter(public_id=item.public_id).exists()


def test_a_move_passes_and_decides_who_may_see(cast: Cast) -> None:
    case, text = live_case(cast), live_case(cast).content_hash
    text = case.content_hash
    closed = CaseIndexPage(title="Besloten", slug="besloten")
    HomePage.objects.get().add_child(instance=closed)
    PageViewRestriction.objects.create(
        page=closed, restriction_type=PageViewRestriction.LOGIN
    )
    assert case in cases_visible_to(VISITOR)
    case.move(closed, pos="last-child", user=cast.bram)
    assert stored(case).live
    assert stored(case).content_hash == text
    assert case not in cases_visible_to(VISITOR)
    stored(case).move(CaseIndexPage.objects.get(slug="casussen"), pos="last-child")
    assert case in cases_visible_to(VISITOR)


def test_a_new_order_passes(cast: Cast) -> None:
    first, second = live_case(cast), live_case(cast)
    second.move(first, pos="left")
    assert stored(second).path < stored(first).path
    assert stored(second).live
