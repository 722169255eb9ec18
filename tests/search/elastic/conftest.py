# SPDX-License-Identifier: EUPL-1.2
"""Servers that misbehave."""

import socket
import threading
from collections.abc import Iterator

import pytest


@pytest.fixture
def closed_port() -> str:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return f"http://127.0.0.1:{free.getsockname()[1]}"


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
