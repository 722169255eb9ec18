# SPDX-License-Identifier: EUPL-1.2
"""The first organisation and administrator of a production site."""

import getpass
import os
from argparse import ArgumentParser
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError

from accounts.choices import OrganisationKind
from accounts.services import create_first_administrator


class Command(BaseCommand):
    help = "Maakt de eerste organisatie en beheerder van een nieuwe site."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--email", required=True)
        parser.add_argument("--organisation", required=True, help="naam")
        parser.add_argument(
            "--kind",
            choices=OrganisationKind.values,
            default=OrganisationKind.MUNICIPALITY,
        )
        parser.add_argument(
            "--no-password",
            action="store_true",
            help="laat de beheerder zelf een wachtwoord kiezen via 'wachtwoord vergeten'",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        password = None if options["no_password"] else self._password()
        try:
            user = create_first_administrator(
                email=options["email"],
                password=password,
                organisation_name=options["organisation"],
                kind=OrganisationKind(options["kind"]),
            )
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from error
        self.stdout.write(f"Beheerder {user.email} is klaar om in te loggen.")

    def _password(self) -> str:
        # Never an argument: those are readable in the process list.
        return os.environ.get("FIRST_PASSWORD") or getpass.getpass("Wachtwoord: ")
