# SPDX-License-Identifier: EUPL-1.2
import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.analysis import dutch
from search.document import SearchDocument
from search.highlight import Highlighter
from search.query import parse
from search.readings import Readings
from search.reasons import Asked, Explainer
from search.results import ReasonKind
from search.thesaurus import TermGroup, Thesaurus


@pytest.fixture
def highlight(analyser, thesaurus):
    def highlight(question):
        return Highlighter(
            parse(question, analyser, thesaurus), Readings(analyser, thesaurus)
        )

    return highlight


@pytest.mark.parametrize(
    ("question", "text", "marked"),
    [
        ("traplift", "Een trap lift?", "Een <mark>trap lift</mark>?"),
        ("deurverbreding", "deuren", "<mark>deuren</mark>"),
        ("poetshulp", "Zij wil hulp.", "Zij wil <mark>hulp</mark>."),
        ("hbh", "Zij wil hulp.", "Zij wil hulp."),
        ("hbh", "huishoudelijke hulp", "<mark>huishoudelijke hulp</mark>"),
        ("niet graag", "niet graag", "niet graag"),
        ("bed", "<b>bed</b>", "&lt;b&gt;<mark>bed</mark>&lt;/b&gt;"),
    ],
)
def test_what_answers_the_question_is_marked(highlight, question, text, marked):
    assert highlight(question).mark(text) == marked


def test_nothing_in_a_text_becomes_markup(highlight):
    text = '<script>alert("bed")</script><img src=x onerror=bed>'
    marked = highlight("bed script").mark(text)
    assert "<script" not in marked
    assert "<img" not in marked


@given(st.text(max_size=200), st.text(max_size=40))
def test_without_its_marks_a_text_is_itself(text, question):
    analyser, thesaurus = dutch(), Thesaurus([], dutch())
    query = parse(question, analyser, thesaurus)
    marked = Highlighter(query, Readings(analyser, thesaurus)).mark(text)
    assert html.unescape(re.sub("</?mark>", "", marked)) == text


def test_a_snippet_shows_the_passage_with_most_of_the_question(highlight):
    text = (
        "Niets van belang hier. " * 30 + "Een traplift voor het bed. " + "Einde. " * 60
    )
    snippet = highlight("traplift bed").snippet(text, 120)
    assert "<mark>traplift</mark>" in snippet
    assert "<mark>bed</mark>" in snippet
    assert snippet.startswith("…")
    assert snippet.endswith("…")


def test_a_short_text_is_its_own_snippet(highlight):
    assert highlight("bed").snippet("Een bed.") == "Een <mark>bed</mark>."


@pytest.fixture
def explain(analyser, thesaurus):
    def explain(asked, text, facets=None, found_facets=None):
        found = SearchDocument("d", "case", "", "", text, found_facets or {})
        return Explainer(
            Asked(asked, facets or {}), Readings(analyser, thesaurus)
        ).explain(found)

    return explain


def test_a_shared_concept_is_shown_in_both_wordings(explain):
    [reason] = explain("Zij wil poetshulp.", "Er kwam huishoudelijke ondersteuning.")
    assert reason.kind == ReasonKind.SHARED_CONCEPT
    assert reason.subject == "Hulp bij het huishouden"
    assert (reason.asked, reason.found) == (
        ("poetshulp",),
        ("huishoudelijke ondersteuning",),
    )


def test_shared_words_and_facets_and_differences_are_facts(explain):
    reasons = explain(
        "De badkamer was nat.",
        "Natte badkamers.",
        {"theme": ("home", "care"), "outcome": ("yes",)},
        {"theme": ("home",), "outcome": ("no",)},
    )
    assert [(r.kind, r.asked, r.found) for r in reasons] == [
        (ReasonKind.SHARED_FACET, ("home",), ("home",)),
        (ReasonKind.SHARED_WORDS, ("badkamer", "nat"), ("badkamers", "Natte")),
        (ReasonKind.DIFFERS, ("yes",), ("no",)),
    ]


def test_a_word_that_stands_there_as_it_was_asked_is_not_called_missing(analyser):
    pests = Thesaurus([TermGroup("term:pests", "Ongedierte", ("luis",))], analyser)
    explainer = Explainer(Asked("luisteren"), Readings(analyser, pests))
    found = SearchDocument("d", "case", "", "", "Eerst luisteren, dan vragen.")
    [reason] = explainer.explain(found)
    assert (reason.kind, reason.found) == (ReasonKind.SHARED_WORDS, ("luisteren",))


@pytest.fixture
def explain_peace(analyser):
    """What explains a hit of which the words of a term stand in several places."""
    terms = [TermGroup("term:calm", "Kalmeren", ("rustig blijven", "botsing"))]
    readings = Readings(analyser, Thesaurus(terms, analyser))

    def explain(asked, text):
        found = SearchDocument("d", "case", "", "", text)
        return Explainer(Asked(asked), readings).explain(found)

    return explain


def test_a_longer_wording_is_quoted_as_it_stands_in_one_sentence(explain_peace):
    [reason] = explain_peace("Een botsing.", "Zij wist heel rustig te blijven, zei ze.")
    assert reason.found == ("rustig te blijven",)


@pytest.mark.parametrize(
    "text",
    [
        "De tuin is rustig. Wij blijven.",
        "De tuin is rustig, de kat blijft.",
        "De tuin is rustig als zij er nog wat blijven.",
    ],
)
def test_words_of_a_term_that_stand_apart_are_not_its_wording(explain_peace, text):
    reasons = explain_peace("Een botsing, een tuin.", text)
    assert [(r.kind, r.asked, r.found) for r in reasons] == [
        (ReasonKind.SHARED_WORDS, ("tuin",), ("tuin",)),
        (ReasonKind.NOT_MENTIONED, ("botsing",), ()),
    ]


def test_words_far_apart_are_a_reason_when_there_is_no_other(explain_peace):
    [reason] = explain_peace("Een botsing.", "De tuin is rustig. Wij blijven.")
    assert reason.found == ("rustig", "blijven")


def test_a_wording_keeps_the_bracket_that_closes_it(analyser):
    terms = [TermGroup("household:family", "Gezin met kind(eren)", ("moeder",))]
    explainer = Explainer(
        Asked("moeder"), Readings(analyser, Thesaurus(terms, analyser))
    )
    found = SearchDocument("d", "case", "", "", "Huishouden: Gezin met kind(eren).")
    [reason] = explainer.explain(found)
    assert reason.found == ("Gezin met kind(eren)",)


def test_texts_with_nothing_in_common_have_no_reason(explain):
    assert explain("Een bed.", "Een tuin.") == ()


@given(st.text(max_size=200), st.text(max_size=200))
def test_every_wording_in_a_reason_stands_in_its_text(asked, found):
    document = SearchDocument("d", "case", "", "", found)
    explainer = Explainer(Asked(asked), Readings(dutch(), Thesaurus([], dutch())))
    for reason in explainer.explain(document):
        assert all(wording in asked for wording in reason.asked)
        assert all(wording in found for wording in reason.found)
