# SPDX-License-Identifier: EUPL-1.2
"""Changes written to the file of the embedded engine."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime

import apsw

from search.analysis import Analyser
from search.document import SearchDocument
from search.engines.base import DocumentVersion, IndexChange
from search.query import Stems
from search.viewer import VOCABULARY_ACCESS

SHORTEST_VOCABULARY_WORD = 3


@dataclass(slots=True)
class Writer:
    """Applies changes inside a transaction that the caller holds.

    ``removed`` says whether text was replaced or deleted, which asks for a
    checkpoint after the commit.
    """

    connection: apsw.Connection
    analyser: Analyser
    removed: bool = False
    _public: Counter[str] = field(default_factory=Counter)
    _joined: Counter[str] = field(default_factory=Counter)

    def apply(self, changes: Iterable[IndexChange]) -> int:
        version = int(
            self.connection.execute("SELECT value FROM meta WHERE key = 'version'").get
        )
        applied = sum(self._apply(change, version + 1) for change in changes)
        if applied:
            self._write_vocabulary()
            self.connection.execute(
                "UPDATE meta SET value = ? WHERE key = 'version'", (version + 1,)
            )
        return applied

    def _apply(self, change: IndexChange, index_version: int) -> bool:
        known = self.connection.execute(
            "SELECT row, version, deleted, title, body, words, access"
            " FROM document WHERE id = ?",
            (change.id,),
        ).fetchone()
        if known and known[1] > change.version:
            return False
        if known and not known[2]:
            self._forget(known[0], known[3], known[4], known[5], known[6])
        row = self._write(known[0] if known else None, change, index_version)
        if change.document:
            self._index(row)
        return True

    def _forget(self, row: int, title: str, body: str, words: str, access: str) -> None:
        self.removed = True
        self.connection.execute(
            "INSERT INTO token (token, rowid, title, body) VALUES ('delete', ?, ?, ?)",
            (row, title, body),
        )
        self._count(words, frozenset(json.loads(access)), -1)

    def _write(self, row: int | None, change: IndexChange, index_version: int) -> int:
        values: tuple[object, ...] = (None,) * 9
        if change.document:
            values = self._values(change.document)
        self.connection.execute(
            "INSERT OR REPLACE INTO document VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
            (
                row,
                change.id,
                change.version,
                index_version,
                not change.document,
                *values,
            ),
        )
        return row if row is not None else self.connection.last_insert_rowid()

    def _index(self, row: int) -> None:
        self.connection.execute(
            "INSERT INTO token (rowid, title, body)"
            " SELECT row, title, body FROM document WHERE row = ?",
            (row,),
        )

    def _values(self, document: SearchDocument) -> tuple[object, ...]:
        title = self.analyser.folded_words(document.title)
        body = self.analyser.folded_words(f"{document.summary}\n{document.body}")
        words = ""
        if not document.access.isdisjoint(VOCABULARY_ACCESS["joined"]):
            words = _vocabulary_words((*title, *body))
        self._count(words, document.access, 1)
        facets = {name: list(codes) for name, codes in document.facets.items()}
        return (
            document.kind,
            _encode(title),
            _encode(body),
            words,
            json.dumps(facets),
            json.dumps(sorted(document.access)),
            _seconds(document.published),
            _seconds(document.updated),
            document.content_hash,
        )

    def _count(self, words: str, access: frozenset[str], by: int) -> None:
        for counter, needed in (
            (self._public, VOCABULARY_ACCESS["public"]),
            (self._joined, VOCABULARY_ACCESS["joined"]),
        ):
            if not access.isdisjoint(needed):
                counter.update(dict.fromkeys(words.split(), by))

    def _write_vocabulary(self) -> None:
        changed = sorted(self._public.keys() | self._joined.keys())
        self.connection.executemany(
            "INSERT INTO vocabulary VALUES (?1, ?2, ?3) ON CONFLICT (word) DO UPDATE"
            " SET public = public + ?2, joined = joined + ?3",
            ((word, self._public[word], self._joined[word]) for word in changed),
        )
        self.connection.executemany(
            "DELETE FROM vocabulary WHERE word = ? AND public <= 0 AND joined <= 0",
            ((word,) for word in changed if self._joined[word] <= 0),
        )


def _encode(words: Iterable[tuple[str, Stems]]) -> str:
    return " ".join("+".join(stems) for _, stems in words)


def _vocabulary_words(words: Iterable[tuple[str, Stems]]) -> str:
    folded = {word for word, _ in words}
    return " ".join(
        sorted(w for w in folded if w.isalpha() and len(w) >= SHORTEST_VOCABULARY_WORD)
    )


def read_versions(connection: apsw.Connection) -> Iterator[DocumentVersion]:
    """Yield what is known of each document, the deleted ones included."""
    rows = connection.execute(
        "SELECT id, version, content_hash, access, deleted FROM document ORDER BY id"
    )
    for id, version, content_hash, access, deleted in rows:
        tokens = frozenset(json.loads(access or "[]"))
        yield DocumentVersion(id, version, content_hash or "", tokens, bool(deleted))


def _seconds(moment: datetime | None) -> int:
    return int(moment.timestamp()) if moment else 0
