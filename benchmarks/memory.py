# SPDX-License-Identifier: EUPL-1.2
"""What site and worker hold at rest, beside Wagtail's demonstration site, which has no worker.

The same texts and the same readers: 300 pages, each another one, and 20 searches, each for
something else. Then nobody asks anything for a while.
"""

import json
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any
from urllib.parse import quote_plus

from benchmarks.held_memory import children, held_by
from benchmarks.http_client import Page, ask
from benchmarks.search_http import (
    HOST,
    fill,
    serve_bakery,
    serve_ours,
    served_environment,
    texts_digest,
)
from benchmarks.servers import CACHE, CannotMeasure, running
from tests.cast import Cast
from tests.site import ROOT

BAR = 0.8
PAGES, SEARCHES = 300, 20
REST_SECONDS = 20.0


def measure(cast: Cast) -> dict[str, Any]:
    """Return what each holds, and ours as a part of theirs."""
    CACHE.mkdir(parents=True, exist_ok=True)
    texts = CACHE / "texts.json"
    with tempfile.TemporaryDirectory() as name:
        state = Path(name)
        fill(state, texts)
        rows = json.loads(texts.read_text("utf-8"))
        ours = _held(_ours(state, rows))
        theirs = _held(_bakery(texts_digest(texts), rows))
    times = None
    if not isinstance(ours, str) and not isinstance(theirs, str):
        times = {each: round(ours[each] / theirs[each], 2) for each in ("pss", "alone")}
    return {
        "pages": PAGES,
        "searches": SEARCHES,
        "bar": BAR,
        "ours": ours,
        "bakerydemo": theirs,
        "ours_times_theirs": times,
        "is_met": times and times["alone"] <= BAR,
    }


def _held(served: AbstractContextManager[Page]) -> dict[str, Any] | str:
    try:
        with served as page:
            good = [ask(page)[1] for _ in range(PAGES + SEARCHES)]
            time.sleep(REST_SECONDS)
            # This process starts nothing else.
            held = held_by(children(os.getpid()))
            return asdict(held) | {"failed": good.count(False)}
    except CannotMeasure as reason:
        return f"not measured: {reason}"


def _paths(page: str, search: str, rows: list[dict[str, Any]]) -> Iterator[str]:
    for row in rows[:PAGES]:
        yield page.format(row["code"].lower())
    for row in rows[:SEARCHES]:
        # Three words of a title: what nobody asked before.
        yield search.format(quote_plus(" ".join(row["title"].split()[-3:])))


@contextmanager
def _ours(state: Path, rows: list[dict[str, Any]]) -> Iterator[Page]:
    worker = [sys.executable, "manage.py", "worker"]
    log, environment = state / "worker.log", served_environment(state)
    with (
        serve_ours(state) as port,
        running(worker, log=log, folder=ROOT, environment=environment),
    ):
        headers = {"Host": HOST, "X-Forwarded-Proto": "https"}
        paths = _paths("/casussen/{}/", "/zoeken/?q={}", rows)
        yield Page(port, paths, b"<h1", headers)


@contextmanager
def _bakery(digest: str, rows: list[dict[str, Any]]) -> Iterator[Page]:
    with serve_bakery(CACHE / "bakerydemo", digest) as port:
        yield Page(port, _paths("/blog/{}/", "/search/?q={}", rows), b"<h1")
