# SPDX-License-Identifier: EUPL-1.2
"""What tells one state of a table from another, the same on every database.

Rows are added up and not put in an order: a dump brings them back in another one.
"""

import hashlib
from collections.abc import Iterable, Iterator
from typing import Any

from operations.backup.archive import Table

AT_ONCE = 1_000
WIDTH = 2**256


def table_of(rows: Iterable[Any]) -> Table:
    count = total = 0
    for row in rows:
        digest = hashlib.sha256(repr(tuple(row)).encode()).digest()
        total = (total + int.from_bytes(digest, "big")) % WIDTH
        count += 1
    return Table(count, f"{total:064x}")


def tables_of(cursor: Any, names: Iterable[str]) -> dict[str, Table]:
    """Read every row of every table through a cursor of the database's own client."""
    found = {}
    for name in sorted(names):
        cursor.execute(f'SELECT * FROM "{name}"')  # noqa: S608  Listed by the database; no parameter can name a table.
        found[name] = table_of(_rows(cursor))
    return found


def _rows(cursor: Any) -> Iterator[Any]:
    while found := cursor.fetchmany(AT_ONCE):
        yield from found
