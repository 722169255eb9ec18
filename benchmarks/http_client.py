# SPDX-License-Identifier: EUPL-1.2
"""A reader who asks again as soon as she is answered, alone or with others; stops by itself."""

import gzip
import http.client
import time
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any

from benchmarks.reporting import summary
from benchmarks.servers import CannotMeasure

HOST = "127.0.0.1"
WARM_UP = 8
# As long as this, but a slow server gets the time for so many answers, within a limit.
SECONDS = 20.0
FEWEST = 20
LONGEST = 120.0
MOST = 5_000
# A server that is this slow is not answering.
PATIENCE = 60


@dataclass(frozen=True, slots=True)
class Page:
    """A page of results of one server, at the next of ``paths``, which never end.

    Every hit on it contains ``hit``.
    """

    port: int
    paths: Iterator[str]
    hit: bytes
    headers: Mapping[str, str] = field(default_factory=dict)


def measure_page(
    page: Page, concurrency: int, least: float | None = None
) -> dict[str, Any]:
    """Return answers per second and their times; an answer without a hit is none.

    It takes ``least`` seconds, or as long as a measurement by itself.
    """
    seconds = SECONDS if least is None else least
    warm_up(page)
    started = time.perf_counter()
    with ThreadPoolExecutor(concurrency) as readers:
        runs = [
            readers.submit(_keep_asking, page, started, concurrency, seconds)
            for _reader in range(concurrency)
        ]
        answers = [answer for run in runs for answer in run.result()]
    elapsed = time.perf_counter() - started
    good = [seconds for seconds, is_good in answers if is_good]
    return {
        "answers_per_second": round(len(good) / elapsed, 2),
        "failed": len(answers) - len(good),
        **(summary(good) if good else {}),
    }


def warm_up(page: Page) -> None:
    """Ask until the parts of a server have found each other and filled their caches."""
    until = time.perf_counter() + PATIENCE
    good = 0
    while good < WARM_UP:
        good += ask(page)[1]
        if time.perf_counter() > until:
            raise CannotMeasure("geen bladzijde met treffers binnen een minuut")


def _keep_asking(
    page: Page, started: float, concurrency: int, seconds: float
) -> list[tuple[float, bool]]:
    answers: list[tuple[float, bool]] = []
    while len(answers) < MOST // concurrency:
        passed = time.perf_counter() - started
        enough = len(answers) >= FEWEST // concurrency + 1
        if passed > LONGEST or (passed > seconds and enough):
            break
        answers.append(ask(page))
    return answers


def ask(page: Page) -> tuple[float, bool]:
    """Ask on a connection of its own, as readers do that come one by one."""
    started = time.perf_counter()
    connection = http.client.HTTPConnection(HOST, page.port, timeout=PATIENCE)
    try:
        connection.request("GET", next(page.paths), headers=dict(page.headers))
        response = connection.getresponse()
        body = response.read()
    except OSError:
        return time.perf_counter() - started, False
    finally:
        connection.close()
    seconds = time.perf_counter() - started
    if response.headers["Content-Encoding"] == "gzip":
        body = gzip.decompress(body)
    return seconds, response.status == 200 and page.hit in body
