# SPDX-License-Identifier: EUPL-1.2
"""Files to rows: JSON lines, CSV and Markdown with front matter."""

import csv
import io
import json
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _

from cases.imports.front_matter import read_markdown
from cases.imports.rows import Cell, Problem, Row
from cases.imports.schema import kind_of
from cases.imports.words import Unreadable, shown

Found = Iterator[Row | Problem]


def read_files(paths: Sequence[Path]) -> tuple[list[Row], list[Problem]]:
    """Return the rows of all files and what could not be read, in file order."""
    rows: list[Row] = []
    problems: list[Problem] = []
    for path in paths:
        for found in _read_file(path):
            if isinstance(found, Row):
                rows.append(found)
            else:
                problems.append(found)
    return rows, problems


def _read_file(path: Path) -> Found:
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        yield Problem(
            str(path),
            0,
            _("geen bekend soort bestand. Gebruik .jsonl, .csv of .md."),
        )
        return
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        yield Problem(str(path), 0, _("is geen tekst in UTF-8."))
    except OSError:
        yield Problem(str(path), 0, _("kan niet worden gelezen. Klopt de naam?"))
    else:
        yield from reader(path, text)


def read_json_lines(path: Path, text: str) -> Found:
    """One object on each line; empty lines are passed over."""
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            yield _json_row(path, number, line)


def _json_row(path: Path, number: int, line: str) -> Row | Problem:
    try:
        record = json.loads(line, object_pairs_hook=_without_doubles)
    except Unreadable as problem:
        return Problem(str(path), number, str(problem))
    except json.JSONDecodeError as problem:
        return Problem(
            str(path),
            number,
            _("is geen geldige JSON, vanaf teken %(place)s.")
            % {"place": problem.colno},
        )
    except (ValueError, RecursionError):
        return Problem(str(path), number, _("is geen geldige JSON."))
    if not isinstance(record, dict):
        return Problem(str(path), number, _("elke regel is een object: {…}."))
    return _row(path, number, record)


def _without_doubles(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    record = dict(pairs)
    if len(record) < len(pairs):
        names = [name for name, _value in pairs]
        double = next(name for name in names if names.count(name) > 1)
        raise Unreadable(_("%(key)s staat er twee keer.") % {"key": shown(double)})
    return record


def read_csv(path: Path, text: str) -> Found:
    """A table with keys in its first line, by commas or, as Excel does, semicolons."""
    first_line = text.split("\n", 1)[0]
    delimiter = ";" if first_line.count(";") > first_line.count(",") else ","
    table = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    start = 1
    try:
        header = [name.strip() for name in next(table, [])]
        double = next((name for name in header if header.count(name) > 1), None)
        if double is not None:
            message = _("kolom %(key)s staat er twee keer.") % {"key": shown(double)}
            yield Problem(str(path), 1, message)
            return
        start = table.line_num + 1
        for values in table:
            if any(value.strip() for value in values):
                yield _csv_row(path, start, header, values)
            start = table.line_num + 1
    except csv.Error:
        yield Problem(
            str(path), start, _("klopt niet als CSV. Staan de aanhalingstekens goed?")
        )


def _csv_row(
    path: Path, line: int, header: list[str], values: list[str]
) -> Row | Problem:
    if len(values) != len(header):
        return Problem(
            str(path),
            line,
            _("heeft %(found)s cellen; de eerste regel heeft er %(expected)s.")
            % {"found": len(values), "expected": len(header)},
        )
    record: dict[str, Any] = {}
    for name, value in zip(header, values, strict=True):
        kind = kind_of(name)
        try:
            record[name] = kind.from_cell(value) if kind and value.strip() else value
        except Unreadable as problem:
            return Problem(str(path), line, str(problem), name)
    return _row(path, line, record)


def _row(path: Path, line: int, record: dict[str, Any]) -> Row:
    cells = {name: Cell(value, line) for name, value in record.items()}
    return Row(str(path), line, cells)


READERS: dict[str, Callable[[Path, str], Found]] = {
    ".jsonl": read_json_lines,
    ".ndjson": read_json_lines,
    ".csv": read_csv,
    ".md": read_markdown,
    ".markdown": read_markdown,
}
