# SPDX-License-Identifier: EUPL-1.2
"""What a dossier lacks: outcomes, life stages and themes that none of its cases has."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.text import capfirst

from accounts.access import Viewer
from cases.choices import ROLE_RULES, ConceptRole
from cases.models import CaseConcept, CasePage
from dossiers.contents import pages_in
from dossiers.models import DossierPage
from taxonomy.models import Concept

# Where one-sidedness shows first: how it ended, for whom, and about what.
# No case is looked for because of how little is known of its end.
UNSETTLED = frozenset({"ongoing", "unknown"})
GAP_ROLES = (ConceptRole.DECISION_OUTCOME, ConceptRole.LIFE_STAGE, ConceptRole.THEME)


@dataclass(frozen=True, slots=True)
class Share:
    """A value and in how many cases of the dossier it is; by its code one may search."""

    label: str
    code: str
    count: int


@dataclass(frozen=True, slots=True)
class GapGroup:
    """One kind of value: what the dossier has of it, and what it has not."""

    name: str
    facet: str
    present: tuple[Share, ...]
    missing: tuple[Share, ...]


@dataclass(frozen=True, slots=True)
class GapReport:
    """What an editor reads before looking for more cases."""

    cases: int
    groups: tuple[GapGroup, ...]


def gaps_in(dossier: DossierPage, viewer: Viewer) -> GapReport:
    """Return what is missing among the cases that ``viewer`` finds in the dossier."""
    pages = pages_in(dossier, viewer)
    cases = [page.pk for page in pages if isinstance(page, CasePage)]
    rows = CaseConcept.objects.filter(case__in=cases, role__in=GAP_ROLES)
    each = rows.values_list("role", "concept__code", "case").distinct()
    counted = Counter((role, code) for role, code, _case in each)
    groups = tuple(_group(role, counted) for role in GAP_ROLES)
    return GapReport(len(cases), groups)


def _group(role: ConceptRole, counted: Counter[tuple[str, str]]) -> GapGroup:
    concepts = Concept.objects.in_scheme(ROLE_RULES[role].scheme).current()
    shares = [
        Share(label, code, counted[role.value, code])
        for code, label in concepts.values_list("code", "label")
    ]
    return GapGroup(
        name=str(capfirst(role.label)),
        facet=role.value,
        present=_most_first(share for share in shares if share.count),
        missing=tuple(s for s in shares if not s.count and s.code not in UNSETTLED),
    )


def _most_first(shares: Iterable[Share]) -> tuple[Share, ...]:
    return tuple(sorted(shares, key=lambda share: -share.count))
