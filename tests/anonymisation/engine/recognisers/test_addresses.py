# SPDX-License-Identifier: EUPL-1.2
import pytest

from anonymisation.engine import Kind
from tests.anonymisation.marked import findings, with_brackets, without_brackets


@pytest.mark.parametrize(
    "sentence",
    [
        "De post gaat naar [1234 AB] in de stad.",
        "De post gaat naar [1234AB] in de stad.",
        "De post gaat naar [1234ab] in de stad.",
        "In postcodegebied [4321], bij de vaart.",
        "adres: kerkweg 40-2, [7884 pc] emmen",
    ],
)
def test_a_postcode_is_found(sentence):
    assert with_brackets(without_brackets(sentence), Kind.POSTCODE) == sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "Zij liep 1500 km in een jaar.",
        "Er waren 2000 SS-ers in het boek.",
        "Zij kreeg er 1200 eu voor.",
        "Zij woont Lindestraat 4 2024 in getal.",
        "Beroep bij de Centrale Raad van Beroep, Postbus 16002, 3500 DA Utrecht.",
    ],
)
def test_a_measure_or_the_address_of_a_court_is_no_postcode(sentence):
    assert not findings(sentence, Kind.POSTCODE)


@pytest.mark.parametrize(
    "sentence",
    [
        "Zij woont aan de [Lindestraat 12] sinds het voorjaar.",
        "Zij woont aan de [Lindestraat 12zw] sinds het voorjaar.",
        "De mevrouw van [no. 7 bis] is ziek.",
        "Zij woont aan de [Lindestraat 12-3] sinds het voorjaar.",
        "Zij woont aan de [Lindestraat 12 bis] sinds het voorjaar.",
        "Zij woont aan de [lindestraat 12] 1234ab sinds het voorjaar.",
        "Zij woont aan de [kerkweg 40] sinds het voorjaar.",
        "Zij woont aan de [Lindeweg Oost 12] sinds het voorjaar.",
        "Zij woont aan de [Lindestraat] sinds het voorjaar.",
        "Zij woont aan de [Prins Hendrikstraat 4] sinds het voorjaar.",
        "Hij sprak met Wim. [Lindestraat 12] is het adres.",
        "Zij woont aan de [Molenweg] sinds het voorjaar.",
        "Het huis staat op [Koperslager 15].",
        "Adres: [Zonnedauw 8]",
        "Schrijf aan [postbus 4417].",
        "De buren van [nummer 14], die klagen.",
    ],
)
def test_an_address_is_found_with_and_without_a_number(sentence):
    assert with_brackets(without_brackets(sentence), Kind.ADDRESS) == sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "De straat is druk en de weg is lang.",
        "Zij loopt over straat naar de winkel.",
        "Op de snelweg stond een file.",
        "Zie Bijlage 3 en Stap 4.",
        "Op Maandag 12 kwam niemand.",
        "Hij zit op de voorste rij, plek 12.",
    ],
)
def test_a_word_for_a_street_is_no_address(sentence):
    assert not findings(sentence, Kind.ADDRESS)


def test_a_number_that_counts_does_not_belong_to_the_street():
    sentence = "Zij woont al in de [Lindestraat] 12 jaar met plezier."
    assert with_brackets(without_brackets(sentence), Kind.ADDRESS) == sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "Zij woont boven de zaak aan het [Marktveld], nog altijd.",
        "Thuis aan de [Meerkade 207] lag de post.",
        "Thuis aan de [Vaart 12] lag de post.",
        "De buren wonen op [Wilgenlaan 8 en 10] in het dorp.",
        "Woning [Waterlelie 7], vochtig en klein.",
        "Zij heeft een huis aan de [Oude Gracht 31b] gekocht.",
    ],
)
def test_an_address_is_found_where_somebody_lives(sentence):
    assert with_brackets(without_brackets(sentence), Kind.ADDRESS) == sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "Zij denkt aan de Markt en de winkels.",
        "Hij zit aan de Medicatie 3 keer per dag.",
        "Op de Afdeling 4 is het druk.",
        "Zij werkt aan de Stap 3 van het plan.",
        "Hij ging op de Maandag 3 keer langs.",
        "Het huis heeft 3 kamers en 2 trappen.",
        "Aan het Veld dacht niemand.",
    ],
)
def test_what_is_counted_at_something_is_no_address(sentence):
    assert not findings(sentence, Kind.ADDRESS)


@pytest.mark.parametrize(
    "sentence",
    [
        "Zijn adres is Sportlaan 1a, [5469 zx] aan het veld.",
        "Zij woont op [7741 kd] sinds kort.",
    ],
)
def test_a_postcode_in_small_letters_may_hold_a_space(sentence):
    assert with_brackets(without_brackets(sentence), Kind.POSTCODE) == sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "Er kwamen 1200 in en 1300 uit.",
        "Dat was in 2015 ex nihilo.",
        "Zij spaarde 1500 kg per jaar.",
    ],
)
def test_a_number_before_a_small_word_is_no_postcode(sentence):
    assert not findings(sentence, Kind.POSTCODE)
