# SPDX-License-Identifier: EUPL-1.2
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from search.analysis import dutch
from search.document import SearchDocument
from search.engines.base import IndexChange
from search.query import SearchRequest
from search.results import EmptyReason, Mode
from search.thesaurus import Thesaurus
from search.viewer import VISITOR

FILLER = [f"Een verhaal over onderwerp{n}woord in de tuin." for n in "abcdefghijklmnop"]


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("trapliftaanvraag", "Een aanvraag voor een traplift."),
        ("huishoudelijke ondersteuning", "Hulp bij het huishouden."),
        ("pgb's", "Zij koos een pgb."),
        ("verbreden van de deur", "De deurverbreding was duur."),
        ("rollatorberging", "Een berging voor de rollators."),
        ("afwijzen", "De aanvraag is afgewezen."),
        ("stoellift", "De trap lift kwam er."),
    ],
)
def test_a_question_finds_other_words_for_the_same(filled, question, text):
    index = filled([*FILLER, text])
    assert index.find(question)[0] == f"d{len(FILLER) + 1}"


def test_half_of_the_concepts_rounded_up_is_enough(filled):
    both = [f"Een rolstoel en een fiets, nummer {n}." for n in range(25)]
    index = filled([*both, "Alleen een rolstoel.", "Alleen een bed."])
    response = index.answer("rolstoel fiets bed", page_size=50)
    assert response.total == 25
    assert not response.widened


def test_a_small_result_is_widened_by_one_concept_and_says_so(filled):
    index = filled(["Een rolstoel en een fiets.", "Alleen een bed.", *FILLER])
    response = index.answer("rolstoel fiets bed")
    assert {hit.id for hit in response.hits} == {"d1", "d2"}
    assert response.widened


def test_widening_that_adds_nothing_is_not_mentioned(filled):
    response = filled(["Een rolstoel en een fiets."]).answer("rolstoel fiets bed")
    assert response.total == 1
    assert not response.widened


def test_a_long_question_gives_the_best_two_hundred(filled):
    words = (
        "tuin fiets bed stoel kast raam deur trap bad douche keuken gang zolder schuur"
    )
    index = filled([f"{words.split()[n % 14]} {n}" for n in range(230)])
    assert index.answer(words).total == 200


def test_polite_words_do_not_change_what_is_found(filled):
    index = filled([*FILLER, "Een rolstoel."])
    polite = (
        "Hallo, ik zoek graag een voorbeeld van een casus met een rolstoel, bedankt"
    )
    assert set(index.find(polite)) == set(index.find("rolstoel"))


def test_very_general_terms_do_not_wreck_the_ranking(filled):
    general = [f"De burger is een klant en aanvrager, {n}." for n in range(12)]
    index = filled([*general, "De cliënt kreeg een traplift."])
    assert index.find("cliënt traplift")[0] == "d13"


def test_narrower_terms_are_found_below_the_term_itself(filled):
    index = filled([*FILLER, "Zij liet de ramen lappen.", "Zij kreeg hbh."])
    found = index.find("huishoudelijke hulp")
    assert found == ["d18", "d17"]


def test_an_empty_question_shows_everything_newest_first(filled):
    response = filled(["een", "twee", "drie"]).answer("  ")
    assert [hit.id for hit in response.hits] == ["d3", "d2", "d1"]
    assert response.mode == Mode.BROWSE


def test_an_empty_question_shows_the_kinds_in_the_order_that_is_asked(index):
    for number, kind in enumerate(("case", "guideline", "case", "practice", "note"), 1):
        index.put(f"d{number}", kind=kind)
    kinds = ("case", "practice", "guideline")
    assert index.find("", kinds=kinds) == ["d3", "d1", "d4", "d2", "d5"]
    assert index.find("", kinds=kinds, page=2, page_size=2) == ["d4", "d2"]
    for sort in ("newest", "updated"):
        assert index.find("", kinds=kinds, sort=sort)[:2] == ["d5", "d4"]


def test_a_question_of_stop_words_alone_says_why_it_finds_nothing(filled):
    response = filled(["een", "twee"]).answer("de het een")
    assert (response.total, response.reason) == (0, EmptyReason.NO_WORDS)


def test_results_can_be_sorted_by_date_and_paged(filled):
    index = filled([f"Een rolstoel, {n}." for n in range(5)])
    assert index.find("rolstoel", sort="newest", page_size=2) == ["d5", "d4"]
    page = index.answer("rolstoel", sort="newest", page=3, page_size=2)
    assert [(hit.id, hit.rank) for hit in page.hits] == [("d1", 5)]
    assert index.find("rolstoel", page=9) == []


def test_a_correction_is_reported_and_can_be_refused(filled):
    index = filled(["Een eenzame vrouw.", *FILLER])
    response = index.answer("eenzaamhied")
    assert response.correction.words == (("eenzaamhied", "eenzaamheid"),)
    assert response.hits[0].id == "d1"
    refused = index.answer("eenzaamhied", exact=True)
    assert (refused.total, refused.correction) == (0, None)


def test_a_changed_thesaurus_works_at_once(new_engine, analyser, thesaurus):
    current = [Thesaurus([], analyser)]
    engine = new_engine(lambda: current[0])
    text = "Zij kreeg hbh."
    document = SearchDocument("d1", "case", "", "", text, access=VISITOR.tokens)
    engine.apply([IndexChange.put(document, 1)])
    request = SearchRequest("poetshulp")
    assert engine.search(request, VISITOR).total == 0
    current[0] = thesaurus
    assert engine.search(request, VISITOR).total == 1


def test_any_question_is_answered(new_engine):
    engine = new_engine(lambda: Thesaurus([], dutch()))

    @settings(max_examples=60, deadline=None)
    @given(st.text(max_size=200))
    def answers(text):
        request = SearchRequest(text)
        assert engine.search(request, VISITOR).total == 0
        similar = engine.search(replace(request, kind="similar"), VISITOR)
        assert similar.total == 0

    answers()


@pytest.mark.parametrize(
    "text",
    ['"', "a AND (b", "title:x*", "NEAR(a b)", "^x", "\0\x01", "x" * 10_000, "'; --"],
)
def test_the_syntax_of_the_index_means_nothing_in_a_question(filled, text):
    assert filled(["Een rolstoel."]).answer(text).total == 0
