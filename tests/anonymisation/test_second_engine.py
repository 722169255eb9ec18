# SPDX-License-Identifier: EUPL-1.2
"""A configured second engine must answer; until then a check is "niet volledig"."""

import logging

from anonymisation.engine.findings import Confidence, Finding, Kind, Tier
from anonymisation.services import check_again
from tests.anonymisation.subjects import letter

TEXT = "Toen belde Xandria over de lift."
AT, TO = TEXT.index("Xandria"), TEXT.index("Xandria") + len("Xandria")


def points_at(start: int, end: int, kind: Kind = Kind.PERSON):
    """Return a second engine that finds one place in every text."""

    def detect(text: str) -> list[Finding]:
        return [
            Finding(
                start, end, kind, Tier.REVIEW, Confidence.LIKELY, "proef", "Lijkt erop."
            )
        ]

    return detect


def test_without_a_second_engine_the_rules_are_enough(db: None) -> None:
    assert letter(TEXT).check().is_complete


def test_a_check_waits_for_the_worker(
    db: None, second_engine, readable_letters
) -> None:
    second_engine(points_at(AT, TO))
    written = readable_letters(letter(TEXT))
    assert not written.check().is_complete
    assert check_again() == 1
    assert written.check().is_complete
    assert check_again() == 0


def test_a_name_that_both_see_may_not_stay(db: None, second_engine) -> None:
    second_engine(points_at(AT, TO))
    written = letter(TEXT)
    assert written.only("person").tier == "review"
    written.check(in_worker=True)
    assert written.only("person").tier == "block"


def test_what_only_the_second_engine_sees_is_for_a_person_to_look_at(
    db: None, second_engine
) -> None:
    second_engine(points_at(0, 4))
    written = letter(TEXT)
    written.check(in_worker=True)
    assert {(f.start, f.rule, f.tier) for f in written.found("person")} >= {
        (0, "proef", "review")
    }


def test_an_engine_that_fails_leaves_the_check_incomplete_and_the_text_unsaid(
    db: None, second_engine, readable_letters, caplog
) -> None:
    def broken(text: str) -> list[Finding]:
        raise ValueError(text)

    second_engine(broken)
    written = readable_letters(letter(TEXT))
    with caplog.at_level(logging.ERROR):
        assert check_again() == 0
    assert not written.check().is_complete
    assert "ValueError" in caplog.text
    assert "Xandria" not in caplog.text


def test_an_engine_that_is_configured_and_not_there_never_answers(
    db: None, settings, readable_letters
) -> None:
    settings.ANONYMISATION_SECOND_ENGINE = "bestaat-niet"
    written = readable_letters(letter(TEXT))
    assert check_again() == 0
    assert not written.check().is_complete


def test_a_check_from_before_the_engine_was_configured_is_done_again(
    db: None, settings, readable_letters, second_engine
) -> None:
    settings.ANONYMISATION_SECOND_ENGINE = ""
    written = readable_letters(letter(TEXT))
    settings.ANONYMISATION_SECOND_ENGINE = "proef"
    second_engine(points_at(AT, TO))
    assert check_again() == 1
    assert written.check().is_complete


def test_what_the_second_engine_saw_did_not_come_back_because_it_looks_later(
    db: None, second_engine, readable_letters
) -> None:
    second_engine(points_at(0, 4))
    written = readable_letters(letter(TEXT))
    check_again()
    written.check(f"{TEXT} Meer niet.")
    check_again()
    (finding,) = [f for f in written.found("person") if f.rule == "proef"]
    assert finding.is_present and not finding.came_back
