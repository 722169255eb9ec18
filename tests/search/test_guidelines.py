# SPDX-License-Identifier: EUPL-1.2
"""Guidelines among the answers: found at once, for everybody, gone at once, never compared."""

from collections.abc import Callable
from importlib import import_module
from typing import Any

from django.apps import apps
from django.test import Client, RequestFactory
from wagtail.models import PageViewRestriction

import pytest

from accounts.access import viewer_for
from guidance.models import GuidelineIndexPage, GuidelinePage
from home.models import HomePage
from search.answers import answer, comparable_to
from search.documents import documents_for, documents_in_database
from search.outbox import waiting
from search.query import SearchRequest
from search.reconciling import differences_of, reconcile
from search.site import EMBEDDED, drain_embedded, embedded_engine, rebuild_embedded
from tests.cast import Cast, signed_in
from tests.factories.cases import live_case
from tests.factories.dossiers import chosen, live_dossier
from tests.factories.guidance import draft_guideline, live_guideline

TITLE = "Logeren bij de buren"
TEXT = "<p>Een stofzuiger en een <b>theepot</b> mogen mee.</p>"
ADDRESS = "/zoeken/?q=theepot"

Publish = Callable[..., GuidelinePage]


pytestmark = pytest.mark.usefixtures("empty_index")


@pytest.fixture
def publish(django_capture_on_commit_callbacks) -> Publish:
    def published(title: str = TITLE, **fields: Any) -> GuidelinePage:
        with django_capture_on_commit_callbacks(execute=True):
            return live_guideline(title, **{"body": TEXT} | fields)

    return published


def is_found(client: Client | None = None) -> bool:
    return 'class="hit"' in (client or Client()).get(ADDRESS).content.decode()


def test_a_published_guideline_is_found_by_everybody_at_once(
    publish, cast: Cast
) -> None:
    publish()
    assert all(is_found(signed_in(who)) for who in (cast.sam, cast.lies, cast.ada))
    assert waiting(EMBEDDED) == 0


def test_its_card_says_what_it_is_whose_when_and_how_long(publish, client) -> None:
    page = publish(owner_name="De Wmo-tafel", checked_on="2026-03-02")
    body = client.get(ADDRESS).content.decode()
    for told in (
        "<span>Leidraad</span>",
        "<dd>De Wmo-tafel</dd>",
        "<dd>2 maart 2026</dd>",
        "<dd>1 min lezen</dd>",
        "Waarom gevonden:",
        f'href="{page.get_url()}"',
        "<mark>theepot</mark>",
    ):
        assert told in body, told
    assert "1 leidraad" in body
    assert "Waarom vergelijkbaar" not in body


def test_one_that_holds_no_longer_says_so_and_one_elsewhere_has_no_reading_time(
    publish, client
) -> None:
    fields = {"link": "https://voorbeeld.example/x", "status": "expired"}
    publish("De theepot", body="", **fields)
    body = client.get(ADDRESS).content.decode()
    assert "<dd>Vervallen</dd>" in body
    assert "min lezen" not in body


def test_it_is_found_by_whose_it_is(publish, client) -> None:
    publish(owner_name="Het Schaduwberaad")
    assert TITLE in client.get("/zoeken/?q=schaduwberaad").content.decode()


def test_answers_are_counted_and_filtered_by_kind(publish, cast, client) -> None:
    publish()
    live_case(cast)
    drain_embedded()
    both = client.get("/zoeken/?q=stofzuiger").content.decode()
    assert "1 vergelijkbare casus en 1 leidraad" in both
    one = client.get("/zoeken/?q=stofzuiger&kind=guidelinepage").content.decode()
    assert "<h1" in one and one.count('class="hit"') == 1
    assert TITLE in one


def test_a_draft_is_not_found_and_waits_for_no_index(client) -> None:
    draft_guideline(TITLE, body=TEXT)
    drain_embedded()
    assert not is_found()


def test_a_draft_beside_a_live_one_changes_nothing(publish) -> None:
    page = publish()
    page.title = "Nog niet zo"
    page.save_revision()
    assert waiting(EMBEDDED) == 0
    assert is_found()


def test_a_new_text_is_found_by_its_new_words_alone(
    publish, client, django_capture_on_commit_callbacks
) -> None:
    page = publish()
    with django_capture_on_commit_callbacks(execute=True):
        page.body = "<p>Een wasmachine mag mee.</p>"
        page.save_revision().publish()
    assert TITLE in client.get("/zoeken/?q=wasmachine").content.decode()
    assert not is_found()


def close(page: GuidelinePage) -> None:
    PageViewRestriction.objects.create(page=page, restriction_type="login")


def close_all(page: GuidelinePage) -> None:
    close(GuidelineIndexPage.objects.get())


def unpublish(page: GuidelinePage) -> None:
    page.unpublish()


def unpublish_as_any_page(page: GuidelinePage) -> None:
    page.page_ptr.unpublish()


def delete(page: GuidelinePage) -> None:
    page.delete()


def delete_all(page: GuidelinePage) -> None:
    GuidelineIndexPage.objects.get().delete()


def move_below_a_restriction(page: GuidelinePage) -> None:
    closed = GuidelineIndexPage(title="Besloten", slug="besloten")
    HomePage.objects.get().add_child(instance=closed)
    close(closed)
    page.move(closed, pos="last-child")


WAYS = [
    close, close_all, unpublish, unpublish_as_any_page, delete, delete_all,
    move_below_a_restriction,
]  # fmt: skip


@pytest.mark.parametrize("leave", WAYS, ids=lambda way: way.__name__)
def test_what_is_gone_is_shown_to_nobody_before_the_index_knows_and_after(
    publish, cast: Cast, leave
) -> None:
    page = publish()
    people = [Client(), signed_in(cast.lies), signed_in(cast.ada)]
    assert all(is_found(who) for who in people)
    leave(page)
    assert embedded_engine().stats().documents == 1
    typed = {"q": "logeren"}
    for _ in ("before", "after"):
        assert not any(is_found(who) for who in people)
        told = Client().post("/zoeken/suggesties/", typed).content.decode()
        assert TITLE not in told
        drain_embedded()
    assert embedded_engine().stats().documents == 0


def test_what_is_open_again_is_found_again(
    publish, django_capture_on_commit_callbacks
) -> None:
    page = publish()
    close(page)
    drain_embedded()
    with django_capture_on_commit_callbacks(execute=True):
        PageViewRestriction.objects.all().delete()
    assert is_found()


def test_it_is_suggested_under_a_heading_of_its_own(publish, cast, client) -> None:
    page = publish("Nachtrust bij de buren")
    live_case(cast, title="Nachtrust bij vader")
    drain_embedded()
    body = client.post("/zoeken/suggesties/", {"q": "nachtr"}).content.decode()
    cases, rest = body.split("Casussen")[1].split("Leidraden")
    assert "Nachtrust bij vader" in cases
    assert "Nachtrust bij de buren" in rest
    assert f'href="{page.get_url()}"' in rest


def test_it_is_comparable_to_no_case(publish, cast: Cast) -> None:
    case = live_case(cast)
    publish(body=f"<p>{case.summary}</p>{case.context}")
    drain_embedded()
    request, viewer = RequestFactory().get("/"), viewer_for(cast.sam)
    found = answer(SearchRequest("stofzuiger"), viewer, request).found
    assert len(found) == 2
    assert comparable_to(case, viewer, request, 3).alike == ()


def test_it_is_found_within_a_dossier_that_holds_it(publish, cast, client) -> None:
    page, other = publish(), publish("Nog een logeerhuis")
    dossier = live_dossier(cast.waterhoek, chosen(page))
    address = f"/zoeken/dossier/{dossier.slug}/?q=theepot"
    body = client.get(address).content.decode()
    assert "1 van 1 stuk in dit dossier" in body
    assert page.title in body
    assert other.title not in body


def test_an_index_is_compared_with_what_guidelines_say_now(publish) -> None:
    page = publish()
    known = f"leidraad-{page.pk}"
    assert (rebuild_embedded(), documents_in_database()) == (1, 1)
    assert differences_of(EMBEDDED, embedded_engine()).is_equal
    GuidelinePage.objects.update(owner_name="Iemand anders")
    assert differences_of(EMBEDDED, embedded_engine()).stale == (known,)
    reconcile(EMBEDDED, embedded_engine())
    assert differences_of(EMBEDDED, embedded_engine()).is_equal


def test_an_index_that_was_filled_before_hears_of_every_live_one(publish) -> None:
    page = publish()
    draft_guideline("Nog niet", body=TEXT)
    embedded_engine().clear()
    upgrade = import_module("search.migrations.0005_index_guidelines")
    upgrade.enqueue_guidelines(apps, None)
    drain_embedded()
    assert is_found()
    assert [v.id for v in embedded_engine().document_versions()] == [
        f"leidraad-{page.pk}"
    ]


def test_ids_of_other_kinds_and_nonsense_are_passed_over(publish) -> None:
    publish()
    assert documents_for(["KT-222222", "leidraad-", "leidraad-x", "leidraad-0"]) == {}
