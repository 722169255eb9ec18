# SPDX-License-Identifier: EUPL-1.2
"""A measurement as a file: what, on which machine, when, of which commit, by which command."""

import json
import os
import platform
import statistics
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from django.utils import timezone

FOLDER = Path(__file__).parent / "results"


def write_result(name: str, *, command: str, figures: dict[str, Any]) -> Path:
    """Write ``figures`` to ``benchmarks/results/<name>.json`` and return the path."""
    result = {
        "name": name,
        "command": command,
        "date": timezone.localdate().isoformat(),
        "commit": _commit(),
        "machine": {
            "processor": platform.machine(),
            "cores": os.cpu_count(),
            "python": platform.python_version(),
            "system": platform.system(),
        },
        "figures": figures,
    }
    path = FOLDER / f"{name}.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(result, indent=2, ensure_ascii=False)
    path.write_text(text + "\n", encoding="utf-8")
    return path


def machine_load() -> float:
    """Return what else the machine was doing in the last minute."""
    return round(os.getloadavg()[0], 2)


def summary(seconds: Sequence[float]) -> dict[str, float]:
    """Return the median and the spread of some durations, in milliseconds."""
    ordered = sorted(seconds)
    return {
        "runs": len(ordered),
        "median_ms": round(statistics.median(ordered) * 1000, 1),
        "p95_ms": round(ordered[int(0.95 * (len(ordered) - 1))] * 1000, 1),
        "min_ms": round(ordered[0] * 1000, 1),
        "max_ms": round(ordered[-1] * 1000, 1),
    }


def _commit() -> str:
    done = subprocess.run(
        # Whichever git is on the path: its answer names a commit and decides nothing.
        ["git", "rev-parse", "--short", "HEAD"],
        capture_output=True,
        text=True,
        check=False,
        cwd=FOLDER.parent,
    )
    return done.stdout.strip()
