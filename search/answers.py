# SPDX-License-Identifier: EUPL-1.2
"""From a request to what a page shows: hits checked again in the database."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from accounts import access as accounts_access
from cases.access import items_by_public_id
from cases.choices import ROLE_RULES, ConceptRole
from cases.models import ITEM_MODELS, CasePage, SharedItem
from cases.presentation import card
from search.documents import (
    KIND_FACET,
    TECHNIQUE_FACET,
    document_id,
    kind_of,
    read_rows,
)
from search.query import SearchRequest
from search.results import SearchResponse
from search.site import current_engine
from search.viewer import JOINED, PUBLIC, Viewer
from taxonomy.choices import Scheme
from taxonomy.models import Concept

Labels = dict[tuple[str, str], str]

# Facets that may be given as a reason, and how "zelfde …" names them.
FACET_NAMES = {
    "theme": gettext_lazy("thema"),
    "need_cluster": gettext_lazy("hulpvraag"),
    "target_group": gettext_lazy("doelgroep"),
    "decision_outcome": gettext_lazy("uitkomst"),
    "provision": gettext_lazy("gekozen voorziening"),
    "requested_product": gettext_lazy("gevraagd product"),
    "life_stage": gettext_lazy("levensfase"),
    "household_type": gettext_lazy("huishouden"),
    "value_tension": gettext_lazy("spanning"),
}
# What differs is worth saying of these alone.
TELLING_DIFFERENCES = ("decision_outcome", "life_stage", "household_type")


@dataclass(frozen=True, slots=True)
class FoundItem:
    """A hit whose item exists, is live and may be read by this viewer."""

    item: SharedItem
    card: dict[str, Any]
    reasons: tuple[str, ...] = ()
    differences: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Answered:
    """The engine's response and the items behind its hits."""

    response: SearchResponse
    found: tuple[FoundItem, ...]


def answer(
    request: SearchRequest, viewer: accounts_access.Viewer, http_request: HttpRequest
) -> Answered:
    """Ask the engine and keep only hits that the database confirms for this viewer."""
    response, items = _confirmed(request, viewer)
    found = tuple(FoundItem(item, card(item, http_request)) for item in items)
    return Answered(response, found)


def comparable_to(
    case: CasePage, viewer: accounts_access.Viewer, http_request: HttpRequest, most: int
) -> Answered:
    """Return cases comparable to ``case``, each with what both have in common.

    The reasons are read from the two items in the database, so that each can be checked
    there.
    """
    request = SearchRequest(
        kind="similar",
        like=document_id(case),
        page_size=most,
        filters={KIND_FACET: (kind_of(CasePage),)},
    )
    response, items = _confirmed(request, viewer)
    read_rows(items, with_techniques=False)
    found = tuple(
        FoundItem(
            item,
            card(item, http_request),
            reasons=tuple(_shared(case, item)),
            differences=tuple(_different(case, item)),
        )
        for item in items
    )
    return Answered(response, found)


def search_viewer(viewer: accounts_access.Viewer) -> Viewer:
    """Return the reader as an engine knows one."""
    return Viewer(
        tokens=viewer.tokens, vocabulary=JOINED if viewer.is_joined else PUBLIC
    )


def facet_labels(response: SearchResponse, facets: Iterable[str]) -> Labels:
    """Return the Dutch label of every value of these facets, in one query."""
    wanted = {
        (scheme_of(facet.name), count.code): (facet.name, count.code)
        for facet in response.facets
        if facet.name in facets
        for count in facet.counts
    }
    rows = Concept.objects.filter(
        scheme__in={scheme for scheme, _code in wanted},
        code__in={code for _scheme, code in wanted},
    ).values_list("scheme", "code", "label")
    return {
        wanted[scheme, code]: label
        for scheme, code, label in rows
        if (scheme, code) in wanted
    }


def scheme_of(facet: str) -> str:
    """Return the scheme from which a facet takes its codes."""
    if facet == TECHNIQUE_FACET:
        return Scheme.CONVERSATION_TECHNIQUE
    return ROLE_RULES[ConceptRole(facet)].scheme


def _confirmed(
    request: SearchRequest, viewer: accounts_access.Viewer
) -> tuple[SearchResponse, list[SharedItem]]:
    response = current_engine().search(request, search_viewer(viewer))
    kinds = {hit.kind for hit in response.hits}
    items = items_by_public_id(
        viewer,
        [hit.id for hit in response.hits],
        [model for model in ITEM_MODELS if kind_of(model) in kinds],
    )
    return response, [items[hit.id] for hit in response.hits if hit.id in items]


def _labels_by_facet(item: SharedItem) -> dict[str, list[str]]:
    labels: dict[str, list[str]] = {}
    for row in item.concept_rows:
        labels.setdefault(row.role, []).append(row.concept.label)
    return labels


def _shared(case: CasePage, other: SharedItem) -> Iterator[str]:
    here, there = _labels_by_facet(case), _labels_by_facet(other)
    for facet, name in FACET_NAMES.items():
        both = [label for label in here.get(facet, []) if label in there.get(facet, [])]
        if both:
            yield _("zelfde %(name)s: %(labels)s") % {
                "name": name,
                "labels": ", ".join(dict.fromkeys(both)),
            }


def _different(case: CasePage, other: SharedItem) -> Iterator[str]:
    here, there = _labels_by_facet(case), _labels_by_facet(other)
    for facet in TELLING_DIFFERENCES:
        found = there.get(facet, [])
        if here.get(facet) and found and not set(here[facet]) & set(found):
            yield _("%(name)s hier: %(labels)s") % {
                "name": FACET_NAMES[facet],
                "labels": ", ".join(found),
            }
