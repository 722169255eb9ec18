# SPDX-License-Identifier: EUPL-1.2
"""Ways around the door by the admin's other pages: bulk, copy, move, schedule, lock."""

from typing import Any

from django.apps import apps
from django.test import Client
from django.urls import Resolver404, get_resolver, resolve, reverse
from wagtail.admin.api.views import PagesAdminAPIViewSet
from wagtail.admin.models import EditingSession, FormState
from wagtail.admin.viewsets import viewsets
from wagtail.admin.viewsets.pages import PageListingViewSet
from wagtail.models import Page, PageViewRestriction, Revision
from wagtail.snippets.models import get_snippet_models

import pytest

from accounts.choices import Role
from cases.content import child_relations, content_hash
from cases.models import ITEM_MODELS, CaseIndexPage, Tombstone
from cases.publication import publish_case
from tests.admin_forms import form_of, messages_of
from tests.cast import Cast, person, signed_in
from tests.factories.cases import draft_case, draft_practice, live_case, live_practice

LIVE = pytest.mark.parametrize("live", [live_case, live_practice])


def page_url(name: str, *args: Any) -> str:
    return reverse(f"wagtailadmin_pages:{name}", args=args)


def stored(item: Any) -> Any:
    return type(item).objects.get(pk=item.pk)


@pytest.fixture
def bram(cast: Cast) -> Client:
    return signed_in(cast.bram)


@pytest.fixture
def bea(cast: Cast) -> Client:
    return signed_in(cast.bea)


def bulk_publish(client: Client, *pages: Page, **data: str) -> Any:
    names = ["wagtailcore", "page", "publish"]
    ids = "&".join(f"id={page.pk}" for page in pages)
    url = reverse("wagtail_bulk_action", args=names)
    return client.post(f"{url}?{ids}&next=/beheer/", data)


def test_the_bulk_action_is_the_door(cast: Cast, bram: Client) -> None:
    case = draft_case(organisation=cast.waterhoek, owner=cast.noor)
    practice = draft_practice(organisation=cast.waterhoek, owner=cast.noor)
    answer = bulk_publish(bram, case, practice)
    assert answer.status_code == 302
    for item in (stored(case), stored(practice)):
        assert item.live
        assert item.content_hash == content_hash(item)
        assert not Revision.objects.for_instance(item).exists()


def test_one_refusal_undoes_the_whole_bulk_action(cast: Cast, bram: Client) -> None:
    good = draft_case(organisation=cast.waterhoek, owner=cast.noor)
    own = draft_case(organisation=cast.waterhoek, owner=cast.bram)
    answer = bulk_publish(bram, good, own)
    assert answer.status_code == 302
    assert answer.url == page_url("edit", own.pk)
    assert "vier ogen" in messages_of(answer)[0]
    assert not stored(good).live
    assert not stored(own).live
    for item in (good, own):
        assert Revision.objects.for_instance(item).count() == 1


def test_a_bulk_action_with_all_below_is_the_door_for_each(
    cast: Cast, bea: Client
) -> None:
    case = draft_case(organisation=cast.waterhoek, owner=cast.noor)
    theirs = draft_case(organisation=cast.veld, owner=cast.bea)
    index = CaseIndexPage.objects.get()
    answer = bulk_publish(bea, index, include_descendants="on")
    assert "vier ogen" in messages_of(answer)[0]
    assert not stored(case).live
    theirs.delete()
    bulk_publish(bea, index, include_descendants="on")
    assert stored(case).live
    assert not Revision.objects.for_instance(case).exists()


def test_a_bulk_action_leaves_other_organisations_alone(
    cast: Cast, bram: Client
) -> None:
    theirs = draft_case(organisation=cast.veld, owner=cast.yara)
    bulk_publish(bram, theirs)
    bulk_publish(bram, CaseIndexPage.objects.get(), include_descendants="on")
    assert not stored(theirs).live


@LIVE
def test_no_copy_is_offered_or_taken(cast: Cast, bea: Client, live) -> None:
    item = live(cast)
    parent = item.get_parent()
    for page in (item, parent, parent.get_parent()):
        assert bea.get(page_url("copy", page.pk)).status_code in {302, 403}
        for extra in ({"publish_copies": "on"}, {"alias": "on"}):
            data = {
                "new_title": "Kopie",
                "new_slug": "kopie",
                "new_parent_page": page.get_parent().pk,
                "copy_subpages": "on",
                **extra,
            }
            answer = bea.post(page_url("copy", page.pk), data)
            assert answer.status_code in {302, 403}
    assert type(item).objects.count() == 1
    assert not Page.objects.filter(title="Kopie").exists()
    assert bea.post(page_url("convert_alias", item.pk)).status_code == 404


@LIVE
def test_no_moment_and_no_password_are_offered(cast: Cast, bea: Client, live) -> None:
    item = live(cast)
    form = form_of(bea.get(page_url("edit", item.pk)))
    assert not {"go_live_at", "expire_at", "slug"} & set(form)
    item.save_revision()
    revision = Revision.objects.for_instance(item).get()
    answer = bea.post(page_url("revisions_unschedule", item.pk, revision.pk))
    assert answer.status_code in {302, 403}
    data = {"restriction_type": "password", "password": "geheim"}
    assert bea.post(page_url("set_privacy", item.pk), data).status_code in {302, 403}
    assert not PageViewRestriction.objects.exists()


@LIVE
def test_unpublishing_leaves_a_tombstone(cast: Cast, bram: Client, live) -> None:
    item = live(cast)
    url = item.get_url()
    answer = bram.post(page_url("unpublish", item.pk))
    assert answer.status_code == 302
    assert not stored(item).live
    assert Tombstone.objects.filter(public_id=item.public_id).exists()
    visitor = signed_in(cast.sam)
    gone = visitor.get(url)
    assert gone.status_code == 410
    assert item.title not in gone.content.decode()
    publish_case(case=stored(item), by=cast.bram)
    assert visitor.get(url).status_code == 200


@LIVE
def test_deleting_leaves_a_tombstone(cast: Cast, bea: Client, live) -> None:
    item = live(cast)
    url = item.get_url()
    bea.post(page_url("delete", item.pk))
    if not type(item).objects.filter(pk=item.pk).exists():
        assert signed_in(cast.sam).get(url).status_code == 410


@LIVE
def test_locking_moving_and_ordering_change_no_word(
    cast: Cast, bea: Client, live
) -> None:
    item, other = live(cast), live(cast)
    parent = item.get_parent()
    for address in (
        page_url("lock", item.pk),
        page_url("unlock", item.pk),
        page_url("move_confirm", item.pk, parent.pk),
        page_url("set_page_position", item.pk) + "?position=1",
    ):
        assert bea.post(address).status_code in {200, 302, 403}
    assert stored(item).live
    assert content_hash(stored(item)) == item.content_hash
    assert stored(other).live


def test_an_editor_cannot_move_a_case_out_of_its_list(cast: Cast, bea: Client) -> None:
    case = live_case(cast)
    home = case.get_parent().get_parent()
    assert bea.post(page_url("move_confirm", case.pk, home.pk)).status_code in {
        302, 403,
    }  # fmt: skip
    assert stored(case).get_parent().specific_class is CaseIndexPage


def test_reverting_makes_a_draft_and_publishing_it_is_the_door(
    cast: Cast, bram: Client
) -> None:
    case = live_case(cast)
    case.title = "Eerst"
    first = case.save_revision(user=cast.noor)
    case.title = "Later"
    case.save_revision(user=cast.noor)
    address = page_url("revisions_revert", case.pk, first.pk)
    data = form_of(bram.get(address))
    answer = bram.post(address, data.dict() | {"action-publish": "1"})
    if answer.status_code == 302:
        assert stored(case).title == "Eerst"
        assert not Revision.objects.for_instance(case).exists()
        assert content_hash(stored(case)) == stored(case).content_hash


def test_a_preview_keeps_nothing_after_publication(cast: Cast, bram: Client) -> None:
    case = draft_case(organisation=cast.waterhoek, owner=cast.noor)
    data = form_of(bram.get(page_url("edit", case.pk)))
    data["summary"] = "Kanarievoorbeeld"
    answer = bram.post(page_url("preview_on_edit", case.pk), data.dict())
    assert answer.json()["is_valid"]
    assert FormState.objects.exists()
    publish_case(case=case, by=cast.bram)
    assert not FormState.objects.exists()
    assert stored(case).summary != "Kanarievoorbeeld"


def test_an_editing_session_of_another_organisation_tells_nothing(cast: Cast) -> None:
    case = draft_case(organisation=cast.waterhoek, owner=cast.noor)
    session = EditingSession.objects.create(
        user=cast.bram,
        content_object=case,
        last_seen_at=case.latest_revision.created_at,
    )
    names = ["cases", "casepage", case.pk, session.pk]
    address = reverse("wagtailadmin_editing_sessions:ping", args=names)
    assert signed_in(cast.noor).post(address).status_code in {302, 403, 404}
    release = reverse("wagtailadmin_editing_sessions:release", args=[session.pk])
    signed_in(cast.noor).post(release)
    assert EditingSession.objects.filter(pk=session.pk).exists()


def test_no_other_form_of_the_admin_holds_an_item_or_a_row() -> None:
    rows = {r.related_model for m in ITEM_MODELS for r in child_relations(m)}
    held = set(get_snippet_models()) | {
        getattr(viewset, "model", None)
        for viewset in viewsets.viewsets
        # Lists of pages, and Wagtail's own editor of a page with a panel beside it.
        if not isinstance(viewset, PageListingViewSet)
    }
    assert not held & (rows | set(ITEM_MODELS))


@pytest.mark.parametrize("address", ["/api/v2/pages/", "/api/v3/pages/", "/api/"])
def test_no_interface_of_wagtail_is_mounted(client: Client, address) -> None:
    try:
        names = resolve(address).namespaces
    except Resolver404:
        names = []
    assert not [name for name in names if "wagtailapi" in name]
    assert not apps.is_installed("wagtail.api.v2")
    assert not [
        name for name in get_resolver().namespace_dict if name.startswith("wagtailapi")
    ]


@LIVE
def test_the_actions_of_the_admins_interface_meet_the_net(
    cast: Cast, bea: Client, live
) -> None:
    item, draft = live(cast), live(cast)
    draft.unpublish()
    item.title = "Anders"
    revision = item.save_revision(user=cast.noor)
    asked = {
        "convert_alias": {},
        "copy": {"recursive": True, "keep_live": True, "slug": "kopie"},
        "create_alias": {"recursive": True, "update_slug": "spiegel"},
        "copy_for_translation": {"locale": "fy", "copy_parents": True},
        "publish": {},
        "revert_to_page_revision": {"revision_id": revision.pk},
        "move": {"destination_page_id": item.get_parent().get_parent().pk},
    }
    assert {*asked, "delete", "unpublish"} == set(PagesAdminAPIViewSet.actions)
    for action, data in asked.items():
        for page in (item, draft):
            address = f"/beheer/api/main/pages/{page.pk}/action/{action}/"
            answer = bea.post(address, data, content_type="application/json")
            assert answer.status_code in {200, 302, 400, 403, 404}
    assert type(item).objects.count() == 2
    assert content_hash(stored(item)) == item.content_hash
    assert not stored(draft).live


def test_the_admins_interface_takes_no_other_change(cast: Cast, bea: Client) -> None:
    case = live_case(cast)
    address = f"/beheer/api/main/pages/{case.pk}/"
    for method in (bea.put, bea.patch, bea.delete, bea.post):
        answer = method(address, {"title": "Anders"}, content_type="application/json")
        assert answer.status_code in {302, 403, 404, 405}
    assert content_hash(stored(case)) == case.content_hash


def test_the_admins_interface_hides_items_of_other_organisations(cast: Cast) -> None:
    draft = draft_case(organisation=cast.waterhoek, owner=cast.noor)
    elsewhere = signed_in(person("eva", Role.EDITOR, cast.veld))
    for address in ("", f"{draft.pk}/", "?type=cases.CasePage", "?search=mantelzorger"):
        answer = elsewhere.get(f"/beheer/api/main/pages/{address}")
        assert draft.title not in answer.content.decode()
