# SPDX-License-Identifier: EUPL-1.2
"""Make the embedded index what the database says."""

from typing import Any

from django.core.management.base import BaseCommand

from search.site import rebuild_embedded


class Command(BaseCommand):
    help = "Vult de ingebouwde zoekindex opnieuw; zoeken blijft intussen werken."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"De zoekindex bevat {rebuild_embedded()} documenten.")
