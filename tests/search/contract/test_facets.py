# SPDX-License-Identifier: EUPL-1.2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from search.analysis import dutch
from search.document import SearchDocument
from search.engines.base import IndexChange
from search.query import SearchRequest
from search.thesaurus import Thesaurus
from search.viewer import VISITOR

VALUES = {"theme": "abc", "outcome": "xyz"}
FACETS = st.fixed_dictionaries(
    {name: st.frozensets(st.sampled_from(codes)) for name, codes in VALUES.items()}
)


def counts(response, name):
    [facet] = [facet for facet in response.facets if facet.name == name]
    return {count.code: count.count for count in facet.counts}


@pytest.fixture
def themed(index):
    for id, theme, outcome in (
        ("d1", "home", "yes"),
        ("d2", "home", "no"),
        ("d3", "care", "yes"),
    ):
        facets = {"theme": (theme,), "outcome": (outcome,)}
        index.put(id, "Een rolstoel.", facets=facets)
    return index


def test_codes_of_one_facet_are_alternatives_and_facets_are_requirements(themed):
    filters = {"theme": ("home", "care"), "outcome": ("yes",)}
    assert set(themed.find("rolstoel", filters=filters)) == {"d1", "d3"}


def test_a_facet_is_counted_under_all_other_filters(themed):
    response = themed.answer("rolstoel", filters={"theme": ("home",)})
    assert response.total == 2
    assert counts(response, "theme") == {"home": 2, "care": 1}
    assert counts(response, "outcome") == {"yes": 1, "no": 1}


def test_a_chosen_code_that_finds_nothing_is_still_named(themed):
    filters = {"theme": ("home",), "outcome": ("no",)}
    response = themed.answer("rolstoel", filters=filters)
    [theme] = [facet for facet in response.facets if facet.name == "theme"]
    assert [(c.code, c.selected) for c in theme.counts] == [("home", True)]


def test_unknown_filters_find_nothing(themed):
    assert themed.find("rolstoel", filters={"theme": ("nonsense",)}) == []
    assert themed.find("rolstoel", filters={"nonsense": ("x",)}) == []
    assert len(themed.find("rolstoel", filters={"theme": ()})) == 3


def test_a_replaced_document_loses_its_old_facets(themed):
    themed.put("d1", "Een rolstoel.", facets={"theme": ("care",)})
    assert counts(themed.answer("rolstoel"), "theme") == {"care": 2, "home": 1}


@settings(max_examples=20, deadline=None)
@given(st.lists(FACETS, max_size=15), FACETS)
def test_a_count_is_the_total_after_choosing_that_code(new_engine, documents, chosen):
    engine = new_engine(lambda: Thesaurus([], dutch()))
    engine.apply(
        IndexChange.put(
            SearchDocument(
                str(n),
                "case",
                "",
                "",
                "rolstoel",
                {name: tuple(codes) for name, codes in facets.items()},
                VISITOR.tokens,
            ),
            1,
        )
        for n, facets in enumerate(documents)
    )
    filters = {name: tuple(codes) for name, codes in chosen.items() if codes}
    response = engine.search(SearchRequest("rolstoel", filters=filters), VISITOR)
    for facet in response.facets:
        for count in facet.counts:
            only = {**filters, facet.name: (count.code,)}
            again = engine.search(SearchRequest("rolstoel", filters=only), VISITOR)
            assert again.total == count.count
