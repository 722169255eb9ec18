# SPDX-License-Identifier: EUPL-1.2
"""What the best of a result have in common lifts what has it too."""

import pytest

from search.engines.feedback import GAIN, common_flags, gains
from search.viewer import JOINED, PUBLIC, VISITOR, Viewer

STAIRS = "Een traplift in een huis met een steile trap en een smalle gang."
AT_HOME, CARERS = ("theme", "home"), ("theme", "carers")


@pytest.fixture
def equals(index):
    """Texts that answer a question equally well; each next one is told of last."""
    for id, theme in (("a", "home"), ("b", "carers"), ("c", "home"), ("d", "home")):
        index.put(id, STAIRS, facets={"theme": (theme,)})
    return index


def test_what_shares_the_subject_of_the_best_stands_before_its_equals(equals):
    assert equals.find("traplift") == ["a", "c", "d", "b"]


def test_a_pasted_situation_is_answered_by_the_same_rule(equals):
    text = "Mevrouw vraagt een traplift, want de trap is steil en de gang smal."
    assert equals.find(text, kind="similar") == ["a", "c", "d", "b"]


def test_an_answer_gains_or_loses_nothing_by_it(equals):
    response = equals.answer("traplift")
    assert response.total == 4
    assert {c.code: c.count for c in response.facets[0].counts} == {
        "home": 3,
        "carers": 1,
    }


def test_pages_and_filters_show_parts_of_the_same_order(equals):
    pages = [equals.find("traplift", page=at, page_size=2) for at in (1, 2, 3)]
    assert pages == [["a", "c"], ["d", "b"], []]
    carers = {"theme": ("carers",)}
    assert equals.find("traplift", filters=carers) == ["b"]
    equals.put("e", STAIRS, facets={"theme": ("carers", "home")})
    assert equals.find("traplift", filters=carers) == ["e", "b"]


def test_ones_own_themes_lift_the_whole_score(index):
    for id, theme in (("a", "home"), ("b", "carers"), ("c", "home"), ("d", "carers")):
        index.put(id, STAIRS, facets={"theme": (theme,)})
    assert index.find("traplift") == ["a", "b", "c", "d"]
    assert index.find("traplift", interests=("carers",)) == ["b", "d", "a", "c"]


def test_how_a_case_went_is_no_subject(index):
    for id, outcome in (("a", "yes"), ("b", "no"), ("c", "yes"), ("d", "yes")):
        index.put(id, STAIRS, facets={"decision_outcome": (outcome,)})
    assert index.find("traplift") == ["a", "b", "c", "d"]


def test_what_one_may_not_see_is_not_among_the_best(index):
    team = frozenset({"team:1"})
    for id in ("a", "b", "c", "d", "e"):
        index.put(id, STAIRS, access=team, facets={"theme": ("carers",)})
    index.put("f", STAIRS, facets={"theme": ("home",)})
    index.put("g", STAIRS, facets={"theme": ("carers",)})
    index.put("h", STAIRS, facets={"theme": ("home",)})
    assert index.find("traplift", VISITOR) == ["f", "h", "g"]
    inside = Viewer(frozenset({PUBLIC, JOINED, "team:1"}), JOINED)
    assert index.find("traplift", inside)[:6] == ["a", "b", "c", "d", "e", "g"]


def test_one_document_agrees_with_nobody():
    assert common_flags([[AT_HOME]]) == {}
    assert common_flags([[AT_HOME], [CARERS]]) == {}
    assert common_flags([]) == {}


def test_what_all_of_the_best_have_counts_whole_and_the_rest_is_not_looked_at():
    best = [[AT_HOME, CARERS], [AT_HOME], [AT_HOME], [AT_HOME, CARERS], [AT_HOME]]
    common = common_flags([*best, *[[CARERS]] * 9])
    assert common == {AT_HOME: 1, CARERS: 1 / 4}
    assert gains(common, 10)[AT_HOME] == pytest.approx(GAIN * 10)
