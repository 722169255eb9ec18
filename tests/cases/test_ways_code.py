# SPDX-License-Identifier: EUPL-1.2
"""Ways around the door in code: saving what is live, and what must still work."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

from django.contrib.contenttypes.models import ContentType
from django.core import mail
from django.utils import timezone
from wagtail.models import Page

import pytest

from accounts.choices import Visibility
from cases.content import content_hash
from cases.models import CaseIndexPage, CasePage
from cases.outcomes import NotOffered, UnsafeToPublish
from cases.publication import publish_case
from home.models import HomePage
from tests.cast import Cast
from tests.factories.cases import draft_case, draft_practice, live_case, live_practice

ITEMS = [(draft_case, live_case), (draft_practice, live_practice)]


@contextmanager
def refused_without_a_trace(item: Page) -> Iterator[None]:
    """The block must be refused in Dutch, and the stored item must be as it was."""
    model = type(item.specific)
    before = model.objects.filter(pk=item.pk).values()[0]
    text = content_hash(model.objects.get(pk=item.pk))
    with pytest.raises(UnsafeToPublish, match="casus|praktijk|mens|overzicht"):
        yield
    assert model.objects.filter(pk=item.pk).values()[0] == before
    assert content_hash(model.objects.get(pk=item.pk)) == text


@pytest.mark.parametrize(("draft", "live"), ITEMS)
def test_an_item_made_live_by_save_is_refused(cast: Cast, draft, live) -> None:
    item = draft(organisation=cast.waterhoek, owner=cast.noor)
    item.live = True
    with refused_without_a_trace(item):
        item.save()
    with refused_without_a_trace(item):
        item.save(update_fields=["live"])
    with refused_without_a_trace(item):
        item.save(clean=False)


@pytest.mark.parametrize(("draft", "live"), ITEMS)
def test_a_new_page_cannot_be_born_live(cast: Cast, draft, live) -> None:
    with pytest.raises(UnsafeToPublish, match="opnieuw te publiceren"):
        draft(organisation=cast.waterhoek, owner=cast.noor, title="Meteen", live=True)
    assert not Page.objects.filter(title="Meteen").exists()


@pytest.mark.parametrize(("draft", "live"), ITEMS)
@pytest.mark.parametrize(
    "change",
    [
        {"title": "Anders"},
        {"summary": "Anders."},
        {"lessons": [("lesson", "Anders.")]},
        {"what_worked": "<p>Anders.</p>"},
        {"visibility": Visibility.TEAM},
        {"seo_title": "Anders"},
        {"search_description": "Anders"},
        {"public_id": "KT-222222"},
        {"origin": "demo"},
    ],
)
def test_changed_content_of_a_live_item_is_refused(
    cast: Cast, draft, live, change
) -> None:
    item = live(cast)
    for name, value in change.items():
        setattr(item, name, value)
    with refused_without_a_trace(item):
        item.save()
    with refused_without_a_trace(item):
        item.save(update_fields=[*change])
    with refused_without_a_trace(item):
        item.save(update_fields=[*change], clean=False)


@pytest.mark.parametrize(("draft", "live"), ITEMS)
def test_a_row_of_page_cannot_change_what_is_live(cast: Cast, draft, live) -> None:
    item = live(cast)
    page = Page.objects.get(pk=item.pk)
    page.title = "Anders"
    with refused_without_a_trace(item):
        page.save()
    with refused_without_a_trace(item):
        page.save(update_fields=["title"])
    hidden = draft(organisation=cast.waterhoek, owner=cast.noor)
    page = Page.objects.get(pk=hidden.pk)
    page.live = True
    with refused_without_a_trace(hidden):
        page.save()


def test_a_page_that_lies_about_its_kind_is_refused_all_the_same(cast: Cast) -> None:
    case = draft_case(organisation=cast.waterhoek, owner=cast.noor)
    page = Page.objects.get(pk=case.pk)
    page.content_type = ContentType.objects.get_for_model(HomePage)
    page.live = True
    with refused_without_a_trace(case):
        Page.save_base(page)


def test_a_deferred_instance_is_compared_too(cast: Cast) -> None:
    case = CasePage.objects.only("title").get(pk=live_case(cast).pk)
    case.title = "Anders"
    with pytest.raises(UnsafeToPublish):
        case.save(clean=False)
    assert CasePage.objects.get(pk=case.pk).title != "Anders"


def test_the_address_is_the_code_whatever_is_asked(cast: Cast) -> None:
    case = live_case(cast)
    case.slug = "de-heer-jansen"
    case.save()
    assert CasePage.objects.get(pk=case.pk).slug == case.public_id.lower()
    case.slug = "de-heer-jansen"
    with refused_without_a_trace(case):
        case.save(clean=False)


def test_a_draft_tells_no_title_in_its_address(cast: Cast) -> None:
    case = draft_case(organisation=cast.waterhoek, title="Mevrouw Jansen valt")
    stored = CasePage.objects.get(pk=case.pk)
    assert stored.slug == case.public_id.lower()
    assert "jansen" not in stored.url_path


@pytest.mark.parametrize("field", ["go_live_at", "expire_at"])
@pytest.mark.parametrize("make", [draft_case, draft_practice])
def test_a_moment_to_go_on_or_offline_is_not_offered(cast: Cast, make, field) -> None:
    item = make(organisation=cast.waterhoek, owner=cast.noor)
    setattr(item, field, timezone.now() + timedelta(days=1))
    with pytest.raises(NotOffered, match="tijdstip"):
        item.save()
    item.save_revision(user=cast.noor)
    with pytest.raises(NotOffered, match="tijdstip"):
        publish_case(case=item, by=cast.bram)
    with pytest.raises(NotOffered, match="tijdstip"):
        item.save_revision(approved_go_live_at=timezone.now())


@pytest.mark.parametrize(("draft", "live"), ITEMS)
def test_an_unchanged_save_passes(cast: Cast, draft, live) -> None:
    item = live(cast)
    item.save()
    type(item).objects.get(pk=item.pk).save()
    Page.objects.get(pk=item.pk).save()
    Page.objects.get(pk=item.pk).specific.save(update_fields=["title", "summary"])
    for relation in ("concepts", "references"):
        for row in getattr(type(item).objects.get(pk=item.pk), relation).all():
            row.save()


@pytest.mark.parametrize(("draft", "live"), ITEMS)
def test_a_draft_of_a_live_item_passes_and_shows_nothing(
    cast: Cast, draft, live
) -> None:
    item = live(cast)
    text = item.content_hash
    item.title = "Nieuw"
    item.references.add(item.references.model(title="Nieuwe bron"))
    item.concepts.set(list(item.concepts.all())[1:])
    item.save_revision(user=cast.noor, log_action=True)
    stored = type(item).objects.get(pk=item.pk)
    assert stored.live
    assert content_hash(stored) == text
    assert stored.get_latest_revision_as_object().title == "Nieuw"


def test_a_page_may_be_locked_and_owned_anew_while_live(cast: Cast) -> None:
    case = live_case(cast)
    case.locked, case.locked_by, case.locked_at = True, cast.bram, timezone.now()
    case.owner = cast.ada
    case.save()
    assert CasePage.objects.get(pk=case.pk).locked_by == cast.bram


def test_an_invalid_draft_is_stopped_with_reasons(cast: Cast) -> None:
    case = draft_case(organisation=cast.waterhoek, owner=cast.noor)
    case.requested_text = "x" * 200
    case.save_revision(clean=False)
    with pytest.raises(UnsafeToPublish, match="140"):
        publish_case(case=case, by=cast.bram)
    assert not CasePage.objects.get(pk=case.pk).live


def test_a_field_that_an_editor_left_empty_is_empty(cast: Cast) -> None:
    case = draft_case(organisation=cast.waterhoek, owner=cast.noor)
    case.context = '<p data-block-key="abc12">\xa0</p>'
    case.save_revision(clean=False)
    with pytest.raises(UnsafeToPublish, match="context"):
        publish_case(case=case, by=cast.bram)


def test_a_draft_cannot_take_the_name_or_origin_of_another(cast: Cast) -> None:
    case = draft_case(organisation=cast.waterhoek, owner=cast.bram)
    revision = case.latest_revision
    revision.content |= {"origin": "demo", "public_id": "KT-222222"}
    revision.save()
    with pytest.raises(UnsafeToPublish, match="vier ogen"):
        publish_case(case=case, by=cast.bram)


def test_nothing_is_told_by_mail(cast: Cast) -> None:
    live_case(cast)
    assert mail.outbox == []


def test_an_index_stays_an_ordinary_page(cast: Cast) -> None:
    index = CaseIndexPage.objects.get()
    index.title = "Alle casussen"
    index.save()
    assert CaseIndexPage.objects.get().title == "Alle casussen"
