# SPDX-License-Identifier: EUPL-1.2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.analysis import dutch
from search.query import MAX_TEXT, parse
from search.thesaurus import TermGroup, Thesaurus


def groups_in(thesaurus, analyser, text):
    words = analyser.words(text)
    found = thesaurus.recognise(words)
    return [
        (text[words[f.start].start : words[f.end - 1].end], f.groups) for f in found
    ]


def test_the_longest_term_wins(analyser):
    groups = [TermGroup("a", "hulp", ()), TermGroup("b", "hulp bij het huishouden", ())]
    thesaurus = Thesaurus(groups, analyser)
    text = "Zij vroeg hulp bij het huishouden."
    assert groups_in(thesaurus, analyser, text) == [("hulp bij het huishouden", ("b",))]


def test_inflected_forms_and_other_accents_match(thesaurus, analyser):
    found = groups_in(thesaurus, analyser, "Twee trapliften voor de CLIENTEN")
    assert [groups for _, groups in found] == [
        ("provision:stairlift",),
        ("role:resident",),
    ]


def test_a_term_may_belong_to_several_groups(thesaurus, analyser):
    [(_, groups)] = groups_in(thesaurus, analyser, "alzheimer")
    assert groups == ("theme:dementia", "group:dementia")


def test_a_term_that_loses_its_meaning_with_its_stop_words_is_no_term(
    thesaurus, analyser
):
    assert groups_in(thesaurus, analyser, "de deur van de badkamer") == []


def test_a_concept_knows_what_was_typed_its_parts_and_its_synonyms(thesaurus, analyser):
    [concept] = parse("poetshulp", analyser, thesaurus).concepts
    assert concept.alternatives[:2] == (("poetshulp",), ("poet", "hulp"))
    assert ("hbh",) in concept.alternatives
    assert ("ram", "lap") in concept.related
    assert concept.surface == "poetshulp"


def test_what_is_named_twice_is_one_concept(thesaurus, analyser):
    [concept] = parse("traplift, stoellift", analyser, thesaurus).concepts
    assert concept.count == 2


def test_negations_are_kept_but_do_not_decide(thesaurus, analyser):
    query = parse("geen traplift", analyser, thesaurus)
    assert [concept.surface for concept in query.concepts] == ["geen", "traplift"]
    assert [concept.surface for concept in query.counted] == ["traplift"]


def test_weak_words_decide_when_there_is_nothing_else(thesaurus, analyser):
    query = parse("niet graag", analyser, thesaurus)
    assert query.counted == query.concepts


@given(st.text(max_size=500))
def test_any_text_can_be_parsed(text):
    query = parse(text, dutch(), Thesaurus([], dutch()))
    assert all(concept.alternatives for concept in query.concepts)
    assert all(stems for c in query.concepts for stems in c.alternatives)


def test_a_long_text_is_cut(thesaurus, analyser):
    assert len(parse("woord " * 5_000, analyser, thesaurus).text) == MAX_TEXT


@pytest.mark.parametrize("term", ["", "de", "!!", "het de een"])
def test_terms_without_a_word_are_ignored(analyser, term):
    thesaurus = Thesaurus([TermGroup("a", "Traplift", (term,))], analyser)
    assert thesaurus.alternatives(["a"]) == (("traplift",),)
