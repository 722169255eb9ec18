# SPDX-License-Identifier: EUPL-1.2
import pytest

from anonymisation.engine import Kind
from tests.anonymisation.marked import findings


@pytest.mark.parametrize(
    "sentence",
    [
        "Zij is de enige vrouw met een smederij in de streek.",
        "Hij was de oudste visser van het dorp.",
        "Het hele dorp kent haar verhaal.",
        "Iedereen kent hem van de veerpont.",
        "Zij kreeg een drieling in het voorjaar.",
        "Hij won ooit een medaille bij het zwemmen.",
        "Hij kreeg een lintje van de burgemeester.",
    ],
)
def test_a_fact_that_holds_for_one_person_is_a_question(sentence):
    assert findings(sentence, Kind.UNIQUE_FACT)


@pytest.mark.parametrize(
    "sentence",
    [
        "Dat is de enige oplossing die zij ziet.",
        "De eerste stap is een gesprek.",
        "De eerste hulp komt van de buren.",
    ],
)
def test_an_only_solution_is_no_fact_about_a_person(sentence):
    assert not findings(sentence, Kind.UNIQUE_FACT)


@pytest.mark.parametrize(
    "sentence",
    [
        "De brand stond in de krant.",
        "Zij was te zien op de regionale televisie.",
        "De krant schreef over haar zoon.",
        "Haar verhaal haalde het nieuws in dat jaar.",
        "Zijn verhaal ging viraal op het schoolplein.",
    ],
)
def test_what_was_in_the_news_is_a_question(sentence):
    assert findings(sentence, Kind.MEDIA)


@pytest.mark.parametrize(
    "sentence",
    ["Hij leest elke ochtend de krant.", "Zij kijkt graag naar de televisie."],
)
def test_reading_a_newspaper_is_no_news(sentence):
    assert not findings(sentence, Kind.MEDIA)


@pytest.mark.parametrize(
    "sentence",
    [
        "Zij is oud-wethouder en kent iedereen.",
        "Hij is voorzitter van de voetbalvereniging.",
        "Zij is voormalig burgemeester van een stad.",
    ],
)
def test_a_role_by_which_people_know_somebody_is_a_question(sentence):
    assert findings(sentence, Kind.PUBLIC_ROLE)


def test_a_role_in_office_names_nobody():
    text = "De wethouder tekende het besluit exact op tijd."
    assert not findings(text, Kind.PUBLIC_ROLE)


@pytest.mark.parametrize(
    "sentence",
    [
        "Hij heeft de ziekte van Huntington sinds kort.",
        "Bij haar is ALS vastgesteld.",
        "Zij heeft het syndroom van Rett.",
    ],
)
def test_a_rare_condition_is_found(sentence):
    assert findings(sentence, Kind.RARE_CONDITION)


@pytest.mark.parametrize(
    "sentence",
    [
        "Zij voelt zich beter als de hulp komt.",
        "Hij heeft de ziekte van Parkinson.",
        "Zij heeft dementie en suikerziekte.",
    ],
)
def test_an_ordinary_condition_stays(sentence):
    assert not findings(sentence, Kind.RARE_CONDITION)
