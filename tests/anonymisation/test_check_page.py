# SPDX-License-Identifier: EUPL-1.2
"""The public page of the Herkenningscheck, at its HTTP edge."""

import json
import re
from html import unescape

from django.test import Client

import pytest

from anonymisation import limits
from anonymisation.check_page import check_context
from anonymisation.engine import detect
from anonymisation.forms import MAX_TEXT
from anonymisation.measured import Measured, measured, read_measured
from anonymisation.second_engine import CREDIT
from benchmarks.recognition.report import RESULT

ADDRESS = "/herkenningscheck/"
TEXT = "Haar dochter Fatma belt. Fatma is moslim, zij is 83 jaar."

pytestmark = pytest.mark.django_db


@pytest.fixture
def client() -> Client:
    """A visitor whose browser sends forms as browsers do."""
    return Client(headers={"content-type": "application/x-www-form-urlencoded"})


def posted(client: Client, text: str):
    return client.post(ADDRESS, {"tekst": text})


def test_a_visitor_finds_the_page_from_every_page(client):
    assert f'href="{ADDRESS}"' in client.get("/").content.decode()
    page = client.get(ADDRESS)
    assert page.status_code == 200
    assert "maxlength" not in page.content.decode()
    assert not client.cookies


def test_marks_and_list_lead_to_each_other(client):
    html = posted(client, TEXT).content.decode()
    anchors = set(re.findall(r'id="((?:plek|vondst)-\d+)"', html))
    targets = set(re.findall(r'href="#((?:plek|vondst)-\d+)"', html))
    assert anchors == targets
    assert len(anchors) == 4 + 3


def test_the_page_says_what_why_how_grave_and_what_instead(client):
    html = unescape(posted(client, TEXT).content.decode())
    assert "<h1>Twee dingen kunnen iemand verraden</h1>" in html
    for words in ("Moet weg", "Kijk hiernaar", "Denk hierover na"):
        assert words in html
    assert "1 · Naam: <q>Fatma</q>" in html
    assert "Lijkt op een naam: hoofdletter na 'dochter'." in html
    assert "Haar dochter belt. [De dochter] is moslim, zij is 75–84 jaar." in html


def test_every_sign_of_the_text_is_shown_once():
    text = "In het journaal zei Fatma dat ze <b>83</b> is.\n\n🙂 " + TEXT
    pieces = check_context(text)["pieces"]
    assert "".join(piece.text for piece in pieces) == text


def test_a_name_within_a_told_event_keeps_a_mark_of_its_own():
    text = "Het stond in de krant dat mevrouw Aydın gevallen was."
    kinds = {finding.kind for finding in detect(text)}
    assert kinds >= {"person", "media"}
    places = {p.anchor for p in check_context(text)["pieces"] if p.anchor}
    for tier in check_context(text)["tiers"]:
        for thing in tier.things:
            assert set(thing.anchors) <= places


def test_what_is_pasted_is_text_and_no_markup(client):
    html = posted(client, "<script>alert(1)</script> Fatma").content.decode()
    assert "<script>alert" not in html


@pytest.mark.parametrize("text", ["", "  \n "])
def test_an_empty_text_is_asked_for(client, text):
    html = posted(client, text).content.decode()
    assert "Plak of typ eerst een tekst." in html
    assert 'aria-invalid="true"' in html


def test_a_text_that_is_too_long_comes_back_whole(client):
    text = "woord " * (MAX_TEXT // 6) + "slotwoord"
    html = posted(client, text).content.decode()
    assert "Je tekst is 20.007 tekens lang en er kunnen er 20.000" in html
    assert text in html


def test_the_longest_text_is_checked(client):
    text = ("Haar dochter Fatma belt. " * 900)[:MAX_TEXT]
    assert "kan iemand verraden" in posted(client, text).content.decode()


def test_too_much_in_a_minute_waits_and_keeps_its_text(client, monkeypatch):
    monkeypatch.setattr(limits, "MOST_SIGNS", 100)
    assert posted(client, TEXT).status_code == 200
    late = posted(client, TEXT)
    assert late.status_code == 429
    html = late.content.decode()
    assert "Probeer het over een minuut opnieuw" in html
    assert "Fatma is moslim" in html


def test_an_answer_is_kept_by_no_cache_and_may_be_gone_back_to(client):
    response = posted(client, TEXT)
    assert response["Cache-Control"] == "private, no-cache"
    assert not response.cookies


def test_the_page_tells_the_figures_of_the_recorded_run(client):
    recorded = json.loads(RESULT.read_text(encoding="utf-8"))["figures"]["holdout"]
    told = measured()
    assert told is not None
    assert told.texts == recorded["texts"]
    masked, alert = (
        round(recorded["ours"][name]["share"] * 100, 1)
        for name in ("direct_masked", "quasi_alert")
    )
    assert (told.masked_percent, told.alert_percent) == (masked, alert)
    limits = posted(client, "Niets.").content.decode().partition("grenzen")[2]
    assert str(masked).replace(".", ",") + "%" in limits


def test_the_sentence_with_figures_waits_for_figures(tmp_path):
    path = tmp_path / "measured.json"
    figures = {
        "texts": 100, "masked_percent": 97.1, "alert_percent": 93, "month": "mei 2027"
    }  # fmt: skip
    path.write_text(json.dumps(figures), encoding="utf-8")
    assert read_measured(path) == Measured(100, 97.1, 93, "mei 2027")
    path.write_text(json.dumps(figures | {"texts": None}), encoding="utf-8")
    assert read_measured(path) is None
    assert read_measured(tmp_path / "nergens.json") is None


def test_the_maker_of_the_model_is_named_where_it_reads_along(client, settings):
    assert "National Design Studio" not in client.get(ADDRESS).content.decode()
    settings.ANONYMISATION_SECOND_ENGINE = "rampart"
    html = client.get(ADDRESS).content.decode()
    for words in ("Rampart", "National Design Studio", "CC BY 4.0", CREDIT.licence_url):
        assert words in html
