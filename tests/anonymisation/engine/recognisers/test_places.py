# SPDX-License-Identifier: EUPL-1.2
import pytest

from anonymisation.engine import Kind, Tier
from tests.anonymisation.marked import findings, with_brackets, without_brackets


@pytest.mark.parametrize(
    "sentence",
    [
        "Zij verhuisde naar [Rotterdam] in het voorjaar.",
        "Zij verhuisde naar [Almere] in het voorjaar.",
        "Zij verhuisde naar [Bergen op Zoom] in het voorjaar.",
        "Zij komt uit het dorp [Wjelsryp] en wil terug.",
        "zij woont nog in [rotterdam] bij haar zus.",
        "Zij komt uit [Drenthe] en hij uit [Friesland].",
        "Hij woont in de [Achterhoek] bij zijn zoon.",
        "Hij fietste naar [Parijs] en [Keulen].",
        "lindestraat 3, 1234 ab [emmen]",
        "zij was arts in [aleppo] en is gevlucht.",
    ],
)
def test_a_place_is_known_from_the_list_or_by_its_cue(sentence):
    assert with_brackets(without_brackets(sentence), Kind.PLACE) == sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "Zij woont in een dorp aan het water.",
        "De Rechtbank Den Haag gaf haar gelijk.",
        "Het Gerechtshof Arnhem-Leeuwarden zag het anders.",
        "De gemeente vroeg een offerte.",
        "Hij zat in de put en kwam eruit.",
        "Beter is het niet geworden.",
        "Zij ging naar Stoelen kijken.",
        "Mevrouw Drenthe en meneer Keulen bellen.",
        "Het Verdrag van Istanbul geldt.",
        "zij zag tilburg staan.",
        "Op 6 maart 2025 de heer gesproken.",
    ],
)
def test_a_word_for_a_place_or_a_court_is_no_place(sentence):
    assert not findings(sentence, Kind.PLACE)


def test_a_village_must_go_and_a_town_is_a_question():
    (village,) = findings("Zij woont in Wjelsryp bij haar zus.", Kind.PLACE)
    (town,) = findings("Zij woont in Rotterdam bij haar zus.", Kind.PLACE)
    assert (village.tier, town.tier) == (Tier.BLOCK, Tier.REVIEW)


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [
        ("Zij woont in Wjelsryp bij haar zus.", "[een dorp]"),
        ("Zij woont in Bergen op Zoom bij haar zus.", "[een middelgrote gemeente]"),
        ("Zij woont in Rotterdam bij haar zus.", "[een grote stad]"),
        ("Zij woont in Zeeland bij haar zus.", "[een deel van het land]"),
        ("Zij woont in Antwerpen bij haar zus.", "[een plaats in het buitenland]"),
    ],
)
def test_a_place_is_replaced_by_its_size(text, suggestion):
    (finding,) = findings(text, Kind.PLACE)
    assert [s.text for s in finding.suggestions] == [suggestion]
