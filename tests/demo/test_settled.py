# SPDX-License-Identifier: EUPL-1.2
"""The text of the demo passes the Herkenningscheck for real, with every answer in sight."""

from pathlib import Path
from typing import Any

import pytest

from anonymisation.engine import Tier, detect
from cases.imports import check_rows, read_files
from cases.imports.build import new_item
from cases.texts import texts_of
from demo.items import ANSWERS
from demo.services import CONTENT
from demo.settled import Answer, one_line, read_answers

LINE = """
[[gezien]]
bestand = "{file}"
veld = "{field}"
woorden = "{words}"
reden = "ordinary_word"
"""


Asked = tuple[str, str, str]


@pytest.fixture
def asked(db: None) -> dict[Asked, Tier]:
    """What the check finds in the demo as its files have it: where, and how it weighs."""
    paths = [
        p for name in ("casussen", "praktijken") for p in CONTENT.glob(f"{name}/*")
    ]
    found = {}
    for path in sorted(paths):
        checked, _problems = check_rows(read_files([path])[0])
        texts = texts_of(new_item(checked[0].draft))
        for finding in detect("", fields=texts):
            words = one_line(texts[finding.field][finding.start : finding.end])
            place = (f"{path.parent.name}/{path.stem}", finding.field, words)
            found[place] = finding.tier
    return found


def test_every_answer_is_needed_and_none_is_missing(asked: dict[Asked, Tier]) -> None:
    told = {(a.file, a.field, a.words) for a in read_answers(CONTENT / ANSWERS)}
    review = {place for place, tier in asked.items() if tier is Tier.REVIEW}
    missing = [LINE.format(file=f, field=a, words=w) for f, a, w in review - told]
    assert not missing, "look at these, rewrite or answer:" + "".join(sorted(missing))
    assert not told - review, "no longer asked, take them out"


def test_nothing_in_the_demo_points_at_one_person(asked: dict[Asked, Tier]) -> None:
    assert not [place for place, tier in asked.items() if tier is Tier.BLOCK]


def strings(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        value = list(value.values())
    return (
        [s for part in value for s in strings(part)] if isinstance(value, list) else []
    )


def test_no_dossier_of_the_demo_names_anybody() -> None:
    rows, _problems = read_files(sorted((CONTENT / "dossiers").glob("*.md")))
    texts = [
        s for row in rows for cell in row.cells.values() for s in strings(cell.value)
    ]
    prose = [text for text in texts if " " in text.strip()]
    assert prose
    assert not [
        text[f.start : f.end]
        for text in prose
        for f in detect(text)
        if f.tier is Tier.BLOCK
    ]


def test_a_site_s_own_demo_may_have_no_answers(tmp_path: Path) -> None:
    assert read_answers(tmp_path / ANSWERS) == []


def test_an_answer_says_where_and_why() -> None:
    for answer in read_answers(CONTENT / ANSWERS):
        assert isinstance(answer, Answer)
        assert (CONTENT / f"{answer.file}.md").exists()
