# SPDX-License-Identifier: EUPL-1.2
import json
import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO

from django.core.management.base import BaseCommand, CommandError

from anonymisation.engine import detect
from anonymisation.reports import CheckedText, Status, as_record, status_of

STANDARD_INPUT = "-"


class Unreadable(Exception):
    """Why a text cannot be checked, in Dutch, without any of it."""


class Command(BaseCommand):
    """Point out what identifies a person in files, standard input or lines of JSON.

    Reads and writes no database. Ends with a status that a script can use: see
    ``anonymisation.reports.Status``.
    """

    help = (
        "Zoekt in teksten waaraan iemand te herkennen is. Eindigt met 0 (niets gevonden), "
        "1 (iets om naar te kijken), 2 (iets wat weg moet) of 3 (niet alles was te lezen)."
    )
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("files", nargs="*", metavar="FILE", help="- is de invoer")
        parser.add_argument("--json", action="store_true", dest="as_json")
        parser.add_argument(
            "--jsonl", metavar="FILE", help='regels met {"id", "text"}; - is de invoer'
        )

    def run_from_argv(self, argv: list[str]) -> None:
        try:
            self.create_parser(argv[0], argv[1]).parse_args(argv[2:])
        except CommandError as wrong:
            # Left alone, a wrong option ends with 2, which means something else here.
            self.stderr.write(str(wrong))
            sys.exit(Status.UNREADABLE)
        super().run_from_argv(argv)

    def handle(self, *args: Any, **options: Any) -> None:
        if options["jsonl"]:
            statuses = list(self._check_lines(options["jsonl"]))
        else:
            files = options["files"] or [STANDARD_INPUT]
            statuses = self._check_files(files, as_json=options["as_json"])
        status = max(statuses, default=Status.CLEAN)
        if status is not Status.CLEAN:
            sys.exit(status)

    def _check_files(self, files: list[str], *, as_json: bool) -> list[Status]:
        checked, statuses = [], []
        for name in files:
            try:
                with _opened(name) as source:
                    text = _decoded(source.read())
            except Unreadable as problem:
                self.stderr.write(f"{name}: {problem}")
                statuses.append(Status.UNREADABLE)
                continue
            findings = tuple(detect(text))
            checked.append(CheckedText(name, text, findings))
            statuses.append(status_of(findings))
        if as_json:
            self.stdout.write(json.dumps([one.as_json() for one in checked]))
            return statuses
        for one in checked:
            for line in one.lines():
                self.stdout.write(line)
        return statuses

    def _check_lines(self, name: str) -> Iterator[Status]:
        try:
            with _opened(name) as source:
                for number, line in enumerate(source, start=1):
                    if line.strip():
                        yield self._check_line(name, number, line)
        except Unreadable as problem:
            self.stderr.write(f"{name}: {problem}")
            yield Status.UNREADABLE

    def _check_line(self, name: str, number: int, line: bytes) -> Status:
        try:
            given, text = _read_line(line)
        except Unreadable as problem:
            self.stderr.write(f"{name}:{number}: {problem}")
            return Status.UNREADABLE
        findings = detect(text)
        # Escaped, so that no encoding of a terminal or pipe can stop it.
        self.stdout.write(json.dumps(as_record(given, text, findings)))
        return status_of(findings)


@contextmanager
def _opened(name: str) -> Iterator[BinaryIO]:
    if name == STANDARD_INPUT:
        yield sys.stdin.buffer
        return
    with _opened_file(Path(name)) as source:
        yield source


def _opened_file(path: Path) -> BinaryIO:
    try:
        return path.open("rb")
    except OSError as problem:
        raise Unreadable(f"Niet te lezen: {problem.strerror}.") from problem


def _decoded(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        raise Unreadable("Dit is geen tekst in UTF-8.") from problem


def _read_line(line: bytes) -> tuple[object, str]:
    try:
        record = json.loads(_decoded(line))
    except (ValueError, RecursionError) as problem:
        raise Unreadable("Dit is geen JSON.") from problem
    if not isinstance(record, dict) or "id" not in record:
        raise Unreadable('Deze regel heeft geen "id".')
    text = record.get("text")
    if not isinstance(text, str):
        raise Unreadable('Deze regel heeft geen "text", of die is geen tekst.')
    return record["id"], text
