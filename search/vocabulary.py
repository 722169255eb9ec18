# SPDX-License-Identifier: EUPL-1.2
"""The groups of terms that the vocabularies of the field give to the thesaurus."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from search.thesaurus import TermGroup


class Concept(Protocol):
    """A concept as the data files and the database both give it."""

    @property
    def scheme(self) -> str: ...
    @property
    def code(self) -> str: ...
    @property
    def label(self) -> str: ...
    @property
    def synonyms(self) -> tuple[str, ...]: ...
    @property
    def broader(self) -> str: ...


def term_groups(concepts: Iterable[Concept]) -> list[TermGroup]:
    """Return a group for each concept; its id is "scheme:code"."""
    return [
        TermGroup(
            id=f"{concept.scheme}:{concept.code}",
            label=concept.label,
            terms=concept.synonyms,
            broader=f"{concept.scheme}:{concept.broader}" if concept.broader else "",
        )
        for concept in concepts
    ]
