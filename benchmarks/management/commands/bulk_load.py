# SPDX-License-Identifier: EUPL-1.2
"""Many synthetic cases, for measuring."""

from argparse import ArgumentParser
from typing import Any

from django.core.exceptions import ImproperlyConfigured
from django.core.management.base import BaseCommand, CommandError

from tqdm import tqdm

from benchmarks.loading import bulk_load


class Command(BaseCommand):
    help = "Vult de site aan tot een aantal verzonnen casussen; nooit op productie."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--count", type=int, default=20_000)
        parser.add_argument("--seed", type=int, default=1)

    def handle(self, *args: Any, **options: Any) -> None:
        # None: a bar on a terminal, nothing in a log.
        with tqdm(total=options["count"], unit="casus", disable=None) as bar:
            try:
                added = bulk_load(
                    count=options["count"], seed=options["seed"], progress=bar.update
                )
            except ImproperlyConfigured as refused:
                raise CommandError(str(refused)) from refused
        self.stdout.write(f"{added} verzonnen casussen toegevoegd.")
