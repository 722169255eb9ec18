# SPDX-License-Identifier: EUPL-1.2
"""How a part of a page says that it is true for this one answer and may not be kept."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass


@dataclass(slots=True)
class Noticed:
    """Whether any part of what was made meanwhile is for one answer alone."""

    is_fleeting: bool = False


_noticed: ContextVar[Noticed | None] = ContextVar("noticed", default=None)


@contextmanager
def noticing_fleeting() -> Iterator[Noticed]:
    noticed = Noticed()
    token = _noticed.set(noticed)
    try:
        yield noticed
    finally:
        _noticed.reset(token)


def mark_fleeting() -> None:
    """Keep whatever is being made now from being kept."""
    if noticed := _noticed.get():
        noticed.is_fleeting = True
