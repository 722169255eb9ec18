# SPDX-License-Identifier: EUPL-1.2
"""The client that compares pages of results, and what it says when it cannot."""

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import cycle, repeat
from pathlib import Path
from threading import Thread

import pytest

from benchmarks import http_client, same_texts
from benchmarks.comparing import measured
from benchmarks.http_client import Page, measure_page
from benchmarks.same_texts import SameTexts
from benchmarks.search_http import _bakery, _different_filters


class _Answer(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"nothing" if "nothing" in self.path else b"<li class=hit>")

    def log_message(self, *args: object) -> None:
        """Say nothing."""


class _Server(ThreadingHTTPServer):
    request_queue_size = 64


@pytest.fixture
def port(monkeypatch: pytest.MonkeyPatch) -> Iterator[int]:
    monkeypatch.setattr(http_client, "SECONDS", 0.2)
    monkeypatch.setattr(http_client, "PATIENCE", 1)
    with _Server(("127.0.0.1", 0), _Answer) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield server.server_port
        server.shutdown()


@pytest.mark.parametrize("concurrency", [1, 8])
def test_answers_with_hits_are_counted(port: int, concurrency: int) -> None:
    figures = measure_page(Page(port, repeat("/"), b"class=hit"), concurrency)
    assert figures["failed"] == 0
    assert figures["runs"] >= 20
    assert figures["answers_per_second"] > 0


def test_an_answer_without_a_hit_counts_as_failed(port: int) -> None:
    page = Page(port, cycle(["/", "/nothing"]), b"class=hit")
    figures = measure_page(page, 1)
    assert abs(figures["failed"] - figures["runs"]) <= 1


def test_what_never_finds_anything_is_not_measured(port: int) -> None:
    page = Page(port, repeat("/nothing"), b"class=hit")
    with pytest.raises(http_client.CannotMeasure):
        measure_page(page, 1)


@pytest.fixture
def texts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> SameTexts:
    monkeypatch.setattr(same_texts, "CACHE", tmp_path)
    written = tmp_path / "texts.json"
    written.write_text('[{"code": "KT-7WQ2MX"}]')
    return SameTexts(tmp_path, written)


def test_what_is_missing_is_said_instead_of_measured(texts: SameTexts) -> None:
    said = measured(_bakery(texts))
    assert said == "not measured: er staat geen bakerydemo klaar in BENCH_CACHE"


def test_other_texts_are_not_compared_with(texts: SameTexts) -> None:
    folder = texts.state / "bakerydemo"
    folder.mkdir()
    serve = folder / "serve"
    serve.write_text("#!/bin/sh\n")
    serve.chmod(0o700)
    (folder / "texts.sha256").write_text("another")
    assert "andere teksten" in str(measured(_bakery(texts)))


def test_addresses_are_those_of_the_texts(texts: SameTexts) -> None:
    assert texts.slugs() == ["kt-7wq2mx"]


def test_new_questions_are_new_each_time() -> None:
    filters = _different_filters()
    assert len(filters) == len(set(filters)) > 1_000
