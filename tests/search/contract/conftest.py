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
from search.thesaurus import Thesaurus
from tests.search.conftest import NewEngine

ENGINES = ["embedded", pytest.param("elastic", marks=pytest.mark.elasticsearch)]
# A test compares two indices at most; what a server makes anew each time takes 0.1 s.
AT_ONCE = 2


@pytest.fixture(scope="session", params=ENGINES)
def new_engine(
    request: pytest.FixtureRequest, analyser: Analyser
) -> Iterator[NewEngine]:
    if request.param == "embedded":
        yield lambda thesaurus: EmbeddedEngine(":memory:", analyser, thesaurus)
        return
    client = request.getfixturevalue("elasticsearch")
    worker = os.environ.get("PYTEST_XDIST_WORKER", "main")
    names = [f"contract-{worker}-{number}" for number in range(AT_ONCE)]
    turn = cycle(names)

    def make(thesaurus: Callable[[], Thesaurus]) -> SearchEngine:
        engine = ElasticEngine(client, next(turn), analyser, thesaurus)
        engine.clear()
        return engine

    yield make
    for name in names:
        client.delete_index(name)
