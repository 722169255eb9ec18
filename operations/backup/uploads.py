# SPDX-License-Identifier: EUPL-1.2
"""What was uploaded, wherever it is stored: below the state directory or in a bucket."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import IO

from django.core.files.base import File
from django.core.files.storage import default_storage

from operations.backup.outcomes import RestoreRefused


def names() -> Iterator[str]:
    """Return the name of each upload, in order."""
    yield from sorted(_below(""))


def is_empty() -> bool:
    return next(_below(""), None) is None


def store(name: str, stream: IO[bytes]) -> str:
    """Store one upload under its own name; return the SHA-256 of what is there now."""
    stored = default_storage.save(name, File(stream, name))
    if stored != name:
        default_storage.delete(stored)
        raise RestoreRefused(f"{name} staat al in de opslag.")
    digest = hashlib.sha256()
    with default_storage.open(name) as kept:
        for chunk in kept.chunks():
            digest.update(chunk)
    return digest.hexdigest()


def _below(folder: str) -> Iterator[str]:
    try:
        folders, files = default_storage.listdir(folder)
    except FileNotFoundError:
        # Nothing was ever uploaded.
        return
    beside = f"{folder}/" if folder else ""
    for file in filter(None, files):
        yield f"{beside}{file}"
    for deeper in filter(None, folders):
        yield from _below(f"{beside}{deeper}")
