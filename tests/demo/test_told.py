# SPDX-License-Identifier: EUPL-1.2
"""The cases of the demo are told one by one: no two sound alike, and none is missing."""

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations
from typing import Any

import pytest

from cases.imports import Row, read_files
from cases.imports.schema import CASE, CASE_SECTIONS, SCHEMAS
from cases.presentation import CASE_STORY
from demo.services import CONTENT
from taxonomy.choices import Scheme
from taxonomy.vocabulary import read_data_files

RUN = 6
# What two cases may share by chance (issue 7, row 6).
MOST_SHARED_RUNS = 2
# Two cases that begin with the same words sound alike, however they go on.
OPENING = 3

WORD = re.compile(r"\w+(?:'\w+)*")


@pytest.fixture(scope="module")
def told() -> list[Row]:
    """Return the cases of the demo as their files give them."""
    rows, problems = read_files(sorted((CONTENT / "casussen").glob("*.md")))
    assert rows and not problems
    return rows


def words(text: str) -> list[str]:
    return WORD.findall(text.lower().replace("’", "'"))


def strings(value: Any) -> Iterator[str]:
    """Every text in a value of the front matter; a code is too short to matter."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from strings(part)


def runs(row: Row) -> set[tuple[str, ...]]:
    texts = [t for cell in row.cells.values() for t in strings(cell.value)]
    spelled = [words(text) for text in texts]
    return {tuple(w[i : i + RUN]) for w in spelled for i in range(len(w) - RUN + 1)}


def test_no_two_cases_share_more_than_chance_gives(told: list[Row]) -> None:
    tellers = defaultdict(list)
    for row in told:
        for run in runs(row):
            tellers[run].append(row.name)
    shared = defaultdict(list)
    for run, names in tellers.items():
        for pair in combinations(names, 2):
            shared[pair].append(" ".join(run))
    assert not {p: r for p, r in shared.items() if len(r) > MOST_SHARED_RUNS}


def test_no_two_cases_open_alike(told: list[Row]) -> None:
    for part in ("titel", "Context en sfeer"):
        openings = defaultdict(list)
        for row in told:
            start = tuple(words(row.cells[part].value)[:OPENING])
            openings[start].append(row.name)
        assert not [names for names in openings.values() if len(names) > 1]


def test_a_case_is_told_in_the_order_in_which_its_page_reads(told: list[Row]) -> None:
    schema = SCHEMAS[CASE]
    read = [
        schema.key_of(field) for _id, _title, fields in CASE_STORY for field in fields
    ]
    for row in told:
        headings = [name for name in row.cells if name in CASE_SECTIONS]
        assert headings == [name for name in read if name in headings], row.name


@pytest.mark.parametrize(
    ("key", "scheme"),
    [("thema", Scheme.THEME), ("uitkomst", Scheme.DECISION_OUTCOME)],
)
def test_every_theme_and_every_outcome_has_a_case(
    told: list[Row], key: str, scheme: Scheme
) -> None:
    known = {record.code for record in read_data_files() if record.scheme == scheme}
    used = {code for row in told for code in strings(row.cells[key].value)}
    assert known and not known - used
