# SPDX-License-Identifier: EUPL-1.2
"""One state of the index, as one search sees it from beginning to end."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

import apsw
import numpy as np
from numpy.typing import NDArray

from search.analysis import Word
from search.engines.columns import Columns, Mask
from search.engines.encoding import decoded
from search.engines.postings import Posting, Postings
from search.engines.storage import IndexFile
from search.engines.weights import PRESENCE, TIE, idf, ways_to_write
from search.query import QueryConcept, Stems
from search.ranking import QUESTION_LENGTH, UNTOLD_FACETS, question_weight
from search.viewer import JOINED, Viewer, Vocabulary

Scores = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class StoredDocument:
    """What the index knows of one document: its words as stems, its facets."""

    row: int
    words: tuple[Word, ...]
    facets: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Snapshot:
    connection: apsw.Connection
    columns: Columns
    postings: Postings

    def find(self, id: str, viewer: Viewer) -> StoredDocument | None:
        """Return a document if the viewer may see it."""
        found = self.connection.execute(
            "SELECT row, title, body, facets, access FROM document"
            " WHERE id = ? AND NOT deleted",
            (id,),
        ).fetchone()
        if not found or not viewer.may_see(frozenset(json.loads(found[4]))):
            return None
        words = tuple(decoded(f"{found[1]} {found[2]}"))
        facets = {name: tuple(codes) for name, codes in json.loads(found[3]).items()}
        return StoredDocument(found[0], words, facets)

    def matches(self, concept: QueryConcept) -> Mask:
        """Return the rows with every stem of at least one of the alternatives."""
        mask = np.zeros(self.columns.size, dtype=np.bool_)
        for stems in concept.wordings:
            mask[self._posting(stems).rows] = True
        return mask

    def rows_with(self, stem: str) -> NDArray[np.int32]:
        return self._posting((stem,)).rows

    def tagged(self, concept: QueryConcept) -> Mask:
        """Return the rows of which someone has said that they are about the concept."""
        codes = {group.rpartition(":")[2] for group in concept.groups}
        names = self.columns.facets.names
        flags = [f for f in names if f[1] in codes and f[0] not in UNTOLD_FACETS]
        return self.columns.facets.any_of(flags)

    def score(
        self,
        concepts: Iterable[QueryConcept],
        weight: Callable[[QueryConcept], float] = question_weight,
        length: float = QUESTION_LENGTH,
        tag: float = 0.0,
    ) -> Scores:
        """Return how well each row answers the concepts together.

        What matters is how often and where a concept occurs, and that it occurs at
        all: two concepts mentioned once answer more than one mentioned four times. A long
        text mentions more by chance, so ``length`` is the power by which that counts.
        ``tag`` is what a concept adds where someone has said so, as a part of its rarity.
        """
        total = np.zeros(self.columns.size, dtype=np.float32)
        for concept in concepts:
            strength = self._score(concept)
            if not concept.weak:
                presence = np.float32(PRESENCE * self.rarity(concept))
                strength[self.matches(concept)] += presence
            if tag and concept.groups:
                tagged = self.tagged(concept)
                count = int(np.count_nonzero(tagged))
                strength[tagged] += np.float32(
                    tag * idf(self.postings.documents, count)
                )
            total += np.float32(weight(concept)) * strength
        weighed: Scores = total / self.columns.relative_lengths() ** np.float32(length)
        return weighed

    def rarity(self, concept: QueryConcept, *, besides: int = 0) -> float:
        """Return how much finding the concept says, by its commonest wording.

        It is 0 when the concept occurs nowhere, or only in ``besides`` documents.
        """
        count = self.postings.counter(self.connection)
        found = max(min(map(count, stems)) for stems in concept.alternatives)
        return idf(self.postings.documents, found) if found > besides else 0.0

    def _score(self, concept: QueryConcept) -> Scores:
        best = np.zeros(self.columns.size, dtype=np.float32)
        total = np.zeros(self.columns.size, dtype=np.float32)
        for weight, pieces in ways_to_write(concept):
            score = np.zeros(self.columns.size, dtype=np.float32)
            for stems in pieces:
                posting = self._posting(stems)
                score[posting.rows] += np.float32(weight) * posting.scores
            np.maximum(best, score, out=best)
            total += score
        weighed: Scores = best + TIE * (total - best)
        return weighed

    def _posting(self, stems: Stems) -> Posting:
        return self.postings.get(self.connection, stems)


@dataclass(frozen=True, slots=True)
class FileVocabulary:
    """The words that may be suggested to one class of readers."""

    file: IndexFile
    readers: Vocabulary

    def documents_with(self, word: str) -> int:
        sql = "SELECT public, joined FROM vocabulary WHERE word = ?"
        row = self.file.connection().execute(sql, (word,)).fetchone()
        return int(row[self.readers == JOINED]) if row else 0

    def words(self) -> Mapping[str, int]:
        sql = "SELECT word, public, joined FROM vocabulary"
        column = 1 + (self.readers == JOINED)
        rows = self.file.connection().execute(sql)
        return {row[0]: row[column] for row in rows if row[column]}
