# SPDX-License-Identifier: EUPL-1.2
import json
from argparse import ArgumentParser
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from search.analysis import dutch
from search.engines.embedded import EmbeddedEngine
from search.evaluation import Evaluation, Scores, evaluate
from search.evaluation_files import InvalidJudgedSet, read_judged_set
from search.thesaurus import Thesaurus
from search.vocabulary import term_groups
from taxonomy.vocabulary import read_data_files


class Command(BaseCommand):
    """Judge the search road of the site on a set of documents from anywhere.

    The index lives in a temporary directory: the site's own database and index are
    neither read nor written.
    """

    help = "Beoordeelt de zoekfunctie met een map met documenten, vragen en oordelen."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("directory", type=Path, metavar="DIR")
        parser.add_argument("--engine", choices=("embedded",), default="embedded")
        parser.add_argument("--json", action="store_true", dest="as_json")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            judged = read_judged_set(options["directory"])
        except InvalidJudgedSet as problem:
            raise CommandError(str(problem)) from problem
        analyser = dutch()
        thesaurus = Thesaurus(term_groups(read_data_files()), analyser)
        with TemporaryDirectory() as folder:
            path = Path(folder) / "search.sqlite3"
            evaluation = evaluate(
                judged, EmbeddedEngine(path, analyser, lambda: thesaurus)
            )
        if options["as_json"]:
            self.stdout.write(json.dumps(evaluation.as_json(), ensure_ascii=False))
        else:
            self._write_table(evaluation)

    def _write_table(self, evaluation: Evaluation) -> None:
        self.stdout.write(
            f"{'klasse':<20}{'vragen':>8}{'nDCG@10':>10}{'recall@20':>11}"
        )
        for name, scores in evaluation.query_scores.items():
            self._write_row("alle vragen" if name == "all" else name, scores)
        if evaluation.similar:
            self._write_row("vergelijkbaar", evaluation.similar_scores)

    def _write_row(self, name: str, scores: Scores) -> None:
        ndcg, recall = (
            "-" if value is None else f"{value:.3f}"
            for value in (scores.ndcg_at_10, scores.recall_at_20)
        )
        self.stdout.write(f"{name:<20}{scores.questions:>8}{ndcg:>10}{recall:>11}")
