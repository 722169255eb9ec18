# SPDX-License-Identifier: EUPL-1.2
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.spelling import Speller, WordList, edit_distance


class Words:
    def __init__(self, counts: Mapping[str, int]) -> None:
        self._counts = counts

    def documents_with(self, word: str) -> int:
        return self._counts.get(word, 0)

    def words(self) -> Mapping[str, int]:
        return self._counts


COUNTS = {
    "mantelzorg": 20,
    "eenzaamheid": 9,
    "clientondersteuner": 3,
    "scootmobiel": 4,
    "wmoo": 1,
    "zorg": 9,
    "aanvraag": 5,
    "zeldzaamwoord": 1,
}


@pytest.fixture
def speller(analyser):
    extra = {"clientondersteuner": "cliëntondersteuner", "traplift": "traplift"}
    return Speller(WordList(Words(COUNTS)), extra, analyser)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("mantelzrog", "mantelzorg"),
        ("eenzaamhied", "eenzaamheid"),
        ("scotmobiel", "scootmobiel"),
        ("cliëntondersteunr", "cliëntondersteuner"),
        ("trapliftaanfraag", "trapliftaanvraag"),
    ],
)
def test_typing_errors_are_corrected(speller, analyser, typed, meant):
    correction = speller.correct(typed, analyser.words(typed))
    assert correction is not None
    assert correction.corrected == meant


@pytest.mark.parametrize(
    "word",
    [
        "mantelzorg",  # It occurs.
        "wmoo",  # It occurs, be it once.
        "slapeloos",  # It is Dutch.
        "Alkmaar",  # It is a name in the word list.
        "zuurkoolhulp",  # It can be split into known parts.
        "wvggz",  # It is protected.
        "zog",  # It is too short.
        "2b3c4",  # It is no word.
        "zeldzaamwoort",  # What it resembles occurs only once.
        "x" * 100,
    ],
)
def test_other_words_are_left_alone(speller, analyser, word):
    assert speller.correct(word, analyser.words(word)) is None


def test_four_letters_allow_one_error_and_five_allow_two(speller):
    assert speller.suggest("zrog") == "zorg"
    assert speller.suggest("zxxg") is None


def test_only_the_wrong_word_of_a_question_changes(speller, analyser):
    text = "Help, eenzaamhied (en mantelzrog)!"
    correction = speller.correct(text, analyser.words(text))
    assert correction.corrected == "Help, eenzaamheid (en mantelzorg)!"
    assert correction.original == text
    assert len(correction.words) == 2


@given(st.text("abc", max_size=8), st.text("abc", max_size=8))
def test_distance_is_symmetric_and_bounded(one, other):
    distance = edit_distance(one, other)
    assert distance == edit_distance(other, one)
    assert abs(len(one) - len(other)) <= distance <= max(len(one), len(other))
    assert (distance == 0) == (one == other)


def test_a_swap_counts_as_one_error():
    assert edit_distance("zorg", "zrog") == 1
