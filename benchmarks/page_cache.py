# SPDX-License-Identifier: EUPL-1.2
"""A public page that visitors share, over HTTP, beside a page of DokuWiki's own cache.

The same texts and one client, as in ``search_http``, but in turn: five rounds of each. Each
is asked for as a program asks, and as a browser does, which takes pages compressed: ours
are kept so, DokuWiki as Debian ships it never compresses. Beside it our page of a case,
which is put together for every visitor.
"""

import json
import os
import tempfile
from collections.abc import Mapping
from contextlib import ExitStack
from itertools import repeat
from pathlib import Path
from typing import Any

from benchmarks.dokuwiki import serve_wiki
from benchmarks.http_client import Page, measure_page
from benchmarks.search_http import (
    CONCURRENCY,
    HOST,
    QUESTION,
    fill,
    ratios,
    serve_ours,
    texts_digest,
)
from benchmarks.servers import CACHE, CannotMeasure
from tests.cast import Cast

BARS = {"concurrency_1": 1.3, "concurrency_8": 2.0}
BROWSER = {"Accept-Encoding": "gzip"}
KINDS: dict[str, Mapping[str, str]] = {"plain": {}, "compressed": BROWSER}
# Of every page at each concurrency, an odd number of them.
ROUNDS = 5
ROUND_SECONDS = 4.0
SHARED = f"/zoeken/?q={QUESTION}"


def measure(cast: Cast) -> dict[str, Any]:
    """Return pages per second of each, and how many times as many ours gives."""
    load = round(os.getloadavg()[0], 2)
    CACHE.mkdir(parents=True, exist_ok=True)
    texts = CACHE / "texts.json"
    with tempfile.TemporaryDirectory() as name:
        state = Path(name)
        fill(state, texts)
        code = json.loads(texts.read_text("utf-8"))[0]["code"].lower()
        figures = {
            kind: _side_by_side(state, texts, code, headers)
            for kind, headers in KINDS.items()
        }
    return {
        "load_before": load,
        "load_after": round(os.getloadavg()[0], 2),
        "bars": BARS,
        **figures,
    }


def _side_by_side(
    state: Path, texts: Path, code: str, headers: Mapping[str, str]
) -> dict[str, Any]:
    """Ask each in turn, again and again: what else the machine does hurts all alike."""
    told = {"Host": HOST, "X-Forwarded-Proto": "https", **headers}
    with ExitStack() as stack:
        port = stack.enter_context(serve_ours(state))
        pages = {
            "ours": Page(port, repeat(SHARED), b'class="hits__item"', told),
            "ours_put_together_each_time": Page(
                port, repeat(f"/casussen/{code}/"), b"<h1", told
            ),
        }
        try:
            wiki = serve_wiki(CACHE / "dokuwiki", texts, texts_digest(texts))
            path = f"/doku.php?id=casus:{code}"
            port = stack.enter_context(wiki)
            pages["dokuwiki"] = Page(
                port, repeat(path), b'class="sectionedit1"', headers
            )
        except CannotMeasure as reason:
            return {"dokuwiki": f"not measured: {reason}"}
        figures = _in_turn(pages)
    times = ratios(figures["ours"], figures["dokuwiki"])
    return {
        **figures,
        "ours_times_dokuwiki": times,
        "put_together_times_dokuwiki": ratios(
            figures["ours_put_together_each_time"], figures["dokuwiki"]
        ),
        "is_met": times and all(times[name] >= bar for name, bar in BARS.items()),
    }


def _in_turn(pages: Mapping[str, Page]) -> dict[str, dict[str, Any]]:
    """Return of each page and concurrency the middle one of its rounds."""
    rounds: dict[str, dict[str, list[dict[str, Any]]]] = {}
    for _round in range(ROUNDS):
        for name, page in pages.items():
            for number in CONCURRENCY:
                found = measure_page(page, number, ROUND_SECONDS)
                by_number = rounds.setdefault(name, {})
                by_number.setdefault(f"concurrency_{number}", []).append(found)
    return {
        name: {number: _middle(found) for number, found in by_number.items()}
        for name, by_number in rounds.items()
    }


def _middle(found: list[dict[str, Any]]) -> dict[str, Any]:
    return sorted(found, key=lambda one: one["answers_per_second"])[len(found) // 2]
