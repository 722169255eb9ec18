# SPDX-License-Identifier: EUPL-1.2
"""A part of a dossier that fills itself from a saved query, each time it is read.

Who can answer the query registers a resolver with the hook ``register_dossier_resolver``:
it takes the query and the viewer, and returns items that this viewer may read. Nothing of
the answer is stored.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import Any

from wagtail import hooks

from accounts.access import Viewer
from cases.choices import ROLE_RULES, ConceptRole
from cases.models import SharedItem
from taxonomy.models import Concept

# What an editor may ask for; each is the name of a field of the block and of a role.
QUERY_ROLES = (
    ConceptRole.THEME,
    ConceptRole.NEED_CLUSTER,
    ConceptRole.DECISION_OUTCOME,
)
# The lowest level asked for; it narrows a question and is none by itself.
LEVEL = ConceptRole.REVIEW_LEVEL


@dataclass(frozen=True, slots=True)
class SavedQuery:
    """Codes by the role they play in a case, and how many cases at most, newest first.

    A case has one of the codes in each of these roles.
    """

    filters: tuple[tuple[str, tuple[str, ...]], ...]
    most: int


def query_of(value: dict[str, Any]) -> SavedQuery:
    """Return what a stored block asks for."""
    filters: list[tuple[str, tuple[str, ...]]] = [
        (str(role.value), (value[role.value],))
        for role in QUERY_ROLES
        if value.get(role.value)
    ]
    if filters and value.get(LEVEL.value):
        filters.append((str(LEVEL.value), _levels_from(value[LEVEL.value])))
    return SavedQuery(tuple(filters), int(value.get("most") or 0))


def automatic_items(
    value: dict[str, Any], viewer: Viewer, without: Collection[int]
) -> list[SharedItem]:
    """Return what the block holds for this viewer now, besides what is there already."""
    query = query_of(value)
    if not query.filters or query.most < 1:
        return []
    wider = replace(query, most=query.most + len(without))
    found = [
        item
        for resolve in hooks.get_hooks("register_dossier_resolver")
        for item in resolve(wider, viewer)
        if item.pk not in without
    ]
    return found[: query.most]


def _levels_from(lowest: str) -> tuple[str, ...]:
    """Return a level and all above it; one that is not there any more is no other."""
    levels = Concept.objects.in_scheme(ROLE_RULES[LEVEL].scheme).current()
    codes = list(levels.order_by("order").values_list("code", flat=True))
    return tuple(codes[codes.index(lowest) :]) if lowest in codes else (lowest,)
