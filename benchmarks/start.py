# SPDX-License-Identifier: EUPL-1.2
"""From ``make run`` to the first served page, beside ``manage.py check`` in the same run.

The first start fills an empty state with vocabularies, demo content and index; the second
finds it all there. Installing is left out: it measures the network.
"""

import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from benchmarks.reporting import summary
from tests.cast import Cast
from tests.site import ROOT, running_site

SECOND_STARTS = 5


def measure(cast: Cast) -> dict[str, Any]:
    """Return the first start, later starts, the check and their ratio."""
    with tempfile.TemporaryDirectory() as folder:
        first = _start(Path(folder))
        later, checks = [], []
        for _ in range(SECOND_STARTS):
            checks.append(_check())
            later.append(_start(Path(folder)))
    ratios = [a / b for a, b in zip(later, checks, strict=True)]
    return {
        "first_start_ms": round(first * 1000),
        "later_start": summary(later),
        "manage_check": summary(checks),
        "ratio_per_pair": [round(ratio, 2) for ratio in ratios],
    }


def _start(state: Path) -> float:
    started = time.perf_counter()
    with running_site(state):
        return time.perf_counter() - started


def _check() -> float:
    started = time.perf_counter()
    subprocess.run(
        [sys.executable, "manage.py", "check"],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    return time.perf_counter() - started
