# SPDX-License-Identifier: EUPL-1.2
"""A judged set read from a directory; what is wrong is said with file and line."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from search.document import SearchDocument
from search.viewer import PUBLIC

T = TypeVar("T")
Judgements = Mapping[str, Mapping[str, int]]

KNOWN_KEYS = frozenset({"id", "title", "summary", "body", "kind", "facets"})


class InvalidJudgedSet(Exception):
    """A file of the set is missing or wrong; the text says where, in Dutch."""


@dataclass(frozen=True, slots=True)
class JudgedQuery:
    id: str
    group: str
    text: str


@dataclass(frozen=True, slots=True)
class JudgedSet:
    documents: tuple[SearchDocument, ...]
    queries: tuple[JudgedQuery, ...]
    similar: tuple[tuple[str, str], ...]
    qrels: Judgements
    similar_qrels: Judgements


def read_judged_set(folder: Path) -> JudgedSet:
    """Return the set in ``folder``; the files for similar documents may be absent."""
    if not folder.is_dir():
        raise InvalidJudgedSet(f"Map {folder} bestaat niet.")
    documents = tuple(_read(folder / "documents.jsonl", _document))
    if not documents:
        raise InvalidJudgedSet(f"{folder / 'documents.jsonl'} is leeg.")
    similar = folder / "similar.tsv"
    similar_qrels = folder / "similar.qrels"
    return JudgedSet(
        documents,
        tuple(_read(folder / "queries.tsv", _query)),
        tuple(_read(similar, _pair)) if similar.exists() else (),
        _judgements(folder / "qrels.txt"),
        _judgements(similar_qrels) if similar_qrels.exists() else {},
    )


def _read(path: Path, parse: Callable[[str], T]) -> Iterator[T]:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError as error:
        raise InvalidJudgedSet(f"{path} ontbreekt.") from error
    except (OSError, UnicodeDecodeError) as error:
        raise InvalidJudgedSet(f"{path} is niet als UTF-8-tekst te lezen.") from error
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            yield parse(line.rstrip("\r"))
        except ValueError as error:
            raise InvalidJudgedSet(f"{path}, regel {number}: {error}") from error


def _document(line: str) -> SearchDocument:
    try:
        row = json.loads(line)
    except json.JSONDecodeError as error:
        raise ValueError(f"geen geldige JSON ({error.msg}).") from error
    if not isinstance(row, dict):
        raise ValueError("een document moet een JSON-object zijn.")
    if not isinstance(row.get("id"), str | int) or row["id"] == "":
        raise ValueError("het veld “id” ontbreekt of is geen tekst.")
    return SearchDocument(
        id=str(row["id"]),
        kind=_text(row, "kind") or "case",
        title=_text(row, "title"),
        summary=_text(row, "summary"),
        body=_text(row, "body"),
        facets=_facets(row),
        access=frozenset({PUBLIC}),
    )


def _text(row: Mapping[str, object], key: str) -> str:
    value = row.get(key) or ""
    if not isinstance(value, str):
        raise ValueError(f"het veld “{key}” is geen tekst.")
    return value


def _facets(row: Mapping[str, object]) -> dict[str, tuple[str, ...]]:
    named = row.get("facets") or {}
    if not isinstance(named, dict):
        raise ValueError("het veld “facets” is geen object.")
    others = {key: value for key, value in row.items() if key not in KNOWN_KEYS}
    facets = {str(name): _codes(value) for name, value in {**others, **named}.items()}
    return {name: codes for name, codes in facets.items() if codes}


def _codes(value: object) -> tuple[str, ...]:
    values = value if isinstance(value, list) else [value]
    return tuple(dict.fromkeys(v for v in values if isinstance(v, str) and v))


def _query(line: str) -> JudgedQuery:
    columns = line.split("\t", 2)
    if len(columns) < 3 or not columns[0].strip():
        raise ValueError("verwacht: id, klasse en tekst, gescheiden door tabs.")
    return JudgedQuery(columns[0].strip(), columns[1].strip(), columns[2].strip())


def _pair(line: str) -> tuple[str, str]:
    columns = line.split()
    if len(columns) != 2:
        raise ValueError("verwacht: id van de vraag en id van een document.")
    return columns[0], columns[1]


def _judgements(path: Path) -> Judgements:
    grades: dict[str, dict[str, int]] = {}
    for query, document, grade in _read(path, _judgement):
        grades.setdefault(query, {})[document] = grade
    return grades


def _judgement(line: str) -> tuple[str, str, int]:
    columns = line.split()
    if len(columns) != 4:
        raise ValueError("verwacht: vraag, 0, document en oordeel (TREC-formaat).")
    try:
        return columns[0], columns[2], int(columns[3])
    except ValueError as error:
        raise ValueError(f"het oordeel “{columns[3]}” is geen geheel getal.") from error
