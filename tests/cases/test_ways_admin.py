# SPDX-License-Identifier: EUPL-1.2
"""Ways around the door by the buttons of the admin: publish, save, create."""

from typing import Any

from django.test import Client
from django.urls import reverse
from wagtail.models import Page, Revision

import pytest

from accounts.choices import Role
from cases.content import content_hash
from cases.models import (
    CaseIndexPage,
    CasePage,
    PracticeIndexPage,
    PracticePage,
    PublicationDecision,
)
from tests.admin_forms import form_of, messages_of, post_form, post_page, rich
from tests.cast import Cast, person, signed_in
from tests.factories.cases import draft_case, draft_practice, live_case, live_practice

BOTH = pytest.mark.parametrize("draft", [draft_case, draft_practice])
LIVE = pytest.mark.parametrize("live", [live_case, live_practice])


def edit_url(item: Page) -> str:
    return reverse("wagtailadmin_pages:edit", args=[item.pk])


def add_url(model: Any, parent: Any) -> str:
    names = ["cases", model._meta.model_name, parent.objects.get().pk]
    return reverse("wagtailadmin_pages:add", args=names)


def stored(item: Any) -> Any:
    return type(item).objects.get(pk=item.pk)


@pytest.fixture
def bram(cast: Cast) -> Client:
    return signed_in(cast.bram)


@BOTH
def test_the_publish_button_is_the_door(cast: Cast, bram: Client, draft) -> None:
    item = draft(organisation=cast.waterhoek, owner=cast.noor)
    answer = post_page(bram, edit_url(item), "publish", title="Nieuwe titel")
    assert answer.status_code == 302
    assert "Nieuwe titel is gepubliceerd" in messages_of(answer)[0]
    item = stored(item)
    assert item.live
    assert item.title == "Nieuwe titel"
    assert item.content_hash == content_hash(item)
    assert not Revision.objects.for_instance(item).exists()


@BOTH
def test_saving_and_publishing_unchanged_keeps_every_field(
    cast: Cast, bram: Client, draft
) -> None:
    item = stored(draft(organisation=cast.waterhoek, owner=cast.noor))
    text = content_hash(item)
    post_page(bram, edit_url(item))
    post_page(bram, edit_url(item), "publish")
    assert stored(item).live
    assert content_hash(stored(item)) == text


@BOTH
def test_who_made_it_cannot_publish_it_and_loses_no_word(
    cast: Cast, bram: Client, draft
) -> None:
    item = draft(organisation=cast.waterhoek, owner=cast.bram)
    answer = post_page(bram, edit_url(item), "publish", title="Mijn eigen casus")
    assert answer.status_code == 302
    assert answer.url == edit_url(item)
    assert "vier ogen" in messages_of(answer)[0]
    assert not stored(item).live
    page = bram.get(answer.url)
    assert form_of(page)["title"] == "Mijn eigen casus"
    assert "vier ogen" in page.content.decode()


@LIVE
def test_a_refused_change_of_a_live_item_stays_a_draft(
    cast: Cast, bram: Client, live
) -> None:
    item = live(cast, owner=cast.ada)
    type(item).objects.filter(pk=item.pk).update(owner=cast.bram)
    answer = post_page(bram, edit_url(item), "publish", title="Stiekem anders")
    assert answer.url == edit_url(item)
    assert "vier ogen" in messages_of(answer)[0]
    assert stored(item).content_hash == content_hash(stored(item))
    assert stored(item).title != "Stiekem anders"
    assert form_of(bram.get(edit_url(item)))["title"] == "Stiekem anders"


@LIVE
def test_a_draft_of_a_live_item_is_saved_and_shows_nothing(
    cast: Cast, bram: Client, live
) -> None:
    item = live(cast)
    answer = post_page(bram, edit_url(item), title="Concept", concepts_theme=[])
    assert answer.status_code == 302
    assert stored(item).live
    assert content_hash(stored(item)) == item.content_hash
    draft = stored(item).get_latest_revision_as_object()
    assert draft.title == "Concept"
    assert draft.concepts_as("theme") == []


@BOTH
def test_what_is_missing_is_asked_on_the_form(cast: Cast, bram: Client, draft) -> None:
    item = draft(organisation=cast.waterhoek, owner=cast.noor)
    field = "context" if draft is draft_case else "approach"
    answer = post_page(bram, edit_url(item), "publish", **{field: rich("")})
    assert answer.status_code == 200
    assert answer.context["form"].errors[field]
    assert not stored(item).live
    answer = post_page(bram, edit_url(item), **{field: rich("")})
    assert answer.status_code == 302
    answer = post_page(bram, edit_url(item), "publish", concepts_theme=[])
    assert answer.status_code == 200
    answer = post_page(
        bram, edit_url(item), "publish", concepts_theme=[], **{field: rich("Tekst")}
    )
    assert "Vul nog in: thema's." in messages_of(answer)[0]
    assert not stored(item).live


@pytest.mark.parametrize(
    ("model", "parent"),
    [(CasePage, CaseIndexPage), (PracticePage, PracticeIndexPage)],
)
@pytest.mark.parametrize("action", ["publish", "submit", ""])
def test_a_new_item_is_never_live_by_who_made_it(
    cast: Cast, bram: Client, model, parent, action
) -> None:
    answer = post_page(bram, add_url(model, parent), action, **new_item(cast, model))
    assert answer.status_code == 302, answer.context["form"].errors
    item = model.objects.get(title="Gloednieuw")
    assert not item.live
    assert item.owner == cast.bram
    assert item.slug == item.public_id.lower()
    if action == "publish":
        assert answer.url == edit_url(item)
        assert any("vier ogen" in message for message in messages_of(answer))
    assert form_of(bram.get(edit_url(item)))["summary"] == "In het kort."


def new_item(cast: Cast, model: Any) -> dict[str, Any]:
    fields = {
        "title": "Gloednieuw",
        "summary": "In het kort.",
        "lessons__count": "1",
        "lessons__0__type": "lesson",
        "lessons__0__value": "Een les.",
        "lessons__0__order": "0",
        "lessons__0__deleted": "",
        "organisation": cast.waterhoek.pk,
        "consent_type": "unrecognisable",
        "support_question": "Hoe?",
    }
    names = ["context", "professional_reasoning"]
    if model is PracticePage:
        names = ["occasion", "approach"]
    return fields | {name: rich("Tekst.") for name in names}


@BOTH
def test_an_editor_of_another_organisation_is_not_offered_anything(
    cast: Cast, draft
) -> None:
    item = draft(organisation=cast.waterhoek, owner=cast.noor)
    theirs = post_form(signed_in(cast.bram), edit_url(item))
    elsewhere = signed_in(person("eva", Role.EDITOR, cast.veld))
    assert elsewhere.get(edit_url(item)).status_code in {302, 403, 404}
    answer = elsewhere.post(edit_url(item), theirs | {"action-publish": "1"})
    assert answer.status_code in {302, 403, 404}
    assert not stored(item).live
    assert not PublicationDecision.objects.exists()


def test_who_may_not_publish_is_not_offered_it(cast: Cast) -> None:
    case = draft_case(organisation=cast.waterhoek, owner=cast.bea)
    data = post_form(signed_in(cast.bram), edit_url(case))
    for person_ in (cast.noor, cast.yara, cast.lies, cast.piet, cast.jip, cast.sam):
        client = signed_in(person_)
        client.post(edit_url(case), data | {"action-publish": "1"})
        assert not stored(case).live
        page = client.get(edit_url(case))
        assert 'name="action-publish"' not in page.content.decode()


@BOTH
def test_fields_that_the_form_has_not_are_not_taken_from_a_request(
    cast: Cast, bram: Client, draft
) -> None:
    item = stored(draft(organisation=cast.waterhoek, owner=cast.noor))
    moment = "2030-01-01 10:00"
    sent = {
        "live": "on",
        "go_live_at": moment,
        "expire_at": moment,
        "slug": "de-heer-jansen",
        "public_id": "KT-222222",
        "origin": "demo",
        "owner": cast.bram.pk,
        "content_hash": "0" * 64,
    }
    answer = post_page(bram, edit_url(item), **sent)
    assert answer.status_code == 302
    draft_now = stored(item).get_latest_revision_as_object()
    for name in sent:
        assert getattr(stored(item), name) == getattr(item, name)
        assert getattr(draft_now, name) == getattr(item, name)


def test_a_row_of_another_case_cannot_be_posted_along(cast: Cast, bram: Client) -> None:
    victim = live_case(cast)
    case = draft_case(organisation=cast.waterhoek, owner=cast.noor)
    row = victim.arrangement.get()
    answer = post_page(
        bram, edit_url(case), "publish", arrangement__0__id=row.pk, summary="Gepakt."
    )
    assert answer.status_code in {200, 302}
    assert content_hash(stored(victim)) == victim.content_hash
