# SPDX-License-Identifier: EUPL-1.2
"""The judged set stays as it was frozen, and its judgements follow from its grades."""

import hashlib
from collections import Counter
from pathlib import Path

from search.evaluation_files import read_judged_set

FOLDER = Path(__file__).parent / "judged"


def test_the_set_is_what_was_frozen() -> None:
    for line in (FOLDER / "digests.txt").read_text().splitlines():
        digest, name = line.split()
        assert hashlib.sha256((FOLDER / name).read_bytes()).hexdigest() == digest, name


def test_a_judgement_is_the_mean_of_two_grades_rounded_down() -> None:
    judged = read_judged_set(FOLDER)
    grades = [
        line.split("\t") for line in (FOLDER / "grades.tsv").read_text().splitlines()
    ]
    for question, document, first, second in grades:
        kept = judged.similar_qrels if question.startswith("s") else judged.qrels
        mean = (int(first) + int(second)) // 2
        assert kept[question].get(document, 0) == mean, (question, document)


def test_it_is_as_large_as_was_asked() -> None:
    judged = read_judged_set(FOLDER)
    assert len(judged.documents) >= 400
    assert len(judged.queries) >= 80
    assert len(judged.similar) == 40
    assert set(Counter(query.group for query in judged.queries).values()) == {16}
