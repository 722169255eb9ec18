# SPDX-License-Identifier: EUPL-1.2
"""How finding is counted, compared and asked for."""

import pytest

from benchmarks.recognition import detectors, report
from benchmarks.recognition.bars import judge
from benchmarks.recognition.corpus import Label, LabelledText
from benchmarks.recognition.cost import cost
from benchmarks.recognition.detectors import DEDUCE, OURS, asked
from benchmarks.recognition.measurement import _detectors, _is_too_easy
from benchmarks.recognition.measures import Span, count, is_masked
from benchmarks.recognition.origin_names import DUTCH, read_origins
from benchmarks.recognition.origins import masked_by_origin
from benchmarks.recognition.proportions import Share, chance_of_below, corrected
from benchmarks.recognition.speed import time_per_1000_characters
from benchmarks.servers import CannotMeasure

TEXT = LabelledText(
    id="T-001",
    genre="test",
    text="Jan van Dijk (84) uit Bedum, art. 2 Wmo.",
    spans=(Label(0, 12, "person"), Label(14, 16, "age"), Label(22, 27, "place")),
    traps=(Label(29, 35, "article"), Label(36, 39, "law")),
)


def finds(*spans: Span):
    return count([TEXT], lambda text: spans)


def test_a_name_is_masked_when_all_its_words_but_the_infix_are() -> None:
    person = TEXT.spans[0]
    assert is_masked(TEXT.text, person, {0, 1, 2, *range(8, 12)})
    assert not is_masked(TEXT.text, person, set(range(8)))


def test_half_a_name_gives_an_alert_and_masks_nothing() -> None:
    counts = finds(Span(0, 3))
    assert counts.alert({"person"}).hits == 1
    assert counts.mask({"person"}).hits == 0


def test_a_hint_is_neither_alert_nor_mask_nor_mistake() -> None:
    counts = finds(Span(0, 12, "hint"), Span(36, 39, "hint"))
    assert counts.alert({"person", "age", "place"}).hits == 0
    assert counts.touched({"law"}).hits == 0
    assert counts.precise == []


def test_overlapping_findings_are_one_and_only_blocking_ones_count_for_that_tier() -> (
    None
):
    counts = finds(Span(0, 3), Span(1, 12), Span(29, 31, "review"))
    assert counts.precise == [True, False]
    assert counts.precise_block == [True]


def test_every_figure_has_its_number_and_interval() -> None:
    figures = finds(Span(0, 12), Span(36, 39)).as_json()
    assert figures["direct_masked"] == Share(1, 1).as_json()
    assert figures["quasi_alert"] == Share(0, 2).as_json()
    assert figures["untouchable_touched"] == Share(1, 2).as_json()
    assert figures["touched_by_trap"] == {
        "article": Share(0, 1).as_json(),
        "law": Share(1, 1).as_json(),
    }


def test_the_interval_is_that_of_wilson() -> None:
    # The example of 10 in 100, worked out by hand: (0.1 + z²/200 ± …) / (1 + z²/100).
    assert Share(10, 100).interval == pytest.approx((0.0552, 0.1744), abs=0.0001)
    low, high = Share(50, 50).interval
    assert low == pytest.approx(0.9287, abs=0.0001)
    assert high == pytest.approx(1)


def test_a_lower_share_is_called_lower_only_beyond_chance() -> None:
    reference = Share(960, 1000)
    # z = (0.94 - 0.96) / sqrt(0.95 × 0.05 × 2 / 1000) = -2.052; below it lies 2.0 %.
    assert chance_of_below(Share(940, 1000), reference) == pytest.approx(
        0.0201, abs=1e-4
    )
    assert chance_of_below(Share(958, 1000), reference) > 0.4
    assert chance_of_below(Share(980, 1000), reference) > 0.95
    assert chance_of_below(Share(9, 9), Share(7, 7)) == 1


def test_ten_questions_need_ten_times_the_certainty() -> None:
    assert corrected({"a": 0.01, "b": 0.04, "c": 0.03}) == pytest.approx(
        {"a": 0.03, "c": 0.06, "b": 0.06}
    )
    assert corrected({"a": 0.9, "b": 0.8}) == {"a": 1.0, "b": 1.0}


def test_names_that_nobody_knows_are_said_to_be_below_dutch() -> None:
    def knows_no_chinese(text: str) -> list[Span]:
        return [] if chinese & set(text.split()) else [Span(0, len(text))]

    chinese = {n for o in read_origins() if o.origin == "chinese" for n in o.given}
    text = LabelledText("T-2", "", "Jan belt", (Label(0, 3, "person"),), ())
    found = masked_by_origin([text], {"some": knows_no_chinese}, mentions=200)["some"]
    assert found[DUTCH]["of"] == found["chinese"]["of"] == 200
    assert found["chinese"]["significantly_below_dutch"]
    assert not found["polish"]["significantly_below_dutch"]
    assert "p_below_dutch" not in found[DUTCH]


@pytest.mark.slow
def test_our_engine_answers_over_a_pipe_with_places_and_time() -> None:
    with asked(OURS) as detector:
        answer = detector.ask("Bel mevrouw Özdemir op\n06-12345678.")
    assert Span(12, 19, "block") in answer.spans
    assert answer.seconds > 0


@pytest.mark.slow
def test_time_is_told_per_thousand_characters() -> None:
    found = time_per_1000_characters(["Anna Bos belt.", "Niemand."], [OURS], rounds=1)
    assert found[OURS]["runs"] == 2
    assert found[OURS]["max_ms"] > 0


@pytest.mark.slow
def test_a_fresh_process_tells_what_the_engine_costs_it(monkeypatch) -> None:
    monkeypatch.setattr("benchmarks.recognition.cost.PROCESSES", 1)
    found = cost()
    assert 0 < found["memory_added_mib"] <= found["memory_added_after_all_texts_mib"]
    assert found["import_ms"] > 0


@pytest.mark.slow
def test_what_is_not_there_is_said_instead_of_measured(monkeypatch) -> None:
    def missing() -> None:
        raise CannotMeasure("deduce ontbreekt")

    monkeypatch.setattr(detectors, "deduce_python", missing)
    with _detectors() as (found, why):
        assert list(found) == [OURS]
    assert why == {DEDUCE: "not measured: deduce ontbreekt"}
    assert _is_too_easy(why[DEDUCE]) is None


def test_texts_of_which_deduce_masks_too_much_are_too_easy() -> None:
    assert _is_too_easy({"direct_masked": {"share": 0.86}})
    assert not _is_too_easy({"direct_masked": {"share": 0.85}})


def figures(share: float, deduce: object) -> dict:
    names = (
        "direct_masked", "direct_alert", "quasi_alert", "numbers_alert", "precision",
        "precision_block", "untouchable_touched", "other_traps_touched",
    )  # fmt: skip
    ours = {name: {"share": share} for name in names}
    return {
        "holdout": {"ours": ours, "deduce": deduce},
        "origins": {"holdout": {"ours": {DUTCH: {"share": share}}}},
        "cost": {"memory_added_mib": 90.0, "import_ms": 300},
    }


def test_bars_say_what_is_met_and_what_is_not() -> None:
    bars = judge(figures(0.96, "not measured: deduce ontbreekt"))
    assert bars["precision"] == {"figure": 0.96, "at_least": 0.9, "met": True}
    assert not bars["direct_masked"]["met"]
    assert not bars["untouchable_touched"]["met"]
    assert bars["lowest_origin_holdout"]["met"]
    assert "lead_direct_masked" not in bars


def test_bars_beside_deduce_are_told_when_it_was_measured() -> None:
    all_figures = figures(0.9, None)
    found = {name: {"share": 0.86} for name in all_figures["holdout"]["ours"]}
    all_figures["holdout"]["deduce"] = found | {"precision": {"share": 0.95}}
    all_figures["origins"]["holdout"]["deduce"] = {DUTCH: {"share": 0.9}}
    all_figures["time_per_1000_characters"] = {"p95_ratio": 0.4}
    bars = judge(all_figures)
    assert bars["lead_direct_masked"] == {"figure": 0.04, "above": 0, "met": True}
    assert not bars["smallest_lead_of_origins_holdout"]["met"]
    assert not bars["lead_precision"]["met"]
    assert not bars["deduce_direct_masked"]["met"]
    assert bars["time_p95_ratio"]["met"]


def test_the_docs_say_what_was_measured() -> None:
    page = report.PAGE.read_text(encoding="utf-8")
    written = page.partition(report.BEGIN)[2].partition(report.END)[0]
    assert written == report.tables(report.read_result()), (
        "Voer uit: .venv/bin/python -m benchmarks.recognition.report"
    )
