# SPDX-License-Identifier: EUPL-1.2
"""Drills R1 to R5 and R9, reindexing and the lag of search, in short on one site."""

import json
import os
import subprocess
import sys

import pytest

from tests.site import ROOT

# What hurts the whole site or asks for three servers is for ``make drills`` alone.
NAMES = (
    "engine_away", "kill_worker", "kill_web", "slow_engine", "reload", "lag", "reindex",
    "history",
)  # fmt: skip

pytestmark = [
    pytest.mark.drill,
    pytest.mark.slow,
    pytest.mark.xdist_group("reliability"),
]


@pytest.fixture(scope="module")
def outcomes() -> dict[str, dict]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.drills.reliability", *NAMES],
        cwd=ROOT,
        env=dict(os.environ),
        capture_output=True,
        text=True,
        check=False,
    )
    lines = [line for line in done.stdout.splitlines() if line.startswith("{")]
    told = {one["drill"]: one for one in map(json.loads, lines)}
    assert set(told) == set(NAMES), done.stderr[-4000:]
    return told


@pytest.mark.parametrize("name", NAMES)
def test_the_site_holds(outcomes: dict[str, dict], name: str) -> None:
    outcome = outcomes[name]
    if not outcome["bar"] and not outcome["failures"]:
        pytest.skip(f"geen Elasticsearch: {outcome['figure']}")
    assert outcome["failures"] == [], outcome["figure"]
