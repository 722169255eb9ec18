# SPDX-License-Identifier: EUPL-1.2
"""What runs again on another database is whatever can reach one, and nothing else."""

import pytest

from tests.cast import Cast
from tests.database import ONCE, asks_database, is_for_another
from tests.site import ROOT


def test_whoever_needs_people_asks_the_database(
    request: pytest.FixtureRequest, cast: Cast
) -> None:
    assert asks_database(request.node)


def test_whoever_needs_nothing_does_not(request: pytest.FixtureRequest) -> None:
    assert not asks_database(request.node)


@pytest.mark.django_db
def test_a_mark_asks_as_well(request: pytest.FixtureRequest) -> None:
    assert asks_database(request.node)


@pytest.mark.django_db
def test_who_asks_runs_again_unless_its_name_is_in_the_list(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert is_for_another(request.node)
    monkeypatch.setattr("tests.database.ONCE", (request.node.nodeid,))
    assert not is_for_another(request.node)


@pytest.mark.parametrize("name", ONCE)
def test_what_runs_once_exists_and_the_manual_says_why(name: str) -> None:
    file, _, test = name.partition("::")
    assert test.partition("[")[0] in (ROOT / file).read_text("utf-8")
    manual = (ROOT / "docs/testing.md").read_text("utf-8")
    assert f"`{file.rpartition('/')[2]}`" in manual
