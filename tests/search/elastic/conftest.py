# SPDX-License-Identifier: EUPL-1.2
"""The site with an Elasticsearch of its own names, and with servers that misbehave."""

import os
import socket
import threading
from collections.abc import Callable, Iterator
from uuid import uuid4

import pytest

from search import elastic, serving
from search.engines.elastic.client import Client
from search.outbox import register_consumer
from search.site import EMBEDDED, embedded_engine

CACHED = (elastic.elastic_client, elastic.read_engine, serving._with_fallback)

UseServer = Callable[[str], None]


@pytest.fixture
def use_server(settings, db) -> Iterator[UseServer]:
    """Let the site use the server at an address, with an embedded index that stands by."""
    register_consumer(EMBEDDED)
    embedded_engine().clear()

    def use(url: str) -> None:
        settings.ES_URL = url
        settings.ES_INDEX_PREFIX = f"test-{uuid4().hex[:12]}"
        for cached in CACHED:
            cached.cache_clear()

    yield use
    for cached in CACHED:
        cached.cache_clear()


@pytest.fixture
def site(elasticsearch: Client, use_server: UseServer) -> Iterator[None]:
    use_server(os.environ["ES_URL"])
    yield
    for name in elastic.generations().all():
        elasticsearch.delete_index(name)


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
