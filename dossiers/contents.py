# SPDX-License-Identifier: EUPL-1.2
"""What a reader finds in a dossier: numbered, without what is not there for them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from accounts.access import Viewer
from cases.access import items_by_pk
from cases.models import SharedItem
from cases.presentation import card
from dossiers.models import DossierPage
from taxonomy.choices import Scheme
from taxonomy.models import Concept

PAGE_BLOCKS = frozenset({"case", "practice"})


@dataclass(frozen=True, slots=True)
class DossierItem:
    """One numbered thing to read."""

    number: int
    kind_label: str
    title: str
    url: str
    note: str
    meta: str = ""
    owner: str = ""
    checked_on: date | None = None
    is_fictional: bool = False


@dataclass(frozen=True, slots=True)
class DossierSectionContents:
    """A section with the items that this reader may see."""

    title: str
    intro: str
    items: tuple[DossierItem, ...]


def contents_for(
    dossier: DossierPage, viewer: Viewer, request: HttpRequest
) -> list[DossierSectionContents]:
    """Return the sections for this reader; the numbers run on and have no gaps.

    Reads the stored references and not Wagtail's chooser values, so that what a reader
    may not see is never loaded.
    """
    raw = _raw_sections(dossier)
    pages = items_by_pk(viewer, _wanted(raw, PAGE_BLOCKS, "page"))
    terms = Concept.objects.in_bulk(_wanted(raw, frozenset({"term"}), "concept"))
    sections, number = [], 1
    for section in raw:
        items = []
        for block in section.get("items") or []:
            item = _item(number, block["type"], block["value"], pages, terms, request)
            if item is not None:
                items.append(item)
                number += 1
        sections.append(
            DossierSectionContents(
                section.get("title", ""), section.get("intro") or "", tuple(items)
            )
        )
    return [section for section in sections if section.items or section.intro]


def missing_items(dossier: DossierPage, viewer: Viewer) -> int:
    """Return how many of the chosen cases and practices this viewer cannot be shown."""
    wanted = list(_all_wanted(_raw_sections(dossier)))
    return len(wanted) - len(items_by_pk(viewer, [pk for pk in wanted if pk]))


def _raw_sections(dossier: DossierPage) -> list[dict[str, Any]]:
    return [
        block["value"]
        for block in dossier.sections.get_prep_value()
        if block["type"] == "section"
    ]


def _wanted(raw: list[dict[str, Any]], types: frozenset[str], key: str) -> list[int]:
    return [
        block["value"][key]
        for section in raw
        for block in section.get("items") or []
        if block["type"] in types and block["value"].get(key)
    ]


def _all_wanted(raw: list[dict[str, Any]]) -> Iterator[int | None]:
    for section in raw:
        for block in section.get("items") or []:
            if block["type"] in PAGE_BLOCKS:
                yield block["value"].get("page")


def _item(
    number: int,
    kind: str,
    value: dict[str, Any],
    pages: dict[int, SharedItem],
    terms: dict[int, Concept],
    request: HttpRequest,
) -> DossierItem | None:
    note = value.get("note") or ""
    if kind in PAGE_BLOCKS:
        page = pages.get(value.get("page") or 0)
        return _page_item(number, page, note, request) if page else None
    if kind == "term":
        term = terms.get(value.get("concept") or 0)
        return _term_item(number, term, note) if term else None
    return DossierItem(
        number=number,
        kind_label=_("Elders"),
        title=value["title"],
        url=value["url"],
        note=note,
        owner=value.get("owner") or "",
        checked_on=date.fromisoformat(value["checked_on"])
        if value.get("checked_on")
        else None,
    )


def _page_item(
    number: int, page: SharedItem, note: str, request: HttpRequest
) -> DossierItem:
    shown = card(page, request)
    return DossierItem(
        number=number,
        kind_label=shown["kind"],
        title=shown["title"],
        url=shown["url"],
        note=note,
        meta=" · ".join(shown["meta"]),
        is_fictional=page.is_fictional,
    )


def _term_item(number: int, term: Concept, note: str) -> DossierItem:
    url = (
        reverse("taxonomy:term", args=[term.code]) if term.scheme == Scheme.TERM else ""
    )
    return DossierItem(
        number=number, kind_label=_("Begrip"), title=term.label, url=url, note=note
    )
