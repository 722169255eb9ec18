# SPDX-License-Identifier: EUPL-1.2
"""The ticket with which, and only with which, live content changes."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Ticket:
    """Permission to store one content for one page, once.

    Bound to the page, to the revision that was checked and to the hash of its content;
    what is stored with it is read back and compared before the transaction ends.
    """

    page_id: int
    revision_id: int
    content_hash: str


_held: ContextVar[Ticket | None] = ContextVar("publication_ticket", default=None)


@contextmanager
def holding(ticket: Ticket) -> Iterator[None]:
    """Hold ``ticket`` for the length of a block; only ``publish_case`` may."""
    token = _held.set(ticket)
    try:
        yield
    finally:
        _held.reset(token)


def ticket_for(page_id: int | None) -> Ticket | None:
    """Return the ticket that is held for this page, if any."""
    ticket = _held.get()
    return ticket if ticket is not None and ticket.page_id == page_id else None
