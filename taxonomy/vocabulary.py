# SPDX-License-Identifier: EUPL-1.2
"""Read the vocabularies from their data files; knows no database."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

from taxonomy.choices import Scheme

DATA_DIR = Path(__file__).parent / "data"


@dataclass(frozen=True, slots=True)
class ConceptRecord:
    """One concept as its file gives it; ``broader`` is a code in the same scheme.

    A term is explained in stories when it has a source of its own: words that law or a
    method gave a meaning, and not "trap" or "buren".
    """

    scheme: str
    code: str
    label: str
    definition: str
    source: str
    source_status: str
    synonyms: tuple[str, ...]
    broader: str
    exact_match: str
    order: int
    is_explained: bool = False


def read_data_files(folder: Path = DATA_DIR) -> list[ConceptRecord]:
    """Return every concept of every file, parents before children within a file."""
    return [
        record for path in sorted(folder.glob("*.toml")) for record in _read_file(path)
    ]


def _read_file(path: Path) -> list[ConceptRecord]:
    document = tomllib.loads(path.read_text(encoding="utf-8"))
    return [
        ConceptRecord(
            scheme=document["scheme"],
            code=row["code"],
            label=row["label"],
            definition=row.get("definition", ""),
            source=row.get("source", document.get("source", "")),
            source_status=row.get("source_status", "to_verify"),
            synonyms=tuple(row.get("synonyms", ())),
            broader=row.get("broader", ""),
            exact_match=row.get("exact_match", ""),
            order=order,
            is_explained=row.get(
                "explained", document["scheme"] == Scheme.TERM and "source" in row
            ),
        )
        for order, row in enumerate(document.get("concept", []), start=1)
    ]
