# SPDX-License-Identifier: EUPL-1.2
"""Copying a database while it is written to, and putting the copy in an empty place."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
from contextlib import closing
from pathlib import Path
from typing import Any, Protocol

from django.db import connection

import psycopg
from psycopg.conninfo import make_conninfo

from operations.backup.archive import Table
from operations.backup.outcomes import BackupFailed, RestoreRefused
from operations.backup.tables import tables_of

SQLITE, POSTGRESQL = "sqlite", "postgresql"
MEMBERS = {SQLITE: "database.sqlite3", POSTGRESQL: "database.dump"}


class Database(Protocol):
    """The database of this site's settings."""

    name: str

    def copy(self, target: Path) -> dict[str, Table]:
        """Write one state of everything to ``target``; return its tables."""
        ...

    def is_empty(self) -> bool: ...

    def load(self, source: Path) -> dict[str, Table]:
        """Make an empty database that state; return its tables as they are read back."""
        ...


def this_database() -> Database:
    return Sqlite() if connection.vendor == SQLITE else Postgresql()


class Sqlite:
    """By its own backup, which sees one state while others write."""

    name = SQLITE

    def __init__(self) -> None:
        self._path = Path(str(connection.settings_dict["NAME"]))

    def copy(self, target: Path) -> dict[str, Table]:
        with (
            closing(sqlite3.connect(self._path)) as source,
            closing(sqlite3.connect(target)) as copy,
        ):
            source.backup(copy)
            # One file, without a log beside it.
            copy.execute("PRAGMA journal_mode=DELETE")
            if copy.execute("PRAGMA quick_check").fetchone() != ("ok",):
                raise BackupFailed("SQLite zegt dat de database beschadigd is.")
            return _tables_of_file(copy)

    def is_empty(self) -> bool:
        if not self._path.exists():
            return True
        with closing(sqlite3.connect(self._path)) as found:
            return not _names(found)

    def load(self, source: Path) -> dict[str, Table]:
        connection.close()
        self._path.parent.mkdir(parents=True, exist_ok=True)
        for beside in ("", "-wal", "-shm"):
            Path(f"{self._path}{beside}").unlink(missing_ok=True)
        shutil.copyfile(source, self._path)
        with closing(sqlite3.connect(self._path)) as loaded:
            if loaded.execute("PRAGMA integrity_check").fetchone() != ("ok",):
                raise RestoreRefused("De database uit de back-up is beschadigd.")
            return _tables_of_file(loaded)


def _names(database: sqlite3.Connection) -> list[str]:
    """Return the tables that hold rows of their own; an index of texts keeps shadows."""
    rows = database.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table'"
        " AND name NOT LIKE 'sqlite_%' AND sql NOT LIKE 'CREATE VIRTUAL%'"
    )
    return [name for (name,) in rows]


def _tables_of_file(database: sqlite3.Connection) -> dict[str, Table]:
    return tables_of(database.cursor(), _names(database))


class Postgresql:
    """By ``pg_dump`` and ``pg_restore``; dump and checksums see one snapshot."""

    name = POSTGRESQL

    def __init__(self) -> None:
        settings = connection.settings_dict
        options = settings.get("OPTIONS", {})
        wanted = {
            "PGHOST": settings["HOST"],
            "PGPORT": settings["PORT"],
            "PGUSER": settings["USER"],
            "PGPASSWORD": settings["PASSWORD"],
            "PGDATABASE": settings["NAME"],
            "PGSSLMODE": options.get("sslmode"),
            "PGSSLROOTCERT": options.get("sslrootcert"),
        }
        # By the environment: arguments are read by everyone on the machine.
        self._environment = {name: str(v) for name, v in wanted.items() if v}

    def copy(self, target: Path) -> dict[str, Table]:
        with self._connect() as reading:
            reading.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
            cursor = reading.cursor()
            cursor.execute("SELECT pg_export_snapshot()")
            (snapshot,) = cursor.fetchone() or ("",)
            self._run(
                "pg_dump", "--format=custom", "--no-owner", "--no-privileges",
                f"--snapshot={snapshot}", f"--file={target}",
            )  # fmt: skip
            return tables_of(cursor, _public_tables(cursor))

    def is_empty(self) -> bool:
        with self._connect() as reading:
            return not _public_tables(reading.cursor())

    def load(self, source: Path) -> dict[str, Table]:
        connection.close()
        self._run(
            "pg_restore", "--no-owner", "--no-privileges", "--exit-on-error",
            "--single-transaction", f"--dbname={self._environment['PGDATABASE']}",
            str(source),
        )  # fmt: skip
        with self._connect() as reading:
            cursor = reading.cursor()
            return tables_of(cursor, _public_tables(cursor))

    def _connect(self) -> psycopg.Connection[Any]:
        given = {
            "host": "PGHOST", "port": "PGPORT", "user": "PGUSER",
            "password": "PGPASSWORD", "dbname": "PGDATABASE", "sslmode": "PGSSLMODE",
            "sslrootcert": "PGSSLROOTCERT",
        }  # fmt: skip
        known = self._environment
        told = {key: known[name] for key, name in given.items() if name in known}
        return psycopg.connect(make_conninfo(**told))

    def _run(self, name: str, *arguments: str) -> None:
        program = _program(name)
        done = subprocess.run(  # noqa: S603  Our own arguments.
            [program, *arguments],
            env=os.environ | self._environment,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            # Its last line: those before it can quote a row.
            last = (done.stderr.strip().splitlines() or [""])[-1]
            raise BackupFailed(f"{name} lukte niet: {last[:200]}")


def _program(name: str) -> str:
    """Return where PostgreSQL's tool stands; the newest reads every older server."""
    versions = Path("/usr/lib/postgresql").glob(f"*/bin/{name}")
    newest = sorted(versions, key=lambda path: int(path.parts[-3]))
    found = str(newest[-1]) if newest else shutil.which(name)
    if not found:
        raise BackupFailed(f"{name} staat niet op deze machine (postgresql-client).")
    return found


def _public_tables(cursor: Any) -> list[str]:
    cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
    return [name for (name,) in cursor.fetchall()]
