# SPDX-License-Identifier: EUPL-1.2
import pytest

from anonymisation.engine import Kind
from tests.anonymisation.marked import findings, with_brackets, without_brackets


@pytest.mark.parametrize(
    "sentence",
    [
        "Zij is geboren op [3 mei 1948] in het zuiden.",
        "Zij is geboren op [13-05-1948] in het zuiden.",
        "Geb. [3/5/48], weduwe.",
        "Geboortedatum: [1948-05-03].",
        "Mevrouw Jansen ([3 mei 1948]) belde.",
        "Geb.datum [14051948] staat op het formulier.",
        "Hij is geboren in [1948] op een boerderij.",
    ],
)
def test_a_date_of_birth_is_known_by_its_cue(sentence):
    assert with_brackets(without_brackets(sentence), Kind.BIRTH_DATE) == sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "De wet uit 2015 geldt nog.",
        "Het huis is van bouwjaar 1974.",
        "De woning is van de corporatie, bouwjaar 1961.",
        "De flat uit 1974 is slecht geïsoleerd.",
    ],
)
def test_the_year_of_a_thing_is_no_birth(sentence):
    assert not findings(sentence, Kind.BIRTH_DATE)


@pytest.mark.parametrize(
    "sentence",
    [
        "Het gesprek was op [12 maart 2024] bij haar thuis.",
        "Het gesprek was op [12-03-2024] bij haar thuis.",
        "Het gesprek was op [12 mrt '24] bij haar thuis.",
        "Het gesprek was op [dinsdag 12 maart] bij haar thuis.",
        "Het gesprek was op [twaalf maart] bij haar thuis.",
        "Het gesprek was op [de twaalfde maart] bij haar thuis.",
        "Het gesprek was op [30/4] bij haar thuis.",
        "Het gesprek was op [vrijdag de 13e] bij haar thuis.",
        "Het gesprek was op [2024-03-12] bij haar thuis.",
        "Het gesprek was op [tweede kerstdag] bij haar thuis.",
    ],
)
def test_a_date_to_the_day_is_found(sentence):
    assert with_brackets(without_brackets(sentence), Kind.DATE) == sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "In maart 2024 begon de hulp.",
        "Zij dronk 3/40 van de fles.",
        "Elke dinsdag komt de hulp.",
        "De mei-regen viel op het dak.",
        "Het arrest van de Hoge Raad van 12 maart 2024 is bekend.",
        "De prijs is 12.50 per uur.",
    ],
)
def test_a_month_a_weekday_and_the_date_of_a_ruling_stay(sentence):
    assert not findings(sentence, Kind.DATE)


@pytest.mark.parametrize(
    "sentence",
    [
        "Zij overleed op [Sinterklaasavond] in haar slaap.",
        "Hij viel op [tweede kerstdag] van de trap.",
        "Op [Allerzielen] liep hij weg.",
        "Sinds [nieuwjaarsnacht 2001] zwijgt het dorp.",
        "Overleden op [Sint-Maarten], met de kinderen erbij.",
        "Zij is zeventig sinds [oudejaarsdag] en viert het niet.",
        "[Tweede pinksterdag], tussen de rozen, viel zij.",
        "Op [Hemelvaartsdag] stond de bus stil.",
        "Op [Goede Vrijdag] belde de zoon.",
        "Hij was op [de 24e] door zijn geld heen.",
        "Op [de 3e] komt de hulp weer.",
        "Zij belt op [de 21e] terug.",
        "Aangebeld [23.5] 15u, niemand deed open.",
        "Zij heeft getekend ([23.5]) in de keuken.",
        "Intake [4.11] met de dochter erbij.",
        "gesproken op [7.3] met zoon",
        "Hij kwam op [de negende van de tweede, 2019] in zorg.",
        "De laatste keer was [de 3e van de 8e] bij haar thuis.",
    ],
)
def test_a_day_is_found_as_people_speak_of_it(sentence):
    assert with_brackets(without_brackets(sentence), Kind.DATE) == sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "Elk jaar op Koningsdag is het druk.",
        "Wij zijn altijd gesloten op tweede kerstdag.",
        "Zij woont op de 4e verdieping.",
        "Op de 3e plaats eindigde niemand.",
        "Met Kerst komt de familie.",
        "De score was 23.5 punten.",
        "Zie module 3.2 van de cursus.",
        "De temperatuur was op 38.5 graden blijven staan.",
        "Voor de 2e keer belde zij.",
        "De Wsnp is sinds 1 juli 2023 korter.",
        "De Verordening maatschappelijke ondersteuning 2023, vastgesteld op 15 december 2022, geldt.",
        "De Wmo 2015 is in werking getreden op 1 januari 2015.",
        "Na de 6e week stopte het.",
        "Dat staat in artikel 2.3 van de wet.",
        "De zomer begon vroeg.",
    ],
)
def test_what_comes_every_year_counts_or_is_the_law_s_is_no_date(sentence):
    assert not findings(sentence, Kind.DATE)


@pytest.mark.parametrize(
    "sentence",
    [
        "Geb. [30dec1966] te Goes.",
        "geb.dat. [december 1970]",
        "geboren [mei 4, 1950]",
        "geb: [27 - 12 - 2001]",
        "Hij is op [17februari1966] geboren.",
        "mevrouw (* [7 sept 1980])",
        "GD: [19 - 1 - 1971]",
        "dhr. (°[211232])",
    ],
)
def test_a_date_of_birth_is_found_however_it_is_written(sentence):
    assert with_brackets(without_brackets(sentence), Kind.BIRTH_DATE) == sentence
