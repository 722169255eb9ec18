# SPDX-License-Identifier: EUPL-1.2
import pytest

from anonymisation.engine.allowing import AllowList
from anonymisation.engine.document import Document


def document(text: str) -> Document:
    return Document(text, AllowList([]))


def opening(text: str) -> list[str]:
    return [word.text for word in document(text).words if word.opens]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('Zij zei: "Kom maar". Dan ging Fatma.', ["Zij", "Kom", "Dan"]),
        ("Mevr. Jansen en J. Bakker.", ["Mevr"]),
        ("Kop\nTekst\n- Punt\n* Nog een", ["Kop", "Tekst", "Punt", "Nog"]),
        ("Ja! Nee? Goed; Klaar…", ["Ja", "Nee", "Goed", "Klaar"]),
        ("klein begin", []),
        (". Begin", ["Begin"]),
    ],
)
def test_a_word_opens_a_sentence_where_its_capital_says_nothing(text, words):
    assert opening(text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Fatma's Jan-Peter 't o'clock", ["Fatma's", "Jan-Peter", "t", "o'clock"]),
        ("a1b_c", ["a", "b", "c"]),
        ("--''", []),
    ],
)
def test_words_are_letters_with_signs_inside(text, words):
    assert [word.text for word in document(text).words] == words


@pytest.mark.parametrize(
    ("text", "bases"),
    [
        ("Fatma's", ("Fatma's", "Fatma")),
        ("Karims", ("Karims", "Karim")),
        ("Fatma", ("Fatma",)),
    ],
)
def test_a_possessive_is_read_with_and_without_its_ending(text, bases):
    assert document(text).words[0].bases == bases


def test_small_letters_stand_where_the_capitals_stood():
    text = "İSTANBUL en GRONINGEN"
    assert len(document(text).lower) == len(text)
    assert document("ABC").lower == "abc"


def test_a_line_is_what_stands_between_breaks():
    found = document("een\ntwee\ndrie")
    assert [found.line_of(at) for at in (0, 5, 10)] == [(0, 3), (4, 8), (9, 13)]
