# SPDX-License-Identifier: EUPL-1.2
"""What a reader finds in a dossier: numbered, without what is not there for them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import count
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from accounts.access import Viewer
from cases.access import items_by_pk
from cases.models import SharedItem
from cases.presentation import card, story_minutes
from dossiers.automatic import automatic_items
from dossiers.models import DossierPage
from dossiers.references import (
    AUTOMATIC,
    GUIDELINE,
    PAGE_BLOCKS,
    TERM,
    Block,
    blocks_of,
    chosen_guidelines,
    chosen_pages,
    chosen_terms,
    key_of,
    page_key,
    stored_sections,
)
from guidance.access import guidelines_by_pk
from guidance.models import GuidelinePage
from guidance.presentation import card as guideline_card
from guidance.presentation import guideline_minutes
from taxonomy.choices import Scheme
from taxonomy.models import Concept


@dataclass(frozen=True, slots=True)
class DossierItem:
    """One numbered thing to read; ``key`` is its own, also when its number changes.

    ``mark`` and ``action`` come from apps above, see ``dossiers.notes``.
    """

    key: str
    kind_label: str
    title: str
    url: str
    number: int = 0
    note: str = ""
    meta: str = ""
    minutes: int = 0
    owner: str = ""
    checked_on: date | None = None
    is_fictional: bool = False
    is_automatic: bool = False
    mark: str = ""
    action: str = ""


@dataclass(frozen=True, slots=True)
class DossierSectionContents:
    """A section with the items that this reader may see."""

    title: str
    intro: str
    items: tuple[DossierItem, ...]


@dataclass(frozen=True, slots=True)
class _Found:
    """What the references stand for, as far as this reader may see it."""

    pages: dict[int, SharedItem]
    guidelines: dict[int, GuidelinePage]
    terms: dict[int, Concept]
    shown: set[int]


def contents_for(
    dossier: DossierPage, viewer: Viewer, request: HttpRequest
) -> list[DossierSectionContents]:
    """Return the sections for this reader; the numbers run on and have no gaps."""
    stored = stored_sections(dossier)
    pages = items_by_pk(viewer, chosen_pages(stored))
    guidelines = guidelines_by_pk(chosen_guidelines(stored))
    terms = Concept.objects.in_bulk(chosen_terms(stored))
    found, numbers = _Found(pages, guidelines, terms, set(pages)), count(1)
    sections = [
        DossierSectionContents(
            section.get("title", ""),
            section.get("intro") or "",
            tuple(
                replace(item, number=next(numbers))
                for block in section.get("items") or []
                for item in _items(block, found, viewer, request)
            ),
        )
        for section in stored
    ]
    return [section for section in sections if section.items or section.intro]


def pages_in(dossier: DossierPage, viewer: Viewer) -> list[SharedItem]:
    """Return the cases and practices in a dossier that this viewer may read."""
    stored = stored_sections(dossier)
    pages = items_by_pk(viewer, chosen_pages(stored))
    for block in blocks_of(stored):
        if block["type"] == AUTOMATIC:
            more = automatic_items(block["value"], viewer, pages.keys())
            pages |= {page.pk: page for page in more}
    return list(pages.values())


def guidelines_in(dossier: DossierPage) -> list[GuidelinePage]:
    """Return the guidelines in a dossier, which everybody may read."""
    return list(guidelines_by_pk(chosen_guidelines(stored_sections(dossier))).values())


def missing_items(dossier: DossierPage, viewer: Viewer) -> int:
    """Return how many of the chosen pages, guidelines too, this viewer is not shown."""
    stored = stored_sections(dossier)
    pages, guidelines = chosen_pages(stored), chosen_guidelines(stored)
    found = items_by_pk(viewer, pages).keys() | guidelines_by_pk(guidelines).keys()
    return sum(
        block["type"] in {*PAGE_BLOCKS, GUIDELINE}
        and block["value"].get("page") not in found
        for block in blocks_of(stored)
    )


def _items(
    block: Block, found: _Found, viewer: Viewer, request: HttpRequest
) -> Iterator[DossierItem]:
    """Return what one block holds for this reader: an item, none, or several."""
    value, key = block["value"], key_of(block)
    note = value.get("note") or ""
    if block["type"] == AUTOMATIC:
        for page in automatic_items(value, viewer, found.shown):
            found.shown.add(page.pk)
            shown = _page_item(page_key(page.pk), page, request)
            yield replace(shown, is_automatic=True)
    elif block["type"] in PAGE_BLOCKS:
        if chosen := found.pages.get(value.get("page") or 0):
            yield replace(_page_item(key, chosen, request), note=note)
    elif block["type"] == GUIDELINE:
        if guideline := found.guidelines.get(value.get("page") or 0):
            yield _guideline_item(key, guideline, note, request)
    elif block["type"] == TERM:
        if term := found.terms.get(value.get("concept") or 0):
            yield _term_item(key, term, note)
    else:
        yield _source_item(key, value, note)


def _page_item(key: str, page: SharedItem, request: HttpRequest) -> DossierItem:
    shown = card(page, request)
    return DossierItem(
        key=key,
        kind_label=shown["kind"],
        title=shown["title"],
        url=shown["url"],
        meta=" · ".join(shown["meta"]),
        minutes=story_minutes(page),
        is_fictional=page.is_fictional,
    )


def _term_item(key: str, term: Concept, note: str) -> DossierItem:
    url = (
        reverse("taxonomy:term", args=[term.code]) if term.scheme == Scheme.TERM else ""
    )
    return DossierItem(
        key=key, kind_label=_("Begrip"), title=term.label, url=url, note=note
    )


def _source_item(key: str, value: dict[str, Any], note: str) -> DossierItem:
    checked_on = value.get("checked_on")
    if isinstance(checked_on, str):
        # A preview holds the date that was just filled in; what is stored is text.
        checked_on = date.fromisoformat(checked_on)
    return DossierItem(
        key=key,
        kind_label=_("Elders"),
        title=value["title"],
        url=value["url"],
        note=note,
        owner=value.get("owner") or "",
        checked_on=checked_on,
    )


def _guideline_item(
    key: str, page: GuidelinePage, note: str, request: HttpRequest
) -> DossierItem:
    shown = guideline_card(page, request)
    return DossierItem(
        key=key,
        kind_label=shown["kind"],
        title=shown["title"],
        url=shown["url"],
        note=note,
        meta=" · ".join([page.get_status_display(), *shown["meta"]]),
        minutes=guideline_minutes(page),
        owner=page.owner_name,
        is_fictional=page.is_fictional,
    )
