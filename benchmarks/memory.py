# SPDX-License-Identifier: EUPL-1.2
"""What site and worker hold at rest, beside Wagtail's demonstration site, which has no worker.

With the worker among the web processes, and as a program of its own.
The same texts and the same readers: 300 pages, each another one, and 20 searches, each for
something else. Then nobody asks anything for a while.
"""

import os
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from dataclasses import asdict
from typing import Any
from urllib.parse import quote_plus

from benchmarks.held_memory import children, held_by
from benchmarks.http_client import Page, ask
from benchmarks.our_site import BEHIND_PROXY, served_environment
from benchmarks.same_texts import SameTexts, same_texts
from benchmarks.servers import CannotMeasure, running
from tests.cast import Cast
from tests.site import ROOT

BAR = 0.8
PAGES, SEARCHES = 300, 20
REST_SECONDS = 20.0


def measure(cast: Cast) -> dict[str, Any]:
    """Return what each holds, and ours as a part of theirs."""
    with same_texts() as texts:
        ours = _held(_ours(texts, {"WORKER_INSIDE": "1"}))
        apart = _held(_with_worker(texts))
        theirs = _held(_bakery(texts))
    times = None
    if not isinstance(ours, str) and not isinstance(theirs, str):
        times = {each: round(ours[each] / theirs[each], 2) for each in ("pss", "alone")}
    return {
        "pages": PAGES,
        "searches": SEARCHES,
        "bar": BAR,
        "ours": ours,
        "ours_with_worker_apart": apart,
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


def _paths(page: str, search: str, texts: SameTexts) -> Iterator[str]:
    rows = texts.rows()
    for row in rows[:PAGES]:
        yield page.format(row["code"].lower())
    for row in rows[:SEARCHES]:
        # Three words of a title: what nobody asked before.
        yield search.format(quote_plus(" ".join(row["title"].split()[-3:])))


@contextmanager
def _ours(texts: SameTexts, told: Mapping[str, str]) -> Iterator[Page]:
    with texts.ours(told) as port:
        paths = _paths("/casussen/{}/", "/zoeken/?q={}", texts)
        yield Page(port, paths, b"<h1", BEHIND_PROXY)


@contextmanager
def _with_worker(texts: SameTexts) -> Iterator[Page]:
    worker = [sys.executable, "manage.py", "worker"]
    log, environment = texts.state / "worker.log", served_environment(texts.state)
    with (
        _ours(texts, {"WORKER_INSIDE": "0"}) as page,
        running(worker, log=log, folder=ROOT, environment=environment),
    ):
        yield page


@contextmanager
def _bakery(texts: SameTexts) -> Iterator[Page]:
    with texts.bakery() as port:
        yield Page(port, _paths("/blog/{}/", "/search/?q={}", texts), b"<h1")
