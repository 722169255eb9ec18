# SPDX-License-Identifier: EUPL-1.2
"""The one background process: drains the outbox and runs the periodic jobs."""

import signal
import threading
from types import FrameType
from typing import Any

from django.core.management.base import BaseCommand
from django.db import close_old_connections

from search.site import drain_embedded, needs_rebuild, rebuild_embedded

PAUSE_SECONDS = 1.0


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
        while not stop.is_set():
            close_old_connections()
            if not drain_embedded():
                stop.wait(PAUSE_SECONDS)
