# SPDX-License-Identifier: EUPL-1.2
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from search.engines.base import Unreachable
from search.reconciling import differences_of, reconcile
from search.signals import indices_compared
from search.status import indices


class Command(BaseCommand):
    """Compare every index with the database and put right what differs."""

    help = "Vergelijkt elke zoekindex met de database en herstelt wat verschilt."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--report-only", action="store_true", help="Vertel het alleen."
        )

    def handle(self, *args: Any, report_only: bool, **options: Any) -> None:
        differences, is_complete = 0, not report_only
        for name, engine in indices().items():
            try:
                compare = differences_of if report_only else reconcile
                found = compare(name, engine)
            except Unreachable as problem:
                self.stderr.write(f"{name}: niet bereikbaar ({problem}).")
                is_complete = False
                continue
            differences += found.count
            done = "verschilt" if report_only else "hersteld"
            self.stdout.write(
                f"{name}: {found.compared} vergeleken, {found.count} {done}"
                f" ({len(found.missing)} ontbreekt, {len(found.stale)} verouderd,"
                f" {len(found.extra)} te veel)."
            )
        if is_complete:
            indices_compared.send(sender=Command, differences=differences)
