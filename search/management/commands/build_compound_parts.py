# SPDX-License-Identifier: EUPL-1.2
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from search.analysis import known_words
from search.analysis.compound_parts import HEADER, compound_parts, plain_words
from search.wordlists import DATA


class Command(BaseCommand):
    """Write the generated word data of search from a word list, one word a line."""

    help = (
        "Maakt de lijst met delen van samenstellingen en de lijst met bekende woorden."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("wordlist", type=Path)

    def handle(self, *args: Any, wordlist: Path, **options: Any) -> None:
        words = wordlist.read_text(encoding="utf-8").splitlines()
        known = plain_words(words, names=True)
        # First, because the stems of the parts depend on it.
        known_words.FILE.write_bytes(known_words.encode_words(known))
        parts = compound_parts(words)
        target = DATA / "compound_parts.txt"
        target.write_text(HEADER + "\n".join(parts) + "\n", encoding="utf-8")
        self.stdout.write(f"{len(parts)} delen, {len(known)} bekende woorden.")
