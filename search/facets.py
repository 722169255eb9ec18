# SPDX-License-Identifier: EUPL-1.2
"""The facets by which readers narrow an answer: where values come from, how they are named."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from django.db.models import Q
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from cases.choices import ROLE_RULES, Complexity, ConceptRole, TechniqueResult
from search.facet_names import (
    COMPLEXITY,
    KIND,
    PERIOD,
    RESULT_MARK,
    SOLUTION,
    TECHNIQUE_RESULT,
)
from search.kinds import KINDS
from search.results import SearchResponse
from search.thesaurus import TermGroup
from taxonomy.choices import Scheme
from taxonomy.models import Concept

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

Labels = dict[tuple[str, str], str]


@dataclass(frozen=True, slots=True)
class FacetRule:
    """One facet on the page; its values are concepts of ``scheme``, or fixed ones.

    A value without a label is its own label, as a year is. ``is_first`` facets stand
    open; the others open when asked for.
    """

    name: str
    label: "StrOrPromise"
    scheme: str = ""
    fixed: dict[str, "StrOrPromise"] = field(default_factory=dict)
    is_first: bool = False


def _of(
    role: ConceptRole, label: "StrOrPromise", *, is_first: bool = False
) -> FacetRule:
    return FacetRule(
        str(role.value), label, str(ROLE_RULES[role].scheme), is_first=is_first
    )


def _choices(
    choices: Iterable[tuple[str, "StrOrPromise"]],
) -> dict[str, "StrOrPromise"]:
    return {code: capfirst(label) for code, label in choices}


# In their order on the page: what somebody is looking for, then how it went, then the rest.
FACET_RULES: tuple[FacetRule, ...] = (
    _of(ConceptRole.THEME, _("Thema"), is_first=True),
    _of(ConceptRole.NEED_CLUSTER, _("Hulpvraag"), is_first=True),
    _of(ConceptRole.TARGET_GROUP, _("Doelgroep"), is_first=True),
    _of(ConceptRole.DECISION_OUTCOME, _("Uitkomst"), is_first=True),
    _of(ConceptRole.REQUESTED_PRODUCT, _("Gevraagd product")),
    FacetRule(SOLUTION, _("Soort oplossing"), Scheme.SOLUTION_LADDER),
    _of(ConceptRole.PROVISION, _("Gekozen voorziening")),
    _of(ConceptRole.LIFE_DOMAIN, _("Leefgebied")),
    _of(ConceptRole.LIFE_STAGE, _("Levensfase")),
    FacetRule(TECHNIQUE_RESULT, _("Gesprekstechniek"), Scheme.CONVERSATION_TECHNIQUE),
    _of(ConceptRole.LEGAL_FRAMEWORK, _("Wettelijk kader")),
    _of(ConceptRole.FIELD_OF_WORK, _("Vakgebied")),
    _of(ConceptRole.ACCESS_MODEL, _("Inrichting van de toegang")),
    FacetRule(COMPLEXITY, _("Complexiteit"), fixed=_choices(Complexity.choices)),
    _of(ConceptRole.REVIEW_LEVEL, _("Toetsingsniveau")),
    FacetRule(PERIOD, _("Gepubliceerd in")),
    FacetRule(
        KIND,
        _("Soort"),
        fixed={kind.code: capfirst(kind.name) for kind in KINDS},
    ),
)
FACETS = {rule.name: rule for rule in FACET_RULES}


def facet_labels(
    response: SearchResponse,
    groups: Mapping[str, TermGroup],
    asked: Iterable[tuple[str, str]] = (),
) -> Labels:
    """Return the label of every value that the page offers.

    ``groups`` are those of the thesaurus, by "scheme:code"; of a concept that is in use
    no more the database tells.
    ``asked`` are the facet and code of filters that are on: they keep their name, also
    when nothing in the answer has them.
    """
    wanted = {
        (facet.name, count.code) for facet in response.facets for count in facet.counts
    } | set(asked)
    wanted = {(name, code) for name, code in wanted if name in FACETS}
    named = _concept_labels(
        {
            (FACETS[name].scheme, code.partition(RESULT_MARK)[0])
            for name, code in wanted
            if FACETS[name].scheme
        },
        groups,
    )
    return {(name, code): _label(FACETS[name], code, named) for name, code in wanted}


def _concept_labels(
    wanted: set[tuple[str, str]], groups: Mapping[str, TermGroup]
) -> Labels:
    known = {
        (scheme, code): groups[f"{scheme}:{code}"].label
        for scheme, code in wanted
        if f"{scheme}:{code}" in groups
    }
    retired = wanted - known.keys()
    if not retired:
        return known
    asked = Q()
    for scheme, code in retired:
        asked |= Q(scheme=scheme, code=code)
    rows = Concept.objects.filter(asked).values_list("scheme", "code", "label")
    return known | {(scheme, code): label for scheme, code, label in rows}


def _label(rule: FacetRule, code: str, named: Labels) -> str:
    if not rule.scheme:
        return str(rule.fixed.get(code, code))
    base, _mark, result = code.partition(RESULT_MARK)
    label = named.get((rule.scheme, base), base)
    if result in TechniqueResult.values:
        return f"{label}: {TechniqueResult(result).label}"
    return label
