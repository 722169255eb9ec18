# SPDX-License-Identifier: EUPL-1.2
"""No reader waits for a server that is known to be away, not even to see if it is back."""

from collections.abc import Callable
from typing import Any

import pytest

from search.engines.base import Unreachable
from search.engines.breaker import FAILURES, OPEN_SECONDS, Breaker
from search.engines.fallback import WithFallback
from search.viewer import VISITOR


class Engine:
    """Suggests its name, or is away."""

    def __init__(self, name: str) -> None:
        self.name, self.is_away, self.asked = name, False, 0

    def suggest(self, *_asked: object) -> Any:
        self.asked += 1
        if self.is_away:
            raise Unreachable("ConnectionTimeout")
        return (self.name,)


@pytest.fixture
def time() -> list[float]:
    return [0.0]


@pytest.fixture
def later() -> list[Callable[[], object]]:
    return []


@pytest.fixture
def engines(time, later) -> tuple[Engine, WithFallback]:
    first: Any = Engine("first")
    second: Any = Engine("second")
    breaker = Breaker(now=lambda: time[0])
    both = WithFallback(first, second, breaker, apart=later.append)
    return first, both


def open_breaker(first: Engine, both: WithFallback) -> None:
    first.is_away = True
    for _ in range(FAILURES):
        assert both.suggest("lift", VISITOR) == ("second",)


def test_the_try_is_made_beside_an_answer(engines, time, later):
    first, both = engines
    open_breaker(first, both)
    time[0] = OPEN_SECONDS
    assert both.suggest("lift", VISITOR) == ("second",)
    assert (first.asked, len(later)) == (FAILURES, 1)


def test_a_try_that_succeeds_brings_the_first_back(engines, time, later):
    first, both = engines
    open_breaker(first, both)
    time[0] = OPEN_SECONDS
    both.suggest("lift", VISITOR)
    first.is_away = False
    later.pop()()
    assert both.suggest("lift", VISITOR) == ("first",)


def test_a_try_that_fails_is_followed_by_another_after_a_while(engines, time, later):
    first, both = engines
    open_breaker(first, both)
    time[0] = OPEN_SECONDS
    both.suggest("lift", VISITOR)
    later.pop()()
    both.suggest("lift", VISITOR)
    assert later == []
    time[0] = 2 * OPEN_SECONDS
    both.suggest("lift", VISITOR)
    assert len(later) == 1
