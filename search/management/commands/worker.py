# SPDX-License-Identifier: EUPL-1.2
"""The one background process: drains the outbox and runs the periodic jobs."""

from __future__ import annotations

import logging
import signal
import threading
import time
from dataclasses import dataclass, field
from types import FrameType
from typing import Any

from django.core.management.base import BaseCommand
from django.db import close_old_connections

from accounts.services import forget_ended_sessions
from anonymisation.services import check_again, prove_second_engine
from cases.mentions import count_mentions_again
from cases.reads import forget_old_reads
from cases.services import live_items_without_matching_decision
from core.failures import DATABASE_AWAY
from core.heap import give_back, use_one_arena
from moderation.services import forget_old_notes
from search.demand import forget_old_demand
from search.editors import drain_editors
from search.elastic import drain_elastic, uses_elastic
from search.engines.base import Unreachable
from search.reconciling import reconcile
from search.reindexing import NotReady, fill_if_empty
from search.signals import indices_compared
from search.site import (
    drain_embedded,
    embedded_engine,
    needs_rebuild,
    rebuild_embedded,
)
from search.status import indices
from search.vector_worker import drain_meaning, settle_meaning

logger = logging.getLogger(__name__)

PAUSE_SECONDS = 1.0
LOOK_SECONDS = 15.0
# The shortest period that the privacy page promises is counted in hours.
HOUR_SECONDS = 60 * 60.0
DAY_SECONDS = 24 * HOUR_SECONDS


class Command(BaseCommand):
    help = "Werkt de zoekindex bij zolang hij draait; stopt netjes op SIGTERM."

    def handle(self, *args: Any, **options: Any) -> None:
        use_one_arena()
        stop = threading.Event()

        def finish(signum: int, frame: FrameType | None) -> None:
            stop.set()

        signal.signal(signal.SIGTERM, finish)
        signal.signal(signal.SIGINT, finish)
        if asking := settle_meaning():
            self.stdout.write(f"Betekenis: {asking} teksten wachten op een vector.")
        if needs_rebuild():
            self.stdout.write(f"Zoekindex gevuld: {rebuild_embedded()} documenten.")
        if outcome := prove_second_engine():
            self.stdout.write(f"Tweede controle: {outcome}.")
        # At each start too: a worker that is restarted daily never gets to be a day old.
        forget_what_is_old()
        rounds = Rounds()
        give_back()
        while not stop.is_set():
            close_old_connections()
            if not rounds.go():
                stop.wait(PAUSE_SECONDS)


def _drain_once() -> int:
    """Do some of what waits; the indices first, since a model takes its time."""
    return (
        drain_embedded()
        + drain_editors()
        + drain_elastic()
        + check_again()
        + drain_meaning()
    )


@dataclass(slots=True)
class Turn:
    """When something is due that is done every so many seconds."""

    every: float
    due_at: float = 0.0

    @classmethod
    def after(cls, first: float, every: float) -> Turn:
        return cls(every, time.monotonic() + first)

    def is_due(self) -> bool:
        """Return whether it is time; if so, the next turn is that much later."""
        now = time.monotonic()
        if now < self.due_at:
            return False
        self.due_at = now + self.every
        return True


def comparisons() -> Turn:
    """Return when the indices are compared: daily, and first an hour after the start.

    So a worker that is restarted every day compares them too.
    """
    return Turn.after(HOUR_SECONDS, DAY_SECONDS)


@dataclass
class Rounds:
    """All that the worker does again and again, whatever is away meanwhile."""

    comparing: Turn = field(default_factory=comparisons)
    forgetting: Turn = field(
        default_factory=lambda: Turn.after(HOUR_SECONDS, HOUR_SECONDS)
    )
    looking: Turn = field(default_factory=lambda: Turn(LOOK_SECONDS))

    def go(self) -> int:
        """Do what is due and some of what waits; return how much, 0 without a database."""
        try:
            self._do_what_is_due()
            return _drain_once()
        except DATABASE_AWAY as problem:
            # Only the exception's type: a message can hold the address of the database.
            logger.error("Database away: %s.", type(problem).__name__)
            # What was begun and not done has its turn as after a start.
            self.comparing = comparisons()
            return 0

    def _do_what_is_due(self) -> None:
        if self.comparing.is_due():
            compare_with_decisions()
            compare_with_indices()
            count_mentions_again()
            embedded_engine().wipe()
        if self.forgetting.is_due():
            forget_what_is_old()
        fill_elastic(self.looking)


def fill_elastic(looking: Turn) -> None:
    """Make the first index as soon as there is a server; never stop because of it."""
    if not uses_elastic() or not looking.is_due():
        return
    try:
        fill_if_empty()
    except (Unreachable, NotReady) as problem:
        logger.warning("No index at the cluster yet: %s.", problem)


def forget_what_is_old() -> None:
    """Delete whatever was kept as long as the privacy page says."""
    forget_ended_sessions()
    forget_old_demand()
    forget_old_reads()
    forget_old_notes()


def compare_with_indices() -> int:
    """Put right every index that is not what the database says; return how much was not."""
    count, is_complete = 0, True
    for name, engine in indices().items():
        try:
            found = reconcile(name, engine)
        except Unreachable as problem:
            logger.warning("Not compared: %s, %s.", name, problem)
            is_complete = False
            continue
        if found.count:
            logger.error("Index %s differed in %d documents.", name, found.count)
        count += found.count
    if is_complete:
        indices_compared.send(sender=compare_with_indices, differences=count)
    return count


def compare_with_decisions() -> int:
    """Log the code of everything live that is not what was decided; return how many."""
    codes = [item.public_id for item in live_items_without_matching_decision()]
    for code in codes:
        logger.error("Live content differs from its decision: %s", code)
    return len(codes)
