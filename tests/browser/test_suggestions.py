# SPDX-License-Identifier: EUPL-1.2
"""Suggestions while typing, by keyboard alone, as a screen reader is told of them."""

import re

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.steps import picture
from tests.site import RunningSite

pytestmark = [
    pytest.mark.browser,
    pytest.mark.slow,
]


def type_in(page: Page, address: str, text: str) -> Locator:
    """Write a question and return its field once something is suggested.

    All at once: between two letters a busy machine has time for a list of its own.
    """
    page.goto(address)
    field = page.locator("[name=q]")
    field.focus()
    page.keyboard.press("End")
    page.keyboard.insert_text(text)
    expect(page.get_by_role("option").first).to_be_visible()
    return field


def active(page: Page, field: Locator) -> Locator:
    """Return the option that a screen reader is told to be at."""
    name = field.get_attribute("aria-activedescendant")
    option = page.locator(f"#{name}")
    expect(option).to_have_attribute("aria-selected", "true")
    expect(option).to_be_in_viewport()
    return option


def press_until(page: Page, field: Locator, href: str) -> None:
    """Go down the options until one leads to where ``href`` says."""
    for _ in range(20):
        page.keyboard.press("ArrowDown")
        if re.search(href, active(page, field).get_attribute("href") or ""):
            return
    raise AssertionError(f"{href} staat niet in de lijst")


def test_a_theme_is_typed_chosen_and_answered_by_keyboard(visit: Page) -> None:
    field = type_in(visit, "/", "dement")
    picture(visit, "suggestions-home")
    groups = visit.get_by_role("listbox", name="Suggesties").get_by_role("group")
    assert groups.first.get_by_role("option").count() > 0
    expect(visit.get_by_role("group", name="Thema’s")).to_be_visible()
    expect(visit.get_by_text(re.compile(r"\d+ suggesties?\."))).to_be_attached()
    press_until(visit, field, "theme=dementia")
    visit.keyboard.press("Enter")
    expect(visit).to_have_url(re.compile(r"/zoeken/\?theme=dementia$"))
    expect(visit.locator("input[name=theme]:checked")).to_have_count(1)


def test_a_case_and_a_term_open_from_the_page_with_answers(visit: Page) -> None:
    field = type_in(visit, "/zoeken/?q=hulp", " huish")
    assert field.get_attribute("role") == "combobox"
    expect(field).to_have_attribute("aria-expanded", "true")
    picture(visit, "suggestions-results")
    press_until(visit, field, "/begrippen/household_help_term/")
    visit.keyboard.press("Enter")
    expect(visit.locator("h1")).to_have_text("Hulp bij het huishouden")
    visit.goto("/casussen/")
    title = visit.locator("main h2 a").first.inner_text()
    field = type_in(visit, "/zoeken/", title[:40])
    press_until(visit, field, "/casussen/kt-")
    visit.keyboard.press("Enter")
    expect(visit.locator("h1")).to_have_text(title)


def test_escape_and_tab_close_the_list_and_leave_the_text(visit: Page) -> None:
    field = type_in(visit, "/zoeken/", "trapl")
    options = visit.get_by_role("option")
    visit.keyboard.press("ArrowDown")
    visit.keyboard.press("Escape")
    expect(options.first).to_be_hidden()
    expect(field).to_have_attribute("aria-expanded", "false")
    assert field.get_attribute("aria-activedescendant") is None
    expect(field).to_have_value("trapl")
    visit.keyboard.press("ArrowDown")
    expect(options.first).to_be_visible()
    visit.keyboard.press("Tab")
    expect(options.first).to_be_hidden()
    expect(visit.get_by_role("button", name="Zoek", exact=True)).to_be_focused()


def test_the_arrows_go_round_by_the_text_and_enter_asks_the_question(
    visit: Page,
) -> None:
    field = type_in(visit, "/", "trapl")
    visit.keyboard.press("ArrowUp")
    assert active(visit, field).inner_text() == "Zoek vergelijkbare casussen"
    visit.keyboard.press("ArrowDown")
    assert field.get_attribute("aria-activedescendant") is None
    visit.keyboard.press("ArrowUp")
    visit.keyboard.press("Enter")
    expect(visit).to_have_url(re.compile(r"/zoeken/\?q=trapl$"))


def test_a_long_text_or_one_of_two_lines_gets_no_suggestions(visit: Page) -> None:
    field = type_in(visit, "/", "trapl")
    visit.keyboard.press("Enter")
    expect(visit.get_by_role("option").first).to_be_hidden()
    expect(field).to_have_value("trapl\n")
    field.fill("mantelzorg")
    expect(visit.get_by_role("option").first).to_be_visible()
    field.fill("mantelzorg " * 6)
    expect(visit.get_by_role("option").first).to_be_hidden()


def test_a_late_answer_is_not_shown(visit: Page) -> None:
    asked = []

    def hold_back(route) -> None:
        asked.append(route.request.post_data)
        if len(asked) > 1:
            route.continue_()

    visit.route("**/zoeken/suggesties/", hold_back)
    visit.goto("/zoeken/")
    field = visit.locator("[name=q]")
    with visit.expect_request("**/zoeken/suggesties/"):
        field.fill("mantelz")
    field.fill("traplift")
    expect(visit.get_by_role("option").first).to_contain_text(re.compile("trap", re.I))
    assert asked == ["q=mantelz", "q=traplift"]


def test_a_click_on_a_suggestion_opens_it_on_a_phone(visit: Page) -> None:
    visit.set_viewport_size({"width": 360, "height": 740})
    type_in(visit, "/", "eenzaam")
    assert visit.evaluate("document.documentElement.scrollWidth") == 360
    visit.get_by_role("option", name="Eenzaamheid").first.click()
    expect(visit).to_have_url(re.compile(r"/zoeken/\?theme=loneliness$"))


def test_what_is_typed_stands_in_no_log(visit: Page, demo_site: RunningSite) -> None:
    type_in(visit, "/", "schuldhulp")
    log = demo_site.log.read_text("utf-8")
    assert "POST /zoeken/suggesties/" in log
    assert "schuldhulp" not in log


def test_without_javascript_there_is_only_the_field(
    chromium: Browser, demo_site: RunningSite
) -> None:
    context = chromium.new_context(
        base_url=demo_site.address, java_script_enabled=False
    )
    page = context.new_page()
    for address in ("/", "/zoeken/"):
        page.goto(address)
        field = page.locator("[name=q]")
        field.press_sequentially("mantelz")
        assert field.get_attribute("role") is None
        expect(page.locator("#suggesties")).to_be_hidden()
    context.close()
