# SPDX-License-Identifier: EUPL-1.2
"""What a drill may hurt: a door before Elasticsearch, a server of its own, or three."""

import ctypes
import json
import os
import shutil
import signal
import subprocess
import urllib.request
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol
from urllib.parse import urlsplit

from tests.drills.reliability.processes import Program, is_alive, send, wait_for
from tests.drills.reliability.proxy import Proxy
from tests.site import free_port

MAIN_CLASS = b"org.elasticsearch.bootstrap.Elasticsearch"
START_SECONDS = 300
# Of the kernel: a place for mounts that nobody else sees, gone with its last process.
CLONE_NEWNS = 0x00020000
SMALL_DISK = "64m"


class Stage(Protocol):
    """Where readers' questions go, and the ways in which that fails."""

    address: str

    def refuse(self) -> None: ...

    def hang(self) -> None: ...

    def recover(self) -> None: ...


@dataclass
class Embedded:
    """The index in a file beside the site: nothing that could be away."""

    address: str = ""

    def refuse(self) -> None: ...

    def hang(self) -> None: ...

    def recover(self) -> None: ...


@dataclass
class SmallDisk(Embedded):
    """A disk of its own for the state of the site, that is soon full."""

    folder: Path = Path()


@dataclass
class Node:
    """A server of this drill, on a folder that outlives its process."""

    folder: Path
    port: int
    settings: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        self.folder.mkdir(parents=True)
        # Another user looks into it, since Elasticsearch refuses root.
        for above in (self.folder, *self.folder.parents):
            if above.stat().st_uid == os.geteuid() and above != Path("/tmp"):
                above.chmod(above.stat().st_mode | 0o011)
        command = ["scripts/elasticsearch/node", "8", str(self.folder), str(self.port)]
        log = self.folder.with_suffix(".log")
        self.program = Program([*command, *self.settings], log)

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def server(self) -> int:
        """Return the id of the server itself, which has others above it."""
        for pid in self.program.children():
            if MAIN_CLASS in Path(f"/proc/{pid}/cmdline").read_bytes():
                return pid
        raise ProcessLookupError(self.folder.name)

    def start(self) -> None:
        self.program.start()
        wait_for(self.is_answering, START_SECONDS)

    def is_answering(self) -> bool:
        return self.health() != {}

    def health(self) -> dict:
        try:
            with urllib.request.urlopen(
                f"{self.address}/_cluster/health", timeout=3
            ) as answer:
                return json.load(answer)
        except (OSError, ValueError):
            return {}

    def refuse(self) -> None:
        self._end(signal.SIGTERM)

    def kill(self) -> None:
        self._end(signal.SIGKILL)

    def hang(self) -> None:
        send(self.server, signal.SIGSTOP)

    def recover(self) -> None:
        """Wake it when it was frozen, start it when it is gone."""
        if self.program.is_running:
            send(self.server, signal.SIGCONT)
        else:
            self.start()

    def stop(self) -> None:
        if self.program.is_running:
            send(self.server, signal.SIGCONT)
        self.program.stop()

    def _end(self, number: signal.Signals) -> None:
        server = self.server
        send(server, number)
        self.program.wait()
        wait_for(lambda: not is_alive(server), 60)


@dataclass
class Cluster:
    """Three nodes that find each other on this machine."""

    nodes: list[Node]

    @property
    def address(self) -> str:
        return ",".join(node.address for node in self.nodes)

    def is_green(self) -> bool:
        told = [node.health() for node in self.nodes]
        return all(
            one.get("status") == "green" and one["number_of_nodes"] == len(self.nodes)
            for one in told
        )

    def refuse(self) -> None:
        self.nodes[0].kill()

    def hang(self) -> None:
        self.nodes[0].hang()

    def recover(self) -> None:
        self.nodes[0].recover()


@contextmanager
def staged(kind: str, folder: Path) -> Iterator[Stage]:
    """Yield what the drill needs; without ``ES_URL`` that is the embedded index alone."""
    url = os.environ.get("ES_URL", "")
    with ExitStack() as stack:
        if kind == "disk":
            yield stack.enter_context(_small_disk(folder / "state"))
        elif not url:
            yield Embedded()
        elif kind == "proxy":
            yield stack.enter_context(Proxy(urlsplit(url).port or 9200))
        elif kind == "node":
            yield _started(stack, [Node(folder / "node", free_port())])[0]
        else:
            yield _cluster(stack, folder)


@contextmanager
def _small_disk(folder: Path) -> Iterator[Embedded]:
    """Mount memory over the state of the site, where only this process and its own see it."""
    folder.mkdir()
    if not _mount(folder):
        yield Embedded()
        return
    try:
        yield SmallDisk(folder=folder)
    finally:
        # Out of sight at once: this process has files there open until it ends.
        subprocess.run(["umount", "--lazy", str(folder)], check=False)


def _mount(folder: Path) -> bool:
    mount = shutil.which("mount")
    if not mount or ctypes.CDLL(None).unshare(CLONE_NEWNS):
        return False
    return not any(
        subprocess.run([mount, *arguments], check=False).returncode
        for arguments in (
            ["--make-rprivate", "/"],
            ["-t", "tmpfs", "-o", f"size={SMALL_DISK}", "keukentafel", str(folder)],
        )
    )


def _cluster(stack: ExitStack, folder: Path) -> Cluster:
    names = ["een", "twee", "drie"]
    transports = [free_port() for _ in names]
    seeds = ", ".join(f'"127.0.0.1:{port}"' for port in transports)
    nodes = [
        Node(
            folder / name,
            free_port(),
            (
                f"node.name: {name}",
                f"transport.port: {transport}",
                f"discovery.seed_hosts: [{seeds}]",
                f"cluster.initial_master_nodes: [{', '.join(names)}]",
            ),
        )
        for name, transport in zip(names, transports, strict=True)
    ]
    cluster = Cluster(_started(stack, nodes))
    wait_for(cluster.is_green, START_SECONDS)
    return cluster


def _started(stack: ExitStack, nodes: list[Node]) -> list[Node]:
    for node in nodes:
        stack.callback(node.stop)
        # Together: three that wait for each other do not answer one by one.
        node.program.start()
    for node in nodes:
        wait_for(node.is_answering, START_SECONDS)
    return nodes
