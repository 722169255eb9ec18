# SPDX-License-Identifier: EUPL-1.2
"""A moderator settles what was found in a draft and publishes it, by keyboard alone."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.steps import picture, press_until, sign_in
from tests.browser.test_publishing import fill_practice, open_new_practice, publish
from tests.site import RunningSite

pytestmark = [
    pytest.mark.browser,
    pytest.mark.slow,
]

SUMMARY = "Haar dochter Fatma belde. Fatma is de mantelzorger, in Rotterdam."


def make_draft(page: Page, title: str) -> str:
    """Write a practice as somebody who may not publish it alone; return its editor."""
    sign_in(page, "redactie@keukentafel.example", "/beheer/")
    open_new_practice(page)
    fill_practice(page)
    page.locator("[name=title]").fill(title)
    page.locator("[name=summary]").fill(SUMMARY)
    page.get_by_role("button", name="Bewaar concept").click()
    expect(page).to_have_url(re.compile(r"/beheer/pages/\d+/edit/$"))
    return page.url


def press(page: Page, selector: str, key: str = "Enter") -> None:
    press_until(page, selector, limit=200)
    page.keyboard.press(key)


def test_a_draft_is_settled_and_published_by_keyboard(
    visit: Page, open_page: OpenPage, chromium: Browser, demo_site: RunningSite
) -> None:
    editor = make_draft(visit, "Eerst bellen, dan pas schrijven")
    page = open_page()
    sign_in(page, "redacteur@waterhoek.example", "/beheer/")
    page.goto(editor)
    publish(page)
    expect(page.get_by_text("er is niets gepubliceerd")).to_be_visible()
    press(page, "a[href$='/herkenning/']")
    expect(page.get_by_text("0 van 3 plekken opgelost")).to_be_visible()
    picture(page, "admin-findings")

    press(page, "button[value='[de dochter]']")
    expect(page.get_by_text("Vervangen op 2 plekken")).to_be_visible()
    expect(page.get_by_text("2 van 3 plekken opgelost")).to_be_visible()
    expect(page.locator(".findings__text")).not_to_contain_text("Fatma")

    press(page, "select[name=reason]", "ArrowDown")
    press(page, "form:has(select[name=reason]) button")
    expect(page.get_by_text("Dit mag blijven staan.")).to_be_visible()
    expect(page.get_by_text("Alles is opgelost")).to_be_visible()

    press(page, ".findings-progress a.button")
    expect(page.locator("[name=title]")).to_be_visible()
    publish(page)
    expect(page.get_by_text("is gepubliceerd en staat in de zoekindex")).to_be_visible()


def test_findings_are_settled_without_scripts(visit: Page, open_page: OpenPage) -> None:
    editor = make_draft(visit, "Zonder scripts gaat het ook")
    page = open_page(java_script_enabled=False)
    sign_in(page, "redacteur@waterhoek.example", "/beheer/")
    page.goto(editor.replace("/edit/", "/herkenning/"))
    page.get_by_role("link", name="plek 2 van nummer 1").click()
    expect(page).to_have_url(re.compile("#plek-"))
    page.get_by_label("Anders, namelijk").first.fill("haar dochter")
    page.get_by_role("button", name="Vervang nummer 1").click()
    expect(page.get_by_text("2 van 3 plekken opgelost")).to_be_visible()
