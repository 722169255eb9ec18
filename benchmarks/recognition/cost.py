# SPDX-License-Identifier: EUPL-1.2
"""What the engine costs a process that did not have it: seconds and memory.

``python -m benchmarks.recognition.cost`` measures its own process and prints JSON. Memory
is the proportional set size (Linux): what is shared counts for this process's part only.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from statistics import median
from typing import Any

PROCESSES = 5


def cost() -> dict[str, Any]:
    """Return what a fresh process pays; of memory the most that one of them took."""
    from benchmarks.servers import run_to_end

    command = [sys.executable, "-m", "benchmarks.recognition.cost"]
    runs = [json.loads(run_to_end(command)) for _ in range(PROCESSES)]
    return {
        "processes": PROCESSES,
        "import_ms": round(median(run["import"] for run in runs) * 1000),
        "first_text_ms": round(median(run["first_text"] for run in runs) * 1000),
        "memory_added_mib": max(run["memory_first"] for run in runs),
        "memory_added_after_all_texts_mib": max(run["memory_all"] for run in runs),
    }


def _in_this_process() -> dict[str, float]:
    from benchmarks.recognition.corpus import DEVELOPMENT, read_corpus

    first, *others = (text.text for text in read_corpus(DEVELOPMENT))
    before = _mib()
    started = time.perf_counter()
    from anonymisation.engine import detect

    imported = time.perf_counter()
    detect(first)
    done = time.perf_counter()
    after_first = _mib()
    for text in others:
        detect(text)
    return {
        "import": imported - started,
        "first_text": done - imported,
        "memory_first": round(after_first - before, 1),
        "memory_all": round(_mib() - before, 1),
    }


def _mib() -> float:
    for line in Path("/proc/self/smaps_rollup").read_text(encoding="ascii").split("\n"):
        if line.startswith("Pss:"):
            return int(line.split()[1]) / 1024
    raise OSError("this system tells no proportional set size")


if __name__ == "__main__":
    sys.stdout.write(json.dumps(_in_this_process()))
