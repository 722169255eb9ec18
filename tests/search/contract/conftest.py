# SPDX-License-Identifier: EUPL-1.2
"""The contract of search: each test in this folder runs on every engine.

On Elasticsearch it needs a server: ``scripts/with-elasticsearch``.
"""

import os
from collections.abc import Callable, Iterator
from itertools import cycle

import pytest

from search.analysis import Analyser
from search.engines.base import SearchEngine
from search.engines.elastic import ElasticEngine
from search.engines.embedded import EmbeddedEngine
from search.meaning.asking import Meaning
from search.thesaurus import Thesaurus
from tests.search.conftest import NewEngine
from tests.search.few_topics import FewTopics

KINDS = ["embedded", "embedded by meaning"]
ON_A_SERVER = ["elastic", "elastic by meaning"]
ENGINES = [
    *KINDS,
    *(pytest.param(kind, marks=pytest.mark.elasticsearch) for kind in ON_A_SERVER),
]
# A test compares two indices at most; what a server makes anew each time takes 0.1 s.
AT_ONCE = 2


@pytest.fixture(scope="session", params=ENGINES)
def kind(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture(scope="session")
def meaning(kind: str) -> Meaning | None:
    return Meaning(FewTopics()) if kind.endswith("meaning") else None


@pytest.fixture(scope="session")
def new_engine(
    request: pytest.FixtureRequest,
    kind: str,
    analyser: Analyser,
    meaning: Meaning | None,
) -> Iterator[NewEngine]:
    if kind in KINDS:
        yield lambda thesaurus: EmbeddedEngine(":memory:", analyser, thesaurus, meaning)
        return
    client = request.getfixturevalue("elasticsearch")
    worker = os.environ.get("PYTEST_XDIST_WORKER", "main")
    names = [f"contract-{worker}-{number}" for number in range(AT_ONCE)]
    turn = cycle(names)

    def make(thesaurus: Callable[[], Thesaurus]) -> SearchEngine:
        engine = ElasticEngine(client, next(turn), analyser, thesaurus, meaning=meaning)
        engine.clear()
        return engine

    yield make
    for name in names:
        client.delete_index(name)
