# SPDX-License-Identifier: EUPL-1.2
"""Programs that are started for a measurement and stopped after it by their own group."""

import os
import signal
import socket
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from tests.site import ROOT

START_SECONDS = 60
# What ours is compared with is no part of this project and lies here.
CACHE = Path(os.environ.get("BENCH_CACHE", ROOT / "var" / "benchmarks"))


class CannotMeasure(Exception):
    """Something is missing that this machine needs; the message says what."""


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def run_to_end(
    command: Sequence[str], environment: Mapping[str, str] | None = None
) -> bytes:
    """Run a command in the project's folder; return what it wrote, or raise."""
    # A list of arguments that benchmarks write themselves: no shell reads it.
    done = subprocess.run(
        command,
        cwd=ROOT,
        env=os.environ | dict(environment or {}),
        check=True,
        stdout=subprocess.PIPE,
    )
    return done.stdout


@contextmanager
def running(
    command: Sequence[str],
    *,
    log: Path,
    folder: Path,
    environment: Mapping[str, str] | None = None,
) -> Iterator[None]:
    """Run ``command``, which must not put itself in the background."""
    with log.open("wb") as output:
        # A list of arguments that benchmarks write themselves: no shell reads it.
        process = subprocess.Popen(
            command,
            cwd=folder,
            env=os.environ | dict(environment or {}),
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    try:
        yield
    finally:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait(timeout=30)


def wait_for(port: int, log: Path) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    said = log.read_text(encoding="utf-8", errors="replace")[-500:]
    raise CannotMeasure(f"start niet: {said}")
