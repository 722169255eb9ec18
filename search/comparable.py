# SPDX-License-Identifier: EUPL-1.2
"""Lists of comparable cases that are built on the similar cases of any engine."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from search.engines.base import Answering
from search.query import SearchRequest
from search.results import Facet, SearchResponse
from search.viewer import Viewer

MAX_OTHER_OUTCOMES = 5


def other_outcome(
    engine: Answering,
    like: str,
    facets: Mapping[str, tuple[str, ...]],
    offered: Iterable[Facet],
    viewer: Viewer,
    *,
    question: str = "need_cluster",
    outcome: str = "decision_outcome",
    most: int = MAX_OTHER_OUTCOMES,
) -> SearchResponse:
    """Return cases with the same question as ``like`` and another outcome.

    ``offered`` are the facets of what is comparable to it, and name the outcomes.
    """
    needs, outcomes = facets.get(question, ()), facets.get(outcome, ())
    if not needs or not outcomes:
        return SearchResponse()
    others = tuple(
        count.code
        for facet in offered
        if facet.name == outcome
        for count in facet.counts
        if count.code not in outcomes
    )
    if not others:
        return SearchResponse()
    filters = {question: needs, outcome: others}
    request = SearchRequest(kind="similar", like=like, page_size=most, filters=filters)
    return engine.search(request, viewer)
