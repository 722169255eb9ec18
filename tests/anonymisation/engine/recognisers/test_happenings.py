# SPDX-License-Identifier: EUPL-1.2
import pytest

from anonymisation.engine import Kind
from tests.anonymisation.marked import findings


@pytest.mark.parametrize(
    "sentence",
    [
        "Zijn huis stortte in bij een gasexplosie.",
        "Hij werd door de bliksem getroffen.",
        "Haar vader is vermoord op de parkeerplaats.",
        "Zij zat gegijzeld in een trein.",
        "Hij verdronk bij het redden van een hond.",
        "Ze verloor twee van haar kinderen.",
        "Zij begroef drie zonen.",
        "De tractor ramde de gevel van hun huis.",
        "Hij werd te vondeling gelegd.",
        "Zij werd na elf dagen gevonden.",
        "De boerderij brandde tot twee keer toe af.",
        "Ze heeft twee keer een tweeling gekregen.",
        "Moeder en dochter bevielen op dezelfde dag.",
        "Zij adopteerden zes kinderen.",
        "Hij liep de Vierdaagse op klompen.",
        "Zijn opa heeft de brug ontworpen.",
        "Hij stichtte de eerste moskee.",
        "Er is een straat naar haar vader genoemd.",
        "Hij kwam in een roeiboot aan.",
        "Hij bouwt een toren van lucifers.",
        "Zij houdt alpaca's in de tuin.",
        "Hij rijdt rond in een huifkar.",
        "Zij woont in een zeecontainer.",
        "Hij heeft een tatoeage op zijn voorhoofd.",
        "Hij is de man die altijd met een trommel loopt.",
        "De vrouw met de ezel belde.",
        "De buren noemen hem de duivenkoning.",
        "Zij spreekt twaalf talen.",
        "Hij leeft zonder stroom.",
        "Zij is het kind van een Canadese soldaat.",
        "Het eerste homopaar dat hier trouwde.",
        "Hij was trapezewerker.",
        "Zij kreeg een donorhart.",
        "Hun zoon zat in de bus die verongelukte.",
        "Hij vond een vliegtuigbom in de tuin.",
    ],
)
def test_what_befell_one_person_is_a_question(sentence):
    assert findings(sentence, Kind.UNIQUE_FACT)


@pytest.mark.parametrize(
    "sentence",
    [
        "Hij viel van de trap en brak zijn heup.",
        "De trein had vertraging.",
        "Zij heeft twee katten en een hond.",
        "Hij verloor zijn baan.",
        "Het dak lekt sinds de storm.",
        "Zij won een taart bij de bingo.",
        "Hij reed met de bus naar het ziekenhuis.",
        "Zij kwam met de ambulance.",
        "Hij woont in een oude wijk.",
        "De man die haar helpt is vrijwilliger.",
        "Zij maakt een taart van appels.",
        "De behandeling begon in het voorjaar.",
        "Hij noemt haar een steun.",
        "Ze trouwde jong.",
        "De eerste stap is een gesprek.",
    ],
)
def test_what_befalls_many_is_no_question(sentence):
    assert not findings(sentence, Kind.UNIQUE_FACT)
