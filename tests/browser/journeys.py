# SPDX-License-Identifier: EUPL-1.2
"""Journeys of a reader and of an editor, made in one way: by pointing or by keys alone.

Each ends when what people came for is there, and leaves the site as it was.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from playwright.sync_api import Locator, Page, expect

FOCUSED = "element => element === document.activeElement"
IN_ITS_GROUP = "element => element.name === document.activeElement.name"
PICKED = "element => element.selectedOptions[0].text.trim()"
PATH = "/dossiers/je-eerste-honderd-dagen-aan-tafel/"
SITUATION = "dochter zorgt voor vader met dementie, hij weigert dagopvang"
EDITOR = re.compile(r"/beheer/pages/\d+/edit/$")
DOSSIER = "Als de mantelzorger het niet meer trekt"
ITEMS = "[data-contentpath=sections] [data-contentpath=items]"
SUMMARY = "Haar dochter Fatma belde. Fatma is de mantelzorger, in Rotterdam."
TEXTS = {
    "occasion": "Aan tafel begon het steeds met papier.",
    "approach": "We laten de laptop de eerste tien minuten dicht.",
    "transferability": "Overal waar een gesprek met een formulier begint.",
}
CHOICES = {
    "organisation": "Gemeente Waterhoek",
    "visibility": "iedereen",
    "consent_type": "zo bewerkt dat niemand herkenbaar is",
    "fictionalisation": "samengesteld uit meerdere casussen",
}
# More than the places where Tab stops on the longest page.
FURTHEST = 400

Show = Callable[[Page, str], None]


@dataclass(frozen=True, slots=True)
class Hand:
    """How somebody does things on a page, and what takes a picture of each step."""

    page: Page
    by_keyboard: bool
    show: Show

    def press(self, target: Locator) -> None:
        """Press a link or a button."""
        if not self.by_keyboard:
            target.click()
            return
        self._go_to(target, FOCUSED)
        self.page.keyboard.press("Enter")

    def write(self, target: Locator, text: str) -> None:
        if self.by_keyboard:
            self._go_to(target, FOCUSED)
        else:
            target.click()
        self.page.keyboard.type(text)

    def tick(self, target: Locator) -> None:
        if not self.by_keyboard:
            target.check()
            return
        self._go_to(target, FOCUSED)
        self.page.keyboard.press("Space")

    def choose(self, target: Locator) -> None:
        """Choose one of a group of radio buttons."""
        if not self.by_keyboard:
            target.check()
            return
        self._go_to(target, IN_ITS_GROUP)
        self.page.keyboard.press("Space")
        for _ in range(FURTHEST):
            if target.is_checked():
                return
            self.page.keyboard.press("ArrowDown")

    def pick(self, target: Locator, label: str) -> None:
        """Pick from a list that folds out."""
        if not self.by_keyboard:
            target.select_option(label=label)
            return
        self._go_to(target, FOCUSED)
        for _ in range(FURTHEST):
            if target.evaluate(PICKED) == label:
                return
            self.page.keyboard.press("ArrowDown")

    def _go_to(self, target: Locator, there: str) -> None:
        """Press Tab until it has the focus, in sight."""
        expect(target).to_be_visible()
        # Looking it up by its role at every step takes most of the time.
        element = target.element_handle()
        for _ in range(FURTHEST):
            if element.evaluate(there):
                expect(target).to_be_in_viewport()
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"{target} krijgt met Tab nooit de focus")


def find_and_keep_a_case(hand: Hand) -> None:
    """Search, read what is found, save it, see it among what is saved, let it go."""
    page = hand.page
    page.goto("/")
    hand.write(page.get_by_label("Beschrijf de situatie of vraag"), SITUATION)
    hand.show(page, "reis-vraag")
    hand.press(page.get_by_role("button", name="Zoek vergelijkbare casussen"))
    first = page.locator(".hit__title a").first
    title = first.inner_text()
    hand.show(page, "reis-gevonden")
    hand.press(first)
    expect(page.locator("h1")).to_have_text(title)
    expect(page.get_by_role("heading", name="Afweging", exact=True)).to_be_visible()
    hand.press(page.get_by_role("button", name="Bewaar", exact=True))
    expect(page.get_by_role("button", name="Haal weg").first).to_be_visible()
    hand.show(page, "reis-gelezen")
    page.goto("/account/bewaard/")
    expect(page.get_by_role("link", name=title, exact=True)).to_be_visible()
    hand.show(page, "reis-bewaard")
    hand.press(page.get_by_role("button", name=f"Haal weg {title}"))
    expect(page.get_by_text("Je bewaart nog niets")).to_be_visible()


def follow_a_path(hand: Hand) -> None:
    """Tick the first step of a learning path, see how far one is, and take it back."""
    page = hand.page
    page.goto(PATH)
    hand.press(page.get_by_role("button", name="Dit heb ik gedaan bij stap 1"))
    expect(page.get_by_text("1 van 9 gedaan")).to_be_visible()
    expect(page.get_by_role("link", name="Ga verder bij nummer 2")).to_be_visible()
    page.locator(".path").scroll_into_view_if_needed()
    hand.show(page, "reis-leerpad")
    hand.press(page.get_by_role("button", name="Toch niet bij stap 1"))
    expect(page.get_by_text("0 van 9 gedaan")).to_be_visible()


def begin_report(page: Page, address: str) -> str:
    """Open the form below a page; return the code. It is only accepted after a while."""
    page.goto(address)
    link = page.get_by_role("link", name="Meld dat je iemand herkent")
    page.goto(str(link.get_attribute("href")))
    return page.url.rstrip("/").rsplit("/", 1)[1]


def report_somebody(hand: Hand) -> None:
    """Say what is recognised, on the form that is open, and be thanked."""
    page = hand.page
    hand.choose(page.locator("[name=ground]").first)
    hand.write(page.get_by_label("Waaraan?"), "De tweede zin.")
    hand.show(page, "reis-melden")
    hand.press(page.get_by_role("button", name="Verstuur melding"))
    expect(page.locator("h1")).to_have_text("Bedankt voor je melding")
    hand.show(page, "reis-gemeld")


def decide_about_report(hand: Hand, code: str) -> None:
    """Open the report from the list and say that what it is about may be online.

    What was judged before stays online when it is reported again.
    """
    page = hand.page
    page.goto("/beheer/meldingen/")
    hand.press(page.get_by_role("link", name=re.compile(code, re.IGNORECASE)).first)
    hand.choose(page.get_by_label(re.compile("Terug online|Blijft online")))
    hand.pick(page.get_by_label("Reden"), "Niemand is hier herkenbaar")
    hand.show(page, "reis-besluit")
    hand.press(page.get_by_role("button", name="Leg besluit vast"))
    expect(page.get_by_text("Je besluit is vastgelegd")).to_be_visible()


def contribute(hand: Hand, title: str) -> str:
    """Write a practice in which somebody can be recognised; return where it is edited."""
    page = hand.page
    page.goto("/beheer/pages/")
    hand.press(page.get_by_label("onderliggende pagina's van 'Goede praktijken'"))
    hand.press(page.get_by_label("Voeg onderliggende pagina toe").first)
    hand.write(page.locator("[name=title]"), title)
    hand.write(page.locator("[name=summary]"), SUMMARY)
    for label in ("Wmo", "Conflict en lastige gesprekken"):
        hand.tick(page.get_by_label(label, exact=True).first)
    for field, text in TEXTS.items():
        box = page.locator(f"[data-contentpath={field}] [contenteditable=true]")
        hand.write(box.first, text)
    lessons = page.locator("[data-contentpath=lessons]")
    hand.press(lessons.locator("[data-streamfield-stream-container] button").first)
    hand.write(lessons.locator("[name$=value]").first, "Papier kan wachten.")
    for field, label in CHOICES.items():
        hand.pick(page.locator(f"[name={field}]"), label)
    hand.write(page.locator("[name=legal_valid_as_of]"), "2026-10-01")
    hand.press(page.get_by_role("button", name="Bewaar concept"))
    expect(page).to_have_url(EDITOR)
    # The form comes to life a moment after its page.
    expect(page.locator("[name=title]")).to_be_visible()
    expect(page.locator("[data-contentpath=lessons] [name$=value]")).to_be_visible()
    hand.show(page, "reis-concept")
    return page.url


def settle(hand: Hand, editor: str) -> None:
    """Replace a name wherever it stands, and say why a place may stay."""
    page = hand.page
    page.goto(editor.replace("/edit/", "/herkenning/"))
    expect(page.get_by_text("0 van 3 plekken opgelost")).to_be_visible()
    hand.show(page, "reis-vondsten")
    hand.press(page.locator("button[value='[de dochter]']").first)
    expect(page.get_by_text("2 van 3 plekken opgelost")).to_be_visible()
    expect(page.locator(".findings__text")).not_to_contain_text("Fatma")
    stays = page.locator("form:has(select[name=reason])").first
    hand.pick(stays.locator("select"), "gewoon woord")
    hand.press(stays.get_by_role("button"))
    expect(page.get_by_text("Alles is opgelost")).to_be_visible()
    hand.show(page, "reis-opgelost")


def send_to_review(hand: Hand, editor: str) -> None:
    _choose_action(hand, editor, "Stuur door naar Redactie")
    expect(hand.page.locator(".messages .success")).to_be_visible()
    hand.show(hand.page, "reis-doorgestuurd")


def publish(hand: Hand, editor: str, title: str) -> None:
    """Approve what somebody else wrote, and see it stand among the practices."""
    page = hand.page
    _choose_action(hand, editor, "Goedkeuren en publiceren")
    expect(page.locator(".messages .success")).to_be_visible()
    hand.show(page, "reis-gepubliceerd")
    page.goto("/goede-praktijken/")
    expect(page.get_by_role("link", name=title, exact=True)).to_be_visible()


def _choose_action(hand: Hand, editor: str, name: str) -> None:
    page = hand.page
    page.goto(editor)
    hand.press(page.get_by_role("button", name="Meer acties").last)
    hand.press(page.get_by_role("button", name=name, exact=True))


def put_in_order(hand: Hand) -> None:
    """Move the first item of a dossier down and save it as a draft."""
    page = hand.page
    page.goto("/beheer/pages/")
    hand.press(page.get_by_label("onderliggende pagina's van 'Dossiers'"))
    hand.press(page.get_by_role("link", name=DOSSIER, exact=True).first)
    items = page.locator(ITEMS).first.locator("[data-streamfield-child]")
    expect(items.first).to_be_visible()
    second = str(items.nth(1).get_attribute("data-contentpath"))
    hand.press(items.first.locator("[data-streamfield-action=MOVE_DOWN]"))
    expect(items.first).to_have_attribute("data-contentpath", second)
    hand.show(page, "reis-volgorde")
    with page.expect_navigation():
        hand.press(page.locator("button.action-save"))
    expect(items.first).to_have_attribute("data-contentpath", second)
