# SPDX-License-Identifier: EUPL-1.2
"""Kinds of keys that hold a list: codes, lines, names and small records."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from wagtail.fields import StreamField

from cases.choices import ROLE_RULES, ConceptRole
from cases.imports.kinds import Kind, Term, Vocabulary
from cases.imports.rows import Draft
from cases.imports.words import Unreadable, one_line, shown, suggestion
from taxonomy.models import Concept


class Several(Kind):
    """A key with a list; one value may stand without its list."""

    def from_cell(self, text: str) -> Any:
        if text.lstrip().startswith("["):
            return read_json(text)
        return [part.strip() for part in text.split(";") if part.strip()]

    def listed(self, value: Any) -> list[Any]:
        return value if isinstance(value, list) else [value]


@dataclass(frozen=True)
class Concepts(Several):
    """Codes of concepts that play one role."""

    role: ConceptRole

    def read(self, value: Any, vocabulary: Vocabulary) -> list[Concept]:
        rule = ROLE_RULES[self.role]
        term = Term(rule.scheme)
        found = [term.read(code, vocabulary) for code in self.listed(value)]
        if len(found) > rule.maximum:
            raise Unreadable(
                _("%(count)s codes is te veel; kies er hooguit %(maximum)s.")
                % {"count": len(found), "maximum": rule.maximum}
            )
        if len({concept.pk for concept in found}) < len(found):
            raise Unreadable(_("een code staat er twee keer."))
        return found

    def store(self, draft: Draft, value: Any) -> None:
        draft.concepts += [(self.role, concept) for concept in value]


@dataclass(frozen=True)
class Lines(Several):
    """A short list of short texts; the model's own field says how short."""

    field: str
    block: str

    def read(self, value: Any, vocabulary: Vocabulary) -> list[str]:
        return [one_line(text) for text in self.listed(value)]

    def store(self, draft: Draft, value: list[str]) -> None:
        field = draft.model._meta.get_field(self.field)
        assert isinstance(field, StreamField)
        stream = field.stream_block
        longest = stream.child_blocks[self.block].field.max_length
        most = stream.meta.max_num
        if len(value) > most:
            raise Unreadable(
                _("%(count)s regels is te veel; hooguit %(maximum)s.")
                % {"count": len(value), "maximum": most}
            )
        for text in value:
            if len(text) > longest:
                raise Unreadable(
                    _("een regel is te lang: %(length)s tekens, hooguit %(longest)s.")
                    % {"length": len(text), "longest": longest}
                )
        draft.fields[self.field] = [(self.block, text) for text in value]


@dataclass(frozen=True)
class Keys(Several):
    """Names of cases in the same import, or codes of cases that are there already."""

    def read(self, value: Any, vocabulary: Vocabulary) -> list[str]:
        return [one_line(name) for name in self.listed(value)]

    def store(self, draft: Draft, value: list[str]) -> None:
        draft.rests_on += dict.fromkeys(value)


@dataclass(frozen=True)
class Rows(Several):
    """A list of small records: key in the file, and field and kind of each column."""

    relation: str
    columns: Mapping[str, tuple[str, Kind]]
    needed: tuple[str, ...] = ()

    def from_cell(self, text: str) -> Any:
        return read_json(text)

    def read(self, value: Any, vocabulary: Vocabulary) -> list[dict[str, Any]]:
        return [self._record(record, vocabulary) for record in self.listed(value)]

    def store(self, draft: Draft, value: list[dict[str, Any]]) -> None:
        draft.rows[self.relation] = value

    def _record(self, record: Any, vocabulary: Vocabulary) -> dict[str, Any]:
        if not isinstance(record, dict):
            raise Unreadable(
                _("elk onderdeel heeft de sleutels %(keys)s.")
                % {"keys": ", ".join(self.columns)}
            )
        filled = {k: v for k, v in record.items() if v not in (None, "")}
        unknown = [key for key in filled if key not in self.columns]
        missing = [key for key in self.needed if key not in filled]
        if unknown or missing:
            raise Unreadable(_complaint(unknown, missing, self.columns))
        values = {}
        for key, value in filled.items():
            name, kind = self.columns[key]
            try:
                values[name] = kind.read(value, vocabulary)
            except Unreadable as problem:
                raise Unreadable(f"{key}: {problem}") from problem
        return values


def _complaint(unknown: list[str], missing: list[str], known: Mapping[str, Any]) -> str:
    if unknown:
        return _("onbekende sleutel %(key)s.%(suggestion)s") % {
            "key": shown(unknown[0]),
            "suggestion": suggestion(str(unknown[0]), known),
        }
    return _("%(key)s ontbreekt.") % {"key": missing[0]}


def read_json(text: str) -> Any:
    """Return what a cell of a table holds as JSON."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as problem:
        raise Unreadable(_("is geen geldige JSON.")) from problem
