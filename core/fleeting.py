# SPDX-License-Identifier: EUPL-1.2
"""How a part of a page says for how long it is true: for this answer, or while something is so."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field

Condition = Callable[[], bool]


@dataclass(slots=True)
class Noticed:
    """What has to be so for all parts of what was made meanwhile to be true."""

    conditions: list[Condition] = field(default_factory=list)

    @property
    def may_be_kept(self) -> bool:
        return all(is_so() for is_so in self.conditions)


_noticed: ContextVar[Noticed | None] = ContextVar("noticed", default=None)


@contextmanager
def noticing_fleeting() -> Iterator[Noticed]:
    noticed = Noticed()
    token = _noticed.set(noticed)
    try:
        yield noticed
    finally:
        _noticed.reset(token)


def never() -> bool:
    """Hold for no other answer."""
    return False


def mark_fleeting(is_so: Condition = never) -> None:
    """Let what is being made now be given again only while ``is_so`` says yes."""
    if noticed := _noticed.get():
        noticed.conditions.append(is_so)
