# SPDX-License-Identifier: EUPL-1.2
"""Who may let what stand, on which ground, and when a second moderator is needed.

Noor wrote the text, Bram and Piet moderate, Ada is the privacy officer here.
"""

import pytest

from anonymisation.choices import DISMISSING_REASONS, Capacity, FindingStatus, Reason
from anonymisation.engine import Kind
from anonymisation.models import Finding
from anonymisation.outcomes import (
    ModeratorNeeded,
    NeverNeeded,
    NothingToSettle,
    PrivacyOfficerNeeded,
    ReasonNeeded,
    SecondModeratorNeeded,
)
from anonymisation.services import (
    Resolver,
    agree,
    dismiss_finding,
    findings_of,
    mark_missed,
    resolve,
    unsettled,
)
from tests.anonymisation.subjects import letter
from tests.cast import Cast

TEXT = "Mevrouw Bakker (bsn 111222333) woonde in Rotterdam. Toen belde mevrouw Bakker."
WORD = Reason.ORDINARY_WORD


@pytest.fixture
def noor(cast: Cast) -> Resolver:
    return Resolver(cast.noor, Capacity.AUTHOR)


@pytest.fixture
def bram(cast: Cast) -> Resolver:
    return Resolver(cast.bram, Capacity.MODERATOR)


@pytest.fixture
def piet(cast: Cast) -> Resolver:
    return Resolver(cast.piet, Capacity.MODERATOR)


@pytest.fixture
def ada(cast: Cast) -> Resolver:
    return Resolver(cast.ada, Capacity.PRIVACY_OFFICER)


@pytest.mark.parametrize("reason", sorted(DISMISSING_REASONS))
def test_an_author_dismisses_what_is_for_review_with_a_reason(noor, reason) -> None:
    finding = dismiss_finding(
        finding=letter(TEXT).only("place"), by=noor, reason=reason
    )
    assert (finding.status, finding.reason_code) == (FindingStatus.DISMISSED, reason)
    assert finding.resolved_by == noor.user
    assert finding.resolved_at


def test_an_author_dismisses_nothing_that_blocks(noor) -> None:
    finding = letter(TEXT).only("bsn")
    with pytest.raises(ModeratorNeeded, match="moderator"):
        dismiss_finding(finding=finding, by=noor, reason=WORD)
    finding.refresh_from_db()
    assert finding.status == FindingStatus.OPEN


@pytest.mark.parametrize("status", [FindingStatus.ACCEPTED, FindingStatus.ESCALATED])
def test_an_author_dismisses_and_does_no_more(noor, status) -> None:
    with pytest.raises(ModeratorNeeded):
        resolve(
            finding=letter(TEXT).only("place"),
            by=noor,
            status=status,
            reason=Reason.NEEDED,
        )


def test_a_moderator_dismisses_what_blocks_for_all_mentions_at_once(bram) -> None:
    written = letter(TEXT)
    first, second = written.found("person")
    dismiss_finding(finding=first, by=bram, reason=WORD)
    second.refresh_from_db()
    assert second.status == FindingStatus.DISMISSED


def test_a_dismissal_needs_a_reason_that_fits(bram) -> None:
    finding = letter(TEXT).only("place")
    for reason in (None, Reason.NEEDED):
        with pytest.raises(ReasonNeeded):
            dismiss_finding(finding=finding, by=bram, reason=reason)


def test_what_the_lesson_needs_stays_by_a_moderator(bram) -> None:
    finding = resolve(
        finding=letter(TEXT).only("place"),
        by=bram,
        status=FindingStatus.ACCEPTED,
        reason=Reason.NEEDED,
    )
    assert finding.is_resolved
    with pytest.raises(ReasonNeeded):
        resolve(finding=finding, by=bram, status=FindingStatus.ACCEPTED, reason=WORD)


def test_no_lesson_needs_a_direct_identifier(bram) -> None:
    with pytest.raises(NeverNeeded):
        resolve(
            finding=letter(TEXT).only("bsn"),
            by=bram,
            status=FindingStatus.ACCEPTED,
            reason=Reason.NEEDED,
        )


def test_what_was_escalated_is_the_privacy_officer_s(bram, ada) -> None:
    finding = resolve(
        finding=letter(TEXT).only("place"), by=bram, status=FindingStatus.ESCALATED
    )
    with pytest.raises(PrivacyOfficerNeeded):
        dismiss_finding(finding=finding, by=bram, reason=WORD)
    assert dismiss_finding(finding=finding, by=ada, reason=WORD).is_resolved


def test_what_is_gone_cannot_be_settled(bram) -> None:
    written = letter(TEXT)
    finding = written.only("place")
    written.check("Zij belde.")
    with pytest.raises(NothingToSettle):
        dismiss_finding(finding=finding, by=bram, reason=WORD)


def test_nothing_becomes_replaced_by_saying_so(bram) -> None:
    with pytest.raises(NothingToSettle):
        resolve(
            finding=letter(TEXT).only("place"), by=bram, status=FindingStatus.REPLACED
        )


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Zijn nummer is 111222333.", "bsn"),
        ("Rekening NL91ABNA0417164300.", "bank_account"),
        ("Haar dochter van 14 jaar belde.", "age"),
        ("Hij heeft de ziekte van Huntington.", "rare_condition"),
    ],
)
def test_some_things_need_a_second_moderator(bram, piet, noor, text, kind) -> None:
    finding = letter(text).only(kind)
    finding = dismiss_finding(finding=finding, by=bram, reason=WORD)
    assert finding.awaits_second
    assert unsettled([finding]) == [finding]
    assert unsettled([finding], by_one_person=True) == []
    for wrong in (bram, noor):
        with pytest.raises(SecondModeratorNeeded):
            agree(finding=finding, by=wrong)
    finding = agree(finding=finding, by=piet)
    assert finding.seconded_by == piet.user
    assert unsettled([finding]) == []


def test_nobody_agrees_with_what_was_not_decided(piet) -> None:
    with pytest.raises(NothingToSettle):
        agree(finding=letter(TEXT).only("bsn"), by=piet)


def test_another_decision_asks_for_another_second(bram, piet) -> None:
    finding = letter("Zijn nummer is 111222333.").only("bsn")
    finding = dismiss_finding(finding=finding, by=bram, reason=WORD)
    agree(finding=finding, by=piet)
    assert dismiss_finding(finding=finding, by=piet, reason=WORD).awaits_second


def test_three_indirect_identifiers_that_stay_need_a_second_moderator(
    bram, piet
) -> None:
    written = letter("Zij is 81 jaar en verhuisde op 12 maart naar Rotterdam.")
    findings = findings_of(written.check())
    assert len(findings) == 3
    for number, finding in enumerate(findings, start=1):
        resolve(
            finding=finding,
            by=bram,
            status=FindingStatus.ACCEPTED,
            reason=Reason.NEEDED,
        )
        waiting = unsettled(findings_of(written.check()))
        assert len(waiting) == (3 if number == 3 else 3 - number)
    for finding in findings:
        agree(finding=finding, by=piet)
    assert unsettled(findings_of(written.check())) == []


def test_a_moderator_marks_what_was_missed_and_it_is_found_again(bram) -> None:
    text = "Zij kwam bij de kaasboer die altijd zong."
    written = letter(text)
    start, end = text.index("kaasboer"), text.index(" zong")
    missed = mark_missed(
        scan=written.check(), field="text", text=text, start=start, end=end,
        kind=Kind.UNIQUE_FACT, by=bram,
    )  # fmt: skip
    assert missed.is_block and missed.is_missed
    written.check("Eerst niets. Toen naar de kaasboer die altijd zong, zei ze.")
    missed.refresh_from_db()
    assert missed.is_present
    assert missed.start == 26
    written.check("Zij kwam bij een winkel.")
    missed.refresh_from_db()
    assert missed.status == FindingStatus.REPLACED
    assert Finding.objects.filter(rule="gemist").count() == 1


def test_an_author_marks_nothing_as_missed(noor) -> None:
    with pytest.raises(ModeratorNeeded):
        mark_missed(
            scan=letter(TEXT).check(), field="text", text=TEXT, start=0, end=7,
            kind=Kind.PERSON, by=noor,
        )  # fmt: skip
