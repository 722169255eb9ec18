# SPDX-License-Identifier: EUPL-1.2
"""The figures of a ranking: what is held back, how sure they are, and who leads."""

from pathlib import Path

import pytest

from benchmarks.intervals import interval
from benchmarks.judged_split import is_held_out
from benchmarks.ranking_figures import figures_of, lead
from search.evaluation import Ranked
from search.evaluation_files import read_judged_set

JUDGED = Path(__file__).parents[1] / "search" / "judged"

HELD_OUT, TUNABLE = "q007", "q001"
JUDGEMENTS = {TUNABLE: {"a": 3, "b": 2}, HELD_OUT: {"a": 3}, "q002": {"a": 0}}
BEST = (Ranked(TUNABLE, "short", ("a", "b")), Ranked(HELD_OUT, "long", ("a",)))
NOTHING = (Ranked(TUNABLE, "short", ()), Ranked(HELD_OUT, "long", ()))


def test_the_digest_of_its_id_decides_what_is_held_out() -> None:
    held = [number for number in range(1, 31) if is_held_out(f"q{number:03}")]
    assert held == [5, 7, 9, 20, 27]


def test_about_a_third_of_many_ids_is_held_out() -> None:
    held = sum(is_held_out(f"q{number}") for number in range(9_000))
    assert held == pytest.approx(3_000, abs=150)


def test_both_parts_of_the_judged_set_hold_every_class() -> None:
    queries = read_judged_set(JUDGED).queries
    for held in (True, False):
        classes = {query.group for query in queries if is_held_out(query.id) is held}
        assert classes == {query.group for query in queries}


def test_the_same_values_give_the_same_interval() -> None:
    values = [0.1, 0.4, 0.4, 0.9, 1.0, 0.0, 0.7]
    low, high = interval(values)
    assert (low, high) == interval(values)
    assert low < sum(values) / len(values) < high


def test_more_values_of_the_same_kind_give_a_narrower_interval() -> None:
    few, many = interval([0.0, 1.0] * 5), interval([0.0, 1.0] * 500)
    assert many[1] - many[0] < few[1] - few[0]
    # Of a thousand tosses of a coin: 1.96 times the root of 1/4 over 1,000.
    assert many == pytest.approx((0.469, 0.531), abs=0.005)


def test_equal_values_leave_no_doubt_and_no_values_no_interval() -> None:
    assert interval([0.5] * 8) == (0.5, 0.5)
    assert interval([]) is None


def test_the_parts_are_scored_apart_and_the_held_out_one_only_as_a_whole() -> None:
    figures = figures_of((BEST[0], NOTHING[1]), JUDGEMENTS)
    assert [figures[part]["questions"] for part in figures] == [2, 1, 1]
    assert [figures[part]["ndcg_at_10"] for part in figures] == [0.5, 1.0, 0.0]
    assert set(figures["all"]["by_class"]) == {"short", "long"}
    assert set(figures["tunable"]["by_class"]) == {"short"}
    assert "by_class" not in figures["held_out"]


def test_a_question_without_relevant_documents_counts_for_nobody() -> None:
    unanswerable = Ranked("q002", "short", ("b",))
    assert figures_of((*BEST, unanswerable), JUDGEMENTS)["all"]["ndcg_at_10"] == 1.0
    ahead = lead((*BEST, unanswerable), (*NOTHING, unanswerable), JUDGEMENTS)
    assert ahead["all"]["ndcg_at_10"] == {"mean": 1.0, "interval": (1.0, 1.0)}


def test_nobody_leads_over_the_same_ranking() -> None:
    for part in lead(BEST, BEST, JUDGEMENTS).values():
        assert {measure["mean"] for measure in part.values()} == {0.0}
