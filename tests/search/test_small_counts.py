# SPDX-License-Identifier: EUPL-1.2
"""No count below five tells an outsider of a combination of personal traits."""

from django.template.loader import render_to_string

import pytest

from accounts.access import viewer_for
from cases.choices import ConceptRole, Origin
from cases.publication import publish_case
from search.answers import find
from search.outbox import register_consumer
from search.query import SearchRequest
from search.result_page import FilterOption
from search.results import Facet, FacetCount
from search.site import EMBEDDED, embedded_engine
from search.small_counts import (
    ALWAYS_TOLD,
    PERSONAL,
    combines,
    may_combine,
    without_small_counts,
)
from search.viewer import PUBLIC
from tests.cast import Cast
from tests.factories.cases import draft_case, set_concepts
from tests.search.conftest import told

ALONE = {"household_type": ("alone",)}


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
        *[(name, ALONE | {"region": ("east",)}, False) for name in sorted(ALWAYS_TOLD)],
    ],
)
def test_two_personal_traits_in_play_are_a_combination(facet, filters, does) -> None:
    assert combines(facet, filters) is does


def test_what_may_combine_is_what_some_facet_combines() -> None:
    for filters in ({}, ALONE, {"theme": ("x",)}, {"region": ()}, {"kind": ("case",)}):
        some = any(combines(name, filters) for name in (*PERSONAL, "target_group"))
        assert may_combine(filters) is some


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
