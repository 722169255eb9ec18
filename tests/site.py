# SPDX-License-Identifier: EUPL-1.2
"""The product as ``make run`` starts it, on a state of its own, for drills and browser."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import psycopg

ROOT = Path(__file__).parent.parent
# Seconds on a quiet machine; a loaded one must not make a check fail.
START_SECONDS = 900
STOP_SECONDS = 180


@dataclass(frozen=True)
class RunningSite:
    """A served site and where it keeps its state and its log."""

    port: int
    state: Path
    log: Path

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"


@contextmanager
def running_site(state: Path) -> Iterator[RunningSite]:
    """Serve the demo site on a free port; it is stopped by its own process id."""
    port = free_port()
    log = state / "server.log"
    environment = (
        os.environ
        | _servers_of_its_own(port)
        | {
            "STATE_DIR": str(state),
            "DJANGO_SETTINGS_MODULE": "config.settings.dev",
            "ACCESS_LOG": "1",
        }
    )
    with log.open("wb") as output:
        process = subprocess.Popen(
            [sys.executable, "manage.py", "serve_demo", "--port", str(port)],
            cwd=ROOT,
            env=environment,
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    try:
        _wait_until_served(port, process, log)
        yield RunningSite(port, state, log)
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(timeout=STOP_SECONDS)


def _servers_of_its_own(port: int) -> dict[str, str]:
    """Two sites at once must share no database and no index at a cluster.

    A site on SQLite searches its own file, as ``make run`` does.
    """
    database = database_of_its_own(port)
    return database | (
        {"ES_INDEX_PREFIX": f"site-{port}"} if database else {"ES_URL": ""}
    )


def database_of_its_own(key: int | str, template: str = "template1") -> dict[str, str]:
    """Return the address of a new PostgreSQL database, if there is a server.

    The server is thrown away after the run, and its databases with it. SQLite lies in the
    state of each site.
    """
    address = os.environ.get("DATABASE_URL", "")
    if not address.startswith("postgres"):
        return {}
    name = f"site_{key}"
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name} TEMPLATE {template}")
    return {"DATABASE_URL": urlsplit(address)._replace(path=f"/{name}").geturl()}


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def _wait_until_served(port: int, process: subprocess.Popen, log: Path) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        if process.poll() is not None:
            raise RuntimeError(f"De site startte niet:\n{log.read_text()[-3000:]}")
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=5):
                return
        except OSError:
            time.sleep(0.2)
    raise RuntimeError(f"De site antwoordt niet:\n{log.read_text()[-3000:]}")
