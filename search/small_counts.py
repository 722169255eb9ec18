# SPDX-License-Identifier: EUPL-1.2
"""Which counts an answer does not tell, for every engine.

One older resident in one kind of household is a person to who knows the place, so a table
of such combinations is not shown to people outside an organisation. The rule bites on a
count when

- it is of the values of a facet under filters, and the facet together with the filters
  that are on names two or more of ``PERSONAL``,
- the facet is none of ``ALWAYS_TOLD``,
- it is below ``FEW`` and not zero, and
- it holds a document to which the viewer is an outsider: not fictional, and not of the
  viewer's own organisation.

It hides a table and no document: who may read the items may count them in the list.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Final

from search.results import Facet, FacetCount

FEW: Final = 5

PERSONAL: Final = frozenset(
    {"life_stage", "household_type", "municipality_size", "region"}
)
# What a case is about and what was learned; and the kind, which adds up to the total.
ALWAYS_TOLD: Final = frozenset(
    {
        "theme", "need_cluster", "decision_outcome", "technique", "technique_result",
        "legal_framework", "kind",
    }
)  # fmt: skip

Filters = Mapping[str, tuple[str, ...]]


def combines(facet: str, filters: Filters) -> bool:
    """Say whether counts of ``facet`` under ``filters`` combine personal traits."""
    if facet in ALWAYS_TOLD:
        return False
    in_play = {name for name, codes in filters.items() if codes} | {facet}
    return len(in_play & PERSONAL) > 1


def may_combine(filters: Filters) -> bool:
    """Say whether counts of any facet under ``filters`` combine personal traits."""
    return any(codes and name in PERSONAL for name, codes in filters.items())


def without_small_counts(
    facets: Iterable[Facet],
    filters: Filters,
    has_outsider: Callable[[str, str], bool],
) -> tuple[Facet, ...]:
    """Return the facets without the counts that the rule hides.

    ``has_outsider`` says of a facet and code whether a document that is counted there
    comes from outside; it is asked of few.
    """
    return tuple(
        _told(facet, has_outsider) if combines(facet.name, filters) else facet
        for facet in facets
    )


def _told(facet: Facet, has_outsider: Callable[[str, str], bool]) -> Facet:
    counts = [
        replace(count, count=0, is_few=True)
        if 0 < count.count < FEW and has_outsider(facet.name, count.code)
        else count
        for count in facet.counts
    ]
    # In order of their hidden numbers they would still tell which is more.
    return replace(facet, counts=tuple(sorted(counts, key=_by_what_is_told)))


def _by_what_is_told(count: FacetCount) -> tuple[int, str]:
    return -count.count, count.code
