# SPDX-License-Identifier: EUPL-1.2
"""Demo accounts and content; safe to run again."""

from typing import Any

from django.core.exceptions import ImproperlyConfigured
from django.core.management.base import BaseCommand, CommandError

from cases.imports import ImportRefused
from demo.services import demo_accounts, load_demo
from home.services import prepare_site
from taxonomy.services import load_vocabularies


class Command(BaseCommand):
    help = (
        "Laadt fictieve accounts, casussen, praktijken en dossiers; overschrijft niets."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        prepare_site()
        load_vocabularies()
        try:
            loaded = load_demo(progress=self.stdout.write)
        except ImproperlyConfigured as refused:
            raise CommandError(str(refused)) from refused
        except ImportRefused as refused:
            raise CommandError("\n".join(map(str, refused.problems))) from refused
        self.stdout.write(f"{loaded} fictieve bijdragen geladen.")
        for account in demo_accounts():
            self.stdout.write(f"  {account.email:<38} {account.description}")
