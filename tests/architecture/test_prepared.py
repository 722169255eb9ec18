# SPDX-License-Identifier: EUPL-1.2
"""What is made once in a run and copied is whole, and nobody's tests are in it."""

import sqlite3
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest

from accounts.models import User
from taxonomy.models import Concept
from tests.cast import Cast
from tests.prepared import prepared_database


@pytest.mark.django_db
def test_a_site_begins_with_the_vocabularies_and_without_our_people(
    cast: Cast, tmp_path: Path
) -> None:
    assert rows(tmp_path, Concept._meta.db_table) == Concept.objects.count()
    assert rows(tmp_path, User._meta.db_table) == 0
    assert User.objects.exists()


def rows(state: Path, table: str) -> int:
    address = prepared_database(uuid4().hex[:10], state).get("DATABASE_URL")
    copy = (
        psycopg.connect(address)
        if address
        else sqlite3.connect(state / "keukentafel.sqlite3")
    )
    try:
        return copy.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
    finally:
        copy.close()
