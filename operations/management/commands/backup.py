# SPDX-License-Identifier: EUPL-1.2
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from operations.backup.making import Made, make_backup
from operations.backup.outcomes import BackupFailed
from operations.deletions import complete, list_path


class Command(BaseCommand):
    """Write database and uploads to one sealed file, while the site runs."""

    help = (
        "Maakt een back-up van database en uploads, in één bestand met controlegetal."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--to", type=Path, required=True, help="bestand of map")
        parser.add_argument(
            "--deletions-only",
            action="store_true",
            help="Werk alleen de lijst van verwijderingen bij, in de map.",
        )

    def handle(
        self, *args: Any, to: Path, deletions_only: bool, **options: Any
    ) -> None:
        added = complete(list_path())
        folder = to if to.is_dir() else to.parent
        complete(folder / list_path().name)
        if deletions_only:
            self.stdout.write(f"De lijst van verwijderingen is bij ({added} erbij).")
            return
        moment = timezone.now().strftime("%Y%m%d-%H%M%S")
        target = to / f"keukentafel-{moment}.tar" if to.is_dir() else to
        try:
            self._tell(make_backup(target))
        except BackupFailed as failure:
            raise CommandError(str(failure)) from failure

    def _tell(self, made: Made) -> None:
        rows = sum(table.rows for table in made.manifest.tables.values())
        keys = ", ".join(settings.BACKUP_KEYS)
        self.stdout.write(
            f"{made.path}: {len(made.manifest.tables)} tabellen met {rows} rijen,"
            f" {len(made.manifest.files)} bestanden, {made.size / 2**20:.1f} MB."
        )
        self.stdout.write(
            f"Er staan geen sleutels in ({keys}). Bewaar die apart: zonder dezelfde"
            " sleutels weigert restore. De index zit er ook niet in; die wordt opnieuw"
            " gemaakt."
        )
