# SPDX-License-Identifier: EUPL-1.2
"""What apps above tell this reader in a dossier: what is new, what was done, what is next."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from django.http import HttpRequest
from wagtail import hooks

from dossiers.contents import DossierItem, DossierSectionContents
from dossiers.models import DossierPage


@dataclass(frozen=True, slots=True)
class ReaderNotes:
    """What one app adds: words beside items and safe HTML, by the keys of the items.

    ``news`` stands with the date of the last change, ``heads`` above the first part;
    ``begin_at`` is the number of the item to go on with.
    """

    news: str = ""
    heads: tuple[str, ...] = ()
    begin_at: int = 0
    marks: Mapping[str, str] = field(default_factory=dict)
    actions: Mapping[str, str] = field(default_factory=dict)


def notes_on(
    dossier: DossierPage,
    sections: list[DossierSectionContents],
    request: HttpRequest,
) -> ReaderNotes:
    """Ask everybody who registered ``register_dossier_notes``, and add it up."""
    items = [item for section in sections for item in section.items]
    notes = ReaderNotes()
    for ask in hooks.get_hooks("register_dossier_notes"):
        more: ReaderNotes = ask(dossier, items, request)
        notes = ReaderNotes(
            news=notes.news or more.news,
            heads=notes.heads + more.heads,
            begin_at=notes.begin_at or more.begin_at,
            marks={**notes.marks, **more.marks},
            actions={**notes.actions, **more.actions},
        )
    return notes


def with_notes(
    sections: list[DossierSectionContents], notes: ReaderNotes
) -> list[DossierSectionContents]:
    """Return the sections with each item's mark and action in it."""

    def noted(item: DossierItem) -> DossierItem:
        mark, action = notes.marks.get(item.key, ""), notes.actions.get(item.key, "")
        return replace(item, mark=mark, action=action)

    return [replace(s, items=tuple(map(noted, s.items))) for s in sections]
