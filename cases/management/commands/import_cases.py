# SPDX-License-Identifier: EUPL-1.2
"""Cases and practices from files; see docs/features/importeren.md."""

from argparse import ArgumentParser
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from tqdm import tqdm

from accounts.models import Organisation
from cases.choices import Origin
from cases.imports import (
    CheckedRow,
    ImportRefused,
    Problem,
    check_rows,
    import_items,
    read_files,
)


class Command(BaseCommand):
    help = (
        "Importeert casussen en goede praktijken uit JSON-regels (.jsonl), CSV of "
        "Markdown. Bij één fout wordt er niets geïmporteerd."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
        parser.add_argument(
            "--dry-run", action="store_true", help="controleert alles en bewaart niets"
        )
        parser.add_argument(
            "--organisation",
            metavar="NAAM",
            help="van wie de casussen zijn; anders van de eerste organisatie",
        )
        parser.add_argument(
            "--publish",
            action="store_true",
            help="publiceert meteen, langs dezelfde controles als in het beheer",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        rows, unread = read_files(options["files"])
        checked, wrong = check_rows(rows)
        if unread or wrong:
            self._refuse([*unread, *wrong])
        if not checked:
            raise CommandError("Er staat niets in om te importeren.")
        organisation = _organisation(options["organisation"])
        try:
            items = import_items(
                rows=checked,
                organisation=organisation,
                by=None,
                origin=Origin.DEMO,
                publish=options["publish"],
                dry_run=options["dry_run"],
                progress=_bar,
            )
        except ImportRefused as refused:
            self._refuse(refused.problems)
        self._report(len(items), organisation, options)

    def _refuse(self, problems: Sequence[Problem]) -> None:
        for problem in problems:
            self.stderr.write(str(problem))
        raise CommandError(
            f"Niets geïmporteerd: {_counted(len(problems), 'fout', 'fouten')}."
        )

    def _report(
        self, count: int, organisation: Organisation, options: dict[str, Any]
    ) -> None:
        what = _counted(count, "casus of praktijk", "casussen en praktijken")
        if options["dry_run"]:
            self.stdout.write(f"Proef geslaagd: {what} klaar om te importeren.")
            return
        how = "gepubliceerd" if options["publish"] else "bewaard als concept"
        self.stdout.write(f"{what} {how}, bij {organisation}.")


def _counted(number: int, one: str, many: str) -> str:
    return f"{number} {one if number == 1 else many}"


def _organisation(name: str | None) -> Organisation:
    found = Organisation.objects.filter(valid_to=None).order_by("pk")
    if name:
        found = found.filter(name=name)
    organisation = found.first()
    if organisation is None:
        raise CommandError(
            f"Er is geen organisatie die {name!r} heet."
            if name
            else "Er is nog geen organisatie om de casussen bij te bewaren."
        )
    return organisation


def _bar(rows: Sequence[CheckedRow]) -> Iterable[CheckedRow]:
    # None: a bar on a terminal, nothing in a log.
    return tqdm(rows, desc="Importeren", unit="rij", disable=None)
