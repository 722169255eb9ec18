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
