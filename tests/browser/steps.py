# SPDX-License-Identifier: EUPL-1.2
"""What people do on the site, step by step, and pictures of what they then see."""

import os
import re
from pathlib import Path

from playwright.sync_api import Locator, Page

from demo.accounts import DEMO_PASSWORD

WIDTHS = (1280, 360)


def follow(target: Locator) -> None:
    """Press a link or a button and wait until the page behind it is there.

    A click alone returns sooner on a busy machine, and what is read then is of the page
    before or of one that has nothing in it yet.
    """
    with target.page.expect_navigation():
        target.click()


def fill_in_account(page: Page, email: str) -> None:
    page.get_by_label("E-mailadres").fill(email)
    page.get_by_label("Wachtwoord", exact=True).fill(DEMO_PASSWORD)
    page.locator("main").get_by_role("button", name="Inloggen").click()


def sign_in(page: Page, email: str, after: str = "/") -> None:
    page.goto(f"/account/inloggen/?next={after}")
    fill_in_account(page, email)
    page.wait_for_url(re.compile(f"{re.escape(after)}$"))


def ask(page: Page, question: str) -> None:
    page.goto("/")
    page.get_by_label("Beschrijf de situatie of vraag").fill(question)
    follow(page.get_by_role("button", name="Zoek vergelijkbare casussen"))


def press_until(page: Page, selector: str, limit: int = 90) -> None:
    """Go on with Tab alone until the first thing that matches has the focus."""
    for _ in range(limit):
        page.keyboard.press("Tab")
        if page.evaluate("wanted => document.activeElement?.matches(wanted)", selector):
            return
    raise AssertionError(f"{selector} krijgt met Tab nooit de focus")


def picture(page: Page, name: str) -> None:
    """Save what is shown, wide and narrow, when BROWSER_SCREENSHOTS names a folder."""
    folder = os.environ.get("BROWSER_SCREENSHOTS")
    if not folder:
        return
    before = page.viewport_size
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        path = Path(folder) / f"{name}-{width}.png"
        page.screenshot(path=path, full_page=True, animations="disabled")
    page.set_viewport_size(before)
