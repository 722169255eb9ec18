# SPDX-License-Identifier: EUPL-1.2
"""A tar file that ends with the SHA-256 of all before it.

``tar`` reads it as well: what follows the end of an archive is ignored.
"""

from __future__ import annotations

import hashlib
import json
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from io import BytesIO
from pathlib import Path
from typing import Any

from operations.backup.outcomes import RestoreRefused

FORMAT = 1
MANIFEST = "manifest.json"
SEAL = b"\nkeukentafel-backup sha256 "
SEAL_LENGTH = len(SEAL) + 64 + 1
CHUNK = 2**20

DAMAGED = "De back-up is beschadigd: hij is niet meer wat er gemaakt is."


@dataclass(frozen=True, slots=True)
class Table:
    """How many rows a table has, and a sum over them in whatever order."""

    rows: int
    checksum: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What is in an archive, and of which site it was made."""

    made_at: str
    database: str
    migrations: list[str]
    keys: dict[str, str]
    tables: dict[str, Table]
    files: dict[str, str] = field(default_factory=dict)
    format: int = FORMAT

    def to_json(self) -> bytes:
        return json.dumps(asdict(self), indent=1, sort_keys=True).encode()

    @classmethod
    def from_json(cls, text: bytes) -> Manifest:
        values: dict[str, Any] = json.loads(text)
        tables = {name: Table(**row) for name, row in values.pop("tables").items()}
        return cls(tables=tables, **values)


class Writer:
    """Adds members to an archive and keeps the checksum of each."""

    def __init__(self, path: Path) -> None:
        self._tar = tarfile.open(path, "w")  # noqa: SIM115  Closed by close.

    def add(self, source: Path, name: str) -> str:
        """Add a file; return the SHA-256 of what went in."""
        with source.open("rb") as stream:
            return self.add_stream(stream, source.stat().st_size, name)

    def add_stream(self, stream: Any, size: int, name: str) -> str:
        info = tarfile.TarInfo(name)
        info.size, info.mode = size, 0o600
        reader = _Hashing(stream)
        self._tar.addfile(info, reader)
        return reader.digest.hexdigest()

    def close(self, manifest: Manifest) -> None:
        text = manifest.to_json()
        info = tarfile.TarInfo(MANIFEST)
        info.size, info.mode = len(text), 0o600
        self._tar.addfile(info, BytesIO(text))
        self._tar.close()


class _Hashing:
    """Counts what is read from a stream."""

    def __init__(self, stream: Any) -> None:
        self._stream = stream
        self.digest = hashlib.sha256()

    def read(self, size: int = -1) -> bytes:
        found: bytes = self._stream.read(size)
        self.digest.update(found)
        return found


def seal(path: Path) -> None:
    """Close an archive with its checksum; any changed byte shows from now on."""
    digest = _digest(path, path.stat().st_size)
    with path.open("ab") as stream:
        stream.write(SEAL + digest.encode() + b"\n")


def check_seal(path: Path) -> None:
    """Raise ``RestoreRefused`` unless every byte is the one that was written."""
    size = path.stat().st_size - SEAL_LENGTH
    if size <= 0:
        raise RestoreRefused(DAMAGED)
    with path.open("rb") as stream:
        stream.seek(size)
        found = stream.read()
    if found != SEAL + _digest(path, size).encode() + b"\n":
        raise RestoreRefused(DAMAGED)


@contextmanager
def opened(path: Path) -> Iterator[tuple[Manifest, tarfile.TarFile]]:
    """Open a sealed archive that is whole."""
    check_seal(path)
    with tarfile.open(path) as tar:
        stream = tar.extractfile(MANIFEST)
        assert stream is not None
        manifest = Manifest.from_json(stream.read())
        if manifest.format != FORMAT:
            raise RestoreRefused("Deze back-up is van een nieuwere Keukentafel.")
        yield manifest, tar


def extract(tar: tarfile.TarFile, name: str, target: Path) -> str:
    """Write one member to ``target``; return its SHA-256."""
    stream = tar.extractfile(name)
    assert stream is not None
    digest = hashlib.sha256()
    target.parent.mkdir(parents=True, exist_ok=True)
    with target.open("wb") as output:
        while chunk := stream.read(CHUNK):
            digest.update(chunk)
            output.write(chunk)
    return digest.hexdigest()


def _digest(path: Path, size: int) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        while size and (chunk := stream.read(min(CHUNK, size))):
            digest.update(chunk)
            size -= len(chunk)
    return digest.hexdigest()
