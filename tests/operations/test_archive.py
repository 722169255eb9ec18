# SPDX-License-Identifier: EUPL-1.2
"""A sealed file shows every change."""

import random
import tarfile
from pathlib import Path

import pytest

from operations.backup.archive import (
    Manifest,
    Table,
    Writer,
    check_seal,
    opened,
    seal,
)
from operations.backup.outcomes import RestoreRefused
from operations.backup.tables import table_of

MANIFEST = Manifest("2026-11-22T12:00:00+00:00", "sqlite", [], {}, {"t": Table(1, "0")})
SEED = 20261122


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    source, path = tmp_path / "source", tmp_path / "archive.tar"
    source.write_bytes(random.Random(SEED).randbytes(50_000))
    writer = Writer(path)
    writer.add(source, "database.sqlite3")
    writer.close(MANIFEST)
    seal(path)
    return path


def test_what_went_in_is_told_again(archive: Path) -> None:
    with opened(archive) as (manifest, tar):
        assert manifest == MANIFEST
        assert "database.sqlite3" in tar.getnames()


def test_tar_reads_it_too(archive: Path) -> None:
    with tarfile.open(archive) as tar:
        assert tar.getnames() == ["database.sqlite3", "manifest.json"]


def test_a_hundred_flipped_bytes_are_found_a_hundred_times(archive: Path) -> None:
    whole, dice, found = archive.read_bytes(), random.Random(SEED), 0
    for _ in range(100):
        broken = bytearray(whole)
        broken[dice.randrange(len(whole))] ^= 1 << dice.randrange(8)
        archive.write_bytes(broken)
        with pytest.raises(RestoreRefused):
            check_seal(archive)
        found += 1
    assert found == 100
    archive.write_bytes(whole)
    check_seal(archive)


@pytest.mark.parametrize("length", [0, 10, 50, -1, -100, -10_000])
def test_half_an_archive_is_none(archive: Path, length: int) -> None:
    archive.write_bytes(archive.read_bytes()[:length])
    with pytest.raises(RestoreRefused):
        check_seal(archive)


def test_rows_count_in_any_order_and_each_as_often_as_it_is_there() -> None:
    rows = [(1, "a"), (2, "b"), (2, "b")]
    assert table_of(rows) == table_of(reversed(rows))
    assert table_of(rows) != table_of(rows[:2])
    assert table_of([(1, "a")]) != table_of([(1, "b")])
