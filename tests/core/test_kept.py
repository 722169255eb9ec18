# SPDX-License-Identifier: EUPL-1.2
"""What was made is kept for one state, for so long and no more than so many."""

import pytest

from core.kept import KeptByState, State

BEFORE: State = ((1, 7),)
AFTER: State = ((1, 8),)


@pytest.fixture
def kept() -> KeptByState[str, str]:
    return KeptByState(most=2, seconds=60.0)


def test_what_was_kept_is_found_in_the_same_state(kept) -> None:
    kept.keep("a", BEFORE, "page")
    assert kept.find("a", BEFORE) == "page"
    assert kept.find("b", BEFORE) is None


def test_another_state_forgets_everything_for_good(kept) -> None:
    kept.keep("a", BEFORE, "page")
    assert kept.find("b", AFTER) is None
    assert kept.find("a", BEFORE) is None


def test_what_was_made_before_a_change_is_forgotten_with_it(kept) -> None:
    kept.find("a", AFTER)
    kept.keep("a", BEFORE, "page")
    assert kept.find("a", AFTER) is None


def test_what_is_too_old_is_not_found(kept) -> None:
    kept.seconds = 0.0
    kept.keep("a", BEFORE, "page")
    assert kept.find("a", BEFORE) is None


def test_what_nobody_asked_for_longest_goes_first(kept) -> None:
    for key in ("a", "b"):
        kept.keep(key, BEFORE, key)
    kept.find("a", BEFORE)
    kept.keep("c", BEFORE, "c")
    assert [kept.find(key, BEFORE) for key in "abc"] == ["a", None, "c"]


def test_after_clearing_a_state_that_comes_back_brings_nothing_back(kept) -> None:
    kept.keep("a", BEFORE, "page")
    kept.clear()
    assert kept.find("a", BEFORE) is None
