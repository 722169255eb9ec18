# SPDX-License-Identifier: EUPL-1.2
from search.ranking import diversify, fuse, positions


def test_fusion_prefers_what_stands_high_in_both_lists():
    one, other = {"a": 1, "b": 2, "c": 3}, {"b": 1, "c": 2, "d": 3}
    assert fuse([(1, one), (1, other)]) == ["b", "c", "a", "d"]
    assert fuse([(3, one), (0.1, other)])[0] == "b"


def test_equal_scores_share_a_place():
    assert positions({"a": 2.0, "b": 1.0, "c": 1.0, "d": 0.5}) == {
        "a": 1,
        "b": 2,
        "c": 2,
        "d": 4,
    }


def test_at_most_three_that_are_alike_stand_in_the_top():
    ids = [f"x{n}" for n in range(8)] + [f"y{n}" for n in range(8)]
    order = diversify(ids, {f"x{n}": "x" for n in range(8)})
    assert sum(id.startswith("x") for id in order[:10]) == 3
    assert sorted(order) == sorted(ids)
    assert order[10:] == ["x3", "x4", "x5", "x6", "x7", "y7"]
