# SPDX-License-Identifier: EUPL-1.2
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from cases.services import live_items_without_matching_decision


class Command(BaseCommand):
    help = (
        "Vergelijkt alles wat online staat met zijn publicatiebesluit; noemt de codes "
        "die afwijken en eindigt dan met een fout."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        codes = [item.public_id for item in live_items_without_matching_decision()]
        for code in codes:
            self.stdout.write(code)
        if codes:
            raise CommandError(f"{len(codes)} keer wijkt de tekst af van het besluit.")
        self.stdout.write("Alles wat online staat is zoals het is goedgekeurd.")
