# SPDX-License-Identifier: EUPL-1.2
"""What counts as the content of an item, and its fingerprint.

Everything is content unless it is named below: a field that somebody adds later is
guarded from its first day.
"""

import hashlib
import json
from typing import Any

from django.db import models
from wagtail.fields import StreamField

from modelcluster.models import get_all_child_relations

from cases.models import SharedItem

# Wagtail's housekeeping, and what the door itself writes.
HOUSEKEEPING = frozenset(
    {
        "id", "page_ptr", "path", "depth", "numchild", "url_path", "translation_key",
        "locale", "content_type", "alias_of", "owner", "live",
        "has_unpublished_changes", "go_live_at", "expire_at", "expired", "locked",
        "locked_at", "locked_by", "first_published_at", "last_published_at",
        "latest_revision_created_at", "live_revision", "latest_revision", "draft_title",
        "show_in_menus", "content_hash",
    }
)  # fmt: skip

# Child rows that are no text of the item: comments are destroyed at publication, and the
# link of a practice to a case goes when that case goes.
NOT_CONTENT = frozenset({"wagtail_admin_comments", "case_links"})

Row = dict[str, Any]


def content_hash(item: SharedItem) -> str:
    """Return the SHA-256 of everything a reader of ``item`` could be shown."""
    content = {"fields": row_content(item), "rows": _child_rows(item)}
    text = json.dumps(content, sort_keys=True, ensure_ascii=False, default=str)
    return hashlib.sha256(text.encode()).hexdigest()


def row_content(row: models.Model, only: frozenset[str] | None = None) -> Row:
    """Return the guarded fields of one row as they would be stored.

    ``only`` narrows to the fields that a save is about to write.
    """
    return {
        field.name: _stored(field, row)
        for field in type(row)._meta.concrete_fields
        if field.name not in HOUSEKEEPING
        and (only is None or field.name in only or field.attname in only)
    }


def child_relations(item: SharedItem | type[SharedItem]) -> list[Any]:
    """Return the relations whose rows are part of an item."""
    return [
        relation
        for relation in get_all_child_relations(item)
        if relation.get_accessor_name() != "wagtail_admin_comments"
    ]


def _child_rows(item: SharedItem) -> dict[str, list[str]]:
    rows = {}
    for relation in child_relations(item):
        name = relation.get_accessor_name()
        if name not in NOT_CONTENT:
            rows[name] = _in_order(getattr(item, name).all(), relation.field.name)
    return rows


def _in_order(rows: Any, parent: str) -> list[str]:
    ordered = []
    for row in rows:
        content = row_content(row)
        content.pop(parent, None)
        order = content.pop("sort_order", None)
        text = json.dumps(content, sort_keys=True, ensure_ascii=False, default=str)
        ordered.append((order is None, order or 0, text))
    return [text for _, _, text in sorted(ordered)]


def _stored(field: Any, row: models.Model) -> Any:
    value = field.get_prep_value(getattr(row, field.attname))
    return _without_ids(value) if isinstance(field, StreamField) else value


def _without_ids(value: Any) -> Any:
    """Drop the random ids of stream blocks: they are new on every unsaved value."""
    if isinstance(value, dict):
        return {k: _without_ids(v) for k, v in value.items() if k != "id"}
    if isinstance(value, list):
        return [_without_ids(v) for v in value]
    return value
