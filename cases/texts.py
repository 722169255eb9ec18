# SPDX-License-Identifier: EUPL-1.2
"""Every text of an item, field by field, as plain text.

Everything that is content counts (``cases.content``), so that a field that somebody adds
later is checked from its first day; what has a fixed list of values holds no text.
"""

import re
from collections.abc import Iterator
from html import unescape
from typing import Any

from django.db import models
from wagtail.blocks import Block, ChoiceBlock, ListBlock, StreamBlock, StructBlock
from wagtail.models import Page

from cases.content import HOUSEKEEPING, NOT_CONTENT, child_relations
from cases.models import SharedItem

# The code of the item, made by chance.
_CODES = frozenset({"public_id", "slug"})
BLOCK_END = re.compile(r"</(?:p|li|blockquote)>|<br ?/?>")
ADDRESS = re.compile(r'<a [^>]*href="([^"]*)"')
_MARKUP = re.compile(r"<[^>]*>")


def texts_of(item: SharedItem) -> dict[str, str]:
    """Return what ``item`` says, by field; of child rows by relation and column.

    The texts of a list stand below each other, so that another order is no other place.
    A slug counts where it is not the item's code.
    """
    texts: dict[str, str] = {}
    for _row, _field, key, text in rows_with_texts(item):
        texts[key] = "\n".join([texts[key], text]) if key in texts else text
    if item.slug and item.slug != item.public_id.lower():
        texts["slug"] = item.slug.replace("-", " ")
    return texts


def rows_with_texts(
    item: SharedItem,
) -> Iterator[tuple[models.Model, Any, str, str]]:
    """Yield every text with the row and field it stands in, under its key, in order."""
    for field, text in _columns(item):
        yield item, field, field.name, text
    for relation in child_relations(item):
        name = relation.get_accessor_name()
        if name in NOT_CONTENT:
            continue
        for row in sorted(getattr(item, name).all(), key=_place):
            for field, text in _columns(row):
                yield row, field, f"{name}.{field.name}", text


def page_texts(page: Page) -> dict[str, str]:
    """Return the texts of a page that is no item, by field."""
    return {field.name: text for field, text in _columns(page)}


def field_label(item: Page, name: str) -> str:
    """Return what an editor calls the field that ``texts_of`` calls ``name``."""
    relation, _dot, column = name.rpartition(".")
    model: type[models.Model] = type(item)
    if relation:
        related = model._meta.get_field(relation).related_model
        assert isinstance(related, type)
        model = related
    field = model._meta.get_field(column)
    return str(getattr(field, "verbose_name", column))


def plain(html: str) -> str:
    """Return rich text as a reader sees it, and where its links lead to."""
    if "<" not in html:
        return unescape(html)
    addresses = [a for a in ADDRESS.findall(html) if a]
    text = unescape(_MARKUP.sub("", BLOCK_END.sub("\n", html)))
    return "\n".join([text.strip(), *map(unescape, addresses)])


def _columns(row: models.Model) -> Iterator[tuple[Any, str]]:
    for field in row._meta.concrete_fields:
        if field.name in HOUSEKEEPING or field.name in _CODES or field.choices:
            continue
        text = _text(field, getattr(row, field.attname))
        if text:
            yield field, text


def _text(field: Any, value: Any) -> str:
    if hasattr(field, "stream_block"):
        return "\n".join(_strings(field.get_prep_value(value), field.stream_block))
    if not isinstance(field, (models.CharField, models.TextField)):
        return ""
    prepared = field.get_prep_value(value) or ""
    return plain(prepared) if hasattr(field, "features") else prepared


def _strings(value: Any, block: Block) -> Iterator[str]:
    """Yield the texts in the stored form of a stream, without its types, ids and codes."""
    if isinstance(block, ChoiceBlock):
        return
    if isinstance(value, str):
        yield plain(value)
    elif isinstance(block, StreamBlock):
        for part in value or ():
            yield from _strings(part["value"], block.child_blocks[part["type"]])
    elif isinstance(block, StructBlock):
        for name, child in block.child_blocks.items():
            yield from _strings((value or {}).get(name), child)
    elif isinstance(block, ListBlock):
        for part in value or ():
            yield from _strings(part["value"], block.child_block)


def _place(row: Any) -> tuple[int, int]:
    return (getattr(row, "sort_order", None) or 0, row.pk or 0)
