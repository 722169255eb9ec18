# SPDX-License-Identifier: EUPL-1.2
"""The Elasticsearch engine by itself, beside a plain question to the same server.

``ES_HEAP=1g scripts/with-elasticsearch make bench ONLY=elastic``. "Plain" is Elasticsearch's
own Dutch analysis and one ``multi_match``, with the same access filter and the same counts of
all facets, over the same texts and in the same run.
"""

import os
import time
from collections.abc import Callable, Iterator
from functools import partial
from itertools import islice
from secrets import token_hex
from typing import Any

from django.conf import settings

from benchmarks.chance import seeded
from benchmarks.corpus import QUESTIONS, Asked, Corpus
from benchmarks.reporting import summary
from search.analysis import dutch
from search.document import SearchDocument
from search.elastic import elastic_client
from search.engines.base import IndexChange
from search.engines.elastic import ElasticEngine
from search.engines.elastic.index import Index
from search.engines.elastic.queries import visible
from search.engines.elastic.schema import PROPERTIES, stored, write_alias
from search.engines.elastic.whole import Whole
from search.query import SearchRequest
from search.thesaurus import Thesaurus
from search.viewer import JOINED, PUBLIC, Viewer
from search.vocabulary import term_groups
from taxonomy.vocabulary import read_data_files
from tests.cast import Cast

CASES = int(os.environ.get("BENCH_CASES", "20000"))
CHUNK = 500
# A server that has just started compiles and caches until it has answered some hundreds.
WARM_UP = 300
VIEWER = Viewer(frozenset({PUBLIC, JOINED, "team:1"}), JOINED)

Call = tuple[str, Callable[[], object]]
KEPT = ("id", "kind", "facets", "access", "published", "updated")
DUTCH = {"type": "text", "analyzer": "dutch"}
PLAIN_FIELDS = {"title": DUTCH, "body": DUTCH, **{n: PROPERTIES[n] for n in KEPT}}


def measure(cast: Cast) -> dict[str, Any]:
    """Return how fast it is filled and, of each kind of question, how fast it answers."""
    if not settings.ES_URL:
        return {"skipped": "no ES_URL: begin with scripts/with-elasticsearch"}
    corpus = Corpus()
    client = elastic_client()
    name = f"{settings.ES_INDEX_PREFIX}-bench-{token_hex(4)}"
    thesaurus = Thesaurus(term_groups(read_data_files()), dutch())
    engine = ElasticEngine(client, name, dutch(), lambda: thesaurus)
    plain = Index(client, f"{name}-plain")
    try:
        load = round(os.getloadavg()[0], 2)
        seconds = _fill(corpus, engine, plain)
        calls = list(_calls(corpus, engine, plain))
        seeded(1).shuffle(calls)
        for _kind, call in calls[:WARM_UP]:
            call()
        kinds = {kind: summary(found) for kind, found in _timed(calls).items()}
        return {
            "server": client.info()["version"]["number"],
            "load_before": load,
            "documents": CASES,
            "indexed_documents_per_second": round(CASES / seconds),
            "index_mib": round(client.bytes(name) / 2**20, 1),
            **kinds,
            "short_beside_plain_p95": round(
                kinds["short"]["p95_ms"] / kinds["plain"]["p95_ms"], 2
            ),
        }
    finally:
        client.delete_index(name)
        client.delete_index(plain.name)


def _fill(corpus: Corpus, engine: ElasticEngine, plain: Index) -> float:
    """Fill both; return the seconds that ours took, its analysis included."""
    engine.create()
    plain.client.create_index(
        plain.name,
        {
            "aliases": {write_alias(plain.name): {}},
            "settings": {"number_of_replicas": 0},
            "mappings": {"dynamic": "strict", "properties": PLAIN_FIELDS},
        },
    )
    seconds = 0.0
    documents = corpus.documents(CASES)
    while chunk := list(islice(documents, CHUNK)):
        started = time.perf_counter()
        engine.apply(IndexChange.put(document, 1) for document in chunk)
        seconds += time.perf_counter() - started
        rows = ((d.id, 1, _plain_row(d)) for d in chunk)
        plain.client.write(write_alias(plain.name), rows)
    plain.client.refresh(plain.name)
    return seconds


def _plain_row(document: SearchDocument) -> dict[str, Any]:
    ours = stored(document, dutch())
    body = f"{document.summary}\n{document.body}"
    return {"title": document.title, "body": body, **{n: ours[n] for n in KEPT}}


def _calls(corpus: Corpus, engine: ElasticEngine, plain: Index) -> Iterator[Call]:
    for kind, asked in corpus.questions().items():
        for question in asked:
            yield kind, _call(kind, question, engine)
            if kind == "short":
                yield "plain", partial(_ask_plainly, question.text, plain)
    random = seeded(2)
    for number in random.sample(range(CASES), min(QUESTIONS, CASES)):
        request = SearchRequest(kind="similar", like=f"M{number:06}", page_size=3)
        yield "comparable", partial(engine.search, request, VIEWER)


def _call(kind: str, question: Asked, engine: ElasticEngine) -> Callable[[], object]:
    if kind == "autocomplete":
        return partial(engine.suggest, question.text, VIEWER)
    request = SearchRequest(question.text, filters=question.filters)
    return partial(engine.search, request, VIEWER)


def _ask_plainly(text: str, plain: Index) -> object:
    words = {"multi_match": {"query": text, "fields": ["title^2", "body"]}}
    query = {"bool": {"must": [words], "filter": [visible(VIEWER)]}}
    return Whole(plain, query, SearchRequest(text), VIEWER).response()


def _timed(calls: list[Call]) -> dict[str, list[float]]:
    seconds: dict[str, list[float]] = {}
    for kind, call in calls:
        started = time.perf_counter()
        call()
        seconds.setdefault(kind, []).append(time.perf_counter() - started)
    return seconds
