# SPDX-License-Identifier: EUPL-1.2
"""Reading a case: meanings of terms, the jump list, the code to cite, and paper."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.steps import picture, press_until

pytestmark = [
    pytest.mark.browser,
    pytest.mark.slow,
]

TITLE = "Het huis was al schoon"
# A case with techniques, a practice that rests on it and terms to explain.
TERM = ".gloss[popovertarget='begrip-customary_help_term']"
MEANING = "#begrip-customary_help_term"


@pytest.fixture
def case(demo_address: str, open_page: OpenPage) -> Page:
    page = open_page()
    page.goto(demo_address)
    return page


@pytest.fixture
def demo_address(open_page: OpenPage) -> str:
    """The address of the case: its code is made by chance."""
    page = open_page()
    page.goto(f"/zoeken/?q={TITLE}")
    return page.get_by_role("link", name=TITLE, exact=True).get_attribute("href")


def test_a_meaning_shows_on_focus_and_goes_with_escape(case: Page) -> None:
    picture(case, "casus")
    press_until(case, TERM)
    expect(case.locator(MEANING)).to_be_visible()
    case.keyboard.press("Escape")
    expect(case.locator(MEANING)).to_be_hidden()
    expect(case.locator(TERM)).to_be_focused()
    case.keyboard.press("Enter")
    expect(case.locator(MEANING)).to_be_visible()


def test_tab_leads_from_a_word_into_its_meaning_and_on_to_its_page(case: Page) -> None:
    press_until(case, TERM)
    case.keyboard.press("Tab")
    more = case.get_by_role("link", name="Meer over Gebruikelijke hulp")
    expect(more).to_be_focused()
    case.keyboard.press("Tab")
    expect(case.locator(MEANING)).to_be_hidden()
    case.goto(case.url)
    press_until(case, TERM)
    case.keyboard.press("Tab")
    case.keyboard.press("Enter")
    expect(case.locator("h1")).to_have_text("Gebruikelijke hulp")


def test_a_meaning_shows_under_the_mouse_and_stays_while_it_is_read(case: Page) -> None:
    case.locator(TERM).hover()
    expect(case.locator(MEANING)).to_be_visible()
    case.locator(MEANING).hover()
    case.wait_for_timeout(600)
    expect(case.locator(MEANING)).to_be_visible()
    case.locator("h1").hover()
    expect(case.locator(MEANING)).to_be_hidden()


@pytest.mark.parametrize("javascript", [True, False], ids=["scripts", "no scripts"])
def test_a_tap_shows_a_meaning_on_a_phone(
    open_page: OpenPage, demo_address: str, javascript: bool
) -> None:
    page = open_page(390, java_script_enabled=javascript, has_touch=True)
    page.goto(demo_address)
    page.locator(TERM).tap()
    expect(page.locator(MEANING)).to_be_visible()
    box = page.locator(MEANING).bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 390
    # Chromium rounds; the window is 720 high.
    assert box["y"] + box["height"] <= 721


def test_the_jump_list_marks_what_is_read_and_works_by_keyboard(case: Page) -> None:
    press_until(case, ".jump__link[href='#afweging']")
    case.keyboard.press("Enter")
    expect(case.locator("#afweging-titel")).to_be_in_viewport()
    marked = case.locator(".jump__link[aria-current]")
    expect(marked).to_have_count(1)
    expect(marked).to_have_text("Afweging")


def test_on_a_phone_the_jump_list_stands_behind_a_button(
    open_page: OpenPage, demo_address: str
) -> None:
    page = open_page(390)
    page.goto(demo_address)
    press_until(page, "[popovertarget=spronglijst]")
    page.keyboard.press("Enter")
    press_until(page, ".jump__link[href='#blijft']")
    page.keyboard.press("Enter")
    expect(page.locator("#spronglijst")).to_be_hidden()
    expect(page.locator("#blijft-titel")).to_be_in_viewport()


def test_a_step_of_the_law_leads_to_where_it_is_told(case: Page) -> None:
    case.get_by_role("link", name="Steun voor de mantelzorger").click()
    heading = case.get_by_role("heading", name="Ondersteuning van de mantelzorger")
    expect(heading).to_be_in_viewport()


def test_the_line_to_cite_is_copied(open_page: OpenPage, demo_address: str) -> None:
    page = open_page(permissions=["clipboard-read", "clipboard-write"])
    page.goto(demo_address)
    page.get_by_role("button", name="Kopieer de verwijzing").click()
    expect(page.get_by_text("Gekopieerd")).to_be_visible()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert TITLE in copied
    assert "casus KT-" in copied


def test_without_scripts_there_is_no_button_that_does_nothing(
    open_page: OpenPage, demo_address: str
) -> None:
    page = open_page(java_script_enabled=False)
    page.goto(demo_address)
    expect(page.locator("[data-copy]")).to_be_hidden()
    expect(page.locator("[data-print]")).to_be_hidden()
    expect(page.locator("#verwijzing")).to_contain_text("casus KT-")


def test_paper_has_everything_and_no_controls(case: Page) -> None:
    case.emulate_media(media="print")
    expect(case.locator(MEANING)).to_be_visible()
    expect(case.locator(".print-only")).to_contain_text("KT-")
    for control in (".header", ".footer", ".jump", "[data-copy]", ".similar"):
        for one in case.locator(control).all():
            expect(one).to_be_hidden()
    assert case.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"


def test_from_a_technique_to_the_case_in_which_it_worked(case: Page) -> None:
    case.get_by_role("link", name="Mantelzorger apart spreken").first.click()
    expect(case.locator("h1")).to_have_text("Mantelzorger apart spreken")
    picture(case, "techniek")
    case.get_by_role("link", name=TITLE).click()
    expect(case.locator("h1")).to_have_text(TITLE)


def test_a_theme_leads_to_the_search_within_it(visit: Page) -> None:
    visit.goto("/themas/carers_respite/")
    picture(visit, "thema")
    visit.get_by_role("button", name="Zoek in alle casussen over dit thema").click()
    visit.wait_for_url("**/zoeken/?*theme=carers_respite*")
    expect(visit.locator(".hit").first).to_be_visible()
