# SPDX-License-Identifier: EUPL-1.2
"""What the second engine adds to the rules, on the texts they were developed on.

The held-back texts stay out of it: this measurement is repeated while choosing.
"""

import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from typing import Any

from anonymisation.engine import detect
from anonymisation.merge_engines import detect_with_second
from anonymisation.second_engine import detect_second, engine_name, engine_version
from benchmarks.recognition.corpus import DEVELOPMENT, LabelledText, read_corpus
from benchmarks.recognition.measures import Span, count

_KEPT = (
    "direct_masked",
    "direct_alert",
    "quasi_alert",
    "precision",
    "precision_block",
    "untouchable_touched",
    "other_traps_touched",
)
# What the process holds after "warm up" and after reading a page, in MB.
_MEMORY = """
from pathlib import Path
def held():
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096 / 1_000_000
from anonymisation.engine import detect
detect(text)
before = held()
from anonymisation.second_engine import detect_second
detect_second(text)
print(round(held() - before, 1))
"""


def measure(cast: object) -> dict[str, Any]:
    """Return the measures of rules, model and both, their time, and the model's memory."""
    texts = read_corpus(DEVELOPMENT)
    started = time.perf_counter()
    detect_second("")
    loading = time.perf_counter() - started
    return {
        "engine": f"{engine_name()} {engine_version()}",
        "texts": len(texts),
        "rules": _figures(texts, _rules),
        "model": _figures(texts, _model),
        "both": _figures(texts, _both),
        "load_ms": round(loading * 1000),
        "memory_mb": _memory(max((t.text for t in texts), key=len)),
    }


def _rules(text: str) -> list[Span]:
    return [Span(f.start, f.end, f.tier) for f in detect(text)]


def _model(text: str) -> list[Span]:
    return [Span(m.start, m.end) for m in detect_second(text)]


def _both(text: str) -> list[Span]:
    return [Span(f.start, f.end, f.tier) for f in detect_with_second(text)]


def _figures(
    texts: Sequence[LabelledText], find: Callable[[str], list[Span]]
) -> dict[str, Any]:
    counts = count(texts, find).as_json()
    return {name: counts[name] for name in _KEPT} | _times(texts, find)


def _times(
    texts: Sequence[LabelledText], find: Callable[[str], list[Span]]
) -> dict[str, float]:
    per_thousand = []
    for text in texts:
        # Time of this process, so that what else the machine does is left out.
        started = time.process_time()
        find(text.text)
        spent = time.process_time() - started
        per_thousand.append(spent * 1_000_000 / len(text.text))
    ordered = sorted(per_thousand)
    return {
        "ms_per_1000_characters_median": round(ordered[len(ordered) // 2], 1),
        "ms_per_1000_characters_p95": round(ordered[int(0.95 * (len(ordered) - 1))], 1),
    }


def _memory(text: str) -> float:
    done = subprocess.run(
        [sys.executable, "-c", f"text = {text!r}\n{_MEMORY}"],
        capture_output=True,
        text=True,
        check=True,
    )
    return float(done.stdout)
