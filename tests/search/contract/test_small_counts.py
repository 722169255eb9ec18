# SPDX-License-Identifier: EUPL-1.2
"""Every engine hides the small counts that ``search.small_counts`` says are not told."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from search.analysis import dutch
from search.document import SearchDocument
from search.engines.base import IndexChange
from search.query import SearchRequest
from search.ranking import LONG
from search.small_counts import FEW, PERSONAL
from search.thesaurus import Thesaurus
from search.viewer import JOINED, PUBLIC, VISITOR, Viewer
from tests.search.conftest import told

ALONE = {"household_type": ("alone",)}
OWN = Viewer(frozenset({PUBLIC, JOINED, "team:1"}), JOINED)
OTHER = Viewer(frozenset({PUBLIC, JOINED, "team:2"}), JOINED)
OURS, FICTION = frozenset({"everything", "team:1"}), frozenset({PUBLIC})


def fill(index, life_stage: str, count: int, insiders: frozenset[str] = OURS) -> None:
    for _ in range(count):
        facets = {
            "life_stage": (life_stage,),
            "household_type": ("alone",),
            "theme": ("loneliness",),
        }
        id = f"d{index.version}"
        index.put(id, "Een rolstoel.", facets=facets, insiders=insiders)


def test_an_outsider_is_told_no_number_below_five(index) -> None:
    fill(index, "older", FEW)
    fill(index, "oldest", FEW - 1)
    for viewer in (VISITOR, OTHER):
        response = index.answer("rolstoel", viewer, filters=ALONE)
        assert told(response, "life_stage") == {"older": 5, "oldest": "few"}
        assert told(response, "theme") == {"loneliness": 9}
        assert response.total == 9


def test_without_a_second_trait_every_number_is_told(index) -> None:
    fill(index, "oldest", 1)
    theme = {"theme": ("loneliness",)}
    for filters in ({}, theme, {"life_stage": ("oldest",)}):
        response = index.answer("rolstoel", filters=filters)
        assert told(response, "life_stage") == {"oldest": 1}


def test_the_theme_of_one_person_is_told(index) -> None:
    fill(index, "oldest", 1)
    both = ALONE | {"life_stage": ("oldest",)}
    response = index.answer("rolstoel", filters=both)
    assert told(response, "theme") == {"loneliness": 1}
    assert told(response, "household_type") == {"alone": "few"}


def test_ones_own_organisation_is_told(index) -> None:
    fill(index, "oldest", 2)
    assert told(index.answer("", OWN, filters=ALONE), "life_stage") == {"oldest": 2}


def test_one_document_from_outside_hides_the_number_of_all(index) -> None:
    fill(index, "oldest", 2)
    fill(index, "oldest", 1, frozenset({"everything", "team:2"}))
    for viewer in (OWN, OTHER):
        found = index.answer("", viewer, filters=ALONE)
        assert told(found, "life_stage") == {"oldest": "few"}


def test_fiction_is_told_to_everybody(index) -> None:
    fill(index, "oldest", 2, FICTION)
    assert told(index.answer("", filters=ALONE), "life_stage") == {"oldest": 2}


def test_what_names_no_insiders_has_none(index) -> None:
    fill(index, "oldest", 2, frozenset())
    assert told(index.answer("", OWN, filters=ALONE), "life_stage") == {"oldest": "few"}


def test_another_owner_works_at_once(index) -> None:
    fill(index, "oldest", 1)
    [only] = index.documents.values()
    index.put(only.id, facets=only.facets, insiders=FICTION)
    assert told(index.answer("", filters=ALONE), "life_stage") == {"oldest": 1}


STORY = (
    "rolstoel trap keuken bed tuin boodschap taxi vervoer zorg huis dag nacht fiets"
    " drempel douche telefoon"
)
QUESTIONS = {
    "everything": {"text": ""},
    "short": {"text": "rolstoel"},
    "long": {"text": STORY},
    "comparable": {"kind": "similar", "like": "d1"},
    "pasted": {"kind": "similar", "text": STORY},
}


@pytest.mark.parametrize("asked", QUESTIONS.values(), ids=QUESTIONS)
def test_the_rule_holds_for_every_kind_of_question(index, asked) -> None:
    assert len(STORY.split()) > LONG
    facets = {"life_stage": ("oldest",), "household_type": ("alone",)}
    for id in ("d1", "d2", "d3"):
        index.put(id, STORY, facets=facets, insiders=OURS)
    count = 2 if "like" in asked else 3
    for viewer, expected in ((OTHER, "few"), (OWN, count)):
        response = index.answer(viewer=viewer, filters=ALONE, **asked)
        assert told(response, "life_stage") == {"oldest": expected}
        assert told(response, "household_type") == {"alone": count}


STAGES, HOMES, GROUPS = ("older", "oldest"), ("alone", "with_partner"), ("a", "b")
DOCUMENTS = st.lists(
    st.tuples(
        st.sampled_from(STAGES),
        st.sampled_from(HOMES),
        st.sampled_from(GROUPS),
        st.sampled_from([OURS, FICTION, frozenset({"everything", "team:2"})]),
    ),
    max_size=25,
)
NAMES = ("life_stage", "household_type", "target_group")
FILTERS = st.fixed_dictionaries(
    {},
    optional={
        name: st.sampled_from([(value,) for value in values])
        for name, values in zip(NAMES, (STAGES, HOMES, GROUPS), strict=True)
    },
)


@settings(max_examples=40, deadline=None)
@given(DOCUMENTS, FILTERS, st.sampled_from([VISITOR, OWN, OTHER]))
def test_every_number_is_exact_or_hidden_by_the_rule(
    new_engine, documents, filters, viewer
):
    engine = new_engine(lambda: Thesaurus([], dutch()))
    put = [
        SearchDocument(
            str(at),
            "case",
            "",
            "",
            "fiets",
            {name: (value,) for name, value in zip(NAMES, values, strict=True)},
            access=frozenset({PUBLIC}),
            insiders=insiders,
        )
        for at, (*values, insiders) in enumerate(documents)
    ]
    engine.apply(IndexChange.put(document, 1) for document in put)
    response = engine.search(SearchRequest("", filters=filters), viewer)
    for facet in response.facets:
        rest = {name: v for name, v in filters.items() if name != facet.name}
        in_play = (set(filters) | {facet.name}) & PERSONAL
        for count in facet.counts:
            counted = [
                d
                for d in put
                if d.facets[facet.name] == (count.code,)
                and all(d.facets[name] == codes for name, codes in rest.items())
            ]
            outside = any(d.insiders.isdisjoint(viewer.tokens) for d in counted)
            hidden = len(in_play) > 1 and 0 < len(counted) < FEW and outside
            assert count.is_few is hidden
            assert count.count == (0 if hidden else len(counted))
