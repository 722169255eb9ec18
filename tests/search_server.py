# SPDX-License-Identifier: EUPL-1.2
"""A real Elasticsearch for the tests that ask for one, and the site on it."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest

from search import elastic, serving
from search.outbox import register_consumer
from search.site import EMBEDDED, embedded_engine

if TYPE_CHECKING:
    from search.engines.elastic.client import Client

CACHED = (
    elastic.elastic_client,
    elastic.patient_client,
    elastic.read_engine,
    serving._with_fallback,
)
# A machine that does other things at once may be slow; how slow is no test's subject.
PATIENT_SECONDS = 30

UseServer = Callable[[str], None]


@pytest.fixture(scope="session")
def elasticsearch() -> Iterator[Client]:
    """A client of the server that ``scripts/with-elasticsearch`` started."""
    from search.engines.elastic.client import Client, Server

    url = os.environ.get("ES_URL", "")
    if not url:
        missing = "geen Elasticsearch: begin met scripts/with-elasticsearch"
        if os.environ.get("CI"):
            pytest.fail(missing)
        pytest.skip(missing)
    client = Client(Server(url), search_seconds=PATIENT_SECONDS)
    yield client
    client.close()


@pytest.fixture
def words_alone(settings) -> Iterator[None]:
    """The site without meaning, on indices that know of none."""
    settings.SEARCH_MEANING = ""
    for cached in (embedded_engine, *CACHED):
        cached.cache_clear()
    yield
    for cached in (embedded_engine, *CACHED):
        cached.cache_clear()


@pytest.fixture
def closed_port() -> str:
    """An address at which nothing listens."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return f"http://127.0.0.1:{free.getsockname()[1]}"


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
def elastic_site(elasticsearch: Client, use_server: UseServer) -> Iterator[None]:
    """The site on that server, under names of its own that are gone afterwards."""
    use_server(os.environ["ES_URL"])
    elastic.elastic_client()._search_seconds = PATIENT_SECONDS
    yield
    for name in elastic.generations().all():
        elasticsearch.delete_index(name)
