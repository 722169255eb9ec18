# SPDX-License-Identifier: EUPL-1.2
"""What a file holds before and while it is judged."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from cases.choices import ConceptRole
from cases.models import SharedItem
from taxonomy.models import Concept


@dataclass(frozen=True, slots=True)
class Problem:
    """One reason why nothing is imported: where it lies and what to do about it."""

    source: str
    line: int
    message: str
    key: str = ""

    def __str__(self) -> str:
        place = f"{self.source}, regel {self.line}" if self.line else self.source
        return ": ".join(part for part in (place, self.key, self.message) if part)


class ImportRefused(Exception):
    """Nothing was imported; ``problems`` says why."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__(" ".join(problem.message for problem in problems))


@dataclass(frozen=True, slots=True)
class Cell:
    """A value as a file gives it, and the line on which it begins."""

    value: Any
    line: int


@dataclass(frozen=True, slots=True)
class Row:
    """One item as a file gives it; sections stand among the cells by their heading."""

    source: str
    line: int
    cells: dict[str, Cell]
    name: str = ""

    def problem(self, message: str, key: str = "") -> Problem:
        """Return a problem of this row, on the line of ``key`` where that is known."""
        cell = self.cells.get(key)
        line = cell.line if cell else self.line
        return Problem(self.source, line, message, key)


@dataclass(slots=True)
class Draft:
    """What the cells of a row come to: fields and rows of an item that is not stored."""

    model: type[SharedItem]
    fields: dict[str, Any] = field(default_factory=dict)
    concepts: list[tuple[ConceptRole, Concept]] = field(default_factory=list)
    rows: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    rests_on: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class CheckedRow:
    """A row without problems; ``code`` is empty when the item may have any."""

    row: Row
    draft: Draft
    code: str = ""
