# SPDX-License-Identifier: EUPL-1.2
"""A site that several tests look at is served once, and the longest work starts first."""

import os
import re
import subprocess
import sys
from pathlib import Path

from tests.scheduling import ORDER, TOGETHER, group_of, place_of
from tests.site import ROOT

SAYS_WHERE = """
import os, pathlib, time

def test_where(number):
    told = pathlib.Path(__file__).with_suffix(".told")
    told.open("a").write(os.environ["PYTEST_XDIST_WORKER"] + " ")
    time.sleep(0.02)
"""
CONFTEST = """
import pytest

pytest_plugins = ["tests.scheduling"]

@pytest.fixture(params=range(6))
def number(request):
    return request.param
"""
ALONE = ("-p", "no:django", "-p", "no:randomly", "-p", "no:cacheprovider")


def test_what_shares_a_site_runs_in_one_process(tmp_path: Path) -> None:
    """By a real run: a version of pytest once made an end to it without a word."""
    (tmp_path / "pytest.ini").write_text(
        "[pytest]\naddopts = --import-mode=importlib\n"
    )
    (tmp_path / "conftest.py").write_text(CONFTEST)
    modules = [
        tmp_path / f"tests/{name}.py"
        for name in ("test_alone", "browser/test_one", "browser/test_other")
    ]
    for module in modules:
        module.parent.mkdir(parents=True, exist_ok=True)
        module.write_text(SAYS_WHERE)
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-n", "2", "-q", *ALONE, str(tmp_path)],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert "18 passed" in done.stdout, done.stdout + done.stderr
    alone, *shared = [m.with_suffix(".told").read_text().split() for m in modules]
    assert len({name for told in shared for name in told}) == 1
    assert set(alone) - set(shared[0])


def test_what_is_named_exists_and_whoever_asks_for_the_site_is_named() -> None:
    assert [start for start in TOGETHER if not (ROOT / start).exists()] == []
    asking = [
        path.relative_to(ROOT).as_posix()
        for path in sorted((ROOT / "tests").rglob("test_*.py"))
        if re.search(r"demo_site\s*:", path.read_text("utf-8"))
    ]
    assert {group_of(path) for path in asking} == {"site"}


def test_groups_come_first_then_what_is_slow_then_the_rest() -> None:
    places = [
        place_of("tests/browser/test_weight.py::test_x"),
        place_of("tests/drills/test_backup.py::test_x"),
        place_of("tests/drills/test_canaries.py::test_x"),
        place_of("tests/cases/test_door.py::test_x"),
    ]
    assert places == sorted(set(places))
    assert ORDER[0] == "site"
