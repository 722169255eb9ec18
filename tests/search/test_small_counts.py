# SPDX-License-Identifier: EUPL-1.2
"""No count below five tells an outsider of a combination of personal traits."""

from django.template.loader import render_to_string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from accounts.access import viewer_for
from cases.choices import ConceptRole, Origin
from cases.publication import publish_case
from search.analysis import dutch
from search.answers import find
from search.document import SearchDocument
from search.engines.base import IndexChange
from search.engines.embedded import EmbeddedEngine
from search.outbox import register_consumer
from search.query import SearchRequest
from search.result_page import FilterOption
from search.results import Facet, FacetCount
from search.site import EMBEDDED, embedded_engine
from search.small_counts import (
    ALWAYS_TOLD,
    FEW,
    PERSONAL,
    combines,
    without_small_counts,
)
from search.thesaurus import Thesaurus
from search.viewer import JOINED, PUBLIC, VISITOR, Viewer
from tests.cast import Cast
from tests.factories.cases import draft_case, set_concepts

ALONE = {"household_type": ("alone",)}
OWN = Viewer(frozenset({PUBLIC, JOINED, "team:1"}), JOINED)
OTHER = Viewer(frozenset({PUBLIC, JOINED, "team:2"}), JOINED)
OURS, FICTION = frozenset({"everything", "team:1"}), frozenset({PUBLIC})


def told(response, name: str) -> dict[str, int | str]:
    counts = next(facet.counts for facet in response.facets if facet.name == name)
    return {c.code: "few" if c.is_few else c.count for c in counts}


@pytest.mark.parametrize(
    ("facet", "filters", "does"),
    [
        ("life_stage", {}, False),
        ("life_stage", {"life_stage": ("older",)}, False),
        ("life_stage", {"theme": ("household",)}, False),
        ("life_stage", ALONE, True),
        ("life_stage", {"household_type": ()}, False),
        ("household_type", {"region": ("north",)}, True),
        ("municipality_size", {"region": ("north",), "theme": ("x",)}, True),
        ("target_group", ALONE, False),
        ("target_group", ALONE | {"life_stage": ("older",)}, True),
        *[(name, ALONE | {"region": ("east",)}, False) for name in ALWAYS_TOLD],
    ],
)
def test_two_personal_traits_in_play_are_a_combination(facet, filters, does) -> None:
    assert combines(facet, filters) is does


def test_what_is_told_of_small_counts_is_neither_number_nor_order() -> None:
    counts = (FacetCount("c", 9), FacetCount("b", 4), FacetCount("a", 1, True))
    facets = (Facet("life_stage", (*counts, FacetCount("z", 0, True))),)
    [facet] = without_small_counts(facets, ALONE, lambda name, code: True)
    assert facet.counts == (
        FacetCount("c", 9),
        FacetCount("a", 0, True, is_few=True),
        FacetCount("b", 0, is_few=True),
        FacetCount("z", 0, True),
    )


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


@settings(max_examples=60, deadline=None)
@given(DOCUMENTS, FILTERS, st.sampled_from([VISITOR, OWN, OTHER]))
def test_every_number_is_exact_or_hidden_by_the_rule(documents, filters, viewer):
    engine = EmbeddedEngine(":memory:", dutch(), lambda: Thesaurus([], dutch()))
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


INSIDERS = ("noor", "lies", "bram", "piet", "ada", "jip", "bea")


@pytest.mark.parametrize("origin", [Origin.CONTRIBUTED, Origin.DEMO])
def test_members_of_the_organisation_and_the_site_are_told_and_fiction_to_all(
    cast: Cast, origin: Origin, django_capture_on_commit_callbacks
) -> None:
    register_consumer(EMBEDDED)
    embedded_engine().clear()
    draft = draft_case(
        organisation=cast.waterhoek, owner=cast.noor, origin=origin, visibility=PUBLIC
    )
    set_concepts(draft, {ConceptRole.HOUSEHOLD_TYPE: "alone"})
    draft.save_revision(user=cast.noor)
    with django_capture_on_commit_callbacks(execute=True):
        publish_case(case=draft, by=cast.bea)
    for name in (*INSIDERS, "yara", "sam"):
        viewer = viewer_for(getattr(cast, name))
        response, items = find(SearchRequest(filters=ALONE), viewer)
        is_told = name in INSIDERS or origin == Origin.DEMO
        assert told(response, "life_stage") == {"older": 1 if is_told else "few"}, name
        assert told(response, "theme") == {"carers_respite": 1}
        assert len(items) == response.total == 1


def test_the_page_says_fewer_than_five_in_the_place_of_a_number() -> None:
    option = FilterOption("oldest", "Hoogbejaard (80+)", 0, selected=False, is_few=True)
    html = render_to_string(
        "components/filter_options.html", {"name": "life_stage", "options": [option]}
    )
    assert '<span class="filter__count">minder dan 5</span>' in html
