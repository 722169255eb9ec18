# SPDX-License-Identifier: EUPL-1.2
"""The embedded engine by itself, at few and at many documents: no page, no database.

Every size is indexed and asked in processes of their own. "First asked" is what a reader
meets: each question was never asked before. "Asked again" is the same list once more. Of
each question counts the quickest of some fresh processes, in which the two sizes take
turns: what else a machine does can only add. The p95 of each process stands beside it.
"""

import json
import os
import sys
import tempfile
from dataclasses import asdict
from pathlib import Path
from typing import Any

from benchmarks.corpus import Corpus
from benchmarks.engine_run import DOCUMENTS, QUESTIONS
from benchmarks.reporting import machine_load, summary
from benchmarks.servers import run_to_end
from search.document import SearchDocument
from tests.cast import Cast

FEW = 2_000
MANY = int(os.environ.get("BENCH_CASES", "20000"))
ROUNDS = 3
KINDS = ("short", "long", "short_with_filters", "autocomplete")


def measure(cast: Cast) -> dict[str, Any]:
    """Return speed, memory and, of each kind of question, how the time grows."""
    load = machine_load()
    sizes = measure_sizes(Corpus(), (FEW, MANY))
    return {
        "load_before": load,
        **{f"with_{count}_documents": figures for count, figures in sizes.items()},
        "growth_of_p95": {kind: _growth(sizes, kind) for kind in KINDS},
    }


def measure_sizes(corpus: Corpus, counts: tuple[int, ...]) -> dict[int, dict[str, Any]]:
    with tempfile.TemporaryDirectory() as name:
        folders = {count: Path(name) / str(count) for count in counts}
        indexed = {}
        for count, folder in folders.items():
            _write(corpus, count, folder)
            indexed[count] = _run("index", folder)
        rounds = [
            {count: _run("ask", folder) for count, folder in folders.items()}
            for _round in range(ROUNDS)
        ]
    return {
        count: _figures(indexed[count], [asked[count] for asked in rounds])
        for count in counts
    }


def _figures(indexed: dict[str, Any], rounds: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "characters_per_document": indexed["characters_per_document"],
        "indexed_documents_per_second": round(
            indexed["documents"] / indexed["seconds"]
        ),
        "index_mib": _mib(indexed["bytes"]),
        "memory_added_when_ready_mib": max(_mib(r["ready_bytes"]) for r in rounds),
        "memory_added_mib": max(_mib(r["added_bytes"]) for r in rounds),
        "first_asked": _summaries([r["first_asked"] for r in rounds]),
        "asked_again": _summaries([r["asked_again"] for r in rounds]),
    }


def _write(corpus: Corpus, count: int, folder: Path) -> None:
    folder.mkdir()
    with (folder / DOCUMENTS).open("w", encoding="utf-8") as lines:
        for document in corpus.documents(count):
            lines.write(json.dumps(_row(document)) + "\n")
    questions = json.dumps(corpus.questions())
    (folder / QUESTIONS).write_text(questions, encoding="utf-8")


def _row(document: SearchDocument) -> dict[str, Any]:
    assert document.published is not None
    return asdict(document) | {
        "access": sorted(document.access),
        "insiders": sorted(document.insiders),
        "published": document.published.isoformat(),
        "updated": document.published.isoformat(),
    }


def _run(what: str, folder: Path) -> dict[str, Any]:
    command = [sys.executable, "-m", "benchmarks.engine_run", what, str(folder)]
    answer: dict[str, Any] = json.loads(run_to_end(command))
    return answer


def _summaries(rounds: list[dict[str, list[float]]]) -> dict[str, Any]:
    """Return a summary of each kind; every round asked the same in the same order."""
    return {
        kind: summary(list(map(min, *(seconds[kind] for seconds in rounds))))
        | {"p95_ms_of_each": [summary(seconds[kind])["p95_ms"] for seconds in rounds]}
        for kind in KINDS
    }


def _growth(sizes: dict[int, dict[str, Any]], kind: str) -> float:
    few, many = (sizes[count]["first_asked"][kind]["p95_ms"] for count in (FEW, MANY))
    return round(many / few, 1)


def _mib(size: int) -> float:
    return round(size / 2**20, 1)
