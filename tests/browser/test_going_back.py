# SPDX-License-Identifier: EUPL-1.2
"""The back button brings back what was asked, chosen and read, and where one was."""

from dataclasses import dataclass

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.steps import ask

pytestmark = [
    pytest.mark.browser,
    pytest.mark.slow,
]

BOXES = ("kind-casepage", "field_of_work-wmo")
LONG = (
    "Een dochter zorgt al jaren voor haar moeder met dementie en slaapt niet meer. "
    "Moeder wil niet naar de dagbesteding en de thuiszorg komt er niet in. "
    "De huisarts vraagt om hulp bij het huishouden en wij twijfelen over begeleiding."
)
GUARDED = "hulp bij het huishouden gevraagd, bel 06-12345678"
# A little further is no other place to somebody who reads.
SAME_PLACE = 100


@dataclass(frozen=True)
class Seen:
    """What a page with answers shows, and where it stands."""

    address: str
    question: str
    chosen: tuple[str, ...]
    order: str
    page: str
    titles: tuple[str, ...]


def seen(page: Page) -> Seen:
    return Seen(
        address=page.url,
        question=page.locator("#zoekvraag").input_value(),
        chosen=tuple(
            page.locator("#filters input:checked").evaluate_all(
                "boxes => boxes.map(box => box.id).sort()"
            )
        ),
        order=page.locator(".sorts [aria-current]").inner_text(),
        page=page.locator(".pagination__where").inner_text(),
        titles=tuple(page.locator(".hit__title a").all_inner_texts()),
    )


def place(page: Page) -> float:
    return page.evaluate("window.scrollY")


def choose(page: Page, *, at_once: bool) -> None:
    """Tick two filters that stand in groups of their own, below their names."""
    for box in BOXES:
        tick = page.locator(f"#{box}")
        page.locator("details", has=tick).locator("summary").first.click()
        tick.check()
        if at_once:
            page.wait_for_url(f"**{box.replace('-', '=')}*")
    if not at_once:
        page.get_by_role("button", name="Pas filters toe").click()
    expect(page.locator(".chip")).to_have_count(len(BOXES))


def go_on_and_back(page: Page) -> None:
    """Choose an order and the second page, open a hit far down, and come back."""
    page.locator(".sorts").get_by_text("nieuw").click()
    expect(page.locator(".sorts [aria-current]")).to_have_text("nieuw")
    page.get_by_text("Volgende").click()
    expect(page.locator(".pagination__where")).to_contain_text("Pagina 2")
    hit = page.locator(".hit__title a").last
    hit.scroll_into_view_if_needed()
    before, where = seen(page), place(page)
    assert where > SAME_PLACE
    assert before.order == "nieuw"
    assert before.chosen == tuple(sorted(BOXES))
    title = hit.inner_text()
    hit.click()
    expect(page.locator("h1")).to_have_text(title)
    page.go_back()
    expect(page.locator(".hit__title a").last).to_be_in_viewport()
    assert seen(page) == before
    assert abs(place(page) - where) < SAME_PLACE


def visited(page: Page) -> str:
    """Return the addresses and titles that the browser remembers of this tab."""
    session = page.context.new_cdp_session(page)
    entries = session.send("Page.getNavigationHistory")["entries"]
    return " ".join(entry["url"] + entry["title"] for entry in entries)


@pytest.mark.parametrize("javascript", [True, False], ids=["scripts", "no scripts"])
def test_back_from_a_case_shows_the_same_answers_at_the_same_place(
    open_page: OpenPage, javascript: bool
) -> None:
    page = open_page(java_script_enabled=javascript)
    page.goto("/zoeken/?q=hulp")
    choose(page, at_once=javascript)
    go_on_and_back(page)


@pytest.mark.parametrize("javascript", [True, False], ids=["scripts", "no scripts"])
@pytest.mark.parametrize("question", [LONG, GUARDED], ids=["long", "guarded"])
def test_back_to_a_posted_question_asks_nothing_and_leaves_no_trace(
    open_page: OpenPage, question: str, javascript: bool
) -> None:
    page = open_page(java_script_enabled=javascript)
    ask(page, question)
    choose(page, at_once=False)
    go_on_and_back(page)
    assert page.url.endswith("/zoeken/")
    remembered = visited(page)
    assert "casussen" in remembered
    for word in ("dochter", "huishouden", "12345678"):
        assert word not in remembered
