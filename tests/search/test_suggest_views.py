# SPDX-License-Identifier: EUPL-1.2
"""Suggestions at the HTTP edge: whom they reach, where they lead, what leaks nowhere."""

from urllib.parse import quote

from django.test import Client
from django.utils.html import escape
from wagtail.models import PageViewRestriction

import pytest

from accounts.choices import Visibility
from cases.models import CaseIndexPage, CasePage
from cases.publication import publish_case
from search.models import SearchOutbox
from search.site import drain_embedded, embedded_engine
from taxonomy.models import Concept
from tests.cast import Cast, signed_in
from tests.factories.cases import live_case, live_practice

ADDRESS = "/zoeken/suggesties/"
TITLE = "De nacht <b>en</b> de stofzuiger"


pytestmark = pytest.mark.usefixtures("empty_index")


@pytest.fixture
def publish(cast: Cast, django_capture_on_commit_callbacks):
    def published(**fields: object) -> CasePage:
        with django_capture_on_commit_callbacks(execute=True):
            return live_case(cast, title=TITLE, **fields)

    return published


def suggested(client: Client, text: str = "stofz") -> str:
    response = client.post(ADDRESS, {"q": text})
    assert response.status_code == 200
    return response.content.decode()


def readers(cast: Cast) -> set[str]:
    """Return who of the cast is suggested the one case there is."""
    return {
        name
        for name in ("sam", "noor", "yara", "bea")
        if escape(TITLE) in suggested(signed_in(getattr(cast, name)))
    }


@pytest.mark.parametrize(
    ("visibility", "expected"),
    [
        (Visibility.PUBLIC, {"sam", "noor", "yara", "bea"}),
        (Visibility.ORGANISATIONS, {"noor", "yara", "bea"}),
        (Visibility.TEAM, {"noor", "bea"}),
    ],
)
def test_a_case_is_suggested_to_who_may_read_it(
    cast: Cast, publish, visibility, expected
) -> None:
    publish(visibility=visibility)
    assert readers(cast) == expected


def test_another_visibility_holds_at_once(
    cast: Cast, publish, django_capture_on_commit_callbacks
) -> None:
    case = publish()
    with django_capture_on_commit_callbacks(execute=True):
        case.visibility = Visibility.TEAM
        case.save_revision(user=cast.noor)
        publish_case(case=case, by=cast.bram)
    assert readers(cast) == {"noor", "bea"}


def test_another_visibility_holds_before_the_index_knows(cast: Cast, publish) -> None:
    case = publish()
    case.visibility = Visibility.TEAM
    case.save_revision(user=cast.noor)
    publish_case(case=case, by=cast.bram)
    assert SearchOutbox.objects.exists()
    # What changed is shown to nobody until the index knows into what.
    assert readers(cast) == set()
    drain_embedded()
    assert readers(cast) == {"noor", "bea"}


def test_who_leaves_an_organisation_is_not_suggested_its_cases(
    cast: Cast, publish
) -> None:
    publish(visibility=Visibility.TEAM)
    cast.noor.memberships.all().delete()
    assert readers(cast) == {"bea"}


def test_an_unpublished_case_is_gone_before_the_index_knows(
    cast: Cast, publish
) -> None:
    publish().unpublish()
    assert embedded_engine().stats().documents == 1
    assert readers(cast) == set()


def test_a_restriction_above_a_case_hides_its_title(cast: Cast, publish) -> None:
    publish()
    PageViewRestriction.objects.create(
        page=CaseIndexPage.objects.get(), restriction_type="password", password="x"
    )
    assert readers(cast) == set()


def test_each_suggestion_leads_to_its_own_place(client: Client, cast, publish) -> None:
    case = publish()
    assert f'href="{case.get_url()}"' in suggested(client)
    need = Concept.objects.get(scheme="need_cluster", code="relieve_carer")
    for text, link in (
        ("eenzaamh", "/zoeken/?theme=loneliness"),
        (need.label[:60], "/zoeken/?need_cluster=relieve_carer"),
        ("traplift", "/begrippen/stairlift_term/"),
        ("met dementie", f"/zoeken/?q={quote('Mensen met dementie').replace('%20', '+')}"),
    ):  # fmt: skip
        assert f'href="{link}"' in suggested(client, text)


def test_a_practice_is_called_one(
    client: Client, cast, django_capture_on_commit_callbacks
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        live_practice(cast)
    body = suggested(client, "eerst de n")
    assert "Eerst de nacht" in body
    assert "praktijk" in body


def test_titles_are_escaped(client: Client, cast, publish) -> None:
    publish()
    body = suggested(client)
    assert "<b>en</b>" not in body
    assert escape(TITLE) in body


def test_the_answer_is_kept_nowhere_and_needs_no_token(cast, publish) -> None:
    publish()
    client = Client(enforce_csrf_checks=True)
    response = client.post(ADDRESS, {"q": "stofz"})
    assert response["Cache-Control"] == "private, no-store"
    assert escape(TITLE) in response.content.decode()


def test_what_is_typed_may_not_stand_in_an_address(client: Client) -> None:
    assert client.get(ADDRESS, {"q": "stofz"}).status_code == 405


def test_what_identifies_someone_is_left_out_first(
    client: Client, cast, publish
) -> None:
    publish()
    body = suggested(client, "stofz 06-12345678")
    assert escape(TITLE) in body
    assert "12345678" not in body


@pytest.mark.parametrize(
    "text",
    ["", "s", "\x00", "stofz\x00", "title:s*", '"', "a" * 10_000, "ab " * 4_000,
     "\x1b[31m", "<script>", "stofzuiger".ljust(101), "\u202e", "%", "06-12345678"],
    ids=lambda text: ascii(text)[:20],
)  # fmt: skip
def test_hostile_text_gets_an_answer_without_itself(
    client: Client, cast, publish, text
) -> None:
    publish()
    body = suggested(client, text)
    assert "<script" not in body
    assert "12345678" not in body


def test_suggesting_asks_the_database_little(
    cast: Cast, publish, django_assert_max_num_queries
) -> None:
    publish()
    client = signed_in(cast.noor)
    suggested(client)
    with django_assert_max_num_queries(8):
        assert escape(TITLE) in suggested(client)


def test_each_heading_has_three_suggestions_at_most(
    cast: Cast, django_capture_on_commit_callbacks
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        for number in range(1, 5):
            live_case(cast, title=f"De stofzuiger {number}")
            live_practice(cast, title=f"Een stofzuiger {number}")
    page = suggested(Client())
    assert page.count("De stofzuiger") + page.count("Een stofzuiger") == 3
