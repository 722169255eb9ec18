# SPDX-License-Identifier: EUPL-1.2
"""A reader in C, for pages that cost less than asking for them from Python does.

``ab`` of Apache (Debian: ``apache2-utils``). Both servers are asked for one address again
and again, each time on a connection of its own, as ``http_client`` asks.
"""

import csv
import re
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Any

from benchmarks.http_client import HOST, MOST, PATIENCE, Page, warm_up
from benchmarks.servers import CannotMeasure

PROGRAM = "ab"
_PER_SECOND = re.compile(r"^Requests per second:\s+([\d.]+)", re.M)
_COMPLETE = re.compile(r"^Complete requests:\s+(\d+)", re.M)
# A length that changes is no failure: a page may say what time it is.
_FAILED = re.compile(r"^(?:Failed requests|Non-2xx responses):\s+(\d+)", re.M)


def measure_one_page(page: Page, concurrency: int, seconds: float) -> dict[str, Any]:
    """Return answers per second and their times; raise ``CannotMeasure`` without ``ab``.

    That the page holds what it should is looked at before; all answers after that must
    have status 200.
    """
    if not shutil.which(PROGRAM):
        raise CannotMeasure(f"{PROGRAM} is er niet (Debian: apache2-utils)")
    warm_up(page)
    with tempfile.TemporaryDirectory() as folder:
        times = Path(folder) / "times.csv"
        told = [
            part
            for name, value in page.headers.items()
            for part in ("-H", f"{name}: {value}")
        ]
        done = subprocess.run(
            [
                PROGRAM, "-q", "-l", "-s", str(PATIENCE), "-t", str(round(seconds)),
                "-n", str(MOST), "-c", str(concurrency), "-e", str(times), *told,
                f"http://{HOST}:{page.port}{next(page.paths)}",
            ],
            check=True,
            capture_output=True,
            text=True,
        )  # fmt: skip
        [_names, *rows] = csv.reader(times.read_text("ascii").splitlines())
    at = {int(percent): round(float(ms), 1) for percent, ms in rows}
    return {
        "answers_per_second": float(_number(_PER_SECOND, done.stdout)),
        "failed": sum(map(int, _FAILED.findall(done.stdout))),
        "runs": int(_number(_COMPLETE, done.stdout)),
        "median_ms": at[50],
        "p95_ms": at[95],
        "min_ms": at[0],
        "p99_ms": at[99],
    }


def _number(pattern: re.Pattern[str], said: str) -> str:
    found = pattern.search(said)
    if not found:
        raise CannotMeasure(f"{PROGRAM} zei niets over {pattern.pattern}")
    return found[1]
