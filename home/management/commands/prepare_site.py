# SPDX-License-Identifier: EUPL-1.2
"""The pages, groups and permissions of a new production site."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from wagtail.models import Site

from home.models import HomePage
from home.services import prepare_site


class Command(BaseCommand):
    help = "Maakt de pagina's, groepen en rechten van een nieuwe site."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--hostname", required=True, help="zonder https://")
        parser.add_argument("--port", type=int, default=443)

    def handle(self, *args: Any, **options: Any) -> None:
        hostname, port = options["hostname"], options["port"]
        is_new = not HomePage.objects.exists()
        if not is_new:
            self._refuse_another_address(hostname, port)
        prepare_site(hostname=hostname, port=port)
        self.stdout.write(
            f"De site {hostname} staat klaar."
            if is_new
            else f"De site {hostname} stond al klaar; er is niets veranderd."
        )

    def _refuse_another_address(self, hostname: str, port: int) -> None:
        site = Site.objects.get(is_default_site=True)
        if (site.hostname, site.port) != (hostname, port):
            raise CommandError(
                f"De site staat al klaar als {site.hostname}, poort {site.port}. "
                "Verander het adres in het beheer, bij Instellingen > Sites."
            )
