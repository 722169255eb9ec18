# SPDX-License-Identifier: EUPL-1.2
"""Making a backup while the site runs."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path

from django.core.files.storage import default_storage
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder
from django.utils import timezone

from operations.backup import uploads
from operations.backup.archive import Manifest, Writer, check_seal, seal
from operations.backup.databases import MEMBERS, this_database
from operations.backup.keys import fingerprints
from operations.backup.outcomes import BackupFailed
from operations.models import JobRun
from operations.services import note_run

MEDIA = "media"


@dataclass(frozen=True, slots=True)
class Made:
    """A sealed archive, and what is in it."""

    path: Path
    manifest: Manifest
    size: int


def make_backup(target: Path) -> Made:
    """Write everything to ``target``, which must not exist; all or nothing.

    The database first, as it is at one moment. Files are never changed once stored, so
    those that its rows name are there afterwards, but for what is deleted meanwhile.
    """
    if target.exists():
        raise BackupFailed(f"{target} bestaat al.")
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=target.parent, prefix=".backup-") as folder:
        made_at = timezone.now()
        database, copy = this_database(), Path(folder) / "database"
        tables = database.copy(copy)
        partial = Path(folder) / "archive"
        partial.touch(mode=0o600)
        writer = Writer(partial)
        writer.add(copy, MEMBERS[database.name])
        files = _add_media(writer)
        manifest = Manifest(
            made_at=made_at.isoformat(),
            database=database.name,
            migrations=_migrations(),
            keys=fingerprints(),
            tables=tables,
            files=files,
        )
        writer.close(manifest)
        seal(partial)
        check_seal(partial)
        partial.replace(target)
    note_run(job=JobRun.Job.BACKUP, count=len(files))
    return Made(target, manifest, target.stat().st_size)


def _add_media(writer: Writer) -> dict[str, str]:
    """Add every upload; return the SHA-256 of each by its name."""
    found = {}
    for name in uploads.names():
        try:
            with default_storage.open(name) as stream:
                found[name] = writer.add_stream(stream, stream.size, f"{MEDIA}/{name}")
        except FileNotFoundError:
            # Deleted since the list was made, and so meant to be gone.
            continue
    return found


def _migrations() -> list[str]:
    applied = MigrationRecorder(connection).applied_migrations()
    return sorted(f"{app}.{name}" for app, name in applied)
