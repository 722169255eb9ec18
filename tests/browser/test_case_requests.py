# SPDX-License-Identifier: EUPL-1.2
"""Asking for a case from a search that found nothing (J1, step 9)."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.steps import picture, sign_in

pytestmark = [
    pytest.mark.browser,
    pytest.mark.slow,
]

QUESTION = "rollatorberging letterzetter"


def test_a_case_is_asked_for_and_the_question_stays_behind(visit: Page) -> None:
    sign_in(visit, "consulent@waterhoek.example")
    visit.goto(f"/zoeken/?q={QUESTION}&letterlijk=1")
    visit.get_by_role("button", name="Vraag een casus aan").click()
    expect(visit.locator("h1")).to_have_text("Vraag een casus aan")
    assert "?" not in visit.url
    tick = visit.get_by_label("Stuur mijn vraag mee")
    expect(tick).not_to_be_checked()
    expect(visit.locator("textarea[name=q]")).to_be_hidden()
    picture(visit, "casus-aanvragen")
    visit.get_by_role("button", name="Verstuur aanvraag").focus()
    visit.keyboard.press("Enter")
    expect(visit.get_by_role("alert")).to_contain_text("Kies een thema")
    tick.check()
    expect(visit.locator("textarea[name=q]")).to_have_value(QUESTION)
    tick.uncheck()
    visit.get_by_label("Toelichting").fill("Een rollator die nergens kan staan.")
    visit.get_by_role("button", name="Verstuur aanvraag").click()
    expect(visit.locator("h1")).to_contain_text("Bedankt")
    picture(visit, "casus-aangevraagd")
