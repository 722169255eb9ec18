# SPDX-License-Identifier: EUPL-1.2
import pytest

from anonymisation.engine import Kind
from tests.anonymisation.marked import findings, with_brackets, without_brackets


@pytest.mark.parametrize(
    "sentence",
    [
        "Hij zit op basisschool [De Regenwulp] in groep vijf.",
        "Zij krijgt hulp van zorgaanbieder [Vlinderslag] drie keer per week.",
        "De stichting [Samen Sterk] regelde vervoer.",
        "Zij werkt bij [Grip Bewind BV] in de stad.",
        "Hij zit op het [Esdoorn College] in de stad.",
        "Hij zit op basisschool de [Xhqwert] in groep vijf.",
        "Zij kwam, [De Wingerd] ook, aan de beurt.",
        "Hij zit bij stichting [Aandacht & Zorg], toch.",
        "De wijkverpleging kwam van [Buurtzorg] in de ochtend.",
    ],
)
def test_an_organisation_is_known_by_list_cue_or_ending(sentence):
    text = without_brackets(sentence)
    found = with_brackets(text, Kind.ORGANISATION)
    assert found == sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "Hij zit op een basisschool in de buurt.",
        "De zorgaanbieder komt drie keer per week.",
        "Zij werkt bij een bakker in het centrum.",
        "Het CAK stuurt een brief.",
        "Hij begon een BV in de schuur.",
        "Zij doet boodschappen bij Albert Heijn.",
    ],
)
def test_a_kind_of_organisation_and_a_shop_say_nothing(sentence):
    assert not findings(sentence, Kind.ORGANISATION)


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [
        ("Hij zit op basisschool De Regenwulp in groep vijf.", "[de basisschool]"),
        ("Zij krijgt hulp van zorgaanbieder Vlinderslag.", "[een zorgaanbieder]"),
    ],
)
def test_an_organisation_is_replaced_by_its_kind(text, suggestion):
    (finding,) = findings(text, Kind.ORGANISATION)
    assert [s.text for s in finding.suggestions] == [suggestion]
