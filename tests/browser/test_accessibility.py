# SPDX-License-Identifier: EUPL-1.2
"""Drill A1: axe finds nothing on any kind of page, nor on our screens of the admin.

Each page is loaded once for each width and reader, and looked at by day and by lamplight.
"""

import os
import re

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.addresses import (
    OWN,
    REFUSED,
    STYLE_GUIDE,
    admin_screens,
    every_kind,
)
from tests.browser.axe import Violation, violations
from tests.browser.conftest import OpenPage
from tests.browser.steps import sign_in
from tests.site import RunningSite

pytestmark = [
    pytest.mark.browser,
    pytest.mark.drill,
    pytest.mark.slow,
]

SCHEMES = ("light", "dark")
WIDTHS = (1280, 320)
# In every run each width has one reader; ``make drills`` takes all four pairs.
ALL = bool(os.environ.get("AXE_ALL"))
READER, EDITOR = "lezer@waterhoek.example", "redactie@keukentafel.example"
PAIRS = [(width, who) for who in ("", READER) for width in WIDTHS]
SHORT = [(320, ""), (1280, READER)]


def look(page: Page, addresses: list[str]) -> dict[str, list[Violation]]:
    """Return what axe finds on these pages in either scheme, by page and scheme."""
    found = {}
    for address in addresses:
        page.goto(address)
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            found[f"{address} {scheme}"] = violations(page)
    return {where: what for where, what in found.items() if what}


def told(found: dict[str, list[Violation]]) -> str:
    return "\n".join(
        f"{where}\n  " + "\n  ".join(map(str, what)) for where, what in found.items()
    )


@pytest.mark.parametrize(("width", "who"), PAIRS if ALL else SHORT)
def test_no_page_breaks_wcag(open_page: OpenPage, width: int, who: str) -> None:
    page = open_page(width)
    if who:
        sign_in(page, who)
    own = OWN if who else ()
    found = look(page, [*every_kind(page), STYLE_GUIDE, *own])
    assert not found, told(found)


def test_no_refusal_breaks_wcag(chromium: Browser, demo_site: RunningSite) -> None:
    """Without the watch of ``open_page``: a refusal says so on the console."""
    context = chromium.new_context(base_url=demo_site.address)
    found = look(context.new_page(), list(REFUSED))
    context.close()
    assert not found, told(found)


# Wagtail's own markup (8.0), by rule and by the element that breaks it.
WAGTAILS = {
    # The rich text editor: its box is labelled in sight and not in the markup.
    "aria-input-field-name": r"public-DraftEditor-content",
    # Items of a list block.
    "label": r'id="\w+-\d+-value"',
    # In the dark scheme: the page's status and the button of the minimap.
    "color-contrast": r"page-status-tag|w-minimap__collapse-all",
    # At 320 px the box of the rich text editor too: what is in it has the focus, it has not.
    "scrollable-region-focusable": r"w-minimap__list|DraftEditor-root",
    "target-size": r"w-minimap-toggle",
}


def is_wagtails(one: Violation) -> bool:
    own = WAGTAILS.get(one.rule)
    return bool(own and re.search(own, one.target + one.html))


@pytest.mark.parametrize("width", WIDTHS if ALL else (1280,))
def test_our_screens_of_the_admin_break_nothing(
    open_page: OpenPage, width: int
) -> None:
    page = open_page(width)
    sign_in(page, "beheer@keukentafel.example", "/beheer/")
    found = {
        where: [one for one in what if not is_wagtails(one)]
        for where, what in look(page, admin_screens(page)).items()
    }
    found = {where: what for where, what in found.items() if what}
    assert not found, told(found)
