# SPDX-License-Identifier: EUPL-1.2
"""The site that a drill hurts: a database, web processes and a worker of its own.

The drill itself is a process of the same site, so that it compares database and indices
with the site's own code.
"""

import os
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.drills.reliability.browser import Browser
from tests.drills.reliability.processes import InsideWorker, Program, wait_for

START_SECONDS = 300
WEB = [sys.executable, "-m", "gunicorn", "-c", "python:config.gunicorn", "config.wsgi"]
WORKER = [sys.executable, "manage.py", "worker"]


@dataclass
class Site:
    """Two web processes under one master, and a worker."""

    folder: Path
    port: int
    web: Program
    worker: Program | InsideWorker
    sessions: dict[str, str] = field(default_factory=dict)

    @property
    def visitor(self) -> Browser:
        return Browser(self.port)

    def browser(self, name: str) -> Browser:
        """Return the browser in which one of the cast is signed in."""
        return Browser(self.port, self.sessions[name])

    def start(self) -> None:
        self.worker.start()
        self.web.start()
        self.wait_until_served()

    def stop(self) -> None:
        self.web.stop()
        self.worker.stop()

    def is_ready(self) -> bool:
        return self.visitor.get("/gezond/klaar").status_code == 200

    def wait_until_served(self, seconds: float = START_SECONDS) -> None:
        wait_for(self.is_ready, seconds)

    def logs(self) -> str:
        return "".join(
            p.read_text("utf-8", "replace") for p in self.folder.glob("*.log")
        )


@contextmanager
def running_site(cases: int) -> Iterator[Site]:
    """Fill the site of this process with made-up cases and serve it."""
    folder = Path(os.environ["STATE_DIR"])
    sessions = _fill(cases)
    environment = dict(os.environ)
    port = int(environment["BIND"].split(":")[1])
    listener = socket.create_server(("127.0.0.1", port), backlog=128)
    web = Program(WEB, folder / "web.log", environment, listener)
    apart = Program(WORKER, folder / "worker.log", environment)
    worker = InsideWorker(web) if environment.get("WORKER_INSIDE") == "1" else apart
    site = Site(folder, port, web, worker, sessions)
    try:
        site.start()
        yield site
    finally:
        site.stop()
        listener.close()
        _forget_indices()


def _fill(cases: int) -> dict[str, str]:
    from django.core.management import call_command
    from django.db import connections

    from accounts.choices import Visibility
    from benchmarks.loading import bulk_load
    from home.services import prepare_site
    from search.elastic import uses_elastic
    from search.reindexing import fill_if_empty
    from search.site import rebuild_embedded
    from taxonomy.services import load_vocabularies
    from tests.cast import make_cast, signed_in

    call_command("migrate", verbosity=0, interactive=False)
    prepare_site()
    load_vocabularies()
    cast = make_cast()
    bulk_load(count=cases, visibilities=[Visibility.PUBLIC])
    rebuild_embedded()
    if uses_elastic():
        fill_if_empty()
    people = {"ada": cast.ada, "bea": cast.bea}
    sessions = {
        name: signed_in(user).cookies["sessionid"].value
        for name, user in people.items()
    }
    connections.close_all()
    return sessions


def _forget_indices() -> None:
    from search.elastic import generations, patient_client, uses_elastic
    from search.engines.base import Unreachable

    if not uses_elastic():
        return
    try:
        for name in generations().all():
            patient_client().delete_index(name)
    except Unreachable:
        # The server was this drill's own and is gone with its indices.
        pass
