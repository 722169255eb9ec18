# SPDX-License-Identifier: EUPL-1.2
"""The residual risk of a case, from its concepts and what remains in its text."""

from collections.abc import Iterable

from anonymisation.engine.findings import Finding
from anonymisation.population import Cell
from anonymisation.risk import RiskReport, assess_risk
from cases.choices import FICTIONAL_ORIGINS, ConceptRole
from cases.models import CasePage


def risk_of(case: CasePage, findings: Iterable[Finding] | None) -> RiskReport:
    """Return the residual risk of a case or a draft of one.

    ``findings`` are what remains in its text, as ``assess_risk`` has it.
    """
    cell = cell_of(case)
    return assess_risk(findings=findings, cell=cell, sample=sample_size(case, cell))


def cell_of(case: CasePage) -> Cell:
    """Return what a case tells in bands."""
    return Cell(
        life_stage=_code(case, ConceptRole.LIFE_STAGE),
        household=_code(case, ConceptRole.HOUSEHOLD_TYPE),
        themes=tuple(c.code for c in case.concepts_as(ConceptRole.THEME)),
        size_class=case.municipality_size,
    )


def sample_size(case: CasePage, cell: Cell) -> int:
    """Return how many other published cases tell the same; fiction hides nobody.

    Of the themes the one that narrows most counts, as it does for the population. What
    this case does not tell, another may.
    """
    same = CasePage.objects.live().exclude(pk=case.pk)
    same = same.exclude(origin__in=FICTIONAL_ORIGINS)
    for role, code in (
        (ConceptRole.LIFE_STAGE, cell.life_stage),
        (ConceptRole.HOUSEHOLD_TYPE, cell.household),
        (ConceptRole.THEME, cell.rarest_theme),
    ):
        if code:
            same = same.filter(concepts__role=role, concepts__concept__code=code)
    if cell.size_class:
        same = same.filter(municipality_size=cell.size_class)
    return same.count()


def _code(case: CasePage, role: ConceptRole) -> str:
    return next((concept.code for concept in case.concepts_as(role)), "")
