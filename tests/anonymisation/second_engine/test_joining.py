# SPDX-License-Identifier: EUPL-1.2
"""Words of the model made into whole names, within one sentence."""

import re

import pytest

from anonymisation.engine import Kind
from anonymisation.second_engine.joining import joined
from anonymisation.second_engine.marks import ScoredWord


def told(text: str, kinds: dict[str, Kind], score: float = 0.9) -> list[ScoredWord]:
    """Return the words of ``text`` as the model cuts them, some of them told."""
    return [
        ScoredWord(m.start(), m.end(), kinds.get(m[0]), score)
        for m in re.finditer(r"[^\W_]+|[^\w\s]", text)
    ]


def parts(text: str, kinds: dict[str, Kind], score: float = 0.9) -> list[str]:
    return [text[m.start : m.end] for m in joined(text, told(text, kinds, score))]


PERSON = Kind.PERSON


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        ("Fatma Yıldız belt.", ["Fatma", "Yıldız"], ["Fatma Yıldız"]),
        ("Mevrouw Wiersema-Brug.", ["Wiersema"], ["Wiersema-Brug"]),
        ("Dit is Fatma's fiets.", ["Fatma"], ["Fatma's"]),
        ("Arts J. Dekker komt.", ["J", "Dekker"], ["J. Dekker"]),
        ("Ik zag Fatma. Hakan kwam.", ["Fatma", "Hakan"], ["Fatma", "Hakan"]),
        ("Fatma\nHakan", ["Fatma", "Hakan"], ["Fatma", "Hakan"]),
        ("Fatma en Hakan", ["Fatma", "Hakan"], ["Fatma", "Hakan"]),
    ],
)
def test_a_name_is_whole_and_ends_with_its_sentence(text, names, expected):
    assert parts(text, dict.fromkeys(names, PERSON)) == expected


def test_words_of_two_kinds_stay_two_marks():
    kinds = {"Fatma": PERSON, "Bedum": Kind.PLACE}
    assert parts("Fatma Bedum", kinds) == ["Fatma", "Bedum"]


def test_a_word_of_which_the_model_is_unsure_is_left_out():
    assert parts("Fatma belt.", {"Fatma": PERSON}, score=0.4) == []


def test_a_mark_is_as_sure_as_its_surest_word():
    words = [ScoredWord(0, 5, PERSON, 0.6), ScoredWord(6, 12, PERSON, 0.8)]
    assert [m.score for m in joined("Fatma Yildiz", words)] == [0.8]
