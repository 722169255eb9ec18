# SPDX-License-Identifier: EUPL-1.2
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from search.checking import findings
from search.elastic import uses_elastic


class Command(BaseCommand):
    """Try on the cluster all that the site needs; fails when something is missing."""

    help = "Vertelt of deze site het Elasticsearch van de instellingen kan gebruiken."

    def handle(self, *args: Any, **options: Any) -> None:
        if not uses_elastic():
            self.stdout.write(
                "ES_URL is leeg: de ingebouwde index antwoordt, meer is niet nodig."
            )
            return
        found = list(findings())
        for finding in found:
            mark = "goed " if finding.is_good else "FOUT "
            self.stdout.write(f"{mark} {finding.text}")
        call_command("search_status", stdout=self.stdout)
        if not all(finding.is_good for finding in found):
            raise CommandError("Nog niet alles is in orde.")
