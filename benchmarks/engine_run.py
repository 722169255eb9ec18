# SPDX-License-Identifier: EUPL-1.2
"""One measurement of the engine in a process of its own, printed as JSON.

``python -m benchmarks.engine_run index FOLDER`` fills an index, ``… ask FOLDER`` asks it.
Search is imported late, since what it adds to an empty process is part of the answer.
"""

import gc
import json
import sys
import time
from collections.abc import Callable, Iterator
from datetime import datetime
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks.chance import seeded

if TYPE_CHECKING:
    from search.document import SearchDocument
    from search.engines.embedded import EmbeddedEngine
    from search.meaning.asking import Meaning

DOCUMENTS, QUESTIONS, INDEX = "documents.jsonl", "questions.json", "search.sqlite3"
AUTOCOMPLETE = "autocomplete"
CHUNK = 500


def index(folder: Path) -> dict[str, Any]:
    """Return how long the engine takes over all documents, in chunks as a rebuild does."""
    from search.engines.base import IndexChange

    engine = _engine(folder)
    documents = list(_documents(folder))
    started = time.perf_counter()
    for at in range(0, len(documents), CHUNK):
        chunk = documents[at : at + CHUNK]
        engine.apply(IndexChange.put(document, 1) for document in chunk)
    seconds = time.perf_counter() - started
    return {
        "documents": len(documents),
        "characters_per_document": sum(len(d.text) for d in documents)
        // len(documents),
        "seconds": seconds,
        "bytes": engine.stats().bytes,
    }


def ask(folder: Path) -> dict[str, Any]:
    """Return the seconds of each question, asked for the first and the second time.

    The kinds are mixed, so that none profits more than another from what the engine
    remembers of the ones before.
    """
    # A site without search holds Django and the vocabularies too.
    import_module("taxonomy.vocabulary")

    questions = json.loads((folder / QUESTIONS).read_text(encoding="utf-8"))
    before = _resident()
    engine = _engine(folder)
    # What a web process does before its first reader (config.gunicorn).
    engine.stats()
    _meaning().question("warm")
    gc.collect()
    gc.freeze()
    ready = _resident()
    calls = list(_calls(engine, questions))
    seeded(1).shuffle(calls)
    first, again = _timed(calls), _timed(calls)
    return {
        "first_asked": first,
        "asked_again": again,
        "ready_bytes": ready - before,
        "added_bytes": _resident() - before,
    }


def _calls(
    engine: "EmbeddedEngine", questions: dict[str, list[list[Any]]]
) -> Iterator[tuple[str, Callable[[], object]]]:
    from search.query import SearchRequest
    from search.viewer import JOINED, PUBLIC, Viewer

    viewer = Viewer(frozenset({PUBLIC, JOINED, "team:1"}), JOINED)
    for kind, asked in questions.items():
        for text, filters in asked:
            if kind == AUTOCOMPLETE:
                yield kind, partial(engine.suggest, text, viewer)
            else:
                chosen = {name: tuple(codes) for name, codes in filters.items()}
                request = SearchRequest(text, filters=chosen)
                yield kind, partial(engine.search, request, viewer)


def _timed(calls: list[tuple[str, Callable[[], object]]]) -> dict[str, list[float]]:
    seconds: dict[str, list[float]] = {}
    for kind, call in calls:
        started = time.perf_counter()
        call()
        seconds.setdefault(kind, []).append(time.perf_counter() - started)
    return seconds


def _engine(folder: Path) -> "EmbeddedEngine":
    from search.analysis import dutch
    from search.engines.embedded import EmbeddedEngine
    from search.thesaurus import Thesaurus
    from search.vocabulary import term_groups
    from taxonomy.vocabulary import read_data_files

    thesaurus = Thesaurus(term_groups(read_data_files()), dutch())
    return EmbeddedEngine(folder / INDEX, dutch(), lambda: thesaurus, _meaning())


def _meaning() -> "Meaning":
    from search.embedding import model
    from search.meaning.topics import NAME

    return model(NAME)


def _documents(folder: Path) -> Iterator["SearchDocument"]:
    from search.document import SearchDocument

    with (folder / DOCUMENTS).open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            moment = datetime.fromisoformat(row["published"])
            yield SearchDocument(
                **row
                | {"published": moment, "updated": moment}
                | {name: frozenset(row[name]) for name in ("access", "insiders")}
                | {"facets": {n: tuple(codes) for n, codes in row["facets"].items()}}
            )


def _resident() -> int:
    """Return the memory of this process that is in use, in bytes (Linux)."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * 4096


if __name__ == "__main__":
    what, where = sys.argv[1:]
    run = {"index": index, "ask": ask}[what]
    sys.stdout.write(json.dumps(run(Path(where))))
