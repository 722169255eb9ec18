# SPDX-License-Identifier: EUPL-1.2
"""What an item must have before it may be published (domain reference, 3.3)."""

from collections.abc import Iterator

from django.db.models import Field

from cases.choices import ConceptRole
from cases.models import CasePage, PracticePage, SharedItem
from cases.needed import (
    CASE_FIELDS,
    CASE_ROLES,
    PRACTICE_FIELDS,
    SHARED_FIELDS,
    SHARED_ROLES,
)

# Outcomes by which something is provided, so that the provision must be named.
GRANTING_OUTCOMES = frozenset(
    {"tailored_in_kind", "tailored_pgb", "combined_arrangement", "granted_differently",
     "partially_granted"}
)  # fmt: skip
# Outcomes of which an honest story may have nothing arranged to tell.
OUTCOMES_WITHOUT_ARRANGEMENT = frozenset(
    {"withdrawn_by_resident", "no_application", "handed_over", "ongoing", "rejected",
     "unknown"}
)  # fmt: skip
# A refusal, and money as a theme, ask for a legal note.
OUTCOMES_WITH_LEGAL_NOTE = frozenset({"rejected"})
THEMES_WITH_LEGAL_NOTE = frozenset({"expectations_contribution"})


def missing_fields(item: SharedItem) -> Iterator[tuple[str, str]]:
    """Yield name and Dutch label of everything that is still empty."""
    if isinstance(item, CasePage):
        yield from _empty(item, SHARED_FIELDS + CASE_FIELDS)
        yield from _without_concept(item, SHARED_ROLES + CASE_ROLES)
        yield from _case_specific(item)
    elif isinstance(item, PracticePage):
        yield from _empty(item, SHARED_FIELDS + PRACTICE_FIELDS)
        yield from _without_concept(item, SHARED_ROLES)


def _case_specific(case: CasePage) -> Iterator[tuple[str, str]]:
    outcomes = {c.code for c in case.concepts_as(ConceptRole.DECISION_OUTCOME)}
    themes = {c.code for c in case.concepts_as(ConceptRole.THEME)}
    if not outcomes & OUTCOMES_WITHOUT_ARRANGEMENT and not case.arrangement.all():
        yield "arrangement", "het arrangement"
    if outcomes & GRANTING_OUTCOMES and not case.concepts_as(ConceptRole.PROVISION):
        yield f"concepts_{ConceptRole.PROVISION}", str(ConceptRole.PROVISION.label)
    if (
        outcomes & OUTCOMES_WITH_LEGAL_NOTE or themes & THEMES_WITH_LEGAL_NOTE
    ) and not case.legal_note:
        yield from _empty(case, ("legal_note",))


def _empty(item: SharedItem, names: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    for name in names:
        if not getattr(item, name):
            field = item._meta.get_field(name)
            assert isinstance(field, Field)
            yield name, str(field.verbose_name)


def _without_concept(
    item: SharedItem, roles: tuple[ConceptRole, ...]
) -> Iterator[tuple[str, str]]:
    for role in roles:
        if not item.concepts_as(role):
            yield f"concepts_{role}", str(role.label)
