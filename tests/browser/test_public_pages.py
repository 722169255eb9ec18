# SPDX-License-Identifier: EUPL-1.2
"""Every kind of public page: without errors, on a small phone and by keyboard alone."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.addresses import every_kind
from tests.browser.steps import picture, press_until

pytestmark = [
    pytest.mark.browser,
    pytest.mark.slow,
]


def test_public_pages_ask_nothing_elsewhere_and_report_no_error(visit: Page) -> None:
    for address in every_kind(visit):
        answer = visit.goto(address, wait_until="networkidle")
        assert answer.status == 200, address
        assert "default-src 'self'" in answer.headers["content-security-policy"]
        assert "unsafe" not in answer.headers["content-security-policy"]


def test_nothing_is_wider_than_a_small_phone(visit: Page) -> None:
    visit.set_viewport_size({"width": 320, "height": 640})
    wide = {}
    for address in every_kind(visit):
        visit.goto(address)
        width = visit.evaluate("document.documentElement.scrollWidth")
        if width > 320:
            wide[address] = width
    assert wide == {}


def test_the_first_key_leads_past_the_navigation(visit: Page) -> None:
    visit.goto("/casussen/")
    visit.keyboard.press("Tab")
    skip = visit.get_by_role("link", name="Naar de inhoud")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    visit.keyboard.press("Enter")
    expect(visit.locator("main")).to_be_focused()


def test_a_case_is_found_and_opened_with_the_keyboard_alone(visit: Page) -> None:
    visit.goto("/")
    picture(visit, "home")
    press_until(visit, "textarea[name=q]")
    visit.keyboard.type("traplift na een val")
    press_until(visit, "main button[type=submit]")
    visit.keyboard.press("Enter")
    title = visit.locator(".hit__title a").first
    expect(title).to_be_visible()
    found = title.inner_text()
    press_until(visit, ".hit__title a")
    visit.keyboard.press("Enter")
    expect(visit.locator("h1")).to_have_text(found)
