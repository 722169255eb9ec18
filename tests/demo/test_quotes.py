# SPDX-License-Identifier: EUPL-1.2
"""Texts of the demo are set as a printer would set them."""

import re
from pathlib import Path

import pytest

from demo.services import CONTENT

# YAML's own quotes aside, which are double ones at the edges of a value.
STRAIGHT = re.compile(r"'|(?<=\w)\"(?=\w)")


@pytest.mark.parametrize(
    "path",
    sorted(CONTENT.rglob("*.md")),
    ids=lambda path: f"{path.parent.name}/{path.stem}",
)
def test_quotes_are_curled(path: Path) -> None:
    _, _, story = path.read_text(encoding="utf-8").split("---\n", 2)
    assert not STRAIGHT.search(path.read_text(encoding="utf-8"))
    assert '"' not in story
