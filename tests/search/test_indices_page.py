# SPDX-License-Identifier: EUPL-1.2
"""The page on which administrators see how the indices are doing."""

import pytest

from search.editors import EDITORS
from search.models import SearchOutbox
from search.outbox import drain, enqueue, retry_dead
from search.site import EMBEDDED, embedded_engine, rebuild_embedded
from tests.cast import Cast, signed_in
from tests.factories.cases import live_case

ADDRESS = "/beheer/zoekindexen/"


def page(cast: Cast) -> str:
    response = signed_in(cast.bea).get(ADDRESS)
    assert response.status_code == 200
    return response.content.decode()


@pytest.fixture
def dead_letter(cast: Cast) -> str:
    code = live_case(cast).public_id
    rebuild_embedded()
    SearchOutbox.objects.all().delete()
    enqueue([code])
    rows = SearchOutbox.objects.filter(consumer__name=EMBEDDED)
    rows.update(is_dead=True, attempts=12, last_error="Refused")
    return code


@pytest.mark.parametrize("who", ["noor", "bram", "piet", "ada", "jip"])
def test_only_administrators_see_it_or_retry(
    cast: Cast, dead_letter: str, who: str
) -> None:
    client = signed_in(getattr(cast, who))
    assert "Vingerafdruk" not in client.get(ADDRESS, follow=True).content.decode()
    client.post(ADDRESS, {"index": EMBEDDED})
    assert SearchOutbox.objects.filter(is_dead=True).count() == 1
    assert ADDRESS not in client.get("/beheer/", follow=True).content.decode()


def test_it_tells_what_each_index_holds_and_how_it_was_made(cast: Cast) -> None:
    live_case(cast)
    rebuild_embedded()
    body = page(cast)
    assert embedded_engine().fingerprint in body
    assert "Ingebouwd" in body
    assert "wordt gelezen" in body
    assert "Probeer opnieuw" not in body


def test_the_keyboard_reaches_a_table_wider_than_the_screen(cast: Cast) -> None:
    assert 'role="region" tabindex="0" aria-label="De zoekindexen"' in page(cast)


def test_an_administrator_finds_it_in_the_menu(cast: Cast) -> None:
    assert ADDRESS in signed_in(cast.bea).get("/beheer/").content.decode()


def test_a_dead_letter_is_named_by_its_code_and_tried_again(
    cast: Cast, dead_letter: str
) -> None:
    assert dead_letter in page(cast)
    response = signed_in(cast.bea).post(ADDRESS, {"index": EMBEDDED}, follow=True)
    assert "1 wijziging wordt opnieuw geprobeerd." in response.content.decode()
    assert drain(consumer=EMBEDDED, engine=embedded_engine()) == 1
    assert not SearchOutbox.objects.filter(consumer__name=EMBEDDED).exists()


def test_a_retry_is_for_one_index_only(dead_letter: str) -> None:
    SearchOutbox.objects.filter(consumer__name=EDITORS).update(is_dead=True)
    assert retry_dead(EMBEDDED) == 1
    assert SearchOutbox.objects.get(is_dead=True).consumer.name == EDITORS


def test_a_server_that_is_away_does_not_keep_the_page_away(
    cast: Cast, use_server, closed_port
) -> None:
    use_server(closed_port)
    assert "staat klaar" in page(cast)
