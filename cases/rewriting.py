# SPDX-License-Identifier: EUPL-1.2
"""Writing back into an item what was decided on its plain texts.

The way back from ``cases.texts``: a place in the plain text of a field is found again in
the rich text, the list or the row that it was made of.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from django.db import models
from django.utils.translation import gettext as _

from anonymisation.engine.surroundings import Stretch
from cases.models import SharedItem
from cases.rich_places import replace_in_rich_text
from cases.texts import field_label, plain, rows_with_texts, texts_of

Changes = Mapping[str, Sequence[Stretch]]


class NotRewritten(Exception):
    """A text stays as it was; ``str()`` says why in Dutch."""


def rewrite(item: SharedItem, changes: Changes) -> None:
    """Write ``changes`` into the fields of ``item``, in memory.

    Raises ``NotRewritten`` where a text would grow longer than its field.
    """
    before = texts_of(item)
    for row, field, key, at in list(_places(item, changes)):
        value = getattr(row, field.attname)
        changed = _changed(field, value, _moved(changes[key], at))
        if field.max_length and isinstance(changed, str):
            _refuse_long(item, key, changed, field.max_length)
        setattr(row, field.attname, changed)
    if {key for key in before if texts_of(item).get(key) != before[key]} != set(
        changes
    ):
        raise NotRewritten(_("Dit lukt hier niet vanzelf. Pas de tekst zelf aan."))


def _places(
    item: SharedItem, changes: Changes
) -> Iterator[tuple[models.Model, Any, str, int]]:
    """Yield each field whose text changes, its key, and where its text begins in that."""
    ends: dict[str, int] = {}
    for row, field, key, text in rows_with_texts(item):
        at = ends.get(key, 0)
        ends[key] = at + len(text) + 1
        if any(s.start < at + len(text) and s.end > at for s in changes.get(key, ())):
            yield row, field, key, at


def _changed(field: Any, value: Any, changes: Sequence[Stretch]) -> Any:
    if hasattr(field, "stream_block"):
        prepared = _List(changes).rebuilt(field.get_prep_value(value))
        return field.to_python(json.dumps(prepared))
    prepared = field.get_prep_value(value)
    if hasattr(field, "features"):
        return replace_in_rich_text(prepared, changes)
    return replace_in_text(prepared, changes)


def replace_in_text(text: str, changes: Sequence[Stretch]) -> str:
    """Return ``text`` with its changes; what lies outside of it is left to others."""
    pieces = []
    at = 0
    for change in changes:
        start, end = max(change.start, 0), min(change.end, len(text))
        if start >= end:
            continue
        # A stretch that began in the text before this one has had its stand-in there.
        stand_in = change.stand_in if change.start >= 0 else ""
        pieces += [text[at:start], stand_in]
        at = end
    return "".join([*pieces, text[at:]])


class _List:
    """Walks through the stored form of a stream as ``cases.texts`` reads it."""

    def __init__(self, changes: Sequence[Stretch]) -> None:
        self._changes = changes
        self._at = 0

    def rebuilt(self, value: Any) -> Any:
        if isinstance(value, str):
            return self._text(value)
        if isinstance(value, list):
            return [self._part(part) for part in value]
        if isinstance(value, dict):
            return {name: self.rebuilt(part) for name, part in value.items()}
        return value

    def _part(self, part: Any) -> Any:
        if isinstance(part, dict) and "type" in part and "value" in part:
            return part | {"value": self.rebuilt(part["value"])}
        return self.rebuilt(part)

    def _text(self, source: str) -> str:
        changes = _moved(self._changes, self._at)
        self._at += len(plain(source)) + 1
        return replace_in_rich_text(source, changes)


def _moved(changes: Sequence[Stretch], by: int) -> list[Stretch]:
    return [Stretch(c.start - by, c.end - by, c.stand_in) for c in changes]


def _refuse_long(item: SharedItem, key: str, text: str, most: int) -> None:
    if len(text) > most:
        raise NotRewritten(
            _("%(label)s wordt zo te lang. Kies een kortere tekst.")
            % {"label": field_label(item, key).capitalize()}
        )
