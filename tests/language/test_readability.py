# SPDX-License-Identifier: EUPL-1.2
"""Texts of the interface read easily; measure and bars stand in docs/style.md."""

from statistics import mean

import pytest

from tests.language.readability import END, reading_ease, syllables
from tests.language.texts import interface_texts, words

# Shorter texts are names and labels, of which a measure says nothing.
LONG_ENOUGH = 12
EASY, LEAST, LONGEST_SENTENCE = 70, 50, 20
# Said in words that were agreed, or with words that are the subject.
AS_AGREED = ("Dit is een praktijkcasus van een collega", "gebruik alleen alinea's")

TEXTS = sorted(
    {
        (place, text)
        for place, text in interface_texts()
        if len(words(text)) >= LONG_ENOUGH
    }
)


def told(place: str, text: str) -> str:
    return f"{reading_ease(text):.0f} {place}: {text}"


def test_the_interface_as_a_whole_is_easy() -> None:
    assert mean(reading_ease(text) for _, text in TEXTS) >= EASY


def test_no_text_is_hard() -> None:
    hard = [
        told(place, text)
        for place, text in TEXTS
        if reading_ease(text) < LEAST and not text.startswith(AS_AGREED)
    ]
    assert not hard, "\n".join(hard)


def test_no_sentence_is_long() -> None:
    long = [
        f"{place}: {sentence}"
        for place, text in TEXTS
        for sentence in END.split(text)
        if len(words(sentence)) > LONGEST_SENTENCE
    ]
    assert not long, "\n".join(long)


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("kat", 1),
        ("tafel", 2),
        ("geïnd", 2),
        ("eeuwen", 2),
        ("mooie", 2),
        ("consulent", 3),
    ],
)
def test_syllables_are_counted_by_ear(word: str, count: int) -> None:
    assert syllables(word) == count


def test_officialese_reads_harder_than_speech() -> None:
    speech = "Schrijf geen namen. Staan ze er toch in, dan laten we ze weg."
    officialese = (
        "Persoonsidentificerende informatie dient achterwege gelaten te worden."
    )
    assert reading_ease(speech) > 80
    assert reading_ease(officialese) < 20
