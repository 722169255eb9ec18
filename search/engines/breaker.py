# SPDX-License-Identifier: EUPL-1.2
"""Leaving a server alone that fails, and trying now and then whether it is back."""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field

FAILURES = 5
# Where little is asked, five questions that each wait for nothing take longer than ten
# seconds, and all the readers of such a site would wait for ever.
WITHIN_SECONDS = 60.0
OPEN_SECONDS = 15.0


@dataclass(slots=True)
class Breaker:
    """Closed while all goes well; open after five failures in a row within a minute.

    After fifteen seconds one try is due; its outcome closes or opens it again. Each
    process has its own: a shared one would need a server that can fail too.
    """

    now: Callable[[], float] = time.monotonic
    _failures: deque[float] = field(default_factory=lambda: deque(maxlen=FAILURES))
    _open_until: float | None = None
    _lock: threading.Lock = field(default_factory=threading.Lock)

    @property
    def is_open(self) -> bool:
        return self._open_until is not None

    @property
    def rests(self) -> bool:
        """Whether the server is left alone now: no try is due."""
        until = self._open_until
        return until is not None and self.now() < until

    def allows(self) -> bool:
        """Say whether to try; while open, only to one caller in fifteen seconds."""
        with self._lock:
            if self._open_until is None:
                return True
            if self.now() < self._open_until:
                return False
            # Whoever comes while this one tries waits for the next turn.
            self._open_until = self.now() + OPEN_SECONDS
            return True

    def succeeded(self) -> None:
        with self._lock:
            self._failures.clear()
            self._open_until = None

    def failed(self) -> None:
        with self._lock:
            now = self.now()
            self._failures.append(now)
            is_full = len(self._failures) == FAILURES
            recent = is_full and now - self._failures[0] <= WITHIN_SECONDS
            if recent or self._open_until is not None:
                self._open_until = now + OPEN_SECONDS
