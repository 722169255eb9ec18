# SPDX-License-Identifier: EUPL-1.2
"""A configured second engine must answer; until then a check is "niet volledig"."""

import logging

from anonymisation import engines
from anonymisation.choices import PhraseKind
from anonymisation.engine import Kind, engine_version
from anonymisation.models import AllowedPhrase, Scan
from anonymisation.second_engine import (
    SecondEngineUnavailable,
    SecondMark,
    Unavailability,
)
from anonymisation.services import check_again, prove_second_engine
from tests.anonymisation.subjects import letter

TEXT = "Toen belde Xandria over de lift en over quirwalda."


def tells(word: str):
    """Return a second engine that takes one word for a person."""

    def detect(text: str) -> list[SecondMark]:
        at = text.index(word)
        return [SecondMark(at, at + len(word), Kind.PERSON, 0.95)]

    return detect


def test_without_a_second_engine_the_rules_are_enough(db: None) -> None:
    assert letter(TEXT).check().is_complete


def test_a_check_waits_for_the_worker(
    db: None, second_engine, readable_letters
) -> None:
    second_engine(tells("Xandria"))
    written = readable_letters(letter(TEXT))
    assert not written.check().is_complete
    assert check_again() == 1
    assert written.check().is_complete
    assert check_again() == 0


def test_a_name_that_both_see_may_not_stay(db: None, second_engine) -> None:
    second_engine(tells("Xandria"))
    written = letter(TEXT)
    assert written.only("person").tier == "review"
    written.check(in_worker=True)
    assert written.only("person").tier == "block"


def test_what_only_the_second_engine_sees_is_for_a_person_to_look_at(
    db: None, second_engine
) -> None:
    second_engine(tells("quirwalda"))
    written = letter(TEXT)
    written.check(in_worker=True)
    at = TEXT.index("quirwalda")
    assert {(f.start, f.rule, f.tier) for f in written.found("person")} >= {
        (at, "second.person", "review")
    }


def test_a_word_that_the_list_allows_is_not_taken_from_the_second_engine(
    db: None, second_engine
) -> None:
    second_engine(tells("quirwalda"))
    AllowedPhrase.objects.create(
        phrase="quirwalda", kind=PhraseKind.METHOD, reason="Methode."
    )
    written = letter(TEXT)
    written.check(in_worker=True)
    assert "second.person" not in {f.rule for f in written.found()}


def test_an_engine_that_fails_leaves_the_check_incomplete_and_the_text_unsaid(
    db: None, second_engine, readable_letters, caplog
) -> None:
    def broken(text: str) -> list[SecondMark]:
        raise ValueError(text)

    second_engine(broken)
    written = readable_letters(letter(TEXT))
    with caplog.at_level(logging.ERROR):
        assert check_again() == 0
    assert not written.check().is_complete
    assert "proef did not answer: ValueError" in caplog.text
    assert "Xandria" not in caplog.text


def test_an_engine_that_failed_is_left_alone_for_a_minute(
    db: None, second_engine, readable_letters, monkeypatch
) -> None:
    asked: list[str] = []

    def silent(text: str) -> list[SecondMark]:
        asked.append(text)
        raise SecondEngineUnavailable(Unavailability.NO_ANSWER)

    second_engine(silent)
    for _ in range(3):
        readable_letters(letter(TEXT))
    assert check_again() == check_again() == 0
    assert len(asked) == 1
    monkeypatch.setattr(engines, "PAUSE_SECONDS", 0)
    engines._silent_until.clear()
    check_again()
    assert len(asked) == 4


def test_the_rules_are_asked_again_while_a_second_engine_is_silent(
    db: None, settings, readable_letters
) -> None:
    settings.ANONYMISATION_SECOND_ENGINE = "bestaat-niet"
    written = readable_letters(letter(TEXT))
    Scan.objects.update(engine_version="ouder")
    check_again()
    assert Scan.objects.get().engine_version == engine_version()
    assert not written.check().is_complete


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
    second_engine(tells("Xandria"))
    assert check_again() == 1
    assert written.check().is_complete


def test_what_the_second_engine_saw_did_not_come_back_because_it_looks_later(
    db: None, second_engine, readable_letters
) -> None:
    second_engine(tells("quirwalda"))
    written = readable_letters(letter(TEXT))
    check_again()
    written.check(f"{TEXT} Meer niet.")
    check_again()
    (finding,) = [f for f in written.found("person") if f.rule == "second.person"]
    assert finding.is_present and not finding.came_back


def test_a_text_that_was_saved_while_the_engine_was_reading_waits_for_its_turn(
    db: None, second_engine, readable_letters
) -> None:
    def slow(text: str) -> list[SecondMark]:
        written.check("Mevrouw Bakker belde.")
        return []

    second_engine(slow)
    written = readable_letters(letter(TEXT))
    assert check_again() == 0
    assert not written.check().is_complete
    assert written.only("person").tier == "block"


def test_a_text_that_was_deleted_while_the_engine_was_reading_is_forgotten(
    db: None, second_engine, readable_letters
) -> None:
    def slow(text: str) -> list[SecondMark]:
        written.texts = None
        return []

    second_engine(slow)
    written = readable_letters(letter(TEXT))
    check_again()
    assert not Scan.objects.exists()


def test_without_a_second_engine_there_is_nothing_to_prove() -> None:
    assert prove_second_engine() == ""


def test_an_engine_that_is_not_there_is_told_at_the_start(settings, caplog) -> None:
    settings.ANONYMISATION_SECOND_ENGINE = "bestaat-niet"
    assert prove_second_engine() == "unknown"
    assert "bestaat-niet: unknown" in caplog.text


def test_an_engine_whose_files_were_altered_is_told_at_the_start(
    second_engine, caplog
) -> None:
    def altered() -> None:
        raise SecondEngineUnavailable(Unavailability.ALTERED, "config.json")

    second_engine(tells("Xandria"), prove=altered)
    assert prove_second_engine() == "altered: config.json"
    assert "proef: altered: config.json" in caplog.text
