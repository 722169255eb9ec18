# SPDX-License-Identifier: EUPL-1.2
import json
import shutil
from pathlib import Path

import ir_measures
import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.engines.embedded import EmbeddedEngine
from search.evaluation import evaluate, ndcg, recall
from search.evaluation_files import InvalidJudgedSet, read_judged_set

DEVELOPMENT = Path(__file__).parent / "development"
IDS = [f"d{n}" for n in range(12)]
GRADES = st.dictionaries(st.sampled_from(IDS), st.integers(0, 3), min_size=1)


@pytest.fixture
def folder(tmp_path):
    return Path(shutil.copytree(DEVELOPMENT, tmp_path / "set"))


@given(GRADES, st.permutations(IDS))
def test_measures_agree_with_ir_measures(grades, ranked):
    # Its gain is linear, so the exponential gain goes in as the grade.
    qrels = [ir_measures.Qrel("q", id, 2**grade - 1) for id, grade in grades.items()]
    run = [ir_measures.ScoredDoc("q", id, -n) for n, id in enumerate(ranked)]
    measures = [ir_measures.nDCG @ 10, ir_measures.R(rel=3) @ 20]
    theirs = ir_measures.calc_aggregate(measures, qrels, run)
    assert (ndcg(ranked, grades) or 0) == pytest.approx(theirs[measures[0]])
    assert (recall(ranked, grades) or 0) == pytest.approx(theirs[measures[1]])


def test_a_set_is_ranked_and_scored_overall_and_by_class(analyser, thesaurus):
    judged = read_judged_set(DEVELOPMENT)
    engine = EmbeddedEngine(":memory:", analyser, lambda: thesaurus)
    result = evaluate(judged, engine).as_json()
    assert set(result) == {"metrics", "queries", "similar"}
    assert set(result["queries"][0]) == {"id", "class", "ranked"}
    assert set(result["similar"][0]) == {"id", "ranked"}
    assert len(result["queries"]) == len(judged.queries)
    assert all(len(row["ranked"]) <= 50 for row in result["queries"])
    # Without the site's vocabularies; a fall below this is a blunder somewhere.
    assert result["metrics"]["queries"]["ndcg_at_10"] > 0.65
    assert result["metrics"]["similar"]["ndcg_at_10"] > 0.5


def test_files_for_similar_documents_may_be_absent(folder):
    (folder / "similar.tsv").unlink()
    (folder / "similar.qrels").unlink()
    assert read_judged_set(folder).similar == ()


def test_facets_are_accepted_in_any_form(folder):
    row = {"id": 1, "title": None, "body": "x", "theme": "a", "facets": {"b": ["c"]}}
    row |= {"number": 3, "empty": [], "need": ["d", "d", 4]}
    (folder / "documents.jsonl").write_text(json.dumps(row))
    [document] = read_judged_set(folder).documents
    assert document.id == "1"
    assert document.facets == {"theme": ("a",), "b": ("c",), "need": ("d",)}


@pytest.mark.parametrize(
    ("name", "line", "problem"),
    [
        ("documents.jsonl", "{", "regel 65: geen geldige JSON"),
        ("documents.jsonl", "[]", "regel 65: een document moet een JSON-object"),
        ("documents.jsonl", '{"title": "x"}', "regel 65: het veld “id” ontbreekt"),
        (
            "queries.tsv",
            "q99 compound tekst",
            "regel 47: verwacht: id, klasse en tekst",
        ),
        ("similar.tsv", "s99", "regel 16: verwacht: id van de vraag"),
        ("qrels.txt", "q1 0 d1", "regel 128: verwacht: vraag, 0, document en oordeel"),
        ("qrels.txt", "q1 0 d1 veel", "regel 128: het oordeel “veel” is geen geheel"),
    ],
)
def test_what_is_wrong_is_said_with_its_file_and_line(folder, name, line, problem):
    with (folder / name).open("a") as file:
        file.write(line + "\n")
    with pytest.raises(InvalidJudgedSet) as raised:
        read_judged_set(folder)
    assert name in str(raised.value)
    assert problem in str(raised.value)


def test_a_missing_file_is_named(folder):
    (folder / "queries.tsv").unlink()
    with pytest.raises(InvalidJudgedSet, match="queries.tsv ontbreekt"):
        read_judged_set(folder)
    with pytest.raises(InvalidJudgedSet, match="bestaat niet"):
        read_judged_set(folder / "nergens")
