# SPDX-License-Identifier: EUPL-1.2
"""One decision settles all mentions: who is whom, and where a name comes back."""

import pytest

from anonymisation.engine import Kind
from tests.anonymisation.marked import findings


def people(text: str) -> list[tuple[str, str]]:
    """Return each mention of a person with its entity, in order of place."""
    return [(text[f.start : f.end], f.entity) for f in findings(text, Kind.PERSON)]


def entities(text: str) -> dict[str, set[str]]:
    grouped: dict[str, set[str]] = {}
    for mention, entity in people(text):
        grouped.setdefault(entity, set()).add(mention)
    return grouped


def test_a_full_name_its_parts_and_its_title_are_one_person():
    text = "Mevrouw Jansen belde. Fatma Jansen is moe. Later zei Fatma dat het ging."
    assert entities(text) == {"person-1": {"Jansen", "Fatma Jansen", "Fatma"}}


def test_two_people_with_one_surname_stay_two():
    text = (
        "Sander Kuipers belde met Tirza Kuipers. Daarna zei Sander niets en Tirza ook."
    )
    assert entities(text) == {
        "person-1": {"Sander Kuipers", "Sander"},
        "person-2": {"Tirza Kuipers", "Tirza"},
    }


@pytest.mark.parametrize("again", ["Fatma", "fatma", "FATMA"])
def test_a_name_comes_back_in_any_case(again):
    text = f"Haar dochter Fatma belde. Later kwam {again} nog langs."
    assert people(text) == [("Fatma", "person-1"), (again, "person-1")]


@pytest.mark.parametrize(
    ("again", "mention"),
    [("Fatma's fiets", "Fatma"), ("Karims fiets", "Karim"), ("Kees' fiets", "Kees")],
)
def test_a_possessive_is_the_same_person(again, mention):
    text = f"Haar broer {mention} belde. Het gaat om {again} bij de deur."
    assert {entity for _, entity in people(text)} == {"person-1"}
    assert len(people(text)) == 2


def test_a_surname_that_is_a_word_comes_back_only_with_its_capital():
    text = (
        "Mevrouw Bakker belde. Zij ging naar de bakker. Daar stond Bakker te wachten."
    )
    assert people(text) == [("Bakker", "person-1"), ("Bakker", "person-1")]


def test_an_unknown_name_stays_a_question_where_it_comes_back():
    text = "Het idee kwam van Xhqwert en bleef. Zij vroeg het xhqwert nog eens."
    assert [f.rule for f in findings(text, Kind.PERSON)] == [
        "person.unknown",
        "person.again_review",
    ]


def test_an_organisation_and_a_place_come_back_too():
    text = "Hij zit bij zorgaanbieder Xhqwert. Daarna belde xhqwert hem terug."
    assert [f.rule for f in findings(text, Kind.ORGANISATION)] == [
        "organisation.named",
        "organisation.again",
    ]
    text = "Zij verhuisde naar Wjelsryp. Over wjelsryp zegt zij niets."
    assert [f.entity for f in findings(text, Kind.PLACE)] == ["place-1", "place-1"]


def test_the_same_number_in_another_shape_is_one_entity():
    text = "Zij gaf 111222333 op. Op de kaart stond 111.222.333 ook."
    assert {f.entity for f in findings(text, Kind.BSN)} == {"bsn-1"}


def test_two_numbers_are_two_entities():
    text = "Bel 06-12345678 of anders 06-87654321 na vieren."
    assert [f.entity for f in findings(text, Kind.PHONE)] == ["phone-1", "phone-2"]


def test_the_role_of_one_mention_serves_all_of_them():
    text = "Het idee kwam van Fatma. Haar dochter Fatma belde daarover."
    assert {s.text for f in findings(text, Kind.PERSON) for s in f.suggestions} == {
        "[de dochter]"
    }


def test_initials_without_a_name_mean_nobody_in_particular():
    text = "Toen kwam meneer A.B. binnen en daarna meneer C.D. ook."
    assert len({entity for _, entity in people(text)}) == len(people(text))
