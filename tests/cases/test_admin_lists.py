# SPDX-License-Identifier: EUPL-1.2
"""The admin's lists of cases and practices: what they tell, to whom, and at what cost."""

from datetime import timedelta
from typing import Any

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import Workflow

import pytest
from bs4 import BeautifulSoup

from cases.models import CaseIndexPage, CasePage
from tests.cast import Cast, signed_in
from tests.factories.cases import draft_case, draft_practice, live_case, live_practice

CASES, PRACTICES = "/beheer/casussen/", "/beheer/goede-praktijken/"
PLACED = "Zij verhuisde naar Rotterdam."


def rows(client: Client, address: str) -> list[str]:
    response = client.get(address)
    assert response.status_code == 200
    page = BeautifulSoup(response.content.decode(), "html.parser")
    return [
        " ".join(row.get_text(" ").split())
        for row in page.select("table.listing tbody tr")
    ]


def drafted(cast: Cast, **fields: Any) -> CasePage:
    return draft_case(organisation=cast.waterhoek, owner=cast.noor, **fields)


def cost(client: Client, address: str) -> int:
    client.get(address)
    with CaptureQueriesContext(connection) as captured:
        assert client.get(address).status_code == 200
    return len(captured)


def test_a_row_tells_code_theme_outcome_level_organisation_review_and_check(
    cast: Cast,
) -> None:
    case = drafted(cast, summary=PLACED)
    (row,) = rows(signed_in(cast.bram), CASES)
    for told in (
        case.public_id,
        "Mantelzorg en respijtzorg",
        "Opgelost met netwerk of mantelzorg",
        "Ingebracht",
        "Gemeente Waterhoek",
        "1 open",
    ):
        assert told in row


def test_the_list_below_the_index_page_has_the_same_columns(cast: Cast) -> None:
    case = drafted(cast)
    index = CaseIndexPage.objects.get().pk
    (row,) = rows(signed_in(cast.bram), f"/beheer/pages/{index}/")
    assert case.public_id in row
    assert "klaar" in row


def test_a_practice_has_a_list_of_its_own(cast: Cast) -> None:
    practice = draft_practice(organisation=cast.waterhoek, owner=cast.noor)
    (row,) = rows(signed_in(cast.bram), PRACTICES)
    assert practice.public_id in row


def test_the_lists_hold_what_is_somebodys_work_and_no_more(cast: Cast) -> None:
    drafted(cast)
    draft_case(organisation=cast.veld, owner=cast.yara)
    assert len(rows(signed_in(cast.bram), CASES)) == 1
    assert len(rows(signed_in(cast.ada), CASES)) == 2


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("", {"named", "clean", "old", "soon", "gone"}),
        ("check=open", {"named"}),
        ("check=done", {"clean"}),
        ("fase=draft", {"named", "clean"}),
        ("fase=live", {"old", "soon"}),
        ("fase=withdrawn", {"gone"}),
        ("fase=workflow", {"clean"}),
        ("fase=changed", set()),
        ("herzien=past", {"old"}),
        ("herzien=soon", {"soon"}),
        ("fase=onzin", {"named", "clean", "old", "soon", "gone"}),
    ],
)
def test_a_list_is_narrowed_to_what_asks_for_work(
    cast: Cast, asked: str, found: set[str]
) -> None:
    today = timezone.localdate().replace(day=1)
    items = {
        "named": drafted(cast, summary=PLACED),
        "clean": drafted(cast),
        "old": live_case(cast, review_due=today),
        "soon": live_case(cast, review_due=today + timedelta(days=62)),
        "gone": live_case(cast),
    }
    items["gone"].unpublish()
    Workflow.objects.first().start(items["clean"], cast.noor)
    told = " ".join(rows(signed_in(cast.bram), f"{CASES}?{asked}"))
    assert {n for n, item in items.items() if item.public_id in told} == found


def test_a_list_is_narrowed_by_theme_outcome_level_and_organisation(
    cast: Cast,
) -> None:
    case = drafted(cast)
    client = signed_in(cast.bram)
    chosen = {row.role: row.concept_id for row in case.concepts.all()}
    for name, role in (
        ("theme", "theme"),
        ("outcome", "decision_outcome"),
        ("level", "review_level"),
    ):
        assert len(rows(client, f"{CASES}?{name}={chosen[role]}")) == 1
        other = chosen["life_stage"]
        assert len(rows(client, f"{CASES}?{name}={other}")) in {0, 1}
    assert rows(client, f"{CASES}?organisation={cast.kade.pk}") == []


def test_the_cost_of_a_list_does_not_grow_with_it(cast: Cast) -> None:
    client = signed_in(cast.bram)
    drafted(cast, summary=PLACED)
    few = cost(client, CASES)
    for _ in range(4):
        live_case(cast)
        live_practice(cast)
    assert cost(client, CASES) - few <= 2
    assert few <= 35


def test_the_first_page_counts_what_waits_and_leads_to_it(cast: Cast) -> None:
    drafted(cast, summary=PLACED)
    client = signed_in(cast.bram)
    page = BeautifulSoup(client.get("/beheer/").content, "html.parser")
    waiting = {
        link["href"]: " ".join(link.get_text(" ").split())
        for link in page.select("a.waiting__link")
    }
    assert waiting["/beheer/casussen/?check=open"] == "1 Casussen met open vondsten"
    for address in waiting:
        assert client.get(address).status_code == 200
    assert "Rotterdam" not in page.get_text()
    assert "mantelzorger" not in page.select_one(".waiting").get_text()


def test_the_first_page_counts_nothing_of_another_organisation(cast: Cast) -> None:
    draft_case(organisation=cast.veld, owner=cast.yara, summary=PLACED)
    page = BeautifulSoup(signed_in(cast.bram).get("/beheer/").content, "html.parser")
    assert page.select("a.waiting__link") == []
    assert "Er wacht niets op jou" in page.get_text()


def test_a_task_waits_for_who_may_finish_it(cast: Cast) -> None:
    Workflow.objects.first().start(drafted(cast), cast.noor)
    for who, count in ((cast.bram, 1), (cast.piet, 0)):
        page = BeautifulSoup(signed_in(who).get("/beheer/").content, "html.parser")
        told = page.select('a.waiting__link[href*="workflow_tasks"]')
        assert len(told) == count


def test_no_task_waits_for_who_wrote_the_text(cast: Cast) -> None:
    draft = draft_case(organisation=cast.waterhoek, owner=cast.bram)
    Workflow.objects.first().start(draft, cast.bram)
    for who, count in ((cast.bram, 0), (cast.ada, 1)):
        page = BeautifulSoup(signed_in(who).get("/beheer/").content, "html.parser")
        told = page.select('a.waiting__link[href*="workflow_tasks"]')
        assert len(told) == count


def test_the_cost_of_the_first_page_does_not_grow(cast: Cast) -> None:
    client = signed_in(cast.bram)
    drafted(cast, summary=PLACED)
    few = cost(client, "/beheer/")
    for _ in range(3):
        drafted(cast, summary=PLACED)
    assert cost(client, "/beheer/") - few <= 3
    assert few <= 60


def test_the_menu_is_grouped_by_task(cast: Cast) -> None:
    page = signed_in(cast.bea).get("/beheer/").content.decode()
    for label in ("Aan tafel", "Wat wacht", "Begrippen", "Mensen"):
        assert f'"{label}"' in page
    assert '"Mensen"' not in signed_in(cast.bram).get("/beheer/").content.decode()


def test_a_page_chooser_shows_code_and_themes(cast: Cast) -> None:
    case = drafted(cast)
    index = CaseIndexPage.objects.get().pk
    client = signed_in(cast.bram)
    told = client.get(f"/beheer/choose-page/{index}/?page_type=cases.casepage")
    assert case.public_id in told.json()["html"]
    assert "Mantelzorg en respijtzorg" in told.json()["html"]
    found = client.get(f"/beheer/choose-page/search/?q={case.public_id}")
    assert "Mantelzorg en respijtzorg" in found.content.decode()


def test_a_term_chooser_says_which_list_a_word_is_in(cast: Cast) -> None:
    told = signed_in(cast.bram).get("/beheer/snippets/choose/taxonomy/concept/")
    page = BeautifulSoup(told.json()["html"], "html.parser")
    heads = [head.get_text(strip=True) for head in page.select("table.listing th")]
    assert heads[-2:] == ["Lijst", "Code"]
    assert "inrichting van de toegang" in page.get_text()


def test_the_editor_marks_what_the_door_asks_for(cast: Cast) -> None:
    edit = f"/beheer/pages/{drafted(cast).pk}/edit/"
    page = BeautifulSoup(signed_in(cast.bram).get(edit).content, "html.parser")
    labels = {label.get_text(strip=True) for label in page.select("label, legend")}
    told = " ".join(page.get_text(" ").split())
    assert "Schrijf zo dat niemand herkenbaar is" in told
    assert any(label.startswith("Samenvatting (nodig)") for label in labels)
    assert "Uitkomst (nodig)" in told
    assert "Complexiteit (nodig)" not in told


def test_a_list_is_searched_by_code_and_by_theme(cast: Cast) -> None:
    case = drafted(cast)
    client = signed_in(cast.bram)
    assert len(rows(client, f"{CASES}?q={case.public_id}")) == 1
    assert len(rows(client, f"{CASES}?q=respijtzorg")) == 1
    assert rows(client, f"{CASES}?q=KT-222222") == []
