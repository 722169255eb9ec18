# SPDX-License-Identifier: EUPL-1.2
"""Which engine answers the readers of this site."""

from collections.abc import Callable
from functools import cache

from django.db import connections

from search.elastic import read_engine, uses_elastic
from search.engines.base import Answering
from search.engines.breaker import Breaker
from search.engines.fallback import WithFallback, in_a_thread
from search.meters import count_answer
from search.site import embedded_engine


def current_engine() -> Answering:
    """Return the engine that answers readers; without an address that is the embedded one."""
    return _with_fallback() if uses_elastic() else embedded_engine()


@cache
def _with_fallback() -> WithFallback:
    breaker = Breaker()

    def watch(degraded: bool) -> None:
        count_answer(degraded=degraded, breaker_is_open=breaker.is_open)

    return WithFallback(read_engine(), embedded_engine(), breaker, watch, _apart)


def is_standing_in() -> bool:
    """Return whether the embedded engine answers for the other, and no try is due.

    What it made meanwhile may be given again so long: a dead server then costs readers no
    more than a living one, and whether it is back is tried as soon as ever.
    """
    return uses_elastic() and _with_fallback().breaker.rests


def _apart(run: Callable[[], object]) -> None:
    def run_and_leave() -> None:
        try:
            run()
        finally:
            # A thread that ends would take its connection along.
            connections.close_all()

    in_a_thread(run_and_leave)
