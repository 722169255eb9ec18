# SPDX-License-Identifier: EUPL-1.2
"""From a draft to live with the second engine on: nothing passes before it has answered."""

import pytest

from anonymisation.models import Scan
from anonymisation.second_engine import SecondMark
from anonymisation.second_version import second_version
from anonymisation.services import check_again, prove_second_engine
from cases.models import CasePage
from cases.publication import UnsafeToPublish, publish_case
from tests.cast import Cast
from tests.factories.cases import draft_case


def draft(cast: Cast, **fields: str) -> CasePage:
    return draft_case(organisation=cast.waterhoek, owner=cast.noor, **fields)


def refused(case: CasePage, cast: Cast) -> list[str]:
    with pytest.raises(UnsafeToPublish) as refusal:
        publish_case(case=case, by=cast.bram)
    return [r.check for r in refusal.value.refusals]


@pytest.fixture
def rampart(settings, _model) -> None:
    settings.ANONYMISATION_SECOND_ENGINE = "rampart"


@pytest.mark.usefixtures("rampart")
def test_a_draft_goes_live_after_the_worker_had_it_read(cast: Cast) -> None:
    case = draft(cast)
    assert not Scan.objects.get().is_complete
    assert refused(case, cast) == ["recognition_incomplete"]
    assert check_again() == 1
    scan = Scan.objects.get()
    assert scan.is_complete
    assert scan.engines == f"rules, rampart {second_version()}"
    publish_case(case=case, by=cast.bram)
    assert CasePage.objects.get().live


@pytest.mark.usefixtures("rampart")
def test_what_only_the_model_sees_keeps_a_case_inside(cast: Cast) -> None:
    case = draft(cast, support_question="ja met quirwalda, ik bel over de scootmobiel")
    assert refused(case, cast) == ["recognition_incomplete"]
    check_again()
    assert refused(case, cast) == ["indirect_identifiers"]


@pytest.mark.usefixtures("rampart")
def test_another_text_waits_for_the_model_again(cast: Cast) -> None:
    case = draft(cast)
    check_again()
    case.summary = "Een echtgenoot zorgde tot de nacht te zwaar werd."
    case.save_revision(user=cast.noor)
    assert refused(case, cast) == ["recognition_incomplete"]
    assert check_again() == 1
    publish_case(case=case, by=cast.bram)


@pytest.mark.usefixtures("rampart")
def test_an_answer_by_another_model_or_another_filter_does_not_count(
    cast: Cast,
) -> None:
    case = draft(cast)
    check_again()
    Scan.objects.update(engines="rules, rampart 1.3.9-00000000-00000000")
    assert refused(case, cast) == ["recognition_incomplete"]
    assert check_again() == 1


@pytest.mark.usefixtures("rampart")
def test_the_worker_proves_the_files_when_it_starts() -> None:
    assert prove_second_engine() == "ready"


def test_while_the_engine_fails_nothing_goes_live(cast: Cast, second_engine) -> None:
    def broken(text: str) -> list[SecondMark]:
        raise RuntimeError(text)

    second_engine(broken)
    case = draft(cast)
    assert check_again() == 0
    assert refused(case, cast) == ["recognition_incomplete"]
    assert not CasePage.objects.get().live
