# SPDX-License-Identifier: EUPL-1.2
"""Reading along a learning path and keeping things, and putting a dossier in order.

Each test has a person of its own: what they tick and keep stays with the site.
"""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.steps import picture, sign_in

pytestmark = [
    pytest.mark.browser,
    pytest.mark.slow,
]

PATH = "/dossiers/je-eerste-honderd-dagen-aan-tafel/"
DOSSIER = "Als de mantelzorger het niet meer trekt"
ITEMS = "[data-contentpath=sections] [data-contentpath=items]"


def follow_path(page: Page) -> None:
    page.goto(PATH)
    expect(page.get_by_text("0 van 9 gedaan")).to_be_visible()
    page.get_by_role("button", name="Dit heb ik gedaan bij stap 1").click()
    expect(page.get_by_text("1 van 9 gedaan")).to_be_visible()
    expect(page.get_by_role("link", name="Ga verder bij nummer 2")).to_be_visible()
    picture(page, "learning-path")
    page.get_by_role("button", name="Toch niet bij stap 1").click()
    expect(page.get_by_text("0 van 9 gedaan")).to_be_visible()


def keep(page: Page) -> None:
    page.get_by_role("button", name="Bewaar", exact=True).click()
    expect(page.get_by_role("button", name="Haal weg")).to_be_visible()
    page.goto("/account/bewaard/")
    expect(page.get_by_role("link", name="Je eerste honderd")).to_be_visible()
    picture(page, "saved")
    page.get_by_role("button", name="Haal weg Je eerste honderd").click()
    expect(page.get_by_text("Je bewaart nog niets")).to_be_visible()


def test_a_path_is_followed_and_kept_without_javascript(open_page: OpenPage) -> None:
    page = open_page(java_script_enabled=False)
    sign_in(page, "consulent@hetveld.example")
    follow_path(page)
    keep(page)


def test_with_javascript_the_page_stays_where_it_is(visit: Page) -> None:
    sign_in(visit, "consulent@dekade.example")
    loads: list[str] = []
    visit.on("load", lambda page: loads.append(page.url))
    follow_path(visit)
    assert len(loads) == 1
    visit.goto(PATH)
    visit.get_by_role("button", name="Bewaar", exact=True).focus()
    visit.keyboard.press("Enter")
    expect(visit.get_by_role("button", name="Haal weg")).to_be_focused()
    expect(visit.locator(".save [role=status]")).to_contain_text("Bewaard.")
    visit.keyboard.press("Enter")
    expect(visit.get_by_role("button", name="Bewaar", exact=True)).to_be_focused()
    keep(visit)


def test_who_was_signed_out_meanwhile_is_asked_to_sign_in(visit: Page) -> None:
    sign_in(visit, "lezer@hetveld.example")
    visit.goto(PATH)
    cookies = visit.context.cookies()
    visit.context.clear_cookies()
    visit.context.add_cookies([c for c in cookies if c["name"] == "csrftoken"])
    visit.get_by_role("button", name="Bewaar", exact=True).click()
    expect(visit.get_by_label("E-mailadres")).to_be_visible()


def open_dossier(page: Page) -> Locator:
    """Return the items of the first section, in the editor."""
    sign_in(page, "redacteur@waterhoek.example", "/beheer/")
    page.goto("/beheer/pages/")
    page.get_by_label("onderliggende pagina's van 'Dossiers'").click()
    page.get_by_role("link", name=DOSSIER).first.click()
    items = page.locator(ITEMS).first
    expect(items.locator("[data-streamfield-child]").first).to_be_visible()
    return items


def order_of(items: Locator) -> list[str]:
    """Return the ids of the blocks as they stand on the screen."""
    children = items.locator("[data-streamfield-child]")
    return [str(c.get_attribute("data-contentpath")) for c in children.all()]


def test_items_are_put_in_order_by_keyboard_alone(visit: Page) -> None:
    items = open_dossier(visit)
    before = order_of(items)
    first = f"[data-contentpath='{before[0]}'] [data-streamfield-action=MOVE_DOWN]"
    visit.locator(first).focus()
    visit.keyboard.press("Enter")
    moved = [before[1], before[0], *before[2:]]
    expect(items.locator("[data-streamfield-child]").first).to_have_attribute(
        "data-contentpath", before[1]
    )
    assert order_of(items) == moved
    visit.locator("button.action-save").focus()
    with visit.expect_navigation():
        visit.keyboard.press("Enter")
    assert order_of(visit.locator(ITEMS).first) == moved


def test_items_are_put_in_order_by_dragging(visit: Page) -> None:
    items = open_dossier(visit)
    before = order_of(items)
    handle = items.locator("[data-streamfield-action=DRAG]").nth(1)
    target = items.locator("[data-streamfield-action=DRAG]").nth(0)
    handle.scroll_into_view_if_needed()
    grip, goal = handle.bounding_box(), target.bounding_box()
    assert grip and goal
    visit.mouse.move(grip["x"] + 5, grip["y"] + 5)
    visit.mouse.down()
    visit.mouse.move(goal["x"] + 5, goal["y"] + 60, steps=15)
    visit.mouse.move(goal["x"] + 5, goal["y"] - 10, steps=15)
    visit.mouse.up()
    expect(items.locator("[data-streamfield-child]").first).to_have_attribute(
        "data-contentpath", before[1]
    )


def test_an_editor_sees_what_is_missing_and_how_it_looks_on_a_phone(
    visit: Page,
) -> None:
    open_dossier(visit)
    address = visit.url
    visit.goto(address.replace("/edit/", "/wat-ontbreekt/"))
    expect(visit.get_by_text("0 casussen met Afgewezen")).to_be_visible()
    picture(visit, "admin-gaps")
    visit.goto(address)
    visit.get_by_role("button", name="Toon/verberg voorvertoning").click()
    shown = visit.frame_locator("#w-preview-iframe")
    expect(shown.get_by_role("heading", name=DOSSIER)).to_be_visible()
    assert int(shown.locator("html").evaluate("() => window.innerWidth")) < 400
    picture(visit, "admin-preview")
    visit.get_by_label("Voorbeeldmodus").select_option("visitor")
    expect(shown.get_by_role("heading", name=DOSSIER)).to_be_visible()
