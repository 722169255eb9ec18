# SPDX-License-Identifier: EUPL-1.2
"""Asking something of the words of a text."""

from anonymisation.engine.allowing import AllowList
from anonymisation.engine.asking import Question, answers_in
from anonymisation.engine.document import Document
from anonymisation.engine.recognisers.organisations import _trigger


def _read(text: str) -> Document:
    return Document(text, AllowList([]))


def test_words_are_given_in_the_order_of_the_text_with_their_answers():
    found = _trigger.answers(_read("De kerk, de basisschool en de kerk."))
    assert [word.text for word, _ in found] == ["kerk", "basisschool", "kerk"]


def test_no_and_nothing_are_both_no():
    assert not list(_trigger.words(_read("Niemand loopt in de regen.")))


def test_a_question_is_asked_in_small_letters_and_once_of_each_word():
    asked = []
    question = Question(lambda word: asked.append(word) or word == "zevenblad")
    found = answers_in({"zevenblad": [0, 4], "tuinslang": [2]})
    assert found[question] == [(0, True), (4, True)]
    assert asked == ["zevenblad", "tuinslang"]
