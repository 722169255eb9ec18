# SPDX-License-Identifier: EUPL-1.2
"""The result page at the HTTP edge: addresses, guard, filters, marks."""

from django.test import Client
from django.utils.html import escape

import pytest

from search.outbox import register_consumer
from search.site import EMBEDDED, embedded_engine
from tests.cast import Cast
from tests.factories.cases import live_case

LONG = "De zoon zorgt al jaren voor zijn vader en slaapt niet meer. " * 12


@pytest.fixture
def case(cast: Cast, django_capture_on_commit_callbacks):
    register_consumer(EMBEDDED)
    embedded_engine().clear()
    with django_capture_on_commit_callbacks(execute=True):
        return live_case(
            cast,
            title="De nacht <b>en</b> de stofzuiger",
            summary="Hij pakte de stofzuiger.",
        )


def text_of(response) -> str:
    assert response.status_code == 200
    return response.content.decode()


def test_a_short_question_becomes_an_address_that_can_be_shared(
    client: Client, db
) -> None:
    response = client.post("/zoeken/", {"q": "  poetshulp ", "theme": ["household"]})
    assert response.status_code == 302
    assert response["Location"] == "/zoeken/?q=poetshulp&theme=household"


def test_a_long_question_never_reaches_an_address(client: Client, case) -> None:
    response = client.post("/zoeken/", {"q": LONG})
    body = text_of(response)
    assert "?q=" not in body
    assert response["Cache-Control"] == "private, no-cache"


def test_what_identifies_someone_is_dropped_and_said(client: Client, case) -> None:
    body = text_of(client.post("/zoeken/", {"q": "stofzuiger, bel 06-12345678"}))
    assert "12345678" not in body
    assert "weggelaten" in body


def test_an_address_with_an_identifying_number_is_replaced(client: Client, db) -> None:
    response = client.get("/zoeken/", {"q": "stofzuiger jan@waterhoek.example"})
    assert response["Location"] == "/zoeken/?q=stofzuiger&weggelaten=1"


def test_found_words_are_marked_and_texts_are_escaped(client: Client, case) -> None:
    body = text_of(client.get("/zoeken/", {"q": "stofzuiger"}))
    assert "<mark" in body
    assert "<b>en</b>" not in body
    assert escape("<b>en</b>") in body


def test_a_filter_narrows_and_its_count_is_what_is_found(client: Client, case) -> None:
    body = text_of(
        client.get("/zoeken/", {"q": "stofzuiger", "theme": "carers_respite"})
    )
    assert case.public_id in body
    body = text_of(
        client.get("/zoeken/", {"q": "stofzuiger", "theme": "housing_adaptation"})
    )
    assert case.public_id not in body


def test_a_typing_error_is_corrected_and_the_reader_may_insist(
    client: Client, case
) -> None:
    body = text_of(client.get("/zoeken/", {"q": "mantelzrger"}))
    assert "mantelzorger" in body
    assert "letterlijk=1" in body


@pytest.mark.parametrize(
    "query",
    [
        {"q": 'title:"a" OR *', "pagina": "-1"},
        {"q": "a" * 3000},
        {"pagina": "99999999999"},
        {"theme": ["x" * 500, "<script>"]},
        {"sorteer": "DROP TABLE", "letterlijk": "ja"},
        {"onbekend": "1"},
    ],
)
def test_nonsense_gets_a_normal_page(client: Client, case, query) -> None:
    body = text_of(client.get("/zoeken/", query))
    assert "<script>" not in body.replace('<script type="module"', "")


def test_nothing_found_says_so_and_what_now(client: Client, case) -> None:
    assert "Nog geen casus gevonden" in text_of(
        client.get("/zoeken/", {"q": "zeppelin"})
    )


def test_only_what_has_enough_of_a_question_is_called_comparable(
    client: Client, case
) -> None:
    assert "1 vergelijkbare casus" in text_of(
        client.get("/zoeken/", {"q": "stofzuiger"})
    )
    body = text_of(client.get("/zoeken/", {"q": "stofzuiger bliksemafleider woonark"}))
    assert "Er is weinig dat helemaal past." in body
    assert "1 casus" in body
    assert "vergelijkbare casus" not in body


def test_a_guarded_question_stays_out_of_addresses_also_when_it_is_narrowed(
    client: Client, case
) -> None:
    body = text_of(
        client.post(
            "/zoeken/",
            {"q": "stofzuiger", "theme": "carers_respite", "geplaatst": "1"},
        )
    )
    assert "?q=" not in body
    assert 'name="geplaatst"' in body


def test_a_posted_question_is_read_on_in_its_own_order(
    client: Client, case, cast: Cast, settings, django_capture_on_commit_callbacks
) -> None:
    settings.SEARCH_PAGE_SIZE = 1
    with django_capture_on_commit_callbacks(execute=True):
        live_case(cast, title="Nog een stofzuiger")
    asked = {"q": "stofzuiger, bel 06-12345678", "sorteer": "nieuw"}
    body = text_of(client.post("/zoeken/", asked))
    _before, reads_on = body.split('aria-label="Bladeren"')
    assert 'name="pagina" value="2"' in reads_on
    assert 'name="sorteer" value="nieuw"' in reads_on
    assert "Volgende" in reads_on
    assert "Vorige" not in reads_on
