# SPDX-License-Identifier: EUPL-1.2
"""Counts that wait in memory and are stored by a thread of their own."""

import logging
import threading
from collections import Counter

import pytest

from core.tally import Tally

SECONDS = 5


def test_counts_are_handed_over_together_and_once() -> None:
    stored: list[Counter[str]] = []
    tally = Tally(stored.append, most=10)
    tally.add(["a", "b"], wait=0)
    tally.add(["a"], wait=0)
    tally.flush()
    tally.flush()
    assert stored == [{"a": 2, "b": 1}]


def test_no_reader_waits_for_what_is_stored() -> None:
    done, threads = threading.Event(), []

    def store(counts: Counter[str]) -> None:
        threads.append(threading.current_thread())
        done.set()

    tally = Tally(store, most=10)
    tally.add(["a"], wait=0.01)
    assert done.wait(SECONDS)
    assert threads != [threading.current_thread()]


def test_a_flood_of_different_things_takes_no_more_memory() -> None:
    stored: list[Counter[str]] = []
    tally = Tally(stored.append, most=2)
    tally.add(["a", "b", "c", "d"], wait=0)
    tally.add(["a"], wait=0)
    tally.flush()
    assert stored == [{"a": 2, "b": 1}]


def test_a_failing_store_is_logged_by_its_type_and_counting_goes_on(
    caplog: pytest.LogCaptureFixture,
) -> None:
    done = threading.Event()
    stored: list[Counter[str]] = []

    def store(counts: Counter[str]) -> None:
        if "geheim" in counts:
            raise ValueError("geheim")
        stored.append(counts)
        done.set()

    tally = Tally(store, most=10)
    with caplog.at_level(logging.WARNING, logger="search"):
        tally.add(["geheim"], wait=0.01)
        for _ in range(SECONDS * 100):
            if "ValueError" in caplog.text:
                break
            threading.Event().wait(0.01)
        tally.add(["a"], wait=0.01)
        assert done.wait(SECONDS)
    assert "geheim" not in caplog.text
    assert stored == [{"a": 1}]
