# SPDX-License-Identifier: EUPL-1.2
"""A moderator publishes a best practice in the admin, as the README promises."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.test_journeys import sign_in
from tests.site import RunningSite

pytestmark = [
    pytest.mark.browser,
    pytest.mark.slow,
    pytest.mark.xdist_group("site"),
]

TITLE = "Eerst de koffie, dan het formulier"


def type_rich(page: Page, field: str, text: str) -> None:
    page.locator(f"[data-contentpath={field}] [contenteditable=true]").first.click()
    page.keyboard.type(text)


def tick(page: Page, label: str) -> None:
    page.get_by_label(label, exact=True).first.check()


def fill_practice(page: Page) -> None:
    page.locator("[name=title]").fill(TITLE)
    page.locator("[name=summary]").fill(
        "Vraag eerst hoe het gaat en pas dan waar het om gaat."
    )
    tick(page, "Wmo")
    tick(page, "Conflict en lastige gesprekken")
    type_rich(page, "occasion", "Aan tafel begon het steeds met papier.")
    type_rich(page, "approach", "We laten de laptop de eerste tien minuten dicht.")
    type_rich(
        page, "transferability", "Overal waar een gesprek met een formulier begint."
    )
    page.locator(
        "[data-contentpath=lessons] [data-streamfield-stream-container] button"
    ).first.click()
    page.locator("[name^=lessons-][name$=value]").first.fill("Papier kan wachten.")
    page.locator("[name=organisation]").select_option(label="Gemeente Waterhoek")
    page.locator("[name=visibility]").select_option("public")
    page.locator("[name=consent_type]").select_option("unrecognisable")
    page.locator("[name=fictionalisation]").select_option("composite")
    page.locator("[name=legal_valid_as_of]").fill("2026-10-01")


def publish(page: Page) -> None:
    page.get_by_role("button", name=re.compile("Meer|More|acties", re.I)).last.click()
    page.locator("[name=action-publish]").click()
    page.wait_for_load_state()


def test_a_practice_needs_a_second_editor_and_is_found_at_once(
    chromium: Browser, demo_site: RunningSite
) -> None:
    context = chromium.new_context(base_url=demo_site.address)
    page = context.new_page()
    sign_in(page, "redactie@keukentafel.example", "/goede-praktijken/")
    page.goto("/beheer/pages/")
    page.goto("/beheer/pages/add/cases/practicepage/5/")
    fill_practice(page)
    publish(page)
    expect(page.get_by_text("vier ogen")).to_be_visible()
    draft = page.url
    assert "/edit/" in draft
    expect(page.locator("[name=title]")).to_have_value(TITLE)
    context.clear_cookies()
    sign_in(page, "redacteur@waterhoek.example", "/goede-praktijken/")
    page.goto(draft)
    publish(page)
    expect(page.get_by_text("is gepubliceerd")).to_be_visible()
    context.clear_cookies()
    page.goto("/zoeken/?q=laptop+eerst+dicht+koffie")
    expect(page.get_by_role("link", name=TITLE)).to_be_visible()
    context.close()
