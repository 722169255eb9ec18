# SPDX-License-Identifier: EUPL-1.2
"""The client in C that asks for one page again and again."""

import os
import shutil
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import repeat
from threading import Thread

import pytest

from benchmarks import compiled_client
from benchmarks.compiled_client import measure_one_page
from benchmarks.http_client import WARM_UP, Page
from benchmarks.servers import CannotMeasure


@pytest.fixture
def program() -> None:
    """The client itself; CI installs it."""
    if shutil.which(compiled_client.PROGRAM):
        return
    missing = "ab is er niet: installeer apache2-utils (alleen metingen vragen erom)"
    if os.environ.get("CI"):
        pytest.fail(missing)
    pytest.skip(missing)


class _Answer(BaseHTTPRequestHandler):
    asked = 0

    def do_GET(self) -> None:
        type(self).asked += 1
        # The first ones are those of the warm-up.
        gone = self.path == "/breaks" and type(self).asked > WARM_UP
        self.send_response(503 if gone else 200)
        self.end_headers()
        self.wfile.write(b"<li class=hit>")

    def log_message(self, *args: object) -> None:
        """Say nothing."""


@pytest.fixture
def port() -> Iterator[int]:
    handler = type("Handler", (_Answer,), {"asked": 0})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield server.server_port
        server.shutdown()


@pytest.mark.usefixtures("program")
@pytest.mark.parametrize("concurrency", [1, 8])
def test_answers_are_counted(port: int, concurrency: int) -> None:
    page = Page(port, repeat("/"), b"class=hit", {"Host": "kt.example"})
    figures = measure_one_page(page, concurrency, 1)
    assert figures["failed"] == 0
    assert figures["runs"] > 0
    assert figures["min_ms"] <= figures["median_ms"] <= figures["p95_ms"]


@pytest.mark.usefixtures("program")
def test_an_answer_that_is_no_page_counts_as_failed(port: int) -> None:
    figures = measure_one_page(Page(port, repeat("/breaks"), b"class=hit"), 1, 1)
    assert figures["failed"] == figures["runs"]


def test_without_the_program_nothing_is_measured(
    port: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(compiled_client, "PROGRAM", "er-is-geen-ab")
    with pytest.raises(CannotMeasure, match="er-is-geen-ab"):
        measure_one_page(Page(port, repeat("/"), b"class=hit"), 1, 1)
