# SPDX-License-Identifier: EUPL-1.2
from dataclasses import FrozenInstanceError

import pytest

from anonymisation.engine import Finding, Kind, detect

FATMA = "Haar dochter Fatma belde."


def places(found: list[Finding], field: str = "") -> list[tuple[int, int]]:
    return [(f.start, f.end) for f in found if f.field == field]


def test_findings_come_in_order_of_place():
    found = detect(
        "Fatma (12) gaf 06-12345678, woont in Rotterdam en zei dat Sander 9 jaar is."
    )
    assert [f.start for f in found] == sorted(f.start for f in found)
    assert len(found) > 3


def test_places_count_code_points_of_the_given_text():
    text = "👩‍👧 Zoë en haar dochter Fa\u200btma."
    (finding,) = [f for f in detect(text) if f.rule == "person.role"]
    assert text[finding.start : finding.end] == "Fa\u200btma"


def test_a_sign_that_holds_the_end_of_one_number_and_the_start_of_the_next_is_in_one():
    assert [(f.start, f.end) for f in detect("000000¼000000")] == [(0, 7), (7, 13)]


def test_the_same_text_in_two_fields_gives_each_its_own_places():
    found = detect(FATMA, fields={"title": FATMA, "summary": FATMA})
    assert places(found) == places(found, "title") == places(found, "summary")
    assert places(found) == [(13, 18)]


def test_a_name_known_in_one_field_is_found_in_all():
    found = detect("Later kwam fatma nog langs.", fields={"title": FATMA})
    assert places(found) == [(11, 16)]
    assert {f.entity for f in found} == {"person-1"}


def test_an_empty_text_with_fields_still_reads_the_fields():
    assert places(detect("", fields={"title": FATMA, "empty": ""}), "title") == [
        (13, 18)
    ]


def test_a_finding_keeps_none_of_the_text_and_cannot_be_changed():
    (finding,) = detect("Vandaag belde mevrouw Xhqwert over de hulp.")
    assert "xhqwert" not in repr(finding).lower()
    with pytest.raises(FrozenInstanceError):
        finding.start = 0


def test_a_clause_may_hold_a_name_which_stays_a_finding_of_its_own():
    found = detect("Het hele dorp kent Fatma al van vroeger.")
    assert {Kind.UNIQUE_FACT, Kind.PERSON} <= {f.kind for f in found}


def test_a_text_of_twenty_thousand_signs_is_read():
    text = (FATMA + " Zij woont in Rotterdam en is 84 jaar. ") * 320
    assert len(text) > 20_000
    assert len(detect(text)) >= 3 * 320
