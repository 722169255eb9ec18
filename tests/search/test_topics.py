# SPDX-License-Identifier: EUPL-1.2
"""What texts are about, by the topics that ship with search."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from search.analysis import dutch
from search.document import SearchDocument
from search.meaning.topics import (
    MOST_TOPICS,
    Topic,
    TopicField,
    Topics,
    read_topics,
    shared_topics,
)

STAIRS = Topic("traplift", "trap trede leuning boven slapen")
DEBTS = Topic("schulden", "rekening envelop deurwaarder geld slapen")
FIELD = TopicField.of([STAIRS, DEBTS], dutch())


def document(text: str) -> SearchDocument:
    return SearchDocument("d", "case", "", text, "")


def test_texts_without_a_shared_word_are_near_when_they_are_about_the_same():
    asked, near = FIELD.vector("de leuning"), FIELD.vector("een hoge trede")
    assert asked @ near == pytest.approx(1)
    assert asked @ FIELD.vector("de deurwaarder") == 0


def test_a_word_of_many_topics_says_less_than_a_word_of_one():
    stairs, debts = FIELD.vector("slapen, een trede")
    assert stairs > debts > 0


def test_a_word_that_comes_back_says_more_and_each_time_less():
    ratios = [
        FIELD.vector(f"envelop {'trede ' * times}")[0]
        / FIELD.vector(f"envelop {'trede ' * times}")[1]
        for times in (1, 2, 3)
    ]
    assert ratios[0] < ratios[1] < ratios[2] < 2 * ratios[0]


def test_a_compound_is_about_what_its_parts_are_about():
    assert FIELD.vector("trapleuning")[0] == pytest.approx(1)


@given(st.text())
@settings(deadline=None)
def test_whatever_is_asked_gets_a_point_of_length_one_or_none(text: str):
    length = np.linalg.norm(Topics().question(text))
    assert length == pytest.approx(1, abs=1e-4) or length == 0


def test_a_text_is_about_some_topics_only():
    every = " ".join(topic.words for topic in read_topics())
    assert np.count_nonzero(Topics().question(every)) <= MOST_TOPICS


def test_a_document_is_what_it_says_in_short_and_at_length():
    told = Topics().document(document("Zij durft de trap niet meer op."))
    far = Topics().document(document("Een stapel ongeopende enveloppen."))
    asked = Topics().question("boven slapen gaat niet meer")
    assert asked @ told > asked @ far


def test_topics_have_names_of_their_own_and_words_enough():
    topics = read_topics()
    assert len({topic.label.casefold() for topic in topics}) == len(topics) >= 400
    assert min(len(topic.words.split()) for topic in topics) >= 30


def test_a_shared_topic_is_named_with_the_word_of_each_text():
    asked = "Meneer houdt zich vast aan de leuning van de trap."
    found = "De treden zijn te hoog; zij wil een traplift."
    best = shared_topics(asked, found, most=1)[0]
    assert "trap" in best.label
    assert (best.first, best.second) == ("leuning", "treden")


def test_texts_about_different_things_share_no_topic():
    assert shared_topics("", "Een traplift.", most=2) == []
