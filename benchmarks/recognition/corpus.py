# SPDX-License-Identifier: EUPL-1.2
"""The labelled texts on which finding is developed, and those held back from that."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parents[2] / "tests" / "anonymisation" / "corpus"
DEVELOPMENT = FOLDER / "development.jsonl"
HOLDOUT = FOLDER / "holdout.jsonl"
# Single sentences by type, for building on; the benchmark leaves them out.
PHRASINGS = FOLDER / "phrasings.jsonl"
# Whole texts of five more hands, whose labels nobody read again: of four to build on,
# and of one to measure as a whole.
ROUGH = FOLDER / "rough.jsonl"
ROUGH_HOLDOUT = FOLDER / "rough_holdout.jsonl"

DIRECT = frozenset(
    {"person", "bsn", "bank_account", "phone", "email", "url", "account", "postcode",
     "address", "birth_date", "plate", "number"}
)  # fmt: skip
QUASI = frozenset(
    {"age", "date", "place", "organisation", "rare_condition", "unique_fact", "media",
     "public_role"}
)  # fmt: skip
# What has a checksum, a form or a keyword of its own: nothing excuses missing these.
NUMBERS = frozenset(
    {"bsn", "bank_account", "number", "email", "phone", "plate", "birth_date"}
)
# What a law, a ruling or money is made of must never be touched.
UNTOUCHABLE = frozenset({"law", "ecli", "article", "amount"})


@dataclass(frozen=True, slots=True)
class Label:
    """A place in a text with what it is: an identifier, or a trap that identifies nobody."""

    start: int
    end: int
    type: str
    entity: str = ""


@dataclass(frozen=True, slots=True)
class LabelledText:
    id: str
    genre: str
    text: str
    spans: tuple[Label, ...]
    traps: tuple[Label, ...]


def read_corpus(path: Path) -> list[LabelledText]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return [_text(json.loads(line)) for line in lines]


def _text(row: dict[str, Any]) -> LabelledText:
    return LabelledText(
        id=row["id"],
        genre=row["genre"],
        text=row["text"],
        spans=tuple(_labels(row["spans"])),
        traps=tuple(_labels(row["traps"])),
    )


def _labels(rows: list[dict[str, Any]]) -> Iterator[Label]:
    for row in rows:
        yield Label(row["start"], row["end"], row["type"], row.get("entity", ""))
