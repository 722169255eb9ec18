# SPDX-License-Identifier: EUPL-1.2
"""Markdown with YAML front matter: one item a file, every value with its line."""

import re
from collections.abc import Iterator
from pathlib import Path

from django.utils.translation import gettext as _

import yaml

from cases.imports.rows import Cell, Problem, Row
from cases.imports.words import shown

FENCE = "---"
HEADING = re.compile(r"##[ \t]+(.+?)[ \t#]*")
# Text before the first heading of the body.
OPENING = ""


class _Misplaced(Exception):
    """Something stands where it cannot; carries its line."""

    def __init__(self, line: int, message: str) -> None:
        self.line = line
        super().__init__(message)


def read_markdown(path: Path, text: str) -> Iterator[Row | Problem]:
    """Yield the one row of a file; what precedes the first heading has no name."""
    lines = text.splitlines()
    try:
        end = _end_of_front_matter(lines)
        # The first key stands on the second line.
        cells = _read_keys("\n".join(lines[1:end]), first_line=2)
        for heading, cell in _read_sections(lines[end + 1 :], first_line=end + 2):
            if heading in cells:
                raise _Misplaced(
                    cell.line,
                    _("%(key)s staat er twee keer.") % {"key": shown(heading)},
                )
            cells[heading] = cell
    except _Misplaced as problem:
        yield Problem(str(path), problem.line, str(problem))
    else:
        yield Row(str(path), 1, cells, name=path.stem)


def _end_of_front_matter(lines: list[str]) -> int:
    if not lines or lines[0].rstrip() != FENCE:
        raise _Misplaced(1, _("begint niet met een regel ---."))
    for number, line in enumerate(lines[1:], start=1):
        if line.rstrip() == FENCE:
            return number
    raise _Misplaced(1, _("de tweede regel --- ontbreekt."))


def _read_keys(text: str, *, first_line: int) -> dict[str, Cell]:
    """Return the top keys with their values; built on nodes, which know their line."""
    loader = None
    try:
        loader = yaml.SafeLoader(text)
        node = loader.get_single_node()
        if not isinstance(node, yaml.MappingNode):
            raise _Misplaced(first_line, _("hier horen regels als 'titel: …'."))
        cells: dict[str, Cell] = {}
        for key_node, value_node in node.value:
            line = key_node.start_mark.line + first_line
            key = str(key_node.value)
            if key in cells:
                raise _Misplaced(
                    line, _("%(key)s staat er twee keer.") % {"key": shown(key)}
                )
            cells[key] = Cell(loader.construct_object(value_node, deep=True), line)
    except (yaml.YAMLError, ValueError, TypeError, RecursionError) as problem:
        raise _Misplaced(_line_of(problem, first_line), _not_yaml()) from problem
    finally:
        if loader is not None:
            loader.dispose()
    return cells


def _line_of(problem: Exception, first_line: int) -> int:
    mark = getattr(problem, "problem_mark", None)
    return mark.line + first_line if mark else first_line


def _not_yaml() -> str:
    return _(
        "is geen geldige YAML. Staat er een dubbele punt of een aanhalingsteken in een "
        "tekst? Zet er dan dubbele aanhalingstekens omheen."
    )


def _read_sections(lines: list[str], *, first_line: int) -> Iterator[tuple[str, Cell]]:
    heading, start, collected = OPENING, first_line, list[str]()
    for number, line in enumerate([*lines, "## einde"], start=first_line):
        match = HEADING.fullmatch(line)
        if match is None:
            collected.append(line)
            continue
        body = "\n".join(collected).strip()
        if heading != OPENING or body:
            yield heading, Cell(body, start)
        heading, start, collected = match[1], number, []
