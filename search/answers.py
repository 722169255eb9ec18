# SPDX-License-Identifier: EUPL-1.2
"""From a request to what a page shows: hits checked again in the database."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.http import HttpRequest
from wagtail.models import Page

from accounts import access as accounts_access
from cases.choices import ROLE_RULES, ConceptRole
from cases.models import CasePage
from search.access import pages_by_id
from search.comparable import with_another_outcome
from search.documents import document_id
from search.facet_names import KIND
from search.kinds import kind_of, read_ahead
from search.query import SearchRequest
from search.reasons import Asked, Explainer
from search.results import Hit, Reasoned, SearchResponse
from search.serving import current_engine
from search.site import current_readings, one_thesaurus, unheard_ids
from search.viewer import JOINED, PUBLIC, Viewer
from search.wording import FACET_NAMES, Told, tell


@dataclass(frozen=True, slots=True)
class FoundPage:
    """A hit whose page exists, is live and may be read by this viewer."""

    id: str
    page: Page
    content_hash: str
    card: dict[str, Any]
    told: Told = Told()


@dataclass(frozen=True, slots=True)
class Answered:
    """The engine's response and the pages behind its hits."""

    response: SearchResponse
    found: tuple[FoundPage, ...]


@dataclass(frozen=True, slots=True)
class Comparable:
    """Cases comparable to one case, and those of the same question that ended otherwise."""

    reason: Reasoned = ""
    alike: tuple[FoundPage, ...] = ()
    other_outcome: tuple[FoundPage, ...] = ()
    degraded: bool = False


def find(
    request: SearchRequest,
    viewer: accounts_access.Viewer,
    only: frozenset[str] | None = None,
) -> tuple[SearchResponse, list[Page]]:
    """Ask the engine; return its response and the pages that the database confirms.

    With ``only`` it looks among the pages of these ids.
    """
    with one_thesaurus():
        asks = replace(search_viewer(viewer), only=only)
        response = current_engine().search(request, asks)
    return response, _confirmed(response.hits, viewer)


def answer(
    request: SearchRequest,
    viewer: accounts_access.Viewer,
    http_request: HttpRequest,
    only: frozenset[str] | None = None,
) -> Answered:
    """Return what was found, each hit with its card and its reasons."""
    response, pages = find(request, viewer, only)
    read_ahead(pages)
    near = only_near(response.hits)
    text = response.correction.corrected if response.correction else request.text
    if not text.strip():
        return Answered(response, _found(pages, None, http_request, near))
    asked = Asked(text, _named_facets(text))
    return Answered(response, _found(pages, asked, http_request, near))


def comparable_to(
    case: CasePage, viewer: accounts_access.Viewer, http_request: HttpRequest, most: int
) -> Comparable:
    """Return cases comparable to ``case``, each with what both have in common.

    The reasons are read from the two items in the database, so that each can be checked
    there.
    """
    with one_thesaurus():
        return _comparable_to(case, viewer, http_request, most)


def _comparable_to(
    case: CasePage, viewer: accounts_access.Viewer, http_request: HttpRequest, most: int
) -> Comparable:
    engine, asks = current_engine(), search_viewer(viewer)
    request = SearchRequest(
        kind="similar",
        like=document_id(case),
        page_size=most,
        filters={KIND: (kind_of(case).code,)},
    )
    told = kind_of(case).told(case)
    ended_otherwise = with_another_outcome(told.facets, most=2 * most)
    alike, other = engine.compare(request, asks, ended_otherwise)
    degraded = alike.degraded or other.degraded
    # Both lists are confirmed and read together.
    pages = _confirmed((*alike.hits, *other.hits), viewer)
    if not pages:
        return Comparable(alike.reason, degraded=degraded)
    read_ahead(pages)
    asked = Asked(told.text, told.facets)
    near = only_near((*alike.hits, *other.hits))
    found = {
        one.id: one for one in _found(pages, asked, http_request, near, typed=False)
    }
    first = tuple(found[hit.id] for hit in alike.hits if hit.id in found)
    # What already stands in the first list is no news in the second.
    above = {hit.id for hit in alike.hits}
    news = (hit.id for hit in other.hits if hit.id not in above)
    second = tuple(found[id_] for id_ in news if id_ in found)[:most]
    return Comparable(alike.reason, first, second, degraded)


def totals_without(
    request: SearchRequest, viewer: accounts_access.Viewer
) -> dict[str, int]:
    """Return for each filter how many hits there are when it alone is left out."""
    engine, asks = current_engine(), search_viewer(viewer)
    totals = {}
    for facet in request.filters:
        rest = {name: codes for name, codes in request.filters.items() if name != facet}
        wider = replace(request, filters=rest, page=1, page_size=1)
        totals[facet] = engine.search(wider, asks).total
    return totals


def search_viewer(viewer: accounts_access.Viewer) -> Viewer:
    """Return the reader as an engine knows one, at this moment."""
    return Viewer(
        tokens=viewer.tokens,
        vocabulary=JOINED if viewer.is_joined else PUBLIC,
        unheard=unheard_ids(),
    )


def only_near(hits: Iterable[Hit]) -> frozenset[str]:
    """Return the ids of what only its meaning made a hit."""
    return frozenset(hit.id for hit in hits if hit.by_meaning)


def _confirmed(hits: Iterable[Hit], viewer: accounts_access.Viewer) -> list[Page]:
    wanted = list(hits)
    ids = list(dict.fromkeys(hit.id for hit in wanted))
    pages = pages_by_id(viewer, ids, {hit.kind for hit in wanted})
    return [pages[id_] for id_ in ids if id_ in pages]


def _found(
    pages: Iterable[Page],
    asked: Asked | None,
    http_request: HttpRequest,
    near: frozenset[str],
    *,
    typed: bool = True,
) -> tuple[FoundPage, ...]:
    explainer = None
    if asked:
        explainer = Explainer(asked, current_readings(), whole_texts=not typed)
    found = []
    for page in pages:
        kind, told = kind_of(page), Told()
        id_ = kind.id_of(page)
        if explainer:
            is_near = id_ in near
            reasons = explainer.explain(kind.told(page), only_near=is_near)
            told = tell(reasons, kind.labels(page), typed=typed, only_near=is_near)
        shown = kind.card(page, http_request)
        found.append(FoundPage(id_, page, kind.hash_of(page), shown, told))
    return tuple(found)


def _named_facets(text: str) -> Mapping[str, tuple[str, ...]]:
    """Return the facet values that a question names by one of their terms."""
    named = current_readings().parse(text).named
    schemes = {
        facet: str(ROLE_RULES[ConceptRole(facet)].scheme) for facet in FACET_NAMES
    }
    return {f: tuple(named[scheme]) for f, scheme in schemes.items() if scheme in named}
