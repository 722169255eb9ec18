# SPDX-License-Identifier: EUPL-1.2
"""What stands in a table below a heading that says what it is: "Cliëntnr;Leeftijd"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from anonymisation.engine.document import Document
from anonymisation.engine.findings import Confidence, Kind, Tier
from anonymisation.engine.lexicon import read_set
from anonymisation.engine.marks import Mark, Rule
from anonymisation.engine.recognisers.names import is_name
from anonymisation.engine.recognisers.places import mark_listed, names_of_places


def _rule(name: str, kind: Kind, tier: Tier, what: str) -> Rule:
    reason = f"{what}: staat in een tabel onder '%(cue)s'."
    return Rule(f"table.{name}", kind, tier, Confidence.CERTAIN, reason)


NAME = _rule("name", Kind.PERSON, Tier.BLOCK, "Lijkt op een naam")
NUMBER = _rule("number", Kind.NUMBER, Tier.BLOCK, "Is een nummer van iemand")
BIRTH = _rule("birth_date", Kind.BIRTH_DATE, Tier.BLOCK, "Is een geboortedatum")
PLACE = _rule("place", Kind.PLACE, Tier.REVIEW, "Is een plaats")
AGE = _rule("age", Kind.AGE, Tier.REVIEW, "Is een leeftijd")


@dataclass(frozen=True, slots=True)
class Column:
    """What a heading says of the cells below it, and how such a cell looks."""

    heading: re.Pattern[str]
    cell: re.Pattern[str]
    rule: Rule


_WHOSE = (
    r"cli[eë]nt|klant|pati[eë]nt|bewoner|inwoner|dossier|zaak|casus|polis|relatie|"
    r"registratie|melding|beschikking|burgerservice|leerling|personeel|lid|debiteur|kaart|"
    r"sleutel|kamer|agb|big|kvk|v"
)
_NAMES = r"(?:(?:van|de|der|den|ten|ter|el|al) ){0,3}[A-Z][\w'.-]*(?: [\w'.-]+){0,4}"
_DATE = r"\d{1,2}[-/. ]{1,2}(?:\d{1,2}|[a-z]{3,9})[-/. ]{1,2}(?:19|20)?\d\d"
_COLUMNS = (
    Column(
        re.compile(
            rf"(?:{_WHOSE})(?:en|s)?[- ]?(?:nummer|nr\.?|no\.?|code|id)|bsn|kenmerk|kamer|"
            r"kenteken|(?:bank)?rekening(?:nummer)?|iban"
        ),
        re.compile(r"(?=(?:[^\d]*\d){2})[A-Za-z]{0,4}[-./ ]?\d[\w./-]*"),
        NUMBER,
    ),
    Column(
        re.compile(
            r"(?:(?:voor|achter|roep)?naam|namen)(?: (?:van )?(?:de |het )?[a-zë]+)?|"
            r"contactpersoon|bewoner|cli[eë]nt(?:naam)?|inwoner|mantelzorger"
        ),
        re.compile(_NAMES),
        NAME,
    ),
    Column(
        re.compile(r"geboortedatum|geb\.? ?datum|geb\.?|geboren|gebdatum"),
        re.compile(_DATE, re.IGNORECASE),
        BIRTH,
    ),
    Column(
        re.compile(r"(?:leeftijd|lft\.?|lftd\.?)(?: in jaren)?"),
        re.compile(r"\d{1,2}(?: ?(?:jaar|jr\.?|j))?"),
        AGE,
    ),
    Column(
        re.compile(r"(?:woon)?plaats|dorp|wijk|buurt|gemeente"),
        re.compile(_NAMES),
        PLACE,
    ),
)
_SIGNS = "|;"
_RULE_LINE = re.compile(r"[\s|:;+-]*")
_FEWEST_CELLS, _FEWEST_ROWS = 2, 2


@dataclass(frozen=True, slots=True)
class Cell:
    start: int
    text: str

    @property
    def end(self) -> int:
        return self.start + len(self.text)


def tables(document: Document) -> Iterator[Mark]:
    for text, sign in _readings(document):
        for heading, *rows in _tables(text, sign):
            for place, head in enumerate(heading):
                yield from _below(document, head.text, [row[place] for row in rows])


def _readings(document: Document) -> Iterator[tuple[str, str]]:
    """Yield the text with each sign that may part its cells."""
    for sign in _SIGNS:
        if sign in document.text:
            yield document.text, sign
    if document.tabs:
        signs = list(document.text)
        for place in document.tabs:
            signs[place] = "\t"
        yield "".join(signs), "\t"


def _tables(text: str, sign: str) -> Iterator[list[list[Cell]]]:
    """Yield the rows of each table: lines that follow each other with as many cells."""
    rows = [_cells(text, match, sign) for match in re.finditer(r"[^\n]+", text)]
    for count, together in groupby((r for r in rows if r is not None), key=len):
        table = list(together)
        if count >= _FEWEST_CELLS and len(table) >= _FEWEST_ROWS:
            yield table


def _cells(text: str, line: re.Match[str], sign: str) -> list[Cell] | None:
    """Return the cells of a line; none of a line that only rules off."""
    if _RULE_LINE.fullmatch(line[0]):
        return None
    cells, at = [], line.start()
    for part in line[0].split(sign):
        inner = part.strip()
        cells.append(Cell(at + part.find(inner) if inner else at, inner))
        at += len(part) + 1
    return cells


def _below(document: Document, head: str, cells: list[Cell]) -> Iterator[Mark]:
    heading = head.lower().strip("*_: ")
    for column in _COLUMNS:
        if column.heading.fullmatch(heading):
            for cell in cells:
                if column.cell.fullmatch(cell.text) and _says_who(document, cell):
                    yield _marked(cell, column.rule, heading)


def _marked(cell: Cell, rule: Rule, heading: str) -> Mark:
    if rule is PLACE:
        if size := names_of_places().get(cell.text.lower()):
            return mark_listed(cell.start, cell.end, size)
        return Mark(cell.start, cell.end, PLACE, cue=heading, instead="een plaats")
    return Mark(cell.start, cell.end, rule, cue=heading)


def _says_who(document: Document, cell: Cell) -> bool:
    """Return whether a cell says more than "Onbekend", "Uren" or "Eigen bijdrage"."""
    if any(sign.isdigit() for sign in cell.text):
        return True
    return any(
        is_name(word.text)
        or not (word.allowed or word.is_ordinary or word.lower in read_set("no_names"))
        for word in document.words_between(cell.start, cell.end)
    )
