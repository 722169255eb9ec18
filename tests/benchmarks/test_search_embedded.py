# SPDX-License-Identifier: EUPL-1.2
"""The engine's own measurement: texts like real ones, and every figure that is promised."""

from random import Random

import pytest

from benchmarks import corpus, search_embedded
from benchmarks.corpus import Corpus
from benchmarks.prose import Prose
from benchmarks.search_embedded import KINDS, measure_sizes


@pytest.fixture
def short_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(corpus, "QUESTIONS", 5)
    monkeypatch.setattr(search_embedded, "ROUNDS", 2)


@pytest.mark.slow
def test_words_are_as_common_and_as_rare_as_in_dutch() -> None:
    prose, random = Prose(1), Random(1)
    words = " ".join(prose.sentence(random) for _ in range(9_000)).lower().split()
    assert len(words) > 100_000
    assert 12_000 < len(set(words[:100_000])) < 20_000


@pytest.mark.slow
def test_the_same_seed_gives_the_same_documents_and_questions(db: None) -> None:
    one, other = Corpus(3), Corpus(3)
    assert list(one.documents(3)) == list(other.documents(3))
    assert one.questions() == other.questions()
    assert list(Corpus(4).documents(3)) != list(one.documents(3))


def test_documents_are_as_long_and_have_as_many_facets_as_cases(db: None) -> None:
    documents = list(Corpus().documents(20))
    assert all(1_900 < len(document.body) < 3_300 for document in documents)
    assert len({name for document in documents for name in document.facets}) >= 15


def test_no_question_is_asked_twice_for_the_first_time(db: None) -> None:
    questions = Corpus().questions()
    assert tuple(questions) == KINDS
    assert all(len({a.text for a in asked}) >= 300 for asked in questions.values())
    short = {a.text for a in questions["short"]}
    assert short.isdisjoint(a.text for a in questions["short_with_filters"])
    assert all(len(a.text) == 1_500 for a in questions["long"])


@pytest.mark.slow
def test_every_kind_of_question_is_measured(db: None, short_run: None) -> None:
    figures = measure_sizes(Corpus(), (30,))[30]
    assert figures["indexed_documents_per_second"] > 0
    assert figures["memory_added_mib"] > 0
    for kind in KINDS:
        assert figures["first_asked"][kind]["runs"] == 5
        assert len(figures["asked_again"][kind]["p95_ms_of_each"]) == 2
