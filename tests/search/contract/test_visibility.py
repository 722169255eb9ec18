# SPDX-License-Identifier: EUPL-1.2
"""Nothing of a document reaches someone who may not see it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from search.analysis import dutch
from search.document import SearchDocument
from search.engines.base import IndexChange
from search.query import SearchRequest
from search.results import EmptyReason
from search.thesaurus import Thesaurus
from search.viewer import JOINED, PUBLIC, VISITOR, Viewer

NOOR = Viewer(frozenset({PUBLIC, JOINED, "team:1"}), JOINED)
YARA = Viewer(frozenset({PUBLIC, JOINED, "team:2"}), JOINED)
SAM = VISITOR
CAST = {"noor": NOOR, "yara": YARA, "sam": SAM}

TOKENS = st.sampled_from([PUBLIC, JOINED, "team:1", "team:2"])
WORDS = st.sampled_from(
    ["rolstoel", "fiets", "bed", "traplift", "woning", "sleutelbos"]
)


@pytest.fixture
def shared(index):
    for number, access in enumerate((PUBLIC, JOINED, "team:1"), start=1):
        index.put(
            f"d{number}",
            "Een rolstoel.",
            access=frozenset({access}),
            facets={"theme": (access,)},
        )
    return index


@pytest.mark.parametrize(("name", "seen"), [("noor", 3), ("yara", 2), ("sam", 1)])
def test_hits_totals_and_counts_are_those_of_what_one_may_see(shared, name, seen):
    response = shared.answer("rolstoel", CAST[name])
    assert len(response.hits) == response.total == seen
    assert sum(count.count for count in response.facets[0].counts) == seen


def test_a_document_without_access_is_found_by_nobody(index):
    index.put("d1", "Een rolstoel.", access=frozenset())
    assert index.find("rolstoel", NOOR) == []


def test_no_facet_value_of_a_hidden_document_is_named(shared):
    codes = {c.code for f in shared.answer("", SAM).facets for c in f.counts}
    assert codes == {PUBLIC}


def test_a_hidden_document_cannot_be_used_as_an_example(shared):
    response = shared.answer(kind="similar", like="d3", viewer=YARA)
    assert (response.total, response.reason) == (0, EmptyReason.UNKNOWN_DOCUMENT)


def test_hidden_documents_are_not_similar_to_anything(shared):
    for name, seen in (("noor", {"d2", "d3"}), ("yara", {"d2"}), ("sam", set())):
        assert set(shared.find(kind="similar", like="d1", viewer=CAST[name])) == seen


def test_words_of_a_team_feed_no_correction(index):
    for number in (1, 2, 3):
        index.put(f"d{number}", "Een bibberbank.", access=frozenset({"team:1"}))
    assert index.answer("biberbank", NOOR).correction is None


def test_words_of_joined_organisations_correct_only_for_them(index):
    for number in (1, 2):
        index.put(f"d{number}", "Een qwertzuiop.", access=frozenset({JOINED}))
    assert index.answer("qwertzuipo", YARA).correction.corrected == "qwertzuiop"
    assert index.answer("qwertzuipo", SAM).correction is None


def test_a_word_that_occurs_once_corrects_nothing(index):
    index.put("d1", "Een qwertzuiop.")
    assert index.answer("qwertzuipo", SAM).correction is None


def test_withdrawing_access_works_at_once(index):
    index.put("d1", "Een rolstoel.")
    assert index.find("rolstoel") == ["d1"]
    index.put("d1", "Een rolstoel.", access=frozenset({"team:1"}))
    assert index.find("rolstoel") == []
    assert index.find("rolstoel", NOOR) == ["d1"]


@settings(max_examples=20, deadline=None)
@given(
    st.lists(
        st.tuples(st.frozensets(TOKENS), st.lists(WORDS, max_size=4)), max_size=12
    ),
    st.frozensets(TOKENS),
    st.lists(WORDS, min_size=1, max_size=4),
)
def test_whoever_asks_whatever_sees_only_what_is_allowed(
    new_engine, documents, tokens, words
):
    engine = new_engine(lambda: Thesaurus([], dutch()))
    engine.apply(
        IndexChange.put(
            SearchDocument(
                str(n), "case", "", "", " ".join(text), {"own": (str(n),)}, access
            ),
            n + 1,
        )
        for n, (access, text) in enumerate(documents)
    )
    allowed = {str(n) for n, (access, _) in enumerate(documents) if access & tokens}
    viewer = Viewer(tokens, JOINED)
    for request in (
        SearchRequest(" ".join(words)),
        SearchRequest(),
        SearchRequest(" ".join(words), kind="similar"),
        SearchRequest(kind="similar", like="0"),
    ):
        response = engine.search(request, viewer)
        assert {hit.id for hit in response.hits} <= allowed
        assert {c.code for f in response.facets for c in f.counts} <= allowed


@pytest.mark.parametrize("way", ["query", "similar"])
def test_who_looks_within_a_collection_finds_only_what_is_in_it(index, way):
    for number in range(1, 5):
        index.put(f"d{number}", "Een rolstoel en een traplift in de woning.")
    within = Viewer(frozenset({PUBLIC}), only=frozenset({"d2", "d4", "elders"}))
    response = index.answer("rolstoel traplift woning", within, kind=way)
    assert {hit.id for hit in response.hits} == {"d2", "d4"}
    assert response.total == 2
    nothing = Viewer(frozenset({PUBLIC}), only=frozenset())
    assert index.find("rolstoel", nothing, kind=way) == []
    assert index.find("", within) == ["d4", "d2"]


def test_looking_within_a_collection_shows_nobody_more(shared):
    every = frozenset({"d1", "d2", "d3"})
    assert shared.find("rolstoel", Viewer(frozenset({PUBLIC}), only=every)) == ["d1"]
