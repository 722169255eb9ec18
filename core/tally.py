# SPDX-License-Identifier: EUPL-1.2
"""Counts that wait in memory for a moment, so that no reader waits for a writer."""

import logging
import threading
from collections import Counter
from collections.abc import Callable, Hashable, Iterable
from typing import Generic, TypeVar

from django.db import connections

logger = logging.getLogger(__name__)

KeyT = TypeVar("KeyT", bound=Hashable)


class Tally(Generic[KeyT]):
    """Adds up what was seen and hands it to ``store`` later, in a thread of its own.

    What was not handed over when the process ends is lost, and so is what comes beyond
    ``most`` different keys: figures do not suffer from either.
    """

    def __init__(self, store: Callable[[Counter[KeyT]], None], most: int) -> None:
        self._store = store
        self._most = most
        self._lock = threading.Lock()
        self._counts: Counter[KeyT] = Counter()
        self._timer: threading.Timer | None = None

    def add(self, keys: Iterable[KeyT], *, wait: float) -> None:
        """Count each key once; store everything after ``wait`` seconds, 0 for never."""
        with self._lock:
            for key in keys:
                if key in self._counts or len(self._counts) < self._most:
                    self._counts[key] += 1
            if wait and self._counts and self._timer is None:
                self._timer = threading.Timer(wait, self._flush_apart)
                self._timer.daemon = True
                self._timer.start()

    def flush(self) -> None:
        """Store what was counted so far."""
        with self._lock:
            counts, self._counts = self._counts, Counter()
            self._timer = None
        if counts:
            self._store(counts)

    def _flush_apart(self) -> None:
        try:
            self.flush()
        except Exception as error:  # noqa: BLE001
            # What a thread does not catch is printed whole, and can quote a question; so
            # only the type is logged. These counts are lost, which harms nobody.
            logger.warning("Counts were not stored: %s", type(error).__name__)
        finally:
            connections.close_all()
