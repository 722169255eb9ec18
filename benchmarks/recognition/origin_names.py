# SPDX-License-Identifier: EUPL-1.2
"""Given and family names of eleven origins, and drawing from them with fixed chance."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path

from benchmarks.chance import seeded

FOLDER = Path(__file__).parents[2] / "tests" / "anonymisation" / "origins"
DUTCH = "dutch"


@dataclass(frozen=True, slots=True)
class OriginNames:
    """The names of one origin; a family name has its infix in front of it."""

    origin: str
    given: tuple[str, ...]
    family: tuple[str, ...]


def read_origins() -> list[OriginNames]:
    """Return all lists, Dutch first."""
    found = [_read(path) for path in sorted(FOLDER.glob("*.txt"))]
    return sorted(found, key=lambda names: names.origin != DUTCH)


def _read(path: Path) -> OriginNames:
    parts: dict[str, list[str]] = {"given": [], "family": []}
    part = parts["given"]
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            part = parts.get(line.strip("# "), part)
        elif line.strip():
            part.append(line.strip())
    return OriginNames(path.stem, tuple(parts["given"]), tuple(parts["family"]))


class Drawing:
    """Names for one text: the same key gives the same names in the same order."""

    def __init__(self, names: OriginNames, key: str) -> None:
        self._given = _shuffled(names.given, f"given:{key}")
        self._family = _shuffled(names.family, f"family:{key}")
        self._drawn: dict[tuple[str, str], str] = {}

    def given(self, instead_of: str) -> str:
        """Return the name that stands for this given name wherever the text has it."""
        return self._draw("given", instead_of, self._given)

    def family(self, instead_of: str) -> str:
        return self._draw("family", instead_of, self._family)

    def _draw(self, part: str, instead_of: str, names: Iterator[str]) -> str:
        key = (part, instead_of.casefold())
        if key not in self._drawn:
            self._drawn[key] = next(names)
        return self._drawn[key]


def _shuffled(names: tuple[str, ...], key: str) -> Iterator[str]:
    order = list(names)
    seeded(key).shuffle(order)
    return cycle(order)
