# SPDX-License-Identifier: EUPL-1.2
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from operations.backup.archive import opened
from operations.backup.outcomes import BackupFailed, RestoreRefused
from operations.backup.restoring import Restored, restore_backup
from operations.deletions import Deletion, read
from search.elastic import uses_elastic


class Command(BaseCommand):
    """Bring a backup back to an empty place, verified, without what was deleted since."""

    help = "Zet een back-up terug in een lege database en map, en controleert alles."
    # They may ask a database that is not there yet.
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("archive", type=Path)
        way = parser.add_mutually_exclusive_group(required=True)
        way.add_argument(
            "--deletions",
            type=Path,
            help="de lijst van verwijderingen sinds de back-up",
        )
        way.add_argument(
            "--without-deletions",
            action="store_true",
            help="Er is geen lijst: wat sindsdien is verwijderd, komt terug.",
        )
        way.add_argument(
            "--check-only",
            action="store_true",
            help="Controleer alleen of de back-up heel is.",
        )
        parser.add_argument("--accept-other-keys", action="store_true")

    def handle(
        self,
        *args: Any,
        archive: Path,
        deletions: Path | None,
        check_only: bool,
        accept_other_keys: bool,
        **options: Any,
    ) -> None:
        try:
            if check_only:
                self._check(archive)
                return
            listed = _listed(deletions)
            restored = restore_backup(
                archive, listed=listed, accept_other_keys=accept_other_keys
            )
        except (BackupFailed, RestoreRefused) as refused:
            raise CommandError(str(refused)) from refused
        except OSError as error:
            raise CommandError(f"Niet te lezen: {error.filename}.") from error
        self._tell(restored)
        self._reindex()

    def _check(self, archive: Path) -> None:
        with opened(archive) as (manifest, _tar):
            self.stdout.write(f"Heel, gemaakt op {manifest.made_at}.")

    def _tell(self, restored: Restored) -> None:
        manifest, forgotten = restored.manifest, restored.forgotten
        self.stdout.write(
            f"Teruggezet: {len(manifest.tables)} tabellen en {len(manifest.files)}"
            f" bestanden van {manifest.made_at}, allemaal gelijk aan toen."
            f" De ingebouwde index bevat {restored.documents} documenten."
        )
        for text, codes in (
            ("Opnieuw verwijderd", forgotten.deleted),
            ("Opnieuw ingetrokken", forgotten.withdrawn),
            (
                "Weg: de tekst in de back-up was al vervangen en mag niet terug. Vraag"
                " deze opnieuw aan",
                forgotten.lost,
            ),
            ("Anders dan waarover is besloten, kijk deze na", restored.undecided),
        ):
            if codes:
                self.stdout.write(f"{text}: {', '.join(codes)}.")
        self.stdout.write(
            f"Opnieuw verwijderd: {forgotten.accounts} accounts, {forgotten.uploads}"
            " uploads. Iedereen is uitgelogd."
        )

    def _reindex(self) -> None:
        if not uses_elastic():
            return
        try:
            call_command("search_reindex", stdout=self.stdout)
        except CommandError as problem:
            self.stderr.write(
                f"{problem} De ingebouwde index antwoordt; draai later search_reindex."
            )


def _listed(deletions: Path | None) -> list[Deletion]:
    return read(deletions) if deletions else []
