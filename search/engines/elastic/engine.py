# SPDX-License-Identifier: EUPL-1.2
"""The engine that answers from an Elasticsearch index; raises ``Unreachable`` when it cannot."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING, Any

from search.analysis import Analyser
from search.engines.base import (
    DocumentVersion,
    EngineStats,
    IndexChange,
    Then,
    Unreachable,
)
from search.engines.elastic.answering import Answer
from search.engines.elastic.index import Index
from search.engines.elastic.near import Near
from search.engines.elastic.queries import EVERYTHING
from search.engines.elastic.schema import (
    definition,
    fingerprint,
    stored,
    tombstone,
    write_alias,
)
from search.engines.elastic.suggesting import suggest_titles
from search.engines.elastic.words import IndexWords
from search.meaning.asking import Meaning
from search.query import SearchRequest
from search.results import SearchResponse
from search.spelling import Speller
from search.suggestions import (
    MOST,
    ConceptTerms,
    Suggestion,
    in_order,
    typed_words,
)
from search.thesaurus import Thesaurus
from search.viewer import Viewer

if TYPE_CHECKING:
    from search.engines.elastic.client import Client

# So many documents in one request: some 3 MB.
BATCH = 500
# How long an index that fits is taken to be the one that is read.
CHECKED_SECONDS = 30.0

Row = tuple[str, int, dict[str, Any]]


def nothing_waits() -> frozenset[str]:
    return frozenset()


class ElasticEngine:
    """Reads and writes one index, or what an alias of that name stands for.

    ``unheard`` are the documents that changed and that this index does not know of yet. With
    ``meaning`` the index holds vectors too: those that documents bring or that are made at once.
    """

    def __init__(
        self,
        client: Client,
        name: str,
        analyser: Analyser,
        thesaurus: Callable[[], Thesaurus],
        *,
        unheard: Callable[[], frozenset[str]] = nothing_waits,
        meaning: Meaning | None = None,
    ) -> None:
        self._client = client
        self._index = Index(client, name)
        self._analyser = analyser
        self._thesaurus = thesaurus
        self._unheard = unheard
        self._meaning = meaning
        self._checked_until = 0.0
        self._terms: tuple[Thesaurus, ConceptTerms] | None = None

    @property
    def name(self) -> str:
        return self._index.name

    @property
    def fingerprint(self) -> str:
        return fingerprint(self._analyser, self._meaning)

    def search(self, request: SearchRequest, viewer: Viewer) -> SearchResponse:
        """Answer within what the viewer may see."""
        with self._answer(request, viewer) as answer:
            return answer.to(request)

    def compare(
        self, request: SearchRequest, viewer: Viewer, then: Then
    ) -> tuple[SearchResponse, SearchResponse]:
        with self._answer(request, viewer) as answer:
            return answer.to_both(request, then)

    def suggest(
        self, text: str, viewer: Viewer, most: int = MOST
    ) -> tuple[Suggestion, ...]:
        """Return what may be meant by what is being typed, within what one may see."""
        words = typed_words(text, self._analyser)
        if not words:
            return ()
        found = self._concept_terms(self._thesaurus()).suggest(words, most)
        with self._client.one_answer():
            self._check()
            titles = suggest_titles(self._index, words, self._as_heard(viewer), most)
        return in_order([*found, *titles])

    def apply(self, changes: Iterable[IndexChange]) -> int:
        """Write the changes and let them be found; return how many were news.

        While one batch is sent the next is taken from ``changes`` and analysed. When a
        request fails halfway the caller writes all of them again: versions make that
        harmless.
        """
        applied = 0
        sending: Future[int] | None = None
        with ThreadPoolExecutor(max_workers=1) as sender:
            for rows in self._rows(changes):
                applied += sending.result() if sending else 0
                sending = sender.submit(
                    self._client.write, write_alias(self.name), rows
                )
            applied += sending.result() if sending else 0
        if sending:
            self._client.refresh(self.name)
        return applied

    def create(self, *, shards: int = 1) -> None:
        """Make the index, empty."""
        made = definition(self.name, self._analyser, self._meaning, shards=shards)
        self._client.create_index(self.name, made)

    def compact(self) -> None:
        """Lay out what was written in many pieces anew, so that questions are faster."""
        self._client.compact(self.name)

    def delete(self) -> None:
        self._client.delete_index(self.name)

    def clear(self) -> None:
        """Forget everything, the versions of deleted documents included."""
        self.delete()
        self.create()

    def stats(self) -> EngineStats:
        alive, gone = self._index.counts(
            EVERYTHING, [{"term": {"deleted": False}}, {"term": {"deleted": True}}]
        )
        newest = self._index.search(
            {
                "size": 0,
                "track_total_hits": False,
                "aggs": {"newest": {"max": {"field": "_seq_no"}}},
            }
        )["aggregations"]["newest"]["value"]
        return EngineStats(
            documents=alive,
            tombstones=gone,
            index_version=int(newest or 0),
            bytes=self._client.bytes(self.name),
        )

    def document_versions(self) -> Iterator[DocumentVersion]:
        """Yield what is known of each document, from one moment, however many."""
        body = {
            "query": EVERYTHING,
            "sort": [{"id": "asc"}],
            "version": True,
            "track_total_hits": False,
            "docvalue_fields": ["content_hash", "access", "insiders", "deleted"],
        }
        for hit in self._client.walk(self.name, body):
            fields = hit["fields"]
            yield DocumentVersion(
                hit["_id"],
                hit["_version"],
                fields.get("content_hash", [""])[0],
                frozenset(fields.get("access", ())),
                frozenset(fields.get("insiders", ())),
                fields["deleted"][0],
            )

    def _check(self) -> None:
        """Refuse to answer from an index that was made by another analysis."""
        if time.monotonic() < self._checked_until:
            return
        found = {m.get("fingerprint") for m in self._client.meta(self.name).values()}
        if not found:
            raise Unreachable("no index")
        if found != {self.fingerprint}:
            raise Unreachable("another analysis")
        self._checked_until = time.monotonic() + CHECKED_SECONDS

    @contextmanager
    def _answer(self, request: SearchRequest, viewer: Viewer) -> Iterator[Answer]:
        viewer = self._as_heard(viewer)
        thesaurus = self._thesaurus()
        words = IndexWords(self._index, viewer.vocabulary)
        speller = Speller(words, thesaurus.surface_words, self._analyser)
        near = Near(self._index, self._meaning if request.by_meaning else None)
        answer = Answer(self._index, self._analyser, thesaurus, speller, viewer, near)
        with self._client.one_answer():
            self._check()
            yield answer

    def _rows(self, changes: Iterable[IndexChange]) -> Iterator[list[Row]]:
        """Yield what the index is to hold, analysed, in batches."""
        remaining = iter(changes)
        while batch := list(islice(remaining, BATCH)):
            yield [(change.id, change.version, self._row(change)) for change in batch]

    def _row(self, change: IndexChange) -> dict[str, Any]:
        if change.document is None:
            return tombstone(change.id)
        return stored(change.document, self._analyser, self._meaning)

    def _as_heard(self, viewer: Viewer) -> Viewer:
        return replace(viewer, unheard=viewer.unheard | self._unheard())

    def _concept_terms(self, thesaurus: Thesaurus) -> ConceptTerms:
        if self._terms is None or self._terms[0] is not thesaurus:
            self._terms = (thesaurus, ConceptTerms(thesaurus, self._analyser))
        return self._terms[1]
