# SPDX-License-Identifier: EUPL-1.2
"""Narrowing, ordering and widening an answer with the keyboard, and what is said of it."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.steps import ask, follow, picture, press_until, sign_in

pytestmark = [
    pytest.mark.browser,
    pytest.mark.slow,
]

# Keeps what the status says after the page was read, in the order in which it says it.
LISTEN = """() => {
    window.told = [];
    new MutationObserver(() => window.told.push(document.querySelector("#stand").innerText))
        .observe(document.querySelector("#stand"), { childList: true });
}"""


def press(page: Page, selector: str, key: str = "Enter") -> None:
    press_until(page, selector)
    page.keyboard.press(key)


def count_of(page: Page, box: str) -> int:
    """Return the number that stands behind a box."""
    return int(page.locator(f"#{box} ~ .filter__count").text_content())


def total(page: Page) -> int:
    """Return what the heading counts, cases and practices together."""
    numbers = re.findall(r"\d+", page.locator("h1").inner_text())
    return sum(int(number) for number in numbers)


def test_chips_are_taken_away_one_by_one_and_all_at_once(visit: Page) -> None:
    visit.goto(
        "/zoeken/?q=hulp&theme=household&theme=carers_respite&need_cluster=relieve_carer"
    )
    chips = visit.locator(".chip")
    expect(chips).to_have_count(3)
    picture(visit, "results-filtered")
    press(visit, ".chip")
    expect(chips).to_have_count(2)
    expect(visit.locator("#filters input:checked")).to_have_count(2)
    press(visit, ".chips li:last-child a")
    expect(chips).to_have_count(0)
    expect(visit).to_have_url(re.compile(r"/zoeken/\?q=hulp$"))


def test_the_other_orders_are_links_and_stay_with_the_filters(visit: Page) -> None:
    visit.goto("/zoeken/?q=hulp&theme=household")
    press(visit, ".sorts a[href*='sorteer=nieuw']")
    expect(visit.locator(".sorts [aria-current]")).to_have_text("nieuw")
    expect(visit.locator(".chip")).to_have_count(1)
    press(visit, ".sorts a[href*='sorteer=bijgewerkt']")
    expect(visit.locator(".sorts [aria-current]")).to_have_text("bijgewerkt")
    press(visit, "#theme-carers_respite", "Space")
    visit.wait_for_url("**sorteer=bijgewerkt**")
    press(visit, ".sorts a")
    expect(visit.locator(".sorts [aria-current]")).to_have_text("relevantie")
    assert "sorteer" not in visit.url


def test_the_rarer_values_open_below_more_and_keep_the_focus(visit: Page) -> None:
    visit.goto("/zoeken/?q=hulp")
    rare = visit.locator(".filter__rest input").first
    expect(rare).to_be_hidden()
    name = rare.get_attribute("id")
    promised = count_of(visit, name)
    press(visit, ".filter__rest summary")
    press(visit, f"#{name}", "Space")
    visit.wait_for_url("**&**")
    assert total(visit) == promised
    expect(visit.locator(f"#{name}")).to_be_focused()
    expect(visit.locator(f"#{name}")).to_be_visible()


def test_a_technique_is_narrowed_by_how_it_went(visit: Page) -> None:
    visit.goto("/zoeken/?q=gesprek")
    group = "details:has([name=technique_result])"
    press(visit, f"{group} > summary")
    part = visit.locator(".filter__parts input").first
    name = part.get_attribute("value")
    label = visit.locator(".filter__parts .filter__label").first.inner_text()
    assert re.fullmatch("werkte|werkte deels|werkte niet", label)
    promised = int(visit.locator(".filter__parts .filter__count").first.inner_text())
    press(visit, f"[name=technique_result][value='{name}']", "Space")
    visit.wait_for_url("**technique_result=**")
    assert total(visit) == promised
    expect(visit.locator(".chip")).to_contain_text(f": {label}")


def test_a_technique_that_is_on_keeps_its_box_when_nothing_has_it(visit: Page) -> None:
    visit.goto("/zoeken/?q=gesprek")
    part = visit.locator(".filter__parts input").first.get_attribute("value")
    visit.goto(f"/zoeken/?q=traplift&theme=end_of_life&technique_result={part}")
    expect(visit.locator("h1")).to_have_text("Nog geen casus gevonden")
    box = visit.locator(f"#filters [value='{part}']")
    expect(box).to_be_checked()
    expect(box).to_be_visible()


def test_the_filters_open_over_a_phone_and_give_the_focus_back(
    open_page: OpenPage,
) -> None:
    page = open_page(360)
    page.goto("/zoeken/?q=hulp")
    opener, filters = page.locator("[popovertarget=filters]"), page.locator("#filters")
    expect(filters).to_be_hidden()
    press(page, "[popovertarget=filters]")
    expect(filters).to_be_visible()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('#filters') !== null")
    picture(page, "results-popover")
    page.keyboard.press("Escape")
    expect(filters).to_be_hidden()
    expect(opener).to_be_focused()


def test_a_filter_that_answers_at_once_is_told_once(visit: Page) -> None:
    visit.goto("/zoeken/?q=hulp")
    expect(visit.locator("#stand")).to_have_role("status")
    visit.evaluate(LISTEN)
    press(visit, "#theme-household", "Space")
    visit.wait_for_url("**theme=household")
    expect(visit.locator("#stand")).to_have_text(visit.locator("h1").inner_text())
    assert len(visit.evaluate("window.told")) == 1


def test_a_corrected_word_is_said_and_can_be_searched_as_written(visit: Page) -> None:
    visit.goto("/zoeken/?q=mantelzrog")
    note = visit.locator(".search-note").first
    expect(note).to_contain_text("Resultaten voor mantelzorg.")
    press(visit, ".search-note a[href*=letterlijk]")
    expect(visit).to_have_url(re.compile("letterlijk=1"))
    expect(visit.get_by_text("Resultaten voor")).to_have_count(0)


def test_an_answer_of_more_than_was_asked_says_so(visit: Page) -> None:
    visit.goto("/zoeken/?q=aanhanger+vol+radio's,+verhuurder+dreigt+met+ontruiming")
    expect(visit.get_by_text("Er is weinig dat helemaal past.")).to_be_visible()
    expect(visit.get_by_role("heading", level=1)).not_to_contain_text("vergelijkbare")
    expect(visit.locator(".hit__title a").first).to_have_text(
        "Drie mannen met een aanhanger"
    )


def test_nothing_found_says_what_to_loosen_and_offers_to_ask_for_a_case(
    visit: Page,
) -> None:
    visit.goto("/zoeken/?q=traplift&theme=ageing_in_place&decision_outcome=rejected")
    expect(visit.locator("h1")).to_have_text("Nog geen casus gevonden")
    picture(visit, "nothing-found")
    way = visit.locator(".loosened li").first
    promised = int(re.search(r"\((\d+)\)", way.inner_text()).group(1))
    expect(way).to_contain_text("Zonder filter op uitkomst")
    press(visit, ".loosened a")
    expect(visit.locator(".hit__title a").first).to_be_visible()
    assert total(visit) == promised > 0
    visit.go_back()
    press_until(visit, "form[action*=aanvragen] button")
    expect(visit.locator(":focus")).to_have_text("Vraag een casus aan")


def test_the_filters_are_skipped_with_one_key(visit: Page) -> None:
    visit.goto("/zoeken/?q=hulp")
    press(visit, "a[href='#antwoorden']")
    press_until(visit, ".hit__title a", limit=4)


def answers_of_who_follows(
    page: Page, theme: str, *, follows: bool
) -> tuple[int, list[str]]:
    """Return how many answers there are, and those on the first page."""
    page.goto("/account/profiel/")
    page.get_by_label(theme).set_checked(follows)
    follow(page.get_by_role("button", name="Bewaar profiel"))
    ask(page, "een bed beneden")
    said = page.get_by_text("Wat over jouw thema's gaat, staat iets hoger.")
    expect(said).to_have_count(int(follows))
    return total(page), page.locator(".hit__title a").all_inner_texts()


def test_ones_own_themes_lift_what_is_about_them_and_say_so(
    open_page: OpenPage,
) -> None:
    page = open_page()
    # Nobody else signs in with this account, so its themes change no other test.
    sign_in(page, "redacteur@hetveld.example", "/account/profiel/")
    picture(page, "profile")
    theme, lifted = "Laatste levensfase", "Eerst het bed, dan het verslag"
    count, before = answers_of_who_follows(page, theme, follows=False)
    same_count, after = answers_of_who_follows(page, theme, follows=True)
    assert lifted in after
    assert lifted not in before or after.index(lifted) < before.index(lifted)
    assert same_count == count
