# SPDX-License-Identifier: EUPL-1.2
"""Two engines as one: the first answers, and when it cannot the second does."""

from __future__ import annotations

import logging
from collections.abc import Callable
from contextlib import suppress
from contextvars import copy_context
from dataclasses import dataclass, field, replace
from threading import Thread
from typing import TypeVar

from search.engines.base import Answering, Then, Unreachable
from search.engines.breaker import Breaker
from search.query import SearchRequest
from search.results import SearchResponse
from search.suggestions import MOST, Suggestion
from search.viewer import Viewer

logger = logging.getLogger(__name__)

T = TypeVar("T")


def nobody_watches(degraded: bool) -> None:
    """Count nothing."""


def in_a_thread(run: Callable[[], object]) -> None:
    """Run something beside the answer that is being made, in the same context."""
    Thread(target=copy_context().run, args=(run,), daemon=True).start()


@dataclass(frozen=True, slots=True)
class WithFallback:
    """Never raises because a server is away; the answer says that it is degraded.

    ``watch`` hears of every answer whether it is. ``apart`` runs what tries whether the
    server is back.
    """

    first: Answering
    second: Answering
    breaker: Breaker = field(default_factory=Breaker)
    watch: Callable[[bool], None] = nobody_watches
    apart: Callable[[Callable[[], object]], None] = in_a_thread

    def search(self, request: SearchRequest, viewer: Viewer) -> SearchResponse:
        return self._try(
            lambda: self.first.search(request, viewer),
            lambda: self._limited(request, viewer),
        )

    def compare(
        self, request: SearchRequest, viewer: Viewer, then: Then
    ) -> tuple[SearchResponse, SearchResponse]:
        return self._try(
            lambda: self.first.compare(request, viewer, then),
            lambda: self._limited_comparison(request, viewer, then),
        )

    def suggest(
        self, text: str, viewer: Viewer, most: int = MOST
    ) -> tuple[Suggestion, ...]:
        return self._try(
            lambda: self.first.suggest(text, viewer, most),
            lambda: self.second.suggest(text, viewer, most),
        )

    def _limited(self, request: SearchRequest, viewer: Viewer) -> SearchResponse:
        """Answer by words alone: whoever stands in must be quick."""
        by_words = replace(request, by_meaning=False)
        return replace(self.second.search(by_words, viewer), degraded=True)

    def _limited_comparison(
        self, request: SearchRequest, viewer: Viewer, then: Then
    ) -> tuple[SearchResponse, SearchResponse]:
        by_words = replace(request, by_meaning=False)
        first, second = self.second.compare(by_words, viewer, then)
        return replace(first, degraded=True), replace(second, degraded=True)

    def _try(self, first: Callable[[], T], second: Callable[[], T]) -> T:
        if not self.breaker.is_open:
            with suppress(Unreachable):
                answer = self._ask(first)
                self.watch(False)
                return answer
        elif self.breaker.allows():
            # Nobody waits for it: this reader is answered, the next ones profit.
            self.apart(lambda: self._see_whether_it_is_back(first))
        self.watch(True)
        return second()

    def _ask(self, first: Callable[[], T]) -> T:
        """Return what the first engine says; raise ``Unreachable`` after counting it."""
        try:
            answer = first()
        except Unreachable as problem:
            told = str(problem)
        except Exception as problem:  # noqa: BLE001  What answers nonsense is away as well.
            # Only the exception's type: a message can quote a question.
            told = type(problem).__name__
        else:
            self.breaker.succeeded()
            return answer
        self.breaker.failed()
        logger.warning("Answered by the second engine: %s.", told)
        raise Unreachable(told)

    def _see_whether_it_is_back(self, first: Callable[[], object]) -> None:
        with suppress(Unreachable):
            self._ask(first)
