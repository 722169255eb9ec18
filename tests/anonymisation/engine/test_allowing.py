# SPDX-License-Identifier: EUPL-1.2
import pytest

from anonymisation.engine import Kind, Tier, detect
from anonymisation.engine.allowing import AllowList, standard_allow_list
from anonymisation.engine.lexicon import read_table
from tests.anonymisation.marked import findings


@pytest.mark.parametrize(
    "text",
    [
        "Zij vroeg het aan de SVB en aan het CAK.",
        "De Wet langdurige zorg en de Jeugdwet gelden niet.",
        "Zij gebruikt een Tovertafel en kijkt naar NPO 1.",
        "Hij heeft de ziekte van Alzheimer en zij Parkinson.",
        "De methode heet Sociale Netwerk Versterking.",
        "Zij doet boodschappen bij de Albert Heijn.",
    ],
)
def test_laws_bodies_brands_and_eponyms_are_left_alone(text):
    assert not [f for f in findings(text) if f.tier is not Tier.HINT]


def test_a_compound_with_a_known_name_is_as_open_as_the_name():
    assert not findings("De Alzheimer-patiënt en de Wmo-consulent praten.", Kind.PERSON)


def test_a_list_of_ones_own_replaces_the_engines_own():
    text = "Toen kwam de Xhqwertbus voorrijden met Zilwaarde erop."
    assert "person.unknown" in {f.rule for f in detect(text)}
    own = AllowList(["xhqwertbus", "Zilwaarde"])
    assert not detect(text, allow_list=own)


def test_a_phrase_is_allowed_as_a_whole_and_its_words_are_not():
    own = AllowList(["Sander Punt"])
    assert not detect("Het project Sander Punt loopt goed.", allow_list=own)
    (finding,) = detect("Het project van Sander loopt goed.", allow_list=own)
    assert finding.kind is Kind.PERSON


def test_an_abbreviation_that_is_a_name_too_is_allowed_in_capitals_only():
    own = AllowList(["MO"])
    assert not detect("Dat valt onder de MO in deze stad.", allow_list=own)
    assert detect("Haar zoon Mo belde over de hulp.", allow_list=own)


def test_the_engines_own_list_is_made_once():
    assert standard_allow_list() is standard_allow_list()
    assert "Wmo" in read_table("allowed") or "Wmo 2015" in read_table("allowed")


@pytest.mark.parametrize(
    "text",
    [
        "Dat mag volgens de Msnp.",
        "Wvbvv uitgelegd aan mevrouw.",
        "In de Gedragscode Schuldhulpverlening staat iets over giften.",
        "Volgens de Richtlijn Huiselijk Geweld is dat nodig.",
        "De Recofa-richtlijnen zijn helder.",
        "Rechtbank Midden-Nederland gaf de gemeente gelijk.",
        "Uit het Kwaliteitskader Verpleeghuiszorg volgt dat niet.",
    ],
)
def test_a_law_a_code_and_a_court_are_allowed_by_what_they_are_called(text):
    assert not [f for f in detect(text) if f.tier is not Tier.HINT]


@pytest.mark.parametrize("text", ["Protocol Jansen belde.", "Mevrouw Vlk belde."])
def test_a_name_behind_a_rule_or_a_title_is_still_a_name(text):
    assert [f for f in detect(text) if f.kind is Kind.PERSON]


def test_a_short_place_that_can_be_said_is_no_abbreviation():
    assert [f for f in detect("Zij woont in Oss.") if f.kind is Kind.PLACE]
