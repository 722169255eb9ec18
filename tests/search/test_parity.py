# SPDX-License-Identifier: EUPL-1.2
from pathlib import Path

from django.core.management import CommandError, call_command

import pytest

from search.engines.base import IndexChange
from search.evaluation_files import read_judged_set
from search.parity import compare, differences, requests_of
from search.results import Hit, SearchResponse

DEVELOPMENT = Path(__file__).parent / "development"


def answered(*ids: str, **fields: object) -> SearchResponse:
    hits = tuple(Hit(id, rank) for rank, id in enumerate(ids, start=1))
    return SearchResponse(hits, len(hits), **fields)


def test_equal_answers_are_no_difference():
    assert compare("q", answered("a", "b"), answered("a", "b")) is None


def test_another_order_is_told_by_its_first_place():
    found = compare("q", answered("a", "b", "c"), answered("a", "c", "b"))
    assert (found.fields, found.first_place, found.moved) == ((), 2, 2)


def test_another_result_and_another_count_are_named():
    found = compare("q", answered("a", "b"), answered("a"))
    assert found.fields == ("total", "hits")
    found = compare("q", answered("a", widened=True), answered("a"))
    assert found.fields == ("widened",)


def test_an_engine_answers_a_judged_set_like_itself(new_engine, thesaurus):
    judged = read_judged_set(DEVELOPMENT)
    one, other = (new_engine(lambda: thesaurus) for _ in range(2))
    asked = list(requests_of(judged))
    for engine in (one, other):
        engine.apply(IndexChange.put(d, 1) for d in judged.documents)
    assert differences(asked, one, other) == []
    other.apply([IndexChange.delete(judged.documents[0].id, 2)])
    assert differences(asked, one, other)
    assert len(asked) == len(judged.queries) + len(judged.similar)


@pytest.mark.elasticsearch
def test_both_engines_answer_the_development_set_alike(elastic_site, capsys):
    call_command("evaluate_search", str(DEVELOPMENT), engine="elastic", compare=True)
    told = capsys.readouterr()
    assert told.err.startswith("0 van ")
    assert "nDCG@10" in told.out


def test_without_an_address_there_is_nothing_to_judge():
    with pytest.raises(CommandError, match="ES_URL is leeg"):
        call_command("evaluate_search", str(DEVELOPMENT), engine="elastic")
