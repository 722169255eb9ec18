# SPDX-License-Identifier: EUPL-1.2
"""Gunicorn's processes: those that answer readers, and the worker if it runs among them."""

import os
import signal
import time
from contextlib import suppress
from pathlib import Path
from threading import Thread
from typing import Any

from django.core.management import call_command

from gunicorn.workers.gthread import ThreadWorker

NAME = "search-worker"
BEAT_SECONDS = 5.0
# As systemd waits: what is away for now, such as the database, may be back by then.
PAUSE_SECONDS = 2.0


class SiteProcess(ThreadWorker):
    """A process with threads that answer, or the one that runs ``manage.py worker``.

    Either is started anew by the master when it ends, and shares with it what was read
    before it was forked; see docs/decisions/0041.
    """

    is_search_worker = False

    def run(self) -> None:
        if self.is_search_worker:
            self._work()
        else:
            super().run()

    def _work(self) -> None:
        # Under this name `ps` tells it from the others, where there is a /proc.
        with suppress(OSError):
            Path("/proc/self/comm").write_text(NAME, encoding="ascii")
        Thread(target=self._beat, daemon=True).start()
        try:
            call_command("worker")
        except Exception:
            time.sleep(PAUSE_SECONDS)
            raise

    def _beat(self) -> None:
        """Tell the master that this process lives; end it in order when nobody listens."""
        while self.is_parent_alive():
            self.notify()
            time.sleep(BEAT_SECONDS)
        os.kill(os.getpid(), signal.SIGTERM)


def is_search_worker_missing(server: Any) -> bool:
    """Return whether none runs with the master's configuration of now.

    One of before a reload is on its way out.
    """
    return not any(
        one.is_search_worker and one.cfg is server.cfg
        for one in server.WORKERS.values()
    )
