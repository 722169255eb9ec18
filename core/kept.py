# SPDX-License-Identifier: EUPL-1.2
"""What was just made, kept in the memory of a process while a state lasts."""

import time
from collections import OrderedDict
from collections.abc import Hashable
from dataclasses import dataclass, field
from threading import Lock
from typing import Any, Generic, TypeVar

# Rows of the database that are never twice the same around a change.
State = tuple[tuple[Any, ...], ...]
Key = TypeVar("Key", bound=Hashable)
Made = TypeVar("Made")


@dataclass(slots=True)
class KeptByState(Generic[Key, Made]):
    """Things of one state; another state forgets every one of them.

    At most so many, each for so many seconds; what nobody asked for longest goes first.
    Whoever finds one asks the database whether its reader may still be shown it.
    """

    most: int
    seconds: float
    _state: State | None = None
    _made: OrderedDict[Key, tuple[Made, float]] = field(default_factory=OrderedDict)
    _lock: Lock = field(default_factory=Lock)

    def find(self, key: Key, state: State) -> Made | None:
        with self._lock:
            self._move_to(state)
            if key not in self._made:
                return None
            self._made.move_to_end(key)
            made, moment = self._made[key]
        return made if time.monotonic() - moment < self.seconds else None

    def keep(self, key: Key, state: State, made: Made) -> None:
        """Keep what was made under the state from before it was made."""
        with self._lock:
            self._move_to(state)
            self._made[key] = made, time.monotonic()
            while len(self._made) > self.most:
                self._made.popitem(last=False)

    def clear(self) -> None:
        """Forget all: a database that went back in time repeats its states."""
        with self._lock:
            self._state = None
            self._made.clear()

    def _move_to(self, state: State) -> None:
        if state != self._state:
            self._made.clear()
            self._state = state
