# SPDX-License-Identifier: EUPL-1.2
"""Drills R1, R4 and R7 in short: what is killed or runs out of room loses nothing.

The other drills measure seconds, hurt the whole site or ask for three servers; on a machine
that runs a suite beside them they would judge that machine. They are for ``make drills``.
"""

import json
import os
import subprocess
import sys
from functools import cache

import pytest

from tests.site import ROOT

# Those of one row share a site.
TOGETHER = (("kill_worker", "kill_web"), ("disk_full",))

pytestmark = [
    pytest.mark.drill,
    pytest.mark.slow,
    # Leaves the database with which the drill's own site begins.
    pytest.mark.django_db,
]


@cache
def outcomes(names: tuple[str, ...], *, inside: str = "0") -> dict[str, dict]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.drills.reliability", *names],
        cwd=ROOT,
        # Beside a whole suite the minute that is promised would judge the machine.
        env=os.environ | {"AGREE_SECONDS": "300", "WORKER_INSIDE": inside},
        capture_output=True,
        text=True,
        check=False,
    )
    lines = [line for line in done.stdout.splitlines() if line.startswith("{")]
    told = {one["drill"]: one for one in map(json.loads, lines)}
    assert set(told) == set(names), done.stderr[-4000:]
    # What the site logged, for whoever reads why one failed.
    return {name: one | {"logs": done.stderr} for name, one in told.items()}


@pytest.mark.parametrize(
    ("name", "together"), [(name, row) for row in TOGETHER for name in row]
)
def test_the_site_holds(name: str, together: tuple[str, ...]) -> None:
    outcome = outcomes(together)[name]
    if not outcome["bar"] and not outcome["failures"]:
        pytest.skip(f"niet te proberen: {outcome['figure']}")
    assert outcome["failures"] == [], f"{outcome['figure']}\n{outcome['logs']}"


def test_it_holds_with_its_worker_among_the_web_processes() -> None:
    outcome = outcomes(("kill_worker",), inside="1")["kill_worker"]
    assert outcome["failures"] == [], f"{outcome['figure']}\n{outcome['logs']}"
