# SPDX-License-Identifier: EUPL-1.2
"""A text is checked once, what was decided stays with its value, and no word is kept."""

from django.db import connection

import pytest

from anonymisation.choices import Capacity, FindingStatus, Reason
from anonymisation.engine import engine_version
from anonymisation.models import AllowedPhrase, Finding, Scan, SubjectKey
from anonymisation.services import (
    Resolver,
    check_again,
    destroy_key,
    dismiss_finding,
    forget_subject,
    scan_of,
)
from tests.anonymisation.subjects import letter
from tests.cast import Cast

NAMED = "Mevrouw Bakker wil niet meer douchen."
NAMELESS = "De bewoner wil niet meer douchen."


def test_a_check_says_which_text_and_which_engine(db: None) -> None:
    written = letter(NAMED)
    scan = Scan.objects.get()
    assert scan.subject == written.subject
    assert scan.engine_version == engine_version()
    assert scan.is_complete
    assert scan_of(subject=written.subject, texts=written.texts) == scan
    assert scan_of(subject=written.subject, texts={"text": NAMELESS}) is None


def test_a_finding_says_where_and_what_and_holds_no_word(db: None) -> None:
    finding = letter(NAMED).only("person")
    assert (finding.field, finding.start, finding.end) == ("text", 8, 14)
    assert (finding.tier, finding.rule) == ("block", "person.title")
    assert finding.status == FindingStatus.OPEN
    assert len(finding.text_hmac) == 64
    assert "akker" not in str(Finding.objects.values_list())


def test_the_same_text_is_not_checked_again(
    db: None, django_assert_num_queries
) -> None:
    written = letter(NAMED)
    before = Scan.objects.get().scanned_at
    with django_assert_num_queries(2):
        written.check()
    assert Scan.objects.get().scanned_at == before


def test_the_same_value_has_another_hash_in_another_subject(db: None) -> None:
    assert letter(NAMED).only("person").text_hmac != (
        letter(NAMED).only("person").text_hmac
    )


def test_a_clean_text_needs_no_key(db: None) -> None:
    letter(NAMELESS)
    assert not SubjectKey.objects.exists()


def test_what_was_taken_out_counts_as_replaced(db: None) -> None:
    written = letter(NAMED)
    written.check(NAMELESS)
    (finding,) = written.found("person")
    assert finding.status == FindingStatus.REPLACED
    assert not finding.is_present


@pytest.mark.parametrize("again", [NAMED, "Toen kwam meneer BAKKER binnen."])
def test_a_removed_name_that_comes_back_is_recognised(db: None, again: str) -> None:
    written = letter(NAMED)
    written.check(NAMELESS)
    written.check(again)
    finding = written.only("person")
    assert finding.came_back
    assert finding.status == FindingStatus.OPEN


def test_another_name_is_no_name_that_came_back(db: None) -> None:
    written = letter(NAMED)
    written.check(NAMELESS)
    written.check("Mevrouw Visser wil niet meer douchen.")
    assert not written.only("person").came_back


def test_a_decision_stays_with_its_value_when_the_text_around_it_changes(
    cast: Cast,
) -> None:
    written = letter("Zij woonde in Rotterdam.")
    moderator = Resolver(cast.bram, Capacity.MODERATOR)
    dismiss_finding(
        finding=written.only("place"), by=moderator, reason=Reason.GENERALISED
    )
    written.check("Lang geleden: zij woonde in Rotterdam.")
    assert written.only("place").status == FindingStatus.DISMISSED
    assert written.only("place").start == 28


def test_a_new_mention_of_another_weight_is_open(cast: Cast) -> None:
    written = letter("Zij woonde in Rotterdam.")
    moderator = Resolver(cast.bram, Capacity.MODERATOR)
    dismiss_finding(
        finding=written.only("place"), by=moderator, reason=Reason.GENERALISED
    )
    written.check("Zij woonde in Rotterdam. Mevrouw Rotterdam belde.")
    assert "open" in {row.status for row in written.found() if row.is_present}


def test_a_phrase_of_the_cms_counts_from_the_next_check_on(db: None) -> None:
    written = letter("Zij werkt met Xandora elke dag.")
    assert written.found()
    phrase = AllowedPhrase.objects.create(
        phrase="Xandora", kind="method", reason="Een methode."
    )
    written.check()
    assert not [row for row in written.found() if row.is_present]
    phrase.valid_to = "2020-01-01"
    phrase.save()
    written.check()
    assert [row for row in written.found() if row.is_present]


def test_after_publication_no_value_can_be_recognised_any_more(db: None) -> None:
    written = letter(NAMED)
    assert destroy_key(subject=written.subject) == 1
    assert not SubjectKey.objects.exists()
    (finding,) = written.found("person")
    assert finding.text_hmac == ""
    assert finding.rule == "person.title"
    assert destroy_key(subject=written.subject) == 0


def test_the_next_draft_after_publication_begins_anew(db: None) -> None:
    written = letter(NAMED)
    destroy_key(subject=written.subject)
    written.check("Mevrouw Bakker belde.")
    assert not written.only("person").came_back


def test_of_a_forgotten_subject_nothing_is_left(db: None) -> None:
    forget_subject(subject=letter(NAMED).subject)
    for model in (Scan, Finding, SubjectKey):
        assert not model.objects.exists()


def test_nothing_is_checked_again_while_nothing_changed(
    db: None, readable_letters
) -> None:
    readable_letters(letter(NAMED))
    assert check_again() == 0


def test_an_older_engine_s_check_is_done_again(db: None, readable_letters) -> None:
    readable_letters(letter(NAMED))
    Scan.objects.update(engine_version="ouder")
    assert check_again() == 1
    assert Scan.objects.get().engine_version == engine_version()


def test_what_is_published_is_not_checked_again(db: None, readable_letters) -> None:
    written = readable_letters(letter(NAMED))
    destroy_key(subject=written.subject)
    Scan.objects.update(engine_version="ouder")
    assert check_again() == 0


def test_a_subject_that_nobody_can_read_any_more_is_forgotten(
    db: None, readable_letters
) -> None:
    readable_letters(letter(NAMED)).texts = None
    Scan.objects.update(engine_version="ouder")
    check_again()
    assert not Scan.objects.exists()


def test_no_table_of_the_check_holds_a_word_of_the_text(db: None) -> None:
    letter("Mevrouw Qzkvxnaam belt 06-12345678.", title="Over Qzkvxnaam")
    with connection.cursor() as cursor:
        for model in (Scan, Finding, SubjectKey):
            cursor.execute(f"SELECT * FROM {model._meta.db_table}")
            told = str(cursor.fetchall()).lower()
            assert "qzkvx" not in told and "12345678" not in told
