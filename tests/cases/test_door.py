# SPDX-License-Identifier: EUPL-1.2
"""The door from within: what it asks, what it does and what it leaves."""

from django.core.exceptions import ValidationError
from wagtail.models import PageLogEntry, Revision

import pytest

from accounts.choices import Visibility
from cases.content import content_hash
from cases.models import CasePage, DeletionRecord, PublicationDecision
from cases.publication import (
    Refusal,
    UnsafeToPublish,
    check_names,
    publish_case,
    register_check,
)
from cases.publication.checks import unregister_check
from tests.cast import Cast
from tests.factories.cases import draft_case, draft_practice, live_case


def test_a_published_case_is_live_and_holds_what_was_checked(cast: Cast) -> None:
    case = live_case(cast)
    assert case.live
    assert case.content_hash == content_hash(case)


def test_publication_leaves_no_revision(cast: Cast) -> None:
    case = live_case(cast)
    assert not Revision.objects.for_instance(case).exists()
    assert case.latest_revision_id is None
    assert case.live_revision_id is None


def test_publication_records_decision_and_deletion_without_text(cast: Cast) -> None:
    case = live_case(cast)
    decision = PublicationDecision.objects.get(public_id=case.public_id)
    assert decision.decided_by == cast.bram
    assert decision.content_hash == case.content_hash
    assert decision.checks == check_names()
    record = DeletionRecord.objects.get(public_id=case.public_id)
    assert record.counts["revisions"] == 1


def test_the_log_names_the_code_and_not_the_title(cast: Cast) -> None:
    case = live_case(cast)
    labels = set(
        PageLogEntry.objects.filter(page_id=case.pk).values_list("label", flat=True)
    )
    assert labels == {f"Casus {case.public_id}"}


def test_who_brought_a_case_in_cannot_publish_it(cast: Cast) -> None:
    case = draft_case(organisation=cast.waterhoek, owner=cast.bram)
    with pytest.raises(UnsafeToPublish) as refusal:
        publish_case(case=case, by=cast.bram)
    assert [r.check for r in refusal.value.refusals] == ["four_eyes"]
    assert not CasePage.objects.get(pk=case.pk).live


@pytest.mark.parametrize("make", [draft_case, draft_practice])
def test_what_is_missing_is_named_in_dutch(cast: Cast, make) -> None:
    item = make(organisation=cast.waterhoek, owner=cast.noor, summary="")
    with pytest.raises(UnsafeToPublish, match="Vul nog in: samenvatting"):
        publish_case(case=item, by=cast.bram)


def test_a_text_that_changed_since_it_was_seen_stays_out(cast: Cast) -> None:
    case = draft_case(organisation=cast.waterhoek, owner=cast.noor)
    with pytest.raises(UnsafeToPublish, match="veranderd"):
        publish_case(case=case, by=cast.bram, seen_hash="0" * 64)


def test_an_older_draft_cannot_be_published(cast: Cast) -> None:
    case = draft_case(organisation=cast.waterhoek, owner=cast.noor)
    first = case.latest_revision
    case.summary = "Nieuwer."
    case.save_revision(user=cast.noor)
    with pytest.raises(UnsafeToPublish, match="nieuwere versie"):
        publish_case(case=case, by=cast.bram, revision=first)


def test_a_live_case_is_corrected_by_a_draft_that_passes_the_door(cast: Cast) -> None:
    case = live_case(cast)
    case.summary = "Verbeterd."
    case.save_revision(user=cast.noor)
    assert CasePage.objects.get(pk=case.pk).summary != "Verbeterd."
    publish_case(case=case, by=cast.bram)
    assert CasePage.objects.get(pk=case.pk).summary == "Verbeterd."


def test_a_later_check_registers_itself_in_order(cast: Cast) -> None:
    @register_check("always_no", order=15)
    def always_no(candidate):
        yield Refusal(check="always_no", message="Nee.")

    try:
        assert check_names() == [
            "required_fields",
            "always_no",
            "four_eyes",
            "exact_text",
            "recognition",
        ]
        with pytest.raises(UnsafeToPublish, match="Nee"):
            publish_case(
                case=draft_case(organisation=cast.waterhoek, owner=cast.noor),
                by=cast.bram,
            )
    finally:
        unregister_check("always_no")


def test_a_name_of_a_check_is_taken_once() -> None:
    with pytest.raises(ValueError, match="four_eyes"):
        register_check("four_eyes", order=1)(lambda candidate: [])


def test_visibility_is_content_too(cast: Cast) -> None:
    case = live_case(cast, visibility=Visibility.TEAM)
    case.visibility = Visibility.PUBLIC
    with pytest.raises(UnsafeToPublish):
        case.save()


def test_publishing_asks_the_database_no_more_than_it_must(
    cast: Cast, django_assert_max_num_queries
) -> None:
    """Stock Wagtail's own action takes more for a page of this size (drill 8)."""
    case = draft_case(organisation=cast.waterhoek, owner=cast.noor)
    with django_assert_max_num_queries(90):
        publish_case(case=case, by=cast.bram)


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [
        ("title", "a" * 91, "Hooguit 90 tekens"),
        ("summary", "woord " * 151, "Hooguit 150 woorden"),
    ],
)
def test_what_is_too_long_is_said_in_dutch(cast: Cast, field, value, told) -> None:
    case = draft_case(organisation=cast.waterhoek, owner=cast.noor)
    setattr(case, field, value)
    with pytest.raises(ValidationError, match=told):
        case.full_clean()
