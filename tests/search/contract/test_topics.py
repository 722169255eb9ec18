# SPDX-License-Identifier: EUPL-1.2
"""Topics need no worker: an engine makes each vector itself, whichever engine it is."""

from collections.abc import Iterator
from secrets import token_hex

import pytest

from search.analysis import Analyser
from search.document import SearchDocument
from search.engines.base import IndexChange, SearchEngine
from search.engines.elastic import ElasticEngine
from search.engines.embedded import EmbeddedEngine
from search.meaning.asking import Meaning
from search.meaning.topics import Topics
from search.query import SearchRequest
from search.thesaurus import Thesaurus
from search.viewer import PUBLIC, VISITOR

ENGINES = ["embedded", pytest.param("elastic", marks=pytest.mark.elasticsearch)]


@pytest.fixture(params=ENGINES)
def engine(
    request: pytest.FixtureRequest, analyser: Analyser
) -> Iterator[SearchEngine]:
    def nothing() -> Thesaurus:
        return Thesaurus((), analyser)

    meaning = Meaning(Topics())
    if request.param == "embedded":
        yield EmbeddedEngine(":memory:", analyser, nothing, meaning)
        return
    client = request.getfixturevalue("elasticsearch")
    # Processes of one run share the server.
    name = f"contract-topics-{token_hex(4)}"
    made = ElasticEngine(client, name, analyser, nothing, meaning=meaning)
    made.clear()
    yield made
    made.delete()


def put(engine: SearchEngine, version: int, **texts: str) -> None:
    engine.apply(
        IndexChange.put(
            SearchDocument(id, "case", text, "", "", access=frozenset({PUBLIC})),
            version,
        )
        for id, text in texts.items()
    )


def found(engine: SearchEngine, text: str) -> dict[str, bool]:
    hits = engine.search(SearchRequest(text), VISITOR).hits
    return {hit.id: hit.by_meaning for hit in hits}


def test_what_is_about_the_same_is_found_without_a_shared_word(engine):
    put(
        engine,
        1,
        lift="Een traplift naar boven.",
        stairs="Boven komen: smalle treden, een tweede leuning, of beneden slapen.",
        debts="Ongeopende enveloppen van de deurwaarder.",
    )
    assert found(engine, "traplift") == {"lift": False, "stairs": True}


def test_another_text_is_about_something_else_at_once(engine):
    put(
        engine, 1, lift="Een traplift naar boven.", stairs="Smalle treden, een leuning."
    )
    put(engine, 2, stairs="Een hond die blaft.")
    assert found(engine, "traplift") == {"lift": False}
