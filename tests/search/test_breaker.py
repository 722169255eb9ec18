# SPDX-License-Identifier: EUPL-1.2
import pytest

from search.engines.breaker import Breaker


class Clock:
    def __init__(self) -> None:
        self.time = 0.0

    def __call__(self) -> float:
        return self.time


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def breaker(clock):
    return Breaker(now=clock)


def fail(breaker: Breaker, times: int) -> None:
    for _ in range(times):
        breaker.failed()


def test_four_failures_are_forgiven(breaker):
    fail(breaker, 4)
    assert breaker.allows()


def test_five_failures_within_a_minute_open_it(breaker):
    fail(breaker, 5)
    assert not breaker.allows()


def test_five_failures_spread_over_longer_do_not(breaker, clock):
    for _ in range(10):
        breaker.failed()
        clock.time += 15.1
    assert breaker.allows()


def test_a_site_with_few_readers_is_not_left_waiting(breaker, clock):
    for _ in range(5):
        breaker.failed()
        clock.time += 3.2
    assert not breaker.allows()


def test_a_success_forgets_failures(breaker):
    fail(breaker, 4)
    breaker.succeeded()
    fail(breaker, 4)
    assert breaker.allows()


def test_after_fifteen_seconds_one_may_try(breaker, clock):
    fail(breaker, 5)
    clock.time = 14.9
    assert not breaker.allows()
    clock.time = 15.0
    assert [breaker.allows() for _ in range(3)] == [True, False, False]


def test_it_rests_until_a_try_is_due_and_again_while_somebody_tries(breaker, clock):
    assert not breaker.rests
    fail(breaker, 5)
    assert breaker.rests
    clock.time = 15.0
    assert not breaker.rests
    breaker.allows()
    assert breaker.rests
    breaker.succeeded()
    assert not breaker.rests


def test_the_try_decides_what_happens_next(breaker, clock):
    fail(breaker, 5)
    clock.time = 15.0
    assert breaker.allows()
    breaker.failed()
    assert not breaker.allows()
    clock.time = 31.0
    assert breaker.allows()
    breaker.succeeded()
    assert all(breaker.allows() for _ in range(3))
