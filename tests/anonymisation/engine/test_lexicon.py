# SPDX-License-Identifier: EUPL-1.2
import pytest

from anonymisation.engine.lexicon import (
    cue_words,
    encode_words,
    ends_in_word,
    fold,
    is_listed,
    is_ordinary,
)


@pytest.mark.parametrize("word", ["kamer", "Kamer", "stofzuigt", "één", "crisis"])
def test_an_ordinary_word_is_listed(word):
    assert is_listed(word)


@pytest.mark.parametrize("word", ["fatma", "yıldırım", "xhqwert", "gebreyesus"])
def test_a_name_is_no_ordinary_word(word):
    assert not is_ordinary(word)


@pytest.mark.parametrize(
    "word", ["dagbestedingsboerderij", "keukentafelkamer", "rtb-status", "zorg-kamer"]
)
def test_a_compound_of_ordinary_words_is_ordinary(word):
    assert is_ordinary(word)


@pytest.mark.parametrize("word", ["Mei-Ling", "xhq-Kamer", "xhqwkamers-xhq"])
def test_a_double_name_is_no_compound(word):
    assert not is_ordinary(word)


def test_a_word_may_end_in_a_word_after_a_part_that_nobody_knows():
    assert ends_in_word("xhqkamer")
    assert not ends_in_word("xhqwert")


def test_a_word_longer_than_any_is_not_looked_at():
    assert not is_ordinary("kamer" * 60)


def test_accents_and_capitals_fold_away():
    assert fold("Zoë") == fold("ZOE") == "zoe"


def test_the_same_words_in_any_order_are_encoded_alike():
    assert encode_words(["kamer", "stoel"]) == encode_words(["stoel", "kamer", "stoel"])


def test_cues_are_read_by_name():
    assert "van" in cue_words("infixes")
