# SPDX-License-Identifier: EUPL-1.2
"""Counts that several processes share, and that nobody can push out of the cache."""

import pickle
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from config.settings import database
from core import shared_counts
from core.shared_counts import SharedCounts


@pytest.fixture
def counts(tmp_path: Path) -> SharedCounts:
    return SharedCounts(str(tmp_path), {"OPTIONS": {"MAX_ENTRIES": 5}})


def seconds_left(folder: Path) -> float:
    (file,) = folder.glob("*.djcache")
    with file.open("rb") as content:
        return pickle.load(content) - time.time()


def test_an_addition_gives_a_count_no_more_and_no_less_time(
    counts: SharedCounts, tmp_path: Path
) -> None:
    counts.add("tries", 0, timeout=3600)
    assert counts.incr("tries") == 1
    assert counts.incr("tries", 5) == 6
    assert 3590 < seconds_left(tmp_path) <= 3600


def test_a_count_without_an_end_keeps_none(counts: SharedCounts) -> None:
    counts.set("tries", 1, timeout=None)
    assert counts.incr("tries") == 2
    assert counts.get("tries") == 2


def test_what_was_never_counted_cannot_be_added_to(counts: SharedCounts) -> None:
    with pytest.raises(ValueError, match="no such count"):
        counts.incr("tries")


def test_additions_at_the_same_moment_are_all_counted(tmp_path: Path) -> None:
    SharedCounts(str(tmp_path), {}).add("tries", 0, timeout=60)

    def add_some(_number: int) -> None:
        own = SharedCounts(str(tmp_path), {})
        for _ in range(25):
            own.incr("tries")

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(add_some, range(4)))
    assert SharedCounts(str(tmp_path), {}).get("tries") == 100


def test_only_one_of_many_adds_the_same_key(tmp_path: Path) -> None:
    def add(_number: int) -> bool:
        return SharedCounts(str(tmp_path), {}).add("lock", True, timeout=60)

    with ThreadPoolExecutor(8) as pool:
        assert sum(pool.map(add, range(40))) == 1


def test_many_others_do_not_push_a_count_out(tmp_path: Path) -> None:
    counts = SharedCounts(str(tmp_path), database.CACHES["default"])
    counts.set("noor", 5, timeout=900)
    for number in range(700):
        counts.set(f"stranger-{number}", 1, timeout=900)
    assert counts.get("noor") == 5


def test_what_ended_is_taken_away_and_what_ends_first_where_there_is_too_much(
    counts: SharedCounts, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    counts.set("forever", 1, timeout=None)
    counts.set("ended", 1, timeout=-1)
    for number in range(7):
        counts.set(f"try-{number}", 1, timeout=100 + number)
    monkeypatch.setattr(shared_counts, "SECONDS_BETWEEN_CLEANINGS", 0)
    counts.set("last", 1, timeout=900)
    left = [number for number in range(7) if counts.get(f"try-{number}")]
    assert left == [2, 3, 4, 5, 6]
    assert counts.get("forever") and counts.get("last")
    assert len(list(tmp_path.glob("*.djcache"))) == 7
