# SPDX-License-Identifier: EUPL-1.2
"""What a dossier stores: references in order.

Read as stored and not through Wagtail's chooser values, so that what a reader may not see
is never loaded.
"""

from collections.abc import Iterator
from typing import Any

from dossiers.models import DossierPage

PAGE_BLOCKS = frozenset({"case", "practice"})
TERM, GUIDELINE, AUTOMATIC = "term", "guideline", "automatic"

Block = dict[str, Any]


def stored_sections(dossier: DossierPage) -> list[dict[str, Any]]:
    return [
        block["value"]
        for block in dossier.sections.get_prep_value()
        if block["type"] == "section"
    ]


def blocks_of(sections: list[dict[str, Any]]) -> Iterator[Block]:
    for section in sections:
        yield from section.get("items") or []


def chosen_pages(sections: list[dict[str, Any]]) -> list[int]:
    """Return the cases and practices that an editor chose, in their order."""
    return [
        block["value"]["page"]
        for block in blocks_of(sections)
        if block["type"] in PAGE_BLOCKS and block["value"].get("page")
    ]


def chosen_guidelines(sections: list[dict[str, Any]]) -> list[int]:
    return [
        block["value"]["page"]
        for block in blocks_of(sections)
        if block["type"] == GUIDELINE and block["value"].get("page")
    ]


def chosen_terms(sections: list[dict[str, Any]]) -> list[int]:
    return [
        block["value"]["concept"]
        for block in blocks_of(sections)
        if block["type"] == TERM and block["value"].get("concept")
    ]


def key_of(block: Block) -> str:
    """Return what a stored block is known by, wherever it stands in the dossier.

    A page or a term is itself also when an editor takes it out and puts it back.
    """
    value = block["value"]
    if block["type"] in PAGE_BLOCKS or block["type"] == GUIDELINE:
        return page_key(value.get("page") or 0)
    if block["type"] == TERM:
        return f"term:{value.get('concept')}"
    return f"{block['type']}:{block.get('id')}"


def page_key(pk: int) -> str:
    return f"page:{pk}"
