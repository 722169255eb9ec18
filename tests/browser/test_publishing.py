# SPDX-License-Identifier: EUPL-1.2
"""A moderator publishes a best practice in the admin, as the README promises."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.steps import picture, sign_in
from tests.site import RunningSite

pytestmark = [
    pytest.mark.browser,
    pytest.mark.slow,
]

TITLE = "Eerst de koffie, dan het formulier"


def type_rich(page: Page, field: str, text: str) -> None:
    page.locator(f"[data-contentpath={field}] [contenteditable=true]").first.click()
    page.keyboard.type(text)
    # The editor puts what was typed into the form a little later.
    expect(page.locator(f"[name={field}]")).to_have_value(re.compile(re.escape(text)))


def tick(page: Page, label: str) -> None:
    page.get_by_label(label, exact=True).first.check()


def open_new_practice(page: Page) -> None:
    page.goto("/beheer/pages/")
    page.get_by_label("onderliggende pagina's van 'Goede praktijken'").click()
    page.get_by_label("Voeg onderliggende pagina toe").first.click()
    expect(page.locator("[name=title]")).to_be_visible()


def finds_practice(reader: Page, *, tries: int = 1) -> bool:
    for _ in range(tries):
        reader.goto("/zoeken/?q=laptop+eerst+dicht+koffie")
        if reader.get_by_role("link", name=TITLE).count() == 1:
            return True
        reader.wait_for_timeout(500)
    return False


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
    # The menu opens once the admin's own script has run.
    page.wait_for_load_state()
    page.get_by_role("button", name="Meer acties").last.click()
    page.get_by_role("button", name="Publiceren", exact=True).click()


def test_a_practice_needs_a_second_editor_and_is_found_at_once(
    visit: Page, chromium: Browser, demo_site: RunningSite
) -> None:
    sign_in(visit, "redactie@keukentafel.example", "/beheer/")
    open_new_practice(visit)
    fill_practice(visit)
    publish(visit)
    expect(visit.get_by_text("vier ogen zien meer dan twee")).to_be_visible()
    expect(visit.get_by_text("er is niets gepubliceerd")).to_be_visible()
    picture(visit, "admin-refused")
    draft = visit.url
    expect(visit.locator("[name=title]")).to_have_value(TITLE)
    reader = chromium.new_page(base_url=demo_site.address)
    assert not finds_practice(reader)

    visit.context.clear_cookies()
    sign_in(visit, "redacteur@waterhoek.example", "/beheer/")
    visit.goto(draft)
    expect(visit.locator("[name=title]")).to_have_value(TITLE)
    publish(visit)
    expect(visit.get_by_text(f"{TITLE} is gepubliceerd")).to_be_visible()
    picture(visit, "admin-published")
    # On a busy machine the index hears of it a moment later.
    assert finds_practice(reader, tries=10)
    reader.get_by_role("link", name=TITLE).click()
    expect(reader.get_by_text("We laten de laptop")).to_be_visible()
    expect(reader.get_by_text("Papier kan wachten.")).to_be_visible()
    reader.close()
