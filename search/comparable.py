# SPDX-License-Identifier: EUPL-1.2
"""Lists of comparable cases that are built on the similar cases of any engine."""

from __future__ import annotations

from collections.abc import Mapping

from search.engines.base import Then
from search.query import Narrowed
from search.results import SearchResponse

MAX_OTHER_OUTCOMES = 5


def with_another_outcome(
    facets: Mapping[str, tuple[str, ...]],
    *,
    question: str = "need_cluster",
    outcome: str = "decision_outcome",
    most: int = MAX_OTHER_OUTCOMES,
) -> Then:
    """Return what asks for cases with the same question as these facets and another outcome.

    The facets of what is comparable name the outcomes.
    """
    needs, outcomes = facets.get(question, ()), facets.get(outcome, ())

    def narrow(comparable: SearchResponse) -> Narrowed | None:
        others = tuple(
            count.code
            for facet in comparable.facets
            if facet.name == outcome
            for count in facet.counts
            if count.code not in outcomes
        )
        if not (needs and outcomes and others):
            return None
        return Narrowed({question: needs, outcome: others}, most)

    return narrow
