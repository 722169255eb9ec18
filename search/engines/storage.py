# SPDX-License-Identifier: EUPL-1.2
"""The SQLite file of the embedded engine: one table, its token index, its words.

The file holds stems in the order of the text and words in that of the alphabet, never
the text itself. What is replaced or deleted is overwritten, also inside the token
index; after a checkpoint no byte of it is left.
"""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import apsw

MEMORY = ":memory:"
BUSY_TIMEOUT_MS = 5_000
RETRY_SECONDS = 0.02
FORMAT = "5"

SCHEMA = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value) WITHOUT ROWID;
CREATE TABLE document (
    row INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    version INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    deleted INTEGER NOT NULL,
    kind TEXT, title TEXT, title_words TEXT, body TEXT, words TEXT, facets TEXT,
    access TEXT, published INTEGER, updated INTEGER, content_hash TEXT,
    insiders TEXT, vector BLOB
);
CREATE INDEX document_changed ON document (changed);
CREATE VIRTUAL TABLE token USING fts5 (
    title, body, content='document', content_rowid='row', tokenize="ascii tokenchars '_'"
);
CREATE VIRTUAL TABLE token_count USING fts5vocab (token, row);
CREATE TABLE vocabulary (
    word TEXT PRIMARY KEY, public INTEGER NOT NULL, joined INTEGER NOT NULL
) WITHOUT ROWID;
INSERT INTO token (token, rank) VALUES ('secure-delete', 1);
"""


class IndexFile:
    """Connections to one index file, one for each thread, made when first needed.

    A file of another format or fingerprint is emptied when it is opened for
    writing; until then it answers as an empty one.
    """

    def __init__(self, path: Path | str, fingerprint: str) -> None:
        self.path = str(path)
        self.fingerprint = f"{FORMAT}-{fingerprint}"
        self._local = threading.local()
        self._shared = self._connect() if self.path == MEMORY else None

    @contextmanager
    def reading(self) -> Iterator[apsw.Connection]:
        """Give a connection that sees one state of the file throughout."""
        connection = self.connection()
        with connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[apsw.Connection]:
        """Give a connection that holds the write lock, and commit at the end."""
        connection = self.connection()
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield connection
        except BaseException:
            connection.execute("ROLLBACK")
            raise
        connection.execute("COMMIT")

    def connection(self) -> apsw.Connection:
        if self._shared is not None:
            return self._shared
        # A connection must not survive a fork.
        if getattr(self._local, "pid", None) != os.getpid():
            self._local.connection = self._connect()
            self._local.pid = os.getpid()
        connection = self._local.connection
        assert isinstance(connection, apsw.Connection)
        return connection

    def checkpoint(self) -> bool:
        """Empty the write-ahead log; return whether no reader stood in the way."""
        connection = self.connection()
        if self.path == MEMORY:
            return True
        connection.set_busy_timeout(0)
        try:
            connection.wal_checkpoint(mode=apsw.SQLITE_CHECKPOINT_TRUNCATE)
        except apsw.BusyError:
            return False
        finally:
            connection.set_busy_timeout(BUSY_TIMEOUT_MS)
        return True

    def wipe(self) -> bool:
        """Write the whole file anew; return whether nobody stood in the way.

        SQLite overwrites what it deletes, but may leave a copy in the unused part of
        a page when it moves what remains (seen with one in 5,000 deleted words).
        """
        if self.path == MEMORY:
            return True
        try:
            self.connection().execute("VACUUM")
        except apsw.BusyError:
            return False
        return self.checkpoint()

    def recreate(self) -> None:
        """Empty the file and note the fingerprint of what will fill it."""
        with self.writing() as connection:
            self._drop(connection)
            self._create(connection)
        self.wipe()

    def bytes(self) -> int:
        row = (
            self.connection()
            .execute(
                "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size"
            )
            .get
        )
        return int(row)

    def _connect(self) -> apsw.Connection:
        connection = apsw.Connection(self.path)
        connection.set_busy_timeout(BUSY_TIMEOUT_MS)
        self._use_write_ahead_log(connection)
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute("PRAGMA secure_delete = ON")
        connection.execute("PRAGMA temp_store = MEMORY")
        if self._stored_fingerprint(connection) != self.fingerprint:
            self._prepare(connection)
        return connection

    @staticmethod
    def _use_write_ahead_log(connection: apsw.Connection) -> None:
        """Switch the journal, also when several processes open a new file at once.

        SQLite does not wait for a lock here, whatever its busy timeout says.
        """
        until = time.monotonic() + BUSY_TIMEOUT_MS / 1000
        while True:
            try:
                connection.execute("PRAGMA journal_mode = WAL")
            except apsw.BusyError:
                if time.monotonic() > until:
                    raise
                time.sleep(RETRY_SECONDS)
            else:
                return

    def _prepare(self, connection: apsw.Connection) -> None:
        connection.execute("BEGIN IMMEDIATE")
        # Another process may have done it while this one waited for the lock.
        if self._stored_fingerprint(connection) != self.fingerprint:
            self._drop(connection)
            self._create(connection)
        connection.execute("COMMIT")

    def _stored_fingerprint(self, connection: apsw.Connection) -> str:
        # Asked of the file: what this connection remembers of the schema may be older
        # than what another process made while this one waited for the lock.
        listed = "SELECT count(*) FROM sqlite_master WHERE name = 'meta'"
        if not connection.execute(listed).get:
            return ""
        sql = "SELECT value FROM meta WHERE key = 'fingerprint'"
        return str(connection.execute(sql).get or "")

    def _create(self, connection: apsw.Connection) -> None:
        connection.execute(SCHEMA)
        connection.execute(
            "INSERT INTO meta VALUES"
            " ('fingerprint', ?), ('filling', lower(hex(randomblob(8)))), ('version', 0)",
            (self.fingerprint,),
        )

    @staticmethod
    def _drop(connection: apsw.Connection) -> None:
        for table in ("token_count", "token", "vocabulary", "document", "meta"):
            connection.execute(f"DROP TABLE IF EXISTS {table}")
