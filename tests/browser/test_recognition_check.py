# SPDX-License-Identifier: EUPL-1.2
"""Having a text checked, as a visitor does, with and without JavaScript."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.steps import follow, picture, press_until

pytestmark = [
    pytest.mark.browser,
    pytest.mark.slow,
]

TEXT = "Haar dochter Fatma belt.\nFatma is moslim, zij is 83 jaar."
CLEANED = "Haar dochter belt.\n[De dochter] is moslim, zij is 75–84 jaar."


def check(page: Page, text: str) -> None:
    page.goto("/")
    follow(page.get_by_role("link", name="Herkenningscheck"))
    page.get_by_label("Je tekst").fill(text)
    follow(page.get_by_role("button", name="Kijk mijn tekst na"))


@pytest.mark.parametrize("scripts", [True, False], ids=["with", "without"])
def test_a_text_is_checked_corrected_and_checked_again(
    open_page: OpenPage, scripts: bool
) -> None:
    page = open_page(java_script_enabled=scripts)
    check(page, TEXT)
    expect(page.locator("h1")).to_have_text("Twee dingen kunnen iemand verraden")
    expect(page.locator("mark")).to_have_count(4)
    assert page.url.endswith("/herkenningscheck/")
    cleaned = page.get_by_label("Je tekst met overal de eerste suggestie")
    expect(cleaned).to_have_value(CLEANED)
    if scripts:
        picture(page, "herkenningscheck")
    page.get_by_role("button", name="Kijk deze tekst na").click()
    expect(page.locator("h1")).to_have_text("We vonden niets wat weg moet")
    page.go_back()
    expect(page.locator("mark")).to_have_count(4)


def test_list_and_marks_are_walked_with_the_keyboard(visit: Page) -> None:
    check(visit, TEXT)
    press_until(visit, "a[href='#vondst-1']")
    visit.keyboard.press("Enter")
    expect(visit.locator("#vondst-1")).to_be_focused()
    press_until(visit, "#vondst-1 a")
    visit.keyboard.press("Enter")
    expect(visit.locator("mark").first).to_be_focused()


def test_a_text_that_is_too_long_is_not_cut(visit: Page) -> None:
    text = "woord " * 4000 + "slotwoord"
    check(visit, text)
    expect(visit.get_by_role("alert")).to_be_visible()
    expect(visit.get_by_label("Je tekst")).to_have_value(text)


def test_the_cleaned_text_is_copied_with_one_press(open_page: OpenPage) -> None:
    page = open_page(permissions=["clipboard-read", "clipboard-write"])
    check(page, TEXT)
    page.get_by_role("button", name="Kopieer de tekst").click()
    expect(page.get_by_text("Gekopieerd")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == CLEANED


def test_without_script_there_is_no_button_that_does_nothing(
    open_page: OpenPage,
) -> None:
    page = open_page(java_script_enabled=False)
    check(page, TEXT)
    expect(page.get_by_role("button", name="Kopieer de tekst")).to_have_count(0)


@pytest.mark.parametrize("width", [1280, 320])
def test_nothing_is_wider_than_the_page_and_prints_without_forms(
    open_page: OpenPage, width: int
) -> None:
    page = open_page(width)
    check(page, TEXT + " " + "a" * 400)
    assert page.evaluate("document.documentElement.scrollWidth") == width
    page.emulate_media(media="print")
    expect(page.get_by_role("button", name="Kijk deze tekst na")).to_be_hidden()
    expect(page.get_by_text("Lijkt op een naam").first).to_be_visible()
