# SPDX-License-Identifier: EUPL-1.2
"""The measurement of Elasticsearch runs to its end, and keeps what it knows on the way."""

import pytest

from benchmarks import corpus, elastic
from benchmarks.__main__ import _after_each_stage
from tests.cast import Cast

KINDS = {
    "short", "short_by_words", "plain", "long", "short_with_filters", "autocomplete",
    "comparable", "comparable_by_words",
}  # fmt: skip


def test_what_takes_long_is_told_after_each_stage() -> None:
    assert list(_after_each_stage({"a": 1})) == [{"a": 1}]
    assert list(_after_each_stage(iter([{"a": 1}, {"b": 2}]))) == [{"a": 1}, {"b": 2}]


def test_without_a_server_it_says_so(cast: Cast, settings) -> None:
    settings.ES_URL = ""
    [figures] = elastic.measure(cast)
    assert "ES_URL" in figures["skipped"]


@pytest.mark.slow
@pytest.mark.elasticsearch
def test_every_figure_that_is_promised_is_measured(
    elastic_site: None, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(corpus, "QUESTIONS", 5)
    for name, value in (("CASES", 30), ("MANY", 60), ("WARM_UP", 1)):
        monkeypatch.setattr(elastic, name, value)
    monkeypatch.setattr(elastic, "_model", lambda: None)
    *_stages, figures = elastic.measure(cast)
    assert KINDS | {"short_of_many", "comparable_by_model"} <= figures.keys()
    assert figures["short"]["answered_by_the_stand_in"] == 0
    assert figures["short_beside_plain_p95"] > 0
