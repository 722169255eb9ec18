# SPDX-License-Identifier: EUPL-1.2
"""From a situation to a useful case in three actions, by keyboard alone (J1).

Which case is useful was judged by reading the demo content, before anything was asked.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import OpenPage
from tests.browser.steps import press_until, sign_in
from tests.site import RunningSite

pytestmark = [
    pytest.mark.browser,
    pytest.mark.slow,
]

MOST_ACTIONS = 3
# Nobody with ten minutes reads further before opening one.
HITS_READ = 3


@dataclass(frozen=True)
class Situation:
    """What a consultant writes, the filter that she adds, and what would help her."""

    text: str
    useful: tuple[str, ...]
    box: str = ""
    is_shareable: bool = True


SITUATIONS = {
    "short": Situation(
        "dementie, wil niet naar de dagopvang",
        (
            "‘Zeg dan gewoon dat ze van me af moet’",
            "Bel mij maar als hij er niet is",
        ),
    ),
    "compound": Situation(
        "badkamerverbouwing of verhuiskosten", ("Het bad eruit, of zelf eruit",)
    ),
    "typing error": Situation(
        "verzamelwoeede en de verhuurder dreigt met ontruimen",
        ("Eerst een looppad, dan pas de container",),
    ),
    "combination": Situation(
        "poetshulp gevraagd",
        ("Dubbel geteld aan het aanrecht",),
        box="decision_outcome-changed_after_objection",
    ),
    "telephone number": Situation(
        "Moeder is gevallen en wil een traplift, bel de dochter: 06-12345678",
        (
            "‘Waar lag u?’ De trap was het probleem niet",
            "Loop eerst de nacht na",
        ),
        is_shareable=False,
    ),
    "pasted": Situation(
        "Jongen met autisme wordt volgende maand 18. De jeugdhulp stopt dan en zijn "
        "vaste begeleider verdwijnt.\nWij hebben drie brieven gestuurd met het verzoek "
        "om stukken mee te nemen, maar hij reageert nergens op en komt niet op de "
        "afspraak.\nDe melding sluiten voelt niet goed. Hoe houd ik contact en hoe "
        "voorkom ik dat hij zijn stage kwijtraakt?",
        (
            "Brengt u de volgende stukken mee",
            "Niet loslaten voor de ander vastheeft",
        ),
        is_shareable=False,
    ),
}


class Consultant:
    """Noor at the keyboard; she counts what she does."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.actions = 0

    def ask(self, text: str) -> None:
        self.page.goto("/")
        press_until(self.page, "textarea[name=q]")
        # As a paste arrives; letters one by one are typed in the tests of suggestions.
        self.page.keyboard.insert_text(text)
        press_until(self.page, "main button[type=submit]")
        self._enter()

    def choose(self, box: str) -> None:
        if self.page.locator("[popovertarget=filters]").is_visible():
            press_until(self.page, "[popovertarget=filters]")
            self.page.keyboard.press("Enter")
        fold = self.page.locator(f"details.filter__rest:not([open]):has(#{box})")
        if fold.count():
            name = self.page.locator(f"#{box}").get_attribute("name")
            press_until(self.page, f".filter__rest:has([name={name}]) > summary")
            self.page.keyboard.press("Enter")
        press_until(self.page, f"#{box}")
        self.page.keyboard.press("Space")
        if self._answers_at_once():
            self.page.wait_for_url("**&**")
            self.actions += 1
            return
        press_until(self.page, "button[type=submit][form=zoek]")
        self._enter()

    def open_one_of(self, useful: tuple[str, ...]) -> str:
        hits = self.page.locator(".hit__title a")
        read = hits.all_inner_texts()[:HITS_READ]
        title = next((title for title in read if title in useful), None)
        assert title is not None, read
        href = hits.nth(read.index(title)).get_attribute("href")
        press_until(self.page, f".hit__title a[href='{href}']")
        self._enter()
        return title

    def _answers_at_once(self) -> bool:
        has_scripts = self.page.evaluate("matchMedia('(scripting: enabled)').matches")
        return has_scripts and self.page.viewport_size["width"] > 1000

    def _enter(self) -> None:
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")
        self.actions += 1


@pytest.fixture(scope="module")
def noor(chromium: Browser, demo_site: RunningSite) -> Iterator[Any]:
    """What the browser of a consultant who has signed in remembers."""
    context = chromium.new_context(base_url=demo_site.address)
    sign_in(context.new_page(), "consulent@waterhoek.example", "/zoeken/")
    yield context.storage_state()
    context.close()


@pytest.mark.parametrize("javascript", [True, False], ids=["scripts", "no scripts"])
@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize("kind", SITUATIONS)
def test_a_situation_leads_to_a_useful_case_in_three_actions(
    open_page: OpenPage, noor: Any, kind: str, width: int, javascript: bool
) -> None:
    situation = SITUATIONS[kind]
    page = open_page(width, java_script_enabled=javascript, storage_state=noor)
    consultant = Consultant(page)
    consultant.ask(situation.text)
    assert ("?" in page.url) == situation.is_shareable
    if situation.box:
        consultant.choose(situation.box)
        expect(page.locator(".chip")).to_have_count(1)
    title = consultant.open_one_of(situation.useful)
    expect(page.locator("h1")).to_have_text(title)
    assert consultant.actions <= MOST_ACTIONS


def test_what_identifies_somebody_is_left_out_and_said(
    open_page: OpenPage, noor: Any
) -> None:
    page = open_page(storage_state=noor)
    Consultant(page).ask(SITUATIONS["telephone number"].text)
    expect(page.get_by_text("We hebben iets weggelaten.")).to_be_visible()
    assert "12345678" not in page.content()
