# SPDX-License-Identifier: EUPL-1.2
"""The residual risk of a case: its cell, its like, and the panel that a moderator reads."""

from typing import Any

from django.urls import reverse

import pytest

from anonymisation.engine.findings import Confidence, Finding, Kind, Tier
from anonymisation.models import Scan
from anonymisation.population import AreaKind, Cell
from anonymisation.risk import Colour
from cases.choices import ConceptRole, Origin
from cases.models import CasePage
from cases.publication import publish_case
from cases.residual_risk import cell_of, risk_of, sample_size
from cases.risk_panel import KIND_LABELS, present_risk
from tests.cast import Cast, signed_in
from tests.factories.cases import draft_case, set_concepts

WITH_PARTNER = {ConceptRole.HOUSEHOLD_TYPE: "with_partner"}


def remaining(kind: Kind, tier: Tier = Tier.REVIEW) -> Finding:
    return Finding(0, 4, kind, tier, Confidence.CERTAIN, "test", "")


def drafted(cast: Cast, concepts: dict[ConceptRole, str], **fields: Any) -> CasePage:
    """Return a draft of Waterhoek's with these concepts, stored in its revision."""
    place = {"organisation": cast.waterhoek, "owner": cast.noor}
    draft = draft_case(**place | {"municipality_size": "medium"} | fields)
    set_concepts(draft, concepts)
    draft.save_revision(user=cast.noor)
    return draft


def published(cast: Cast, concepts: dict[ConceptRole, str], **fields: Any) -> CasePage:
    draft = drafted(cast, concepts, **fields)
    publish_case(case=draft, by=cast.bea)
    return CasePage.objects.get(pk=draft.pk)


@pytest.fixture
def draft(cast: Cast) -> CasePage:
    return drafted(cast, WITH_PARTNER)


def panel_page(user: Any, case: CasePage) -> Any:
    return signed_in(user).get(reverse("residual_risk", args=[case.pk]))


def test_the_cell_of_a_case_is_what_it_tells_in_bands(draft: CasePage) -> None:
    assert cell_of(draft) == Cell(
        "older", "with_partner", ("carers_respite",), "medium"
    )


def test_a_complete_ordinary_case_is_green(draft: CasePage) -> None:
    report = risk_of(draft, findings=[])
    assert report.colour is Colour.GREEN
    assert report.population.area.kind is AreaKind.COUNTRY


def test_the_size_class_counts_once_the_text_tells_the_municipality(
    draft: CasePage,
) -> None:
    report = risk_of(draft, findings=[remaining(Kind.PLACE)])
    assert report.population.area.inhabitants == 30_000


def test_the_sample_holds_other_published_cases_of_the_same_cell(
    cast: Cast, draft: CasePage
) -> None:
    published(cast, WITH_PARTNER)
    published(cast, WITH_PARTNER, organisation=cast.veld)
    for other in (
        {ConceptRole.HOUSEHOLD_TYPE: "alone"},
        WITH_PARTNER | {ConceptRole.LIFE_STAGE: "adult"},
        WITH_PARTNER | {ConceptRole.THEME: "household"},
    ):
        published(cast, other)
    published(cast, WITH_PARTNER, municipality_size="large")
    published(cast, WITH_PARTNER, origin=Origin.DEMO)
    drafted(cast, WITH_PARTNER)
    assert sample_size(draft, cell_of(draft)) == 2


def test_a_published_case_is_not_its_own_like(cast: Cast) -> None:
    case = published(cast, WITH_PARTNER)
    assert sample_size(case, cell_of(case)) == 0


def test_the_panel_says_each_number_in_words(draft: CasePage) -> None:
    findings = [remaining(Kind.PLACE), remaining(Kind.AGE)]
    panel = present_risk(risk_of(draft, findings=findings), draft)
    text, people, sample = panel.lines
    assert (text.figure, text.verdict) == ("gewicht 3", "Let op")
    assert text.parts == ("plaats of wijk: 2", "precieze leeftijd: 1")
    assert people.figure == ("ongeveer 280 mensen in de gemeente die de tekst verraadt")
    assert people.parts == (
        "Oudere (65–79)",
        "Met partner",
        "Mantelzorg en respijtzorg",
    )
    assert (sample.figure, sample.verdict) == ("minder dan 5", "Telt niet mee")
    assert (panel.status, panel.verdict) == ("warning", "Let op")


def test_the_panel_names_a_village_and_tells_no_number_below_eleven(
    cast: Cast,
) -> None:
    rare = drafted(cast, WITH_PARTNER | {ConceptRole.THEME: "hoarding"})
    village = [remaining(Kind.PLACE, Tier.BLOCK)]
    panel = present_risk(risk_of(rare, findings=village), rare)
    assert panel.lines[0].parts == ("klein dorp: 3",)
    assert (
        panel.lines[1].figure == "minder dan 11 mensen in het dorp dat de tekst noemt"
    )
    assert (panel.status, panel.verdict) == ("critical", "Te hoog")


def test_every_kind_of_finding_has_a_dutch_name() -> None:
    assert set(KIND_LABELS) == set(Kind)


def test_a_moderator_reads_the_risk_of_the_newest_draft(
    cast: Cast, draft: CasePage
) -> None:
    set_concepts(draft, {ConceptRole.LIFE_STAGE: "oldest"})
    draft.save_revision(user=cast.noor)
    page = panel_page(cast.bram, draft).content.decode()
    assert "Hoogbejaard (80+)" in page
    assert "ongeveer 32.000 mensen in Nederland" in page


def test_a_verdict_on_an_unchecked_text_says_that_it_is_provisional(
    cast: Cast, draft: CasePage
) -> None:
    Scan.objects.all().delete()
    page = panel_page(cast.bram, draft).content.decode()
    assert "nog niet gecontroleerd" in page
    assert "voorlopig" in page
    assert "<strong>Let op.</strong>" in page


def test_the_panel_weighs_what_the_check_of_the_draft_found(
    cast: Cast, draft: CasePage
) -> None:
    draft.summary = "Zij verhuisde naar Rotterdam."
    draft.save_revision(user=cast.noor)
    page = panel_page(cast.bram, draft).content.decode()
    assert "gewicht 2" in page
    assert "voorlopig" not in page


def test_the_editor_of_a_case_leads_to_its_risk(cast: Cast, draft: CasePage) -> None:
    edit = reverse("wagtailadmin_pages:edit", args=[draft.pk])
    page = signed_in(cast.bram).get(edit).content.decode()
    assert reverse("residual_risk", args=[draft.pk]) in page


@pytest.mark.parametrize(
    ("who", "is_let_in"),
    [
        ("bram", True),
        ("piet", True),
        ("ada", True),
        ("jip", True),
        ("bea", True),
        ("noor", False),
        ("lies", False),
        ("yara", False),
        ("sam", False),
    ],
)
def test_only_who_may_edit_a_case_reads_its_risk(
    cast: Cast, draft: CasePage, who: str, is_let_in: bool
) -> None:
    response = panel_page(getattr(cast, who), draft)
    assert (response.status_code == 200) is is_let_in


def test_another_organisations_case_stays_closed(cast: Cast) -> None:
    theirs = drafted(cast, WITH_PARTNER, organisation=cast.veld)
    assert panel_page(cast.bram, theirs).status_code != 200
    assert panel_page(cast.ada, theirs).status_code == 200
