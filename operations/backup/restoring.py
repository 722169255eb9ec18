# SPDX-License-Identifier: EUPL-1.2
"""Bringing a backup back to an empty place, and proving that it is what was saved."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path, PurePosixPath
from tarfile import TarFile

from django.conf import settings
from django.contrib.sessions.models import Session
from django.core.management import call_command
from django.db import connection
from django.db.migrations.loader import MigrationLoader

from cases.services import live_items_without_matching_decision
from operations import deletions
from operations.backup import uploads
from operations.backup.archive import Manifest, extract, opened
from operations.backup.databases import MEMBERS, this_database
from operations.backup.forgetting import Forgotten, forget_again
from operations.backup.keys import differing
from operations.backup.making import MEDIA
from operations.backup.outcomes import RestoreRefused
from operations.deletions import Deletion
from search.site import embedded_engine, rebuild_embedded


@dataclass(frozen=True, slots=True)
class Restored:
    """What came back, what was taken out of it again, and what to look at."""

    manifest: Manifest
    forgotten: Forgotten
    documents: int
    undecided: tuple[str, ...]


def restore_backup(
    archive: Path, *, listed: Iterable[Deletion], accept_other_keys: bool = False
) -> Restored:
    """Fill an empty site from ``archive``; raise before anything is touched if that is wrong.

    Whoever was signed in is signed out: a session that was ended may not live again.
    """
    with opened(archive) as (manifest, tar):
        _refuse_unless_fitting(manifest, accept_other_keys=accept_other_keys)
        _load_database(manifest, tar)
        _load_media(manifest, tar)
    call_command("migrate", verbosity=0, interactive=False)
    Session.objects.all().delete()
    every = list(listed)
    made_at = datetime.fromisoformat(manifest.made_at)
    forgotten = forget_again(every, since=made_at)
    # The next restore, of this backup or another, needs them again.
    _keep_listed(every)
    embedded_engine().clear()
    return Restored(
        manifest=manifest,
        forgotten=forgotten,
        documents=rebuild_embedded(),
        undecided=tuple(
            item.public_id for item in live_items_without_matching_decision()
        ),
    )


def _keep_listed(every: list[Deletion]) -> None:
    path = deletions.list_path()
    known = set(deletions.read(path)) if path.exists() else set()
    deletions.add(path, [one for one in every if one not in known])


def _refuse_unless_fitting(manifest: Manifest, *, accept_other_keys: bool) -> None:
    database = this_database()
    if manifest.database != database.name:
        raise RestoreRefused(
            f"Deze back-up is van {manifest.database}; DATABASE_URL wijst naar"
            f" {database.name}."
        )
    if not database.is_empty():
        raise RestoreRefused("De database is niet leeg. Herstel alleen in een lege.")
    if not uploads.is_empty():
        place = settings.MEDIA_BUCKET or settings.MEDIA_ROOT
        raise RestoreRefused(f"{place} is niet leeg. Herstel alleen waar niets staat.")
    ours = {f"{app}.{name}" for app, name in MigrationLoader(None).disk_migrations}
    if not ours & set(manifest.migrations):
        raise RestoreRefused("Deze back-up is niet van Keukentafel.")
    newer = sorted(
        name
        for name in manifest.migrations
        if name not in ours and name.partition(".")[0] in settings.INSTALLED_APPS
    )
    if newer:
        raise RestoreRefused(
            f"Deze back-up is van een nieuwere versie (migratie {newer[0]}). Herstel hem"
            " met die versie of een latere."
        )
    other = differing(manifest.keys)
    if other and not accept_other_keys:
        raise RestoreRefused(
            f"Niet de sleutel van toen: {', '.join(other)}. Zet die terug. Bestaat hij"
            " niet meer, gebruik dan --accept-other-keys; wat ermee versleuteld is, blijft"
            " dan onleesbaar."
        )


def _load_database(manifest: Manifest, tar: TarFile) -> None:
    with tempfile.TemporaryDirectory(prefix="restore-") as folder:
        copy = Path(folder) / "database"
        extract(tar, MEMBERS[manifest.database], copy)
        loaded = this_database().load(copy)
    wrong = sorted(
        name
        for name in manifest.tables.keys() | loaded.keys()
        if manifest.tables.get(name) != loaded.get(name)
    )
    if wrong:
        raise RestoreRefused(
            f"De tabellen {', '.join(wrong)} zijn niet wat ze in de back-up waren."
        )
    connection.close()


def _load_media(manifest: Manifest, tar: TarFile) -> None:
    for name, checksum in manifest.files.items():
        if PurePosixPath(name).is_absolute() or ".." in PurePosixPath(name).parts:
            raise RestoreRefused("De back-up noemt een bestand buiten de map.")
        stream = tar.extractfile(f"{MEDIA}/{name}")
        assert stream is not None
        if uploads.store(name, stream) != checksum:
            raise RestoreRefused(f"{name} is niet wat het in de back-up was.")
