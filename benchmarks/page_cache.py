# SPDX-License-Identifier: EUPL-1.2
"""A public page that visitors share, over HTTP, beside a page of DokuWiki's own cache.

The same texts as in ``search_http``, but in turn: five rounds of each, asked for by a
client in C, since one in Python costs more than such a page and so hides how they differ.
Each is asked for as a program asks, and as a browser does, which takes pages compressed:
ours are kept so, DokuWiki as Debian ships it never compresses. Beside it our page of a
case, which is put together for every visitor.
"""

from collections.abc import Mapping
from contextlib import ExitStack
from itertools import repeat
from typing import Any

from benchmarks.comparing import CONCURRENCY, ratios
from benchmarks.compiled_client import measure_one_page
from benchmarks.http_client import Page
from benchmarks.our_site import BEHIND_PROXY
from benchmarks.reporting import machine_load
from benchmarks.same_texts import SameTexts, same_texts
from benchmarks.search_http import QUESTION
from benchmarks.servers import CannotMeasure
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
    load = machine_load()
    with same_texts() as texts:
        figures = {kind: _side_by_side(texts, told) for kind, told in KINDS.items()}
    return {
        "load_before": load,
        "load_after": machine_load(),
        "bars": BARS,
        **figures,
    }


def _side_by_side(texts: SameTexts, headers: Mapping[str, str]) -> dict[str, Any]:
    """Ask each in turn, again and again: what else the machine does hurts all alike."""
    told, code = {**BEHIND_PROXY, **headers}, texts.slugs()[0]
    with ExitStack() as stack:
        port = stack.enter_context(texts.ours())
        pages = {
            "ours": Page(port, repeat(SHARED), b'class="hits__item"', told),
            "ours_put_together_each_time": Page(
                port, repeat(f"/casussen/{code}/"), b"<h1", told
            ),
        }
        try:
            port = stack.enter_context(texts.wiki())
            path = f"/doku.php?id=casus:{code}"
            pages["dokuwiki"] = Page(
                port, repeat(path), b'class="sectionedit1"', headers
            )
            figures = _in_turn(pages)
        except CannotMeasure as reason:
            return {"dokuwiki": f"not measured: {reason}"}
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
                found = measure_one_page(page, number, ROUND_SECONDS)
                by_number = rounds.setdefault(name, {})
                by_number.setdefault(f"concurrency_{number}", []).append(found)
    return {
        name: {number: _middle(found) for number, found in by_number.items()}
        for name, by_number in rounds.items()
    }


def _middle(found: list[dict[str, Any]]) -> dict[str, Any]:
    return sorted(found, key=lambda one: one["answers_per_second"])[len(found) // 2]
