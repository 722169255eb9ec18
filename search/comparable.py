# SPDX-License-Identifier: EUPL-1.2
"""Lists of comparable cases that are built on the similar cases of any engine."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from search.engines.base import SearchEngine
from search.query import SearchRequest
from search.results import SearchResponse
from search.viewer import Viewer

MAX_OTHER_OUTCOMES = 5


def other_outcome(
    engine: SearchEngine,
    like: str,
    facets: Mapping[str, tuple[str, ...]],
    viewer: Viewer,
    *,
    question: str = "need_cluster",
    outcome: str = "decision_outcome",
    most: int = MAX_OTHER_OUTCOMES,
) -> SearchResponse:
    """Return cases with the same question as ``like`` and another outcome."""
    needs, outcomes = facets.get(question, ()), facets.get(outcome, ())
    if not needs or not outcomes:
        return SearchResponse()
    same = SearchRequest(
        kind="similar", like=like, page_size=most, filters={question: needs}
    )
    offered = engine.search(same, viewer).facets
    others = tuple(
        count.code
        for facet in offered
        if facet.name == outcome
        for count in facet.counts
        if count.code not in outcomes
    )
    if not others:
        return SearchResponse()
    other = replace(same, filters={question: needs, outcome: others})
    return engine.search(other, viewer)
