# SPDX-License-Identifier: EUPL-1.2
"""The cast is made once in a run, by the real services; a test gets a copy of its rows.

Making it takes 165 queries, laying its rows down one for each table.
"""

import pickle
from functools import cache
from pathlib import Path

from django.db import IntegrityError, connection, transaction

from tests.cast import Cast, make_cast

Rows = dict[str, set[tuple[object, ...]]]


def keep_cast(file: Path) -> None:
    """Write down what ``make_cast`` adds to the database, and leave that as it was."""
    with transaction.atomic():
        before = _rows()
        cast = make_cast()
        after = _rows()
        transaction.set_rollback(True)
    changed = [table for table, rows in before.items() if rows - after[table]]
    assert changed == [], "a copy can only add rows"
    added = {table: list(after[table] - rows) for table, rows in before.items()}
    kept = {table: rows for table, rows in added.items() if rows}
    file.write_bytes(pickle.dumps((kept, cast)))


def copied_cast(file: Path) -> Cast:
    """Return the people as they were just after they were made."""
    kept, cast = pickle.loads(_content(file))
    try:
        with transaction.atomic():
            for table, rows in kept.items():
                _lay_down(table, rows)
    except IntegrityError:
        # A test that made somebody of its own before took a number of theirs.
        return make_cast()
    return cast


@cache
def _content(file: Path) -> bytes:
    return file.read_bytes()


def _rows() -> Rows:
    found = {}
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")
            found[table] = set(cursor.fetchall())
    return found


def _lay_down(table: str, rows: list[tuple[object, ...]]) -> None:
    places = ", ".join(f"({', '.join('%s' for _ in row)})" for row in rows)
    values = [value for row in rows for value in row]
    with connection.cursor() as cursor:
        cursor.execute(
            f"INSERT INTO {connection.ops.quote_name(table)} VALUES {places}", values
        )
