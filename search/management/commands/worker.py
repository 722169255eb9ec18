# SPDX-License-Identifier: EUPL-1.2
"""The one background process: drains the outbox and runs the periodic jobs."""

import logging
import signal
import threading
import time
from types import FrameType
from typing import Any

from django.core.management.base import BaseCommand
from django.db import close_old_connections

from anonymisation.services import check_again
from cases.services import live_items_without_matching_decision
from search.demand import forget_old_demand
from search.editors import drain_editors
from search.site import (
    drain_embedded,
    embedded_engine,
    needs_rebuild,
    rebuild_embedded,
)

logger = logging.getLogger(__name__)

PAUSE_SECONDS = 1.0
DAY_SECONDS = 24 * 60 * 60.0


class Command(BaseCommand):
    help = "Werkt de zoekindex bij zolang hij draait; stopt netjes op SIGTERM."

    def handle(self, *args: Any, **options: Any) -> None:
        stop = threading.Event()

        def finish(signum: int, frame: FrameType | None) -> None:
            stop.set()

        signal.signal(signal.SIGTERM, finish)
        signal.signal(signal.SIGINT, finish)
        if needs_rebuild():
            self.stdout.write(f"Zoekindex gevuld: {rebuild_embedded()} documenten.")
        # At each start too: a worker that is restarted daily never gets to be a day old.
        forget_old_demand()
        compared_at = time.monotonic()
        while not stop.is_set():
            close_old_connections()
            if time.monotonic() - compared_at > DAY_SECONDS:
                compared_at = time.monotonic()
                compare_with_decisions()
                forget_old_demand()
                embedded_engine().wipe()
            if not drain_embedded() + drain_editors() + check_again():
                stop.wait(PAUSE_SECONDS)


def compare_with_decisions() -> int:
    """Log the code of everything live that is not what was decided; return how many."""
    codes = [item.public_id for item in live_items_without_matching_decision()]
    for code in codes:
        logger.error("Live content differs from its decision: %s", code)
    return len(codes)
