# SPDX-License-Identifier: EUPL-1.2
"""Programs of a drill: started, hurt and ended by their own ids."""

import os
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from config.processes import NAME
from tests.site import ROOT


def children(pid: int) -> list[int]:
    """Return the ids of what a process started, and of what those started."""
    told = subprocess.run(
        ["ps", "-o", "pid=", "--ppid", str(pid)],
        capture_output=True, text=True, check=False,
    ).stdout  # fmt: skip
    found = [int(one) for one in told.split()]
    # The question itself was a child as well, if it was asked about this process.
    return found + [below for one in found for below in children(one)]


@dataclass
class Program:
    """One program with its log; ``started`` anew it gets another id."""

    command: Sequence[str]
    log: Path
    environment: Mapping[str, str] | None = None
    # Kept open by the drill, as systemd does: who comes during a restart waits in line.
    listener: socket.socket | None = None
    process: subprocess.Popen | None = None

    def start(self) -> None:
        command, kept = self.command, []
        if self.listener:
            kept = [self.listener.fileno()]
            handed = f"exec 3<&{kept[0]}; export LISTEN_FDS=1 LISTEN_PID=$$; exec"
            command = ["bash", "-c", f'{handed} "$@"', "bash", *self.command]
        with self.log.open("ab") as output:
            self.process = subprocess.Popen(
                command, cwd=ROOT, env=self.environment,
                stdout=output, stderr=subprocess.STDOUT, pass_fds=kept,
            )  # fmt: skip

    @property
    def pid(self) -> int:
        assert self.process is not None
        return self.process.pid

    @property
    def is_running(self) -> bool:
        return self.process is not None and self.process.poll() is None

    def children(self) -> list[int]:
        return children(self.pid) if self.is_running else []

    def signal(self, number: signal.Signals) -> None:
        assert self.process is not None
        self.process.send_signal(number)

    def kill(self) -> None:
        """End it and all that it started as a power cut would."""
        every = [*self.children(), self.pid]
        for pid in every:
            send(pid, signal.SIGKILL)
        self.wait()

    def stop(self) -> None:
        if not self.is_running:
            return
        every = self.children()
        self.signal(signal.SIGTERM)
        try:
            self.wait()
        except subprocess.TimeoutExpired:
            self.kill()
        # A server can end a little later than what started it.
        for _ in range(100):
            if not any(is_alive(pid) for pid in every):
                return
            time.sleep(0.1)
        for pid in every:
            send(pid, signal.SIGKILL)

    def wait(self, seconds: float = 45) -> None:
        assert self.process is not None
        self.process.wait(timeout=seconds)


@dataclass
class InsideWorker:
    """The worker among the web processes: hurt by its own id, started by their master."""

    web: Program

    def start(self) -> None:
        """Leave that to the master."""

    def kill(self) -> None:
        self._send(signal.SIGKILL)

    def stop(self) -> None:
        self._send(signal.SIGTERM)

    def _send(self, number: signal.Signals) -> None:
        for pid in self.web.children():
            if _name(pid) == NAME:
                send(pid, number)


def _name(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/comm").read_text("utf-8").strip()
    except OSError:
        # It ended meanwhile.
        return ""


def wait_for(is_so: Callable[[], bool], seconds: float) -> float:
    """Return after how many seconds something was so; raise when it never is."""
    began = time.monotonic()
    while not is_so():
        if time.monotonic() - began > seconds:
            raise TimeoutError(f"not so after {seconds} s")
        time.sleep(0.1)
    return time.monotonic() - began


def send(pid: int, number: signal.Signals) -> None:
    with suppress(ProcessLookupError):
        os.kill(pid, number)


def is_alive(pid: int) -> bool:
    return Path(f"/proc/{pid}").exists()
