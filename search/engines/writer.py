# SPDX-License-Identifier: EUPL-1.2
"""Changes written to the file of the embedded engine."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

import apsw

from search.analysis import Analyser
from search.document import SearchDocument
from search.engines.base import DocumentVersion, IndexChange
from search.engines.encoding import EncodedText, seconds
from search.meaning.asking import Meaning
from search.viewer import VOCABULARY_ACCESS


class Stored(NamedTuple):
    """What the file holds of a document; of a deleted one nothing."""

    deleted: int
    kind: str | None = None
    title: str | None = None
    title_words: str | None = None
    body: str | None = None
    words: str | None = None
    facets: str | None = None
    access: str | None = None
    published: int | None = None
    updated: int | None = None
    content_hash: str | None = None
    insiders: str | None = None
    vector: bytes | None = None


NOTHING = Stored(deleted=1)


@dataclass(slots=True)
class Writer:
    """Applies changes inside a transaction that the caller holds.

    ``removed`` says whether text was replaced or deleted, which asks for a
    checkpoint after the commit.
    """

    connection: apsw.Connection
    analyser: Analyser
    meaning: Meaning | None = None
    removed: bool = False
    changed: bool = False
    _public: Counter[str] = field(default_factory=Counter)
    _joined: Counter[str] = field(default_factory=Counter)

    def apply(self, changes: Iterable[IndexChange]) -> int:
        version = int(
            self.connection.execute("SELECT value FROM meta WHERE key = 'version'").get
        )
        applied = sum(self._apply(change, version + 1) for change in changes)
        if self.changed:
            self._write_vocabulary()
            self.connection.execute(
                "UPDATE meta SET value = ? WHERE key = 'version'", (version + 1,)
            )
        return applied

    def _apply(self, change: IndexChange, index_version: int) -> bool:
        known = self.connection.execute(
            "SELECT row, version, deleted, kind, title, title_words, body, words, facets,"
            " access, published, updated, content_hash, insiders, vector"
            " FROM document WHERE id = ?",
            (change.id,),
        ).fetchone()
        if known and known[1] > change.version:
            return False
        row = known[0] if known else None
        old = Stored(*known[2:]) if known else NOTHING
        new = self._stored(change.document) if change.document else NOTHING
        if known and new == old:
            sql = "UPDATE document SET version = ? WHERE row = ?"
            self.connection.execute(sql, (change.version, row))
            return True
        self._count(old, -1)
        self._count(new, 1)
        # Overwriting a token costs some 0.1 ms, so only for another text.
        is_same_text = (old.title, old.body) == (new.title, new.body)
        if not is_same_text and not old.deleted:
            self._unindex(row, old)
        # Another form of a word may have the same stem.
        if (old.title_words, old.words) != (new.title_words, new.words):
            self.removed |= not old.deleted
        self.removed |= old.vector not in (None, new.vector)
        row = self._write((row, change.id, change.version, index_version, *new))
        if not is_same_text and not new.deleted:
            self._index(row, new)
        self.changed = True
        return True

    def _unindex(self, row: int | None, old: Stored) -> None:
        self.removed = True
        self.connection.execute(
            "INSERT INTO token (token, rowid, title, body) VALUES ('delete', ?, ?, ?)",
            (row, old.title, old.body),
        )

    def _index(self, row: int, new: Stored) -> None:
        self.connection.execute(
            "INSERT INTO token (rowid, title, body) VALUES (?, ?, ?)",
            (row, new.title, new.body),
        )

    def _write(self, values: tuple[apsw.SQLiteValue, ...]) -> int:
        self.connection.execute(
            "INSERT OR REPLACE INTO document VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
            values,
        )
        return self.connection.last_insert_rowid()

    def _stored(self, document: SearchDocument) -> Stored:
        text = EncodedText.of(document, self.analyser)
        is_shared = not document.access.isdisjoint(VOCABULARY_ACCESS["joined"])
        return Stored(
            deleted=0,
            kind=document.kind,
            title=text.title,
            title_words=text.title_words,
            body=text.body,
            words=text.vocabulary if is_shared else "",
            facets=json.dumps({n: list(codes) for n, codes in document.facets.items()}),
            access=json.dumps(sorted(document.access)),
            published=seconds(document.published),
            updated=seconds(document.updated),
            content_hash=document.content_hash,
            insiders=json.dumps(sorted(document.insiders)),
            vector=self.meaning.kept(document) if self.meaning else None,
        )

    def _count(self, stored: Stored, by: int) -> None:
        access = frozenset(json.loads(stored.access or "[]"))
        words = (stored.words or "").split()
        # Given words, not counts, a counter does this without a loop in Python.
        count = Counter.update if by > 0 else Counter.subtract
        for counter, needed in (
            (self._public, VOCABULARY_ACCESS["public"]),
            (self._joined, VOCABULARY_ACCESS["joined"]),
        ):
            if not access.isdisjoint(needed):
                count(counter, words)

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


def read_versions(connection: apsw.Connection) -> Iterator[DocumentVersion]:
    """Yield what is known of each document, the deleted ones included."""
    rows = connection.execute(
        "SELECT id, version, content_hash, access, insiders, deleted FROM document"
        " ORDER BY id"
    )
    for id, version, content_hash, access, insiders, deleted in rows:
        yield DocumentVersion(
            id,
            version,
            content_hash or "",
            frozenset(json.loads(access or "[]")),
            frozenset(json.loads(insiders or "[]")),
            bool(deleted),
        )
