# SPDX-License-Identifier: EUPL-1.2
"""The phrasebooks: each has an origin, is read in full, and says nothing twice."""

import re
from collections import Counter

import pytest

from anonymisation.engine.lexicon import DATA
from anonymisation.engine.phrasebooks import any_of, phrases
from tests.architecture.layers import ROOT

BOOKS = sorted((DATA / "phrasebooks").iterdir())
CODE = "".join(
    path.read_text(encoding="utf-8")
    for path in sorted((ROOT / "anonymisation").rglob("*.py"))
)


def lines(path) -> list[str]:
    text = path.read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def headings(path) -> list[str]:
    return re.findall(r"^\[([a-z ]+)\]$", path.read_text(encoding="utf-8"), re.M)


@pytest.mark.parametrize("path", BOOKS, ids=lambda path: path.stem)
def test_a_book_says_where_it_comes_from(path):
    first = path.read_text(encoding="utf-8").partition("\n")[0]
    assert "Written for this project from general knowledge." in first


@pytest.mark.parametrize("path", BOOKS, ids=lambda path: path.stem)
def test_all_headings_of_a_book_are_read_and_give_one_pattern(path):
    for heading in headings(path):
        assert f'phrases("{path.stem}", "{heading}")' in CODE
        assert re.compile(any_of(phrases(path.stem, heading))).groups == 0


@pytest.mark.parametrize("path", BOOKS, ids=lambda path: path.stem)
def test_a_book_says_nothing_twice(path):
    assert [line for line, count in Counter(lines(path)).items() if count > 1] == []


@pytest.mark.parametrize("path", BOOKS, ids=lambda path: path.stem)
def test_every_name_of_a_book_is_used_in_it(path):
    text = path.read_text(encoding="utf-8")
    names = re.findall(r"^([a-z_]+)(?: = |: )", text, re.M)
    assert [name for name in names if f"{{{name}}}" not in text] == []
    assert len(names) == len(set(names))


def test_shared_words_stand_where_they_are_named():
    assert r"(?:twee|drie|vier|vijf|zes|[2-6]) tweelingen\b" in phrases(
        "happenings", "happened"
    )
