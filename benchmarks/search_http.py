# SPDX-License-Identifier: EUPL-1.2
"""A page of results over HTTP, beside Wagtail's demonstration site and DokuWiki.

The same texts, the same question, one client, one after the other.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import combinations, cycle, repeat
from typing import Any

from benchmarks.chance import seeded
from benchmarks.comparing import measured, ratios
from benchmarks.http_client import Page
from benchmarks.our_site import BEHIND_PROXY
from benchmarks.reporting import machine_load
from benchmarks.same_texts import CASES, SameTexts, same_texts
from taxonomy.choices import Scheme
from taxonomy.vocabulary import read_data_files
from tests.cast import Cast

QUESTION = "huishoudelijke+hulp"


def measure(cast: Cast) -> dict[str, Any]:
    """Return answers per second of each, and how many times as many ours gives."""
    load = machine_load()
    with same_texts() as texts:
        figures: dict[str, dict[str, Any] | str] = {
            "ours": measured(_ours(texts)),
            "ours_each_time_new": measured(_ours(texts, _different_filters())),
            "bakerydemo": measured(_bakery(texts)),
            "dokuwiki": measured(_wiki(texts)),
        }
    return {
        "load_before": load,
        "documents": CASES,
        **figures,
        **{
            f"{ours}_times_{other}": ratios(figures[ours], figures[other])
            for ours in ("ours", "ours_each_time_new")
            for other in ("bakerydemo", "dokuwiki")
        },
    }


@contextmanager
def _ours(texts: SameTexts, narrowed: Sequence[str] = ("",)) -> Iterator[Page]:
    with texts.ours() as port:
        yield Page(
            port,
            cycle(f"/zoeken/?q={QUESTION}{filters}" for filters in narrowed),
            b'class="hits__item"',
            BEHIND_PROXY,
        )


@contextmanager
def _bakery(texts: SameTexts) -> Iterator[Page]:
    with texts.bakery() as port:
        yield Page(port, repeat(f"/search/?q={QUESTION}"), b'class="listing-card"')


@contextmanager
def _wiki(texts: SameTexts) -> Iterator[Page]:
    with texts.wiki() as port:
        path = f"/doku.php?do=search&id=start&q={QUESTION}"
        yield Page(port, repeat(path), b'class="search_results"')


def _different_filters() -> list[str]:
    """Return filters that leave something and were never chosen before.

    So that nothing which was made for an earlier answer can be given again.
    """
    codes = [r.code for r in read_data_files() if r.scheme == Scheme.THEME]
    chosen = list(combinations(sorted(codes), 3))
    seeded(1).shuffle(chosen)
    return ["".join(f"&theme={code}" for code in three) for three in chosen]
