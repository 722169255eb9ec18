# SPDX-License-Identifier: EUPL-1.2
"""Drill A3 and A5: each page of the journeys in every way people use it, with pictures.

``make contact-sheet`` runs this alone; the sheet lies in ``var/contact-sheet``.
"""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, StorageState

from tests.browser.addresses import admin_screens, first_of
from tests.browser.contact_sheet import WAYS, Way, picture, write_sheet
from tests.browser.steps import sign_in
from tests.site import RunningSite

pytestmark = [
    pytest.mark.browser,
    pytest.mark.drill,
    pytest.mark.slow,
]

EDITOR = "redactie@keukentafel.example"
# Name, title and where it is; a list leads to its first page.
READING = {
    "home": ("Voorpagina", "/"),
    "antwoorden": ("Antwoorden", "/zoeken/?q=mantelzorg"),
    "casus": ("Casus", "/casussen/*"),
    "praktijk": ("Praktijk", "/goede-praktijken/*"),
    "dossier": ("Dossier", "/dossiers/*"),
    "begrip": ("Begrip", "/begrippen/*"),
    "techniek": ("Techniek", "/technieken/*"),
    "thema": ("Thema", "/themas/*"),
    "check": ("Herkenningscheck", "/herkenningscheck/"),
    "inloggen": ("Inloggen", "/account/inloggen/"),
}
SIGNED_IN = {
    "eigen-home": ("Voorpagina, ingelogd", "/"),
    "bewaard": ("Bewaard", "/account/bewaard/"),
    "profiel": ("Profiel", "/account/profiel/"),
}
# Name, and how the address of the screen ends.
EDITING = {
    "beheer": r"/beheer/$",
    "casussen-beheren": r"/pages/\d+/$",
    "casus-bewerken": "/edit/",
    "restrisico": "/restrisico/",
    "wat-ontbreekt": "/wat-ontbreekt/",
}
# The admin is an application of Wagtail's: on paper and without scripts it is nothing.
IN_THE_ADMIN = {"toetsenbord", "zoom", "telefoon", "donker", "vaste-kleuren"}

WIDE = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
RING = """() => {
  const style = getComputedStyle(document.activeElement);
  return document.activeElement !== document.body
    && (parseFloat(style.outlineWidth) > 0 && style.outlineStyle !== "none"
        || style.boxShadow !== "none");
}"""
MOVING = "document.getAnimations().filter(one => one.playState === 'running').length"


@pytest.fixture(scope="module")
def editor(chromium: Browser, demo_site: RunningSite) -> StorageState:
    """The session of an editor who signed in."""
    context = chromium.new_context(base_url=demo_site.address, locale="nl-NL")
    sign_in(context.new_page(), EDITOR)
    state = context.storage_state()
    context.close()
    return state


@pytest.fixture(scope="module")
def screens(
    chromium: Browser, demo_site: RunningSite, editor: StorageState
) -> list[str]:
    context = chromium.new_context(base_url=demo_site.address, storage_state=editor)
    found = admin_screens(context.new_page())
    context.close()
    return {
        name: next(one for one in found if re.search(ending, one))
        for name, ending in EDITING.items()
    }


@pytest.fixture(scope="module", autouse=True)
def sheet(chromium: Browser) -> Iterator[None]:
    """The sheet, written when all pictures are there."""
    yield
    titles = {name: title for name, (title, _) in (READING | SIGNED_IN).items()}
    path = write_sheet(titles | {name: f"Beheer: {name}" for name in EDITING})
    page = chromium.new_page(viewport={"width": 2200, "height": 900})
    page.goto(path.as_uri())
    page.screenshot(path=path.with_name("contact-sheet.png"), full_page=True)
    page.close()


def wrong_with(page: Page, way: Way) -> list[str]:
    """Return what this way of using the page brings to light."""
    found = []
    if page.locator("h1").count() == 0 or not page.locator("h1").first.is_visible():
        found.append("no heading")
    if page.evaluate(WIDE):
        found.append("wider than the window")
    for _ in range(way.tabs):
        page.keyboard.press("Tab")
        if not page.evaluate(RING):
            found.append("focus is not shown")
    if way.name == "rustig" and page.evaluate(MOVING):
        found.append("it moves")
    return found


def look(page: Page, way: Way, name: str, address: str) -> list[str]:
    if address.endswith("*"):
        address = first_of(page, address.removesuffix("*"))
    page.goto(address)
    wrong = wrong_with(page, way)
    picture(page, way, name)
    return [f"{name}, {way.title}: {one}" for one in wrong]


def opened(chromium: Browser, site: RunningSite, way: Way, **settings: Any) -> Page:
    context = chromium.new_context(
        base_url=site.address,
        locale="nl-NL",
        viewport={"width": way.width, "height": way.height},
        **way.settings,
        **settings,
    )
    page = context.new_page()
    page.emulate_media(**way.media)
    return page


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.name)
def test_readers_can_use_every_page(chromium, demo_site, editor, way: Way) -> None:
    page = opened(chromium, demo_site, way)
    found = []
    for name, (_, address) in READING.items():
        found += look(page, way, name, address)
    page.context.close()
    page = opened(chromium, demo_site, way, storage_state=editor)
    for name, (_, address) in SIGNED_IN.items():
        found += look(page, way, name, address)
    page.context.close()
    assert found == []


@pytest.mark.parametrize(
    "way",
    [way for way in WAYS if way.name in IN_THE_ADMIN],
    ids=lambda way: way.name,
)
def test_editors_can_use_our_screens(
    chromium, demo_site, editor, screens: dict[str, str], way: Way
) -> None:
    page = opened(chromium, demo_site, way, storage_state=editor)
    found = []
    for name, address in screens.items():
        found += look(page, way, name, address)
    page.context.close()
    # Whether Wagtail shows focus, and how wide its lists are, is Wagtail's.
    assert [one for one in found if "no heading" in one] == []
