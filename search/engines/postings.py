# SPDX-License-Identifier: EUPL-1.2
"""In which documents stems occur together, and how much they say about each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import apsw
import numpy as np
from numpy.typing import NDArray

from search.engines.columns import State
from search.engines.weights import TITLE, TOGETHER, idf
from search.query import Stems

READ_ONE = f"SELECT rowid, -bm25(token, {TITLE}.0, 1.0) FROM token WHERE token MATCH ?"  # noqa: S608
READ_ALL = "SELECT rowid FROM token WHERE token MATCH ?"
COUNT = "SELECT doc FROM token_count WHERE term = ?"

# Eight bytes for each document of each entry: at most 40 MB.
MAX_REMEMBERED = 5_000_000


@dataclass(frozen=True, slots=True)
class Posting:
    """The rows in which all of some stems occur, and their BM25 score in each."""

    rows: NDArray[np.int32]
    scores: NDArray[np.float32]


class Postings:
    """Postings in one state of the index, remembered as long as they fit."""

    def __init__(self, state: State, documents: int) -> None:
        self.state = state
        self.documents = documents
        self._remembered: dict[Stems, Posting] = {}
        self._counts: dict[str, int] = {}
        self._size = 0

    def get(self, connection: apsw.Connection, stems: Stems) -> Posting:
        """Return where all ``stems`` occur; SQLite intersects them faster than we do."""
        found = self._remembered.get(stems)
        if found is None:
            found = self._read(connection, stems)
            if self._size + len(found.rows) > MAX_REMEMBERED:
                self._remembered, self._size = {}, 0
            self._remembered[stems] = found
            self._size += len(found.rows)
        return found

    def counter(self, connection: apsw.Connection) -> Callable[[str], int]:
        """Return a function that says in how many documents a token occurs."""
        cursor = connection.cursor()

        def count(token: str) -> int:
            if token not in self._counts:
                self._counts[token] = int(cursor.execute(COUNT, (token,)).get or 0)
            return self._counts[token]

        return count

    def _read(self, connection: apsw.Connection, stems: Stems) -> Posting:
        # Stems are letters, digits and underscores, so quoting is enough.
        question = " AND ".join(f'"{stem}"' for stem in stems)
        if len(stems) == 1:
            found = connection.execute(READ_ONE, (question,)).fetchall()
            return Posting(
                np.array([row for row, _ in found], dtype=np.int32),
                np.array([score for _, score in found], dtype=np.float32),
            )
        # BM25 would count the documents of each stem again for each combination.
        # Where all stems occur, how often they do so hardly matters.
        rows = [row for (row,) in connection.execute(READ_ALL, (question,))]
        count = self.counter(connection)
        weight = TOGETHER * sum(idf(self.documents, count(stem)) for stem in stems)
        return Posting(
            np.array(rows, dtype=np.int32),
            np.full(len(rows), weight, dtype=np.float32),
        )
