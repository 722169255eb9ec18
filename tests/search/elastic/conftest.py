# SPDX-License-Identifier: EUPL-1.2
"""Servers that misbehave."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest


@pytest.fixture
def server_that_hangs() -> Iterator[str]:
    """A real socket that takes every connection and never says a word."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        taken = []

        def take() -> None:
            while True:
                try:
                    taken.append(listening.accept()[0])
                except OSError:
                    return

        threading.Thread(target=take, daemon=True).start()
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        for connection in taken:
            connection.close()
        listening.shutdown(socket.SHUT_RDWR)


class Nonsense(BaseHTTPRequestHandler):
    """Answers everything with one status and one text."""

    status, text = 200, "{}"

    def answer(self) -> None:
        self.rfile.read(int(self.headers.get("Content-Length", 0)))
        self.send_response(self.status)
        self.send_header("X-Elastic-Product", "Elasticsearch")
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(self.text)))
        self.end_headers()
        self.wfile.write(self.text.encode())

    do_GET = do_POST = do_PUT = do_HEAD = answer

    def log_message(self, format: str, *args: object) -> None:
        return


@contextmanager
def served(status: int, text: str) -> Iterator[str]:
    """Serve one answer to everything."""
    handler = type("Handler", (Nonsense,), {"status": status, "text": text})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()


@pytest.fixture(
    params=[(200, "{}"), (200, "<html>"), (429, "{}"), (503, "{}"), (403, "{}")],
    ids=["empty", "no JSON", "too busy", "unavailable", "forbidden"],
)
def server_of_nonsense(request: pytest.FixtureRequest) -> Iterator[str]:
    with served(*request.param) as address:
        yield address


@pytest.fixture
def server_that_knows_no_key() -> Iterator[str]:
    with served(401, '{"error": {"type": "security_exception"}}') as address:
        yield address
