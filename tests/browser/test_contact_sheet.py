# SPDX-License-Identifier: EUPL-1.2
"""Drill A3 and A5: journeys, and the pages beside them, in every way people use them.

Each step leaves a picture; a journey that does not complete is red.

``make contact-sheet`` runs this alone; the sheet lies in ``var/contact-sheet``.
"""

import re
import time
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, StorageState

from config.settings.moderation import MODERATION_MIN_SECONDS
from tests.browser.addresses import admin_screens, first_of
from tests.browser.contact_sheet import WAYS, Way, picture, write_sheet
from tests.browser.journeys import (
    Hand,
    begin_report,
    contribute,
    decide_about_report,
    find_and_keep_a_case,
    follow_a_path,
    publish,
    put_in_order,
    report_somebody,
    send_to_review,
    settle,
)
from tests.browser.steps import sign_in
from tests.site import RunningSite

pytestmark = [
    pytest.mark.browser,
    pytest.mark.drill,
    pytest.mark.slow,
]

# A report that comes in sooner is no person's; its stamp counts whole seconds.
LEAST_SECONDS = MODERATION_MIN_SECONDS + 1
EDITOR = "redactie@keukentafel.example"
MODERATOR = "redacteur@waterhoek.example"
# Keeps and ticks nothing in another test.
READER = "lezer@waterhoek.example"
# Name, title and where it is; a list leads to its first page.
READING = {
    "home": ("Voorpagina", "/"),
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
# Name of the picture, and the step of the journey.
READING_STEPS = {
    "reis-vraag": "Lezer 1: de situatie",
    "reis-gevonden": "Lezer 2: gevonden",
    "reis-gelezen": "Lezer 3: gelezen en bewaard",
    "reis-bewaard": "Lezer 4: terug te vinden",
    "reis-leerpad": "Lezer: voortgang in een leerpad",
    "reis-melden": "Lezer: iemand herkend",
    "reis-gemeld": "Lezer: gemeld",
}
EDITING_STEPS = {
    "reis-concept": "Redacteur 1: concept bewaard",
    "reis-vondsten": "Redacteur 2: vondsten",
    "reis-opgelost": "Redacteur 3: alles opgelost",
    "reis-doorgestuurd": "Redacteur 4: doorgestuurd",
    "reis-gepubliceerd": "Moderator: gepubliceerd",
    "reis-volgorde": "Redacteur: dossier op volgorde",
    "reis-besluit": "Moderator: besluit over een melding",
}
# The admin is an application of Wagtail's: see ``NOT_IN_THE_ADMIN``.
IN_THE_ADMIN = {"toetsenbord", "zoom", "telefoon", "donker", "vaste-kleuren"}
# Everything that the bar names and Wagtail's form can be used with.
WRITING = {"toetsenbord", "zoom", "rustig", "vaste-kleuren"}

WIDE = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
RING = """() => {
  const style = getComputedStyle(document.activeElement);
  return document.activeElement !== document.body
    && (parseFloat(style.outlineWidth) > 0 && style.outlineStyle !== "none"
        || style.boxShadow !== "none");
}"""
MOVING = "document.getAnimations().filter(one => one.playState === 'running').length"


def session_of(email: str, chromium: Browser, site: RunningSite) -> StorageState:
    """Return the session of somebody who signed in."""
    with chromium.new_context(base_url=site.address, locale="nl-NL") as context:
        sign_in(context.new_page(), email)
        return context.storage_state()


@pytest.fixture(scope="module")
def editor(chromium: Browser, demo_site: RunningSite) -> StorageState:
    return session_of(EDITOR, chromium, demo_site)


@pytest.fixture(scope="module")
def moderator(chromium: Browser, demo_site: RunningSite) -> StorageState:
    return session_of(MODERATOR, chromium, demo_site)


@pytest.fixture(scope="module")
def reader(chromium: Browser, demo_site: RunningSite) -> StorageState:
    return session_of(READER, chromium, demo_site)


@pytest.fixture(scope="module")
def screens(
    chromium: Browser, demo_site: RunningSite, editor: StorageState
) -> dict[str, str]:
    address = demo_site.address
    with chromium.new_context(base_url=address, storage_state=editor) as context:
        found = admin_screens(context.new_page())
    return {
        name: next(one for one in found if re.search(ending, one))
        for name, ending in EDITING.items()
    }


@pytest.fixture(scope="module", autouse=True)
def sheet(chromium: Browser) -> Iterator[None]:
    """The sheet, written when all pictures are there."""
    yield
    titles = {name: title for name, (title, _) in (READING | SIGNED_IN).items()}
    screens = {name: f"Beheer: {name}" for name in EDITING}
    path = write_sheet(READING_STEPS | EDITING_STEPS | titles | screens)
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


def look(page: Page, way: Way, addresses: Mapping[str, str]) -> list[str]:
    """Leave a picture of each page; return what is wrong with any."""
    wrong = []
    for name, address in addresses.items():
        if address.endswith("*"):
            address = first_of(page, address.removesuffix("*"))
        page.goto(address)
        if way.on_paper:
            page.emulate_media(media="print")
        wrong += [f"{name}, {way.title}: {one}" for one in wrong_with(page, way)]
        picture(page, way, name)
    return wrong


def addresses_of(pages: Mapping[str, tuple[str, str]]) -> dict[str, str]:
    return {name: address for name, (_title, address) in pages.items()}


@contextmanager
def opened(
    chromium: Browser, site: RunningSite, way: Way, **settings: Any
) -> Iterator[Page]:
    with chromium.new_context(
        base_url=site.address,
        locale="nl-NL",
        viewport={"width": way.width, "height": way.height},
        **way.settings,
        **settings,
    ) as context:
        yield context.new_page()


def in_ways(names: Collection[str] | None = None) -> pytest.MarkDecorator:
    """Try a test in each of these ways, or in all of them."""
    ways = [way for way in WAYS if names is None or way.name in names]
    return pytest.mark.parametrize("way", ways, ids=lambda way: way.name)


def hand_of(page: Page, way: Way, wrong: list[str]) -> Hand:
    """Return who acts on this page; what is wrong at a step is added to the list."""

    def show(shown: Page, name: str) -> None:
        # How wide Wagtail's forms are is Wagtail's.
        if "/beheer/" not in shown.url and shown.evaluate(WIDE):
            wrong.append(f"{name}, {way.title}: wider than the window")
        picture(shown, way, name)

    return Hand(page, bool(way.tabs), show)


@in_ways()
def test_readers_can_use_every_page(chromium, demo_site, editor, way: Way) -> None:
    with opened(chromium, demo_site, way) as page:
        found = look(page, way, addresses_of(READING))
    with opened(chromium, demo_site, way, storage_state=editor) as page:
        found += look(page, way, addresses_of(SIGNED_IN))
    assert found == []


@in_ways(IN_THE_ADMIN)
def test_editors_can_use_our_screens(
    chromium, demo_site, editor, screens: dict[str, str], way: Way
) -> None:
    with opened(chromium, demo_site, way, storage_state=editor) as page:
        found = look(page, way, screens)
    # Whether Wagtail shows focus, and how wide its lists are, is Wagtail's.
    assert [one for one in found if "no heading" in one] == []


@in_ways()
def test_a_reader_completes_every_journey(
    chromium, demo_site, reader, editor, way: Way
) -> None:
    """What somebody reports is back when the moderator has decided, for the next one."""
    wrong: list[str] = []
    with opened(chromium, demo_site, way, storage_state=reader) as page:
        code = begin_report(page, first_of(page, "/goede-praktijken/"))
        opened_at = time.monotonic()
        form = hand_of(page, way, wrong)
        hand = hand_of(page.context.new_page(), way, wrong)
        find_and_keep_a_case(hand)
        follow_a_path(hand)
        early = LEAST_SECONDS - (time.monotonic() - opened_at)
        page.wait_for_timeout(max(early, 0) * 1000)
        report_somebody(form)
    with opened(chromium, demo_site, way, storage_state=editor) as page:
        decide_about_report(hand_of(page, way, wrong), code)
    assert wrong == []


@in_ways(WRITING)
def test_an_editor_completes_every_journey(
    chromium, demo_site, editor, moderator, way: Way
) -> None:
    title = f"Eerst luisteren, {way.name}"
    with (
        opened(chromium, demo_site, way, storage_state=editor) as writer,
        opened(chromium, demo_site, way, storage_state=moderator) as other,
    ):
        hand, moderating = hand_of(writer, way, []), hand_of(other, way, [])
        draft = contribute(hand, title)
        settle(hand, draft)
        send_to_review(hand, draft)
        publish(moderating, draft, title)
        put_in_order(moderating)
