# SPDX-License-Identifier: EUPL-1.2
"""The cache in which the processes of one machine count tries together."""

from __future__ import annotations

import pickle
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.core.cache.backends.base import DEFAULT_TIMEOUT
from django.core.cache.backends.filebased import FileBasedCache
from django.core.files import locks

SECONDS_BETWEEN_CLEANINGS = 60


class SharedCounts(FileBasedCache):
    """Django's cache of files, in which a limit is one limit until its time has passed.

    Django's own loses counts when two processes add at once, gives a count five minutes
    anew with each addition, and beyond 300 entries takes any third of them away: whoever
    tries many accounts would so wipe out their own tries. Nor does it ever take away what
    ended and is not asked for again.
    """

    if TYPE_CHECKING:
        # Of Django's class; its stubs leave them out.
        _dir: str
        _max_entries: int

        def _createdir(self) -> None: ...
        def _delete(self, fname: str) -> bool: ...
        def _key_to_file(self, key: Any, version: int | None) -> str: ...
        def _list_cache_files(self) -> list[str]: ...

    def add(
        self,
        key: Any,
        value: Any,
        timeout: Any = DEFAULT_TIMEOUT,
        version: int | None = None,
    ) -> bool:
        with self._alone():
            return bool(super().add(key, value, timeout, version))

    def incr(self, key: Any, delta: int = 1, version: int | None = None) -> int:
        """Add to a count, which ends when it would have ended before."""
        with self._alone():
            count = self.get(key, version=version)
            if count is None:
                raise ValueError("There is no such count, or not any more.")
            ends = _end_of(Path(self._key_to_file(key, version)))
            left = None if ends is None else ends - time.time()
            self.set(key, count + delta, left, version)
        return int(count + delta)

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Keep every other thread and process from counting meanwhile."""
        self._createdir()
        with (Path(self._dir) / "lock").open("wb") as file:
            locks.lock(file, locks.LOCK_EX)
            yield

    def _cull(self) -> None:
        """Take away what ended; of what did not, what ends first where there is too much."""
        marker = Path(self._dir) / "cleaned"
        if _age(marker) < SECONDS_BETWEEN_CLEANINGS:
            return
        marker.touch()
        now, ends = time.time(), {}
        for name in self._list_cache_files():
            if (end := _end_of(Path(name))) is not None:
                ends[name] = end
        for name in [name for name, end in ends.items() if end < now]:
            self._delete(name)
            del ends[name]
        excess = max(len(ends) - self._max_entries, 0)
        for name in sorted(ends, key=ends.__getitem__)[:excess]:
            self._delete(name)


def _age(file: Path) -> float:
    try:
        return time.time() - file.stat().st_mtime
    except FileNotFoundError:
        return float("inf")


def _end_of(file: Path) -> float | None:
    """Return the moment at which a count ends; nothing for one that lasts."""
    try:
        with file.open("rb") as content:
            end = pickle.load(content)  # noqa: S301  Only we write in this folder.
    except (FileNotFoundError, EOFError):
        return 0.0
    return None if end is None else float(end)
