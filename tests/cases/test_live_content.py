# SPDX-License-Identifier: EUPL-1.2
"""What no signal tells of is found by comparing live content with its decision."""

from io import StringIO

from django.core.management import CommandError, call_command

import pytest

from cases.models import CaseArrangement, CasePage, PracticePage, PublicationDecision
from cases.publication import publish_case
from cases.services import live_items_without_matching_decision
from tests.cast import Cast
from tests.factories.cases import draft_case, live_case, live_practice


def differing() -> list[str]:
    return [item.public_id for item in live_items_without_matching_decision()]


def test_what_went_through_the_door_matches_its_decision(cast: Cast) -> None:
    live_case(cast)
    live_practice(cast)
    draft_case(organisation=cast.waterhoek, owner=cast.noor)
    assert differing() == []


def test_the_newest_decision_counts(cast: Cast) -> None:
    case = live_case(cast)
    case.summary = "Verbeterd."
    case.save_revision(user=cast.noor)
    publish_case(case=case, by=cast.bram)
    assert PublicationDecision.objects.filter(public_id=case.public_id).count() == 2
    assert differing() == []


@pytest.mark.parametrize(
    "change",
    [
        lambda pk: CasePage.objects.filter(pk=pk).update(title="Anders"),
        lambda pk: CasePage.objects.filter(pk=pk).update(context="<p>Anders</p>"),
        lambda pk: CasePage.objects.filter(pk=pk).update(visibility="public"),
        lambda pk: CaseArrangement.objects.filter(case=pk).update(what="anders"),
        lambda pk: CasePage.objects.bulk_update(
            [_with_title(CasePage.objects.get(pk=pk))], ["summary"]
        ),
        lambda pk: CaseArrangement.objects.bulk_create(
            [CaseArrangement(case_id=pk, step_id=_step(), what="x", share="small")]
        ),
    ],
)
def test_a_change_behind_the_net_is_named(cast: Cast, change) -> None:
    case = live_case(cast, visibility="team")
    change(case.pk)
    assert differing() == [case.public_id]


def test_a_draft_set_live_by_update_has_no_decision(cast: Cast) -> None:
    case = draft_case(organisation=cast.waterhoek, owner=cast.noor)
    CasePage.objects.filter(pk=case.pk).update(live=True)
    assert differing() == [case.public_id]


def test_the_command_names_codes_and_fails(cast: Cast) -> None:
    practice = live_practice(cast)
    said = StringIO()
    call_command("check_live_content", stdout=said)
    assert "zoals het is goedgekeurd" in said.getvalue()
    PracticePage.objects.filter(pk=practice.pk).update(title="Anders")
    said = StringIO()
    with pytest.raises(CommandError, match="1 keer"):
        call_command("check_live_content", stdout=said)
    assert said.getvalue().split() == [practice.public_id]


def _with_title(case: CasePage) -> CasePage:
    case.summary = "Anders."
    return case


def _step() -> int:
    return CaseArrangement.objects.values_list("step", flat=True)[0]
