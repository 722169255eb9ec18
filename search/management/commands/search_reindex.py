# SPDX-License-Identifier: EUPL-1.2
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from tqdm import tqdm

from search.elastic import uses_elastic
from search.engines.base import Unreachable
from search.reindexing import NotReady, forget_others, go_back, reindex


class Command(BaseCommand):
    """Make a new index beside the one that is read and put it in its place, without a pause."""

    help = "Vult een nieuwe Elasticsearch-index en zet hem in de plaats van de oude."

    def add_arguments(self, parser: ArgumentParser) -> None:
        way = parser.add_mutually_exclusive_group()
        way.add_argument(
            "--back", action="store_true", help="Ga terug naar de vorige index."
        )
        way.add_argument(
            "--forget-others",
            action="store_true",
            help="Verwijder de indices die niemand meer leest.",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if not uses_elastic():
            raise CommandError("Er is geen Elasticsearch: ES_URL is leeg.")
        try:
            self._handle(**options)
        except Unreachable as problem:
            raise CommandError(f"Elasticsearch antwoordt niet: {problem}.") from problem
        except NotReady as problem:
            raise CommandError(f"Er is niets veranderd: {problem}.") from problem

    def _handle(self, *, back: bool, forget_others: bool, **options: Any) -> None:
        if back:
            self.stdout.write(f"Zoeken leest weer {go_back()}.")
        elif forget_others:
            names = _forget()
            self.stdout.write(f"Verwijderd: {', '.join(names) or 'niets'}.")
        else:
            with tqdm(unit=" documenten") as bar:

                def show(done: int, total: int) -> None:
                    bar.total = total
                    bar.update(done - bar.n)

                made = reindex(show)
            self.stdout.write(
                f"Zoeken leest nu {made.name}: {made.documents} documenten."
            )


def _forget() -> list[str]:
    return forget_others()
