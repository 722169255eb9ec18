# SPDX-License-Identifier: EUPL-1.2
"""Documents into throw-away indices, each analysed once however many indices want it."""

import os
import time
from base64 import b64encode
from collections.abc import Iterable
from itertools import islice
from typing import Any

import numpy as np

from benchmarks.corpus import Corpus
from search.analysis import dutch
from search.document import SearchDocument
from search.engines.base import IndexChange
from search.engines.elastic import ElasticEngine
from search.engines.elastic.client import Client
from search.engines.elastic.index import Index
from search.engines.elastic.schema import PROPERTIES, stored, write_alias
from search.meaning.asking import Meaning
from search.meaning.vectors import packed, unit, unpacked

CHUNK = 500
# A vector of a model takes a second; the others lie a little beside one of these.
REAL_VECTORS = int(os.environ.get("BENCH_VECTORS", "500"))
BESIDE = 0.02
# So many texts make an index of any size, each text with what was told of another.
TEXTS = 5_000
TOLD = ("kind", "facets", "tags", "access", "insiders", "published", "updated")
DUTCH = {"type": "text", "analyzer": "dutch"}
KEPT = ("id", "kind", "size", "facets", "access", "insiders", "published", "updated")

Row = dict[str, Any]


class Filling:
    """Fills indices with the documents of a corpus."""

    def __init__(
        self, corpus: Corpus, client: Client, topics: Meaning, model: Meaning | None
    ) -> None:
        self._corpus = corpus
        self._client = client
        self._topics = topics
        self._model = model
        self._rows: list[Row] = []
        self._vectors: list[bytes] = []
        self._noise = np.random.default_rng(1)

    @property
    def real_vectors(self) -> int:
        return len(self._vectors)

    def fill(self, count: int, site: ElasticEngine, plain: str, near: str) -> float:
        """Fill all that are named; return the seconds of ``site``, analysis included."""
        documents = list(self._corpus.documents(count))
        started = time.perf_counter()
        site.apply(IndexChange.put(document, 1) for document in documents)
        seconds = time.perf_counter() - started
        remaining = iter(documents)
        while chunk := list(islice(remaining, CHUNK)):
            rows = [stored(document, dutch(), self._topics) for document in chunk]
            self._write(plain, map(_plain_row, chunk, rows))
            if model := self._model:
                vectors = (self._near(document, model) for document in chunk)
                pairs = zip(rows, vectors, strict=True)
                self._write(near, (row | vector for row, vector in pairs))
            self._rows += rows[: TEXTS - len(self._rows)]
        return seconds

    def multiply(self, count: int, name: str) -> float:
        """Fill an index with as many as asked for; return the seconds of writing."""
        started = time.perf_counter()
        numbers = iter(range(count))
        while chunk := list(islice(numbers, CHUNK)):
            self._write(name, map(self._mixed, chunk))
        return time.perf_counter() - started

    def _mixed(self, number: int) -> Row:
        every = len(self._rows)
        told = self._rows[(number * 7 + number // every) % every]
        told_of = {field: told[field] for field in TOLD}
        return {**self._rows[number % every], **told_of, "id": f"N{number:06}"}

    def _near(self, document: SearchDocument, model: Meaning) -> Row:
        if len(self._vectors) < REAL_VECTORS:
            self._vectors.append(packed(model.document(document)))
            kept = self._vectors[-1]
        else:
            one = unpacked(self._vectors[self._noise.integers(len(self._vectors))])
            beside = self._noise.normal(0, BESIDE, len(one)).astype(np.float32)
            kept = packed(unit(one + beside))
        return {
            "vector": unpacked(kept).tolist(),
            "vector_kept": b64encode(kept).decode(),
        }

    def _write(self, name: str, rows: Iterable[Row]) -> None:
        self._client.write(write_alias(name), ((row["id"], 1, row) for row in rows))
        self._client.refresh(name)


def plain_index(index: Index) -> None:
    """Make the index that a plain question is put to."""
    index.client.create_index(
        index.name,
        {
            "aliases": {write_alias(index.name): {}},
            "settings": {"number_of_replicas": 0},
            "mappings": {
                "dynamic": "strict",
                "properties": {
                    "title": DUTCH,
                    "body": DUTCH,
                    **{name: PROPERTIES[name] for name in KEPT},
                },
            },
        },
    )


def _plain_row(document: SearchDocument, ours: Row) -> Row:
    body = f"{document.summary}\n{document.body}"
    return {"title": document.title, "body": body, **{n: ours[n] for n in KEPT}}
