# SPDX-License-Identifier: EUPL-1.2
"""Fill the vocabularies; safe to run again."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from taxonomy.services import load_vocabularies


class Command(BaseCommand):
    help = "Laadt de begrippenlijsten uit taxonomy/data; verandert niets wat er al is."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--overwrite",
            action="store_true",
            help="zet ook gewijzigde termen terug op de tekst uit de bestanden",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        report = load_vocabularies(overwrite=options["overwrite"])
        self.stdout.write(
            f"Begrippenlijsten: {report.added} nieuw, {report.changed} gewijzigd, "
            f"{report.kept} ongewijzigd."
        )
