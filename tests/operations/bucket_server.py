# SPDX-License-Identifier: EUPL-1.2
"""A server of its own that speaks S3, checks every signature and keeps files on the disk."""

import hashlib
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.site import free_port

PROGRAM = Path(sys.executable).parent / "rclone"
KEYS = {"access_key": "sleutel", "secret_key": "geheim-van-de-proef"}
START_SECONDS = 60
# Made before it starts: it looks for new folders only every five minutes.
BUCKETS = 40


@dataclass(frozen=True)
class Bucket:
    """A bucket of the server, seen from outside: the folder in which it keeps that."""

    name: str
    address: str
    folder: Path

    def options(self, **others: str) -> dict[str, str]:
        where = {"bucket": self.name, "address": self.address, "region": "eu-central-1"}
        return where | KEYS | others

    def use(self, settings: Any, **others: str) -> None:
        """Store uploads here, for the rest of a test."""
        backend = "core.uploads.bucket.PrivateBucket"
        uploads = {"BACKEND": backend, "OPTIONS": self.options(**others)}
        settings.MEDIA_BUCKET = self.name
        settings.STORAGES = settings.STORAGES | {"default": uploads}

    def files(self) -> dict[str, str]:
        """Return the SHA-256 of everything in it, without asking the server."""
        return {
            str(path.relative_to(self.folder)): hashlib.sha256(
                path.read_bytes()
            ).hexdigest()
            for path in self.folder.rglob("*")
            if path.is_file()
        }


@dataclass(frozen=True)
class BucketServer:
    """Where it listens, and the folders that are its empty buckets."""

    address: str
    empty: Iterator[Path]

    def new_bucket(self) -> Bucket:
        folder = next(self.empty)
        return Bucket(folder.name, self.address, folder)


@contextmanager
def bucket_server(folder: Path, *certificate: str) -> Iterator[BucketServer]:
    """Serve empty buckets; the server is stopped by its own process id."""
    port = free_port()
    data = folder / "buckets"
    empty = [data / f"proef-{number}" for number in range(BUCKETS)]
    for bucket in empty:
        bucket.mkdir(parents=True)
    keys = f"{KEYS['access_key']},{KEYS['secret_key']}"
    where = ["--addr", f"127.0.0.1:{port}", "--config", ""]
    log = folder / "server.log"
    with log.open("wb") as output:
        process = subprocess.Popen(
            [PROGRAM, "serve", "s3", *where, *certificate, "--auth-key", keys, data],
            stdout=output,
            stderr=subprocess.STDOUT,
        )
    scheme = "https" if certificate else "http"
    try:
        _wait_for(port, process, log)
        yield BucketServer(f"{scheme}://localhost:{port}", iter(empty))
    finally:
        process.terminate()
        process.wait(timeout=START_SECONDS)


def _wait_for(port: int, process: subprocess.Popen, log: Path) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=5).close()
        except urllib.error.HTTPError as refused:
            # Whoever has no key is answered, and that is what is waited for.
            refused.close()
            return
        except OSError:
            time.sleep(0.05)
    raise RuntimeError(f"De server start niet:\n{log.read_text()[-3000:]}")
