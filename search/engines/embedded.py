# SPDX-License-Identifier: EUPL-1.2
"""The engine that needs nothing but a file: SQLite's token index and numpy."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import apsw

from search.analysis import Analyser
from search.engines.answering import Answer
from search.engines.base import DocumentVersion, EngineStats, IndexChange, Then
from search.engines.columns import Columns, State
from search.engines.postings import Postings
from search.engines.snapshot import FileVocabulary, Snapshot
from search.engines.storage import IndexFile
from search.engines.suggesting import Titles
from search.engines.writer import Writer, read_versions
from search.meaning.asking import Meaning, fingerprint
from search.query import SearchRequest
from search.results import SearchResponse
from search.spelling import Speller, WordList
from search.suggestions import (
    MOST,
    ConceptTerms,
    Suggestion,
    in_order,
    typed_words,
)
from search.thesaurus import Thesaurus
from search.viewer import Viewer, Vocabulary

# Writing this much anew takes some 20 ms.
SMALL_FILE = 4 * 2**20


class EmbeddedEngine:
    """Answers from one index file that several processes read and write.

    ``thesaurus`` is asked for at each search, so that a changed term works at once.
    Give it a function that is quick when nothing changed. With ``meaning`` what is near
    is found too, as far as documents bring their vectors or these are made at once.
    """

    def __init__(
        self,
        path: Path | str,
        analyser: Analyser,
        thesaurus: Callable[[], Thesaurus],
        meaning: Meaning | None = None,
    ) -> None:
        self._analyser = analyser
        self._thesaurus = thesaurus
        self._meaning = meaning
        self._file = IndexFile(path, fingerprint(analyser.fingerprint, meaning))
        self._lock = threading.Lock()
        self._columns = Columns.empty()
        self._postings = Postings(self._columns.state, 0)
        self._spellers: dict[Vocabulary, tuple[State, Thesaurus, Speller]] = {}
        self._titles = Titles()
        self._terms: tuple[Thesaurus, ConceptTerms] | None = None

    @property
    def fingerprint(self) -> str:
        return self._file.fingerprint

    def search(self, request: SearchRequest, viewer: Viewer) -> SearchResponse:
        """Answer from one state of the index, within what the viewer may see."""
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
        with self._file.reading() as connection:
            with self._lock:
                columns = self._refreshed(connection).columns
                self._titles = self._titles.refreshed(connection, columns.state)
                titles = self._titles
            found += titles.suggest(words, columns, viewer, most)
        return in_order(found)

    def apply(self, changes: Iterable[IndexChange]) -> int:
        """Apply the changes in one transaction; return how many were news."""
        with self._file.writing() as connection:
            writer = Writer(connection, self._analyser, self._meaning)
            applied = writer.apply(changes)
        if writer.removed and not self._is_small():
            self._file.checkpoint()
        elif writer.removed:
            self._file.wipe()
        return applied

    def checkpoint(self) -> bool:
        """Empty the write-ahead log; false when a reader stood in the way."""
        return self._file.checkpoint()

    def wipe(self) -> bool:
        """Leave no byte of what was deleted; false when a reader stood in the way.

        A small file is wiped after each deletion, a large one only here: the worker
        does it when it has nothing else to do.
        """
        return self._file.wipe()

    def clear(self) -> None:
        """Forget everything, the versions of deleted documents included."""
        self._file.recreate()
        with self._lock:
            self._columns = Columns.empty()
            self._spellers.clear()
            self._titles = Titles()

    def stats(self) -> EngineStats:
        with self._snapshot() as snapshot:
            columns = snapshot.columns
            rows = int(snapshot.connection.execute("SELECT count(*) FROM document").get)
            return EngineStats(
                documents=columns.count,
                tombstones=rows - columns.count,
                index_version=columns.state.version,
                bytes=self._file.bytes(),
            )

    def document_versions(self) -> Iterator[DocumentVersion]:
        with self._file.reading() as connection:
            yield from read_versions(connection)

    def _is_small(self) -> bool:
        return self._file.bytes() <= SMALL_FILE

    @contextmanager
    def _answer(self, request: SearchRequest, viewer: Viewer) -> Iterator[Answer]:
        thesaurus = self._thesaurus()
        with self._snapshot() as snapshot:
            speller = self._speller(snapshot, viewer.vocabulary, thesaurus)
            meaning = self._meaning if request.by_meaning else None
            yield Answer(snapshot, self._analyser, thesaurus, speller, viewer, meaning)

    @contextmanager
    def _snapshot(self) -> Iterator[Snapshot]:
        with self._file.reading() as connection:
            with self._lock:
                snapshot = self._refreshed(connection)
            yield snapshot

    def _refreshed(self, connection: apsw.Connection) -> Snapshot:
        """Return what the connection sees; the lock keeps its first reading in order."""
        self._columns = self._columns.refreshed(connection)
        if self._postings.state != self._columns.state:
            columns = self._columns
            self._postings = Postings(columns.state, columns.count)
        return Snapshot(connection, self._columns, self._postings)

    def _concept_terms(self, thesaurus: Thesaurus) -> ConceptTerms:
        if self._terms is None or self._terms[0] is not thesaurus:
            self._terms = (thesaurus, ConceptTerms(thesaurus, self._analyser))
        return self._terms[1]

    def _speller(
        self, snapshot: Snapshot, readers: Vocabulary, thesaurus: Thesaurus
    ) -> Speller:
        state = snapshot.columns.state
        known = self._spellers.get(readers)
        if known and known[0] == state and known[1] is thesaurus:
            return known[2]
        words = WordList(FileVocabulary(self._file, readers))
        speller = Speller(words, thesaurus.surface_words, self._analyser)
        self._spellers[readers] = (state, thesaurus, speller)
        return speller
