# SPDX-License-Identifier: EUPL-1.2
"""The main journeys as people make them, in a real browser on the served product."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.steps import ask, fill_in_account, follow, picture, sign_in
from tests.site import RunningSite

pytestmark = [
    pytest.mark.browser,
    pytest.mark.slow,
]

LONG = (
    "De dochter zorgt al jaren voor haar vader met dementie en slaapt niet meer. " * 8
)


def test_a_situation_leads_to_a_case_with_comparable_ones(visit: Page) -> None:
    ask(visit, "dochter zorgt voor vader met dementie, hij weigert dagopvang")
    assert "/zoeken/?q=" in visit.url
    picture(visit, "results")
    visit.locator("main h2 a").first.click()
    expect(visit.locator("h1")).to_be_visible()
    for part in ("Situatie", "Vraag", "Afweging", "Lessen"):
        expect(visit.get_by_role("heading", name=part, exact=True)).to_be_visible()
    expect(visit.get_by_text("Vergelijkbare casussen").first).to_be_visible()
    expect(
        visit.get_by_text(re.compile("zelfde (hulpvraag|thema|doelgroep)")).first
    ).to_be_visible()
    picture(visit, "case")


def test_a_filter_narrows_and_the_back_button_restores(visit: Page) -> None:
    visit.goto("/zoeken/?q=mantelzorger")
    before = visit.locator("h1").inner_text()
    visit.locator("input[name=theme]").first.check()
    expect(visit.locator("h1")).not_to_have_text(before)
    assert "theme=" in visit.url
    expect(visit.locator("input[name=theme]:checked")).to_have_count(1)
    visit.go_back()
    expect(visit.locator("h1")).to_have_text(before)
    expect(visit.locator("input[name=theme]:checked")).to_have_count(0)
    assert "theme=" not in visit.url
    visit.go_forward()
    expect(visit.locator("input[name=theme]:checked")).to_have_count(1)


def test_a_long_situation_never_stands_in_the_address(visit: Page) -> None:
    ask(visit, LONG)
    expect(visit.locator("main h2 a").first).to_be_visible()
    assert "?" not in visit.url


def test_a_telephone_number_is_left_out_and_said(visit: Page) -> None:
    ask(visit, "traplift gevraagd, bel 06-12345678")
    expect(visit.get_by_text("weggelaten").first).to_be_visible()
    assert "12345678" not in visit.url + visit.content()


def test_a_dossier_is_read_in_order_and_leads_to_its_cases(visit: Page) -> None:
    visit.goto("/dossiers/")
    follow(visit.locator("main h2 a").first)
    visit.get_by_role("link", name="Begin bij nummer 1").click()
    numbers = visit.locator(".dossier-item__number").all_inner_texts()
    assert numbers == [str(place) for place in range(1, len(numbers) + 1)]
    assert len(numbers) > 2
    picture(visit, "dossier")
    link = visit.locator("main ol a[href*='/casussen/kt-']").first
    title = link.inner_text()
    link.click()
    expect(visit.locator("h1")).to_have_text(title)


def test_a_consultant_signs_in_and_out(visit: Page) -> None:
    sign_in(visit, "consulent@waterhoek.example", "/casussen/")
    visit.get_by_role("button", name="Uitloggen").first.click()
    expect(visit.get_by_role("link", name="Inloggen").first).to_be_visible()


def test_a_visitor_is_asked_to_sign_in_for_what_is_shared_with_organisations(
    visit: Page,
) -> None:
    sign_in(visit, "consulent@waterhoek.example", "/zoeken/")
    visit.goto("/zoeken/?q=scootmobiel")
    shared = visit.locator("main h2 a", has_text="proefrit").get_attribute("href")
    follow(visit.get_by_role("button", name="Uitloggen").first)
    visit.goto(shared)
    assert "/account/inloggen/" in visit.url
    fill_in_account(visit, "consulent@hetveld.example")
    expect(visit).to_have_url(re.compile(re.escape(shared)))


def test_everything_needed_works_without_javascript(
    chromium: Browser, demo_site: RunningSite
) -> None:
    context = chromium.new_context(
        base_url=demo_site.address, java_script_enabled=False
    )
    page = context.new_page()
    ask(page, "mantelzorger slaapt niet")
    page.locator("input[name=theme]").first.check()
    follow(page.get_by_role("button", name="Pas filters toe"))
    assert "theme=" in page.url
    page.locator("main h2 a").first.click()
    expect(page.locator("h1")).to_be_visible()
    sign_in(page, "consulent@waterhoek.example", "/casussen/")
    context.close()
