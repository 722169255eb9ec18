# SPDX-License-Identifier: EUPL-1.2
"""The door and the Herkenningscheck: what is found keeps a text inside, and how it gets out."""

from typing import Any

from django.urls import reverse

import pytest

from anonymisation.choices import Capacity, FindingStatus, Reason
from anonymisation.models import Finding, Scan, SubjectKey
from anonymisation.services import (
    Resolver,
    agree,
    check_again,
    dismiss_finding,
    findings_of,
    resolve,
)
from cases.choices import ConsentType, Origin
from cases.models import CasePage, CaseTechnique, SharedItem
from cases.publication import UnsafeToPublish, publish_case
from cases.recognition import resolver_for, scan_item, subject_of
from cases.texts import texts_of
from taxonomy.models import Concept
from tests.admin_forms import post_page
from tests.cast import Cast, signed_in
from tests.factories.cases import draft_case, draft_practice, live_case

NAMED = "Mevrouw Bakker sliep niet meer."
PLACED = "Zij verhuisde naar Rotterdam."


def draft(cast: Cast, **fields: Any) -> CasePage:
    return draft_case(organisation=cast.waterhoek, owner=cast.noor, **fields)


def refused(item: SharedItem, cast: Cast) -> list[tuple[str, str, str]]:
    """Try to publish ``item`` and return why that was refused."""
    with pytest.raises(UnsafeToPublish) as refusal:
        publish_case(case=item, by=cast.bram)
    return [(r.check, r.field, r.message) for r in refusal.value.refusals]


def test_a_name_keeps_a_case_inside_and_is_not_repeated(cast: Cast) -> None:
    ((check, field, message),) = refused(draft(cast, summary=NAMED), cast)
    assert (check, field) == ("direct_identifiers", "summary")
    assert message.startswith("Samenvatting: er staat 1 gegeven in")
    assert "Bakker" not in message


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("title", NAMED),
        ("seo_title", NAMED),
        ("search_description", NAMED),
        ("context", "<p>Eerst de nacht.</p><p><b>Mevrouw</b> Bakker.</p>"),
        ("context", '<p>Lees <a href="mailto:noor@voorbeeld.example">dit</a>.</p>'),
        ("lessons", [("lesson", "Vraag naar de nacht."), ("lesson", NAMED)]),
        ("requested_text", "bel 06-12345678"),
        ("interest_declaration", NAMED),
    ],
)
def test_every_text_of_a_case_is_checked(cast: Cast, field: str, value: Any) -> None:
    found = refused(draft(cast, **{field: value}), cast)
    assert {f for _check, f, _message in found} == {field}


def test_rows_below_a_case_are_checked(cast: Cast) -> None:
    case = draft(cast)
    technique = Concept.objects.filter(scheme="conversation_technique").first()
    case.techniques = [CaseTechnique(technique=technique, result="worked", why=NAMED)]
    case.save_revision(user=cast.noor)
    ((_check, field, message),) = refused(case, cast)
    assert field == "techniques"
    assert message.startswith("Waarom: ")


def test_a_practice_is_checked_like_a_case(cast: Cast) -> None:
    practice = draft_practice(
        organisation=cast.waterhoek, owner=cast.noor, approach=f"<p>{NAMED}</p>"
    )
    assert refused(practice, cast)[0][:2] == ("direct_identifiers", "approach")


def test_a_slug_that_is_not_the_code_is_a_text(cast: Cast) -> None:
    case = draft(cast)
    assert "slug" not in texts_of(case)
    case.slug = "mevrouw-bakker"
    assert texts_of(case)["slug"] == "mevrouw bakker"


def test_what_is_for_review_stays_with_a_reason_only(cast: Cast) -> None:
    case = draft(cast, summary=PLACED)
    assert refused(case, cast)[0][:2] == ("indirect_identifiers", "summary")
    (finding,) = findings_of(scan_item(case))
    bram = resolver_for(cast.bram, case)
    dismiss_finding(finding=finding, by=bram, reason=Reason.GENERALISED)
    publish_case(case=case, by=cast.bram)
    assert CasePage.objects.get().live


def test_what_weighs_most_waits_for_a_second_moderator(cast: Cast) -> None:
    case = draft(cast, summary="Hij heeft de ziekte van Huntington.")
    (finding,) = findings_of(scan_item(case))
    dismiss_finding(
        finding=finding, by=resolver_for(cast.bram, case), reason=Reason.GENERALISED
    )
    assert refused(case, cast)[0][0] == "indirect_identifiers"
    agree(finding=finding, by=resolver_for(cast.piet, case))
    publish_case(case=case, by=cast.bram)


def test_a_text_that_changed_after_its_check_is_checked_at_the_door(
    cast: Cast,
) -> None:
    case = draft(cast)
    Scan.objects.update(text_hash="0" * 64)
    publish_case(case=case, by=cast.bram)
    assert Scan.objects.get().text_hash != "0" * 64


def test_a_check_by_an_older_engine_does_not_count(cast: Cast) -> None:
    case = draft(cast, summary=NAMED)
    Finding.objects.all().delete()
    Scan.objects.update(engine_version="ouder")
    assert refused(case, cast)[0][0] == "direct_identifiers"


def test_a_second_engine_that_did_not_answer_keeps_everything_inside(
    cast: Cast, settings
) -> None:
    settings.ANONYMISATION_SECOND_ENGINE = "bestaat-niet"
    ((check, _field, message),) = refused(draft(cast), cast)
    assert check == "recognition_incomplete"
    assert "niet volledig" in message


def test_the_worker_reads_the_newest_draft(cast: Cast) -> None:
    case = live_case(cast)
    case.summary = NAMED
    case.save_revision(user=cast.noor)
    Scan.objects.update(engine_version="ouder")
    assert check_again() == 1
    (finding,) = findings_of(Scan.objects.get())
    assert finding.field == "summary"


def test_fiction_needs_no_second_person_and_passes_the_same_check(cast: Cast) -> None:
    case = draft(
        cast,
        summary="Hij heeft de ziekte van Huntington.",
        origin=Origin.DEMO,
        consent_type=ConsentType.FICTIONAL,
    )
    assert refused(case, cast)[0][0] == "indirect_identifiers"
    (finding,) = findings_of(scan_item(case))
    dismiss_finding(
        finding=finding,
        by=Resolver(cast.bram, Capacity.MODERATOR),
        reason=Reason.GENERALISED,
    )
    publish_case(case=case, by=cast.bram)


@pytest.mark.parametrize(
    ("who", "capacity"),
    [
        ("noor", Capacity.AUTHOR),
        ("bram", Capacity.MODERATOR),
        ("piet", Capacity.MODERATOR),
        ("ada", Capacity.MODERATOR),
        ("bea", Capacity.PRIVACY_OFFICER),
        ("lies", None),
        ("yara", None),
        ("jip", None),
    ],
)
def test_everybody_settles_in_one_capacity_or_not_at_all(
    cast: Cast, who: str, capacity: Capacity | None
) -> None:
    resolver = resolver_for(getattr(cast, who), draft(cast))
    assert (resolver.capacity if resolver else None) == capacity


def test_an_editor_is_no_moderator_of_her_own_text(cast: Cast) -> None:
    case = draft_case(organisation=cast.waterhoek, owner=cast.bram)
    assert resolver_for(cast.bram, case).capacity is Capacity.AUTHOR


def test_publication_destroys_the_key_and_what_was_made_with_it(cast: Cast) -> None:
    case = draft(cast, summary=PLACED)
    (finding,) = findings_of(scan_item(case))
    dismiss_finding(
        finding=finding, by=resolver_for(cast.bram, case), reason=Reason.GENERALISED
    )
    assert SubjectKey.objects.exists()
    counts = publish_case(case=case, by=cast.bram)
    assert counts["found_values"] == 1
    assert not SubjectKey.objects.exists()
    kept = Finding.objects.get()
    assert (kept.kind, kept.reason_code) == ("place", Reason.GENERALISED)
    assert kept.text_hmac == ""


def test_deletion_leaves_nothing_of_the_check(cast: Cast) -> None:
    case = draft(cast, summary=NAMED)
    assert Scan.objects.filter(subject_uuid=subject_of(case).uuid).exists()
    CasePage.objects.get(pk=case.pk).delete()
    for model in (Scan, Finding, SubjectKey):
        assert not model.objects.exists()


def test_a_checked_draft_is_published_without_another_check(
    cast: Cast, monkeypatch
) -> None:
    case = draft(cast)
    monkeypatch.setattr("anonymisation.engine.detect", None)
    publish_case(case=case, by=cast.bram)


def test_what_fits_too_few_people_does_not_go_live(cast: Cast) -> None:
    case = draft(
        cast, summary="Haar man werd ziek: de ziekte van Huntington. Zij is 81 jaar."
    )
    bram, piet = resolver_for(cast.bram, case), resolver_for(cast.piet, case)
    case.summary += f" {PLACED}"
    case.save_revision(user=cast.noor)
    for finding in findings_of(scan_item(case)):
        resolve(
            finding=finding,
            by=bram,
            status=FindingStatus.ACCEPTED,
            reason=Reason.NEEDED,
        )
        agree(finding=finding, by=piet)
    assert [check for check, _field, _message in refused(case, cast)] == [
        "residual_risk"
    ]


def test_publishing_in_the_admin_checks_an_unchanged_draft_no_second_time(
    cast: Cast,
) -> None:
    case = draft(cast, context="<p>Eerst de <b>nacht</b>.</p><p>Toen de dag.</p>")
    checked_at = Scan.objects.get().scanned_at
    edit = reverse("wagtailadmin_pages:edit", args=[case.pk])
    post_page(signed_in(cast.bram), edit, "publish")
    assert CasePage.objects.get().live
    assert Scan.objects.get().scanned_at == checked_at
