# SPDX-License-Identifier: EUPL-1.2
"""Every hit has a reason, and every reason can be found again in both texts."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from search.analysis import dutch
from search.document import SearchDocument
from search.engines.base import IndexChange
from search.engines.embedded import EmbeddedEngine
from search.evaluation import EVERYTHING
from search.evaluation_files import JudgedSet, read_judged_set
from search.meaning.asking import Meaning
from search.meaning.topics import Topics
from search.query import SearchRequest, parse
from search.ranking import UNTOLD_FACETS
from search.readings import Readings
from search.reasons import Asked, Explainer
from search.thesaurus import Thesaurus
from search.vocabulary import term_groups
from taxonomy.vocabulary import read_data_files
from tests.search.reason_checker import is_true

FOLDER = Path(__file__).parent / "judged"
DEPTH = 20


@pytest.fixture(scope="module")
def judged() -> JudgedSet:
    return read_judged_set(FOLDER)


@pytest.fixture(scope="module")
def thesaurus() -> Thesaurus:
    return Thesaurus(term_groups(read_data_files()), dutch())


@pytest.fixture(scope="module")
def engine(judged: JudgedSet, thesaurus: Thesaurus) -> EmbeddedEngine:
    meaning = Meaning(Topics())
    engine = EmbeddedEngine(":memory:", dutch(), lambda: thesaurus, meaning)
    engine.apply(
        IndexChange.put(document, at) for at, document in enumerate(judged.documents, 1)
    )
    return engine


def named_facets(
    text: str, thesaurus: Thesaurus, documents: tuple[SearchDocument, ...]
) -> Mapping[str, tuple[str, ...]]:
    """Return the tags that a question names, as the result page gives them."""
    groups = [g for c in parse(text, dutch(), thesaurus).concepts for g in c.groups]
    codes = {group.rpartition(":")[2] for group in groups}
    found: dict[str, list[str]] = {}
    for document in documents:
        for name, values in document.facets.items():
            if name not in UNTOLD_FACETS:
                found.setdefault(name, []).extend(v for v in values if v in codes)
    return {name: tuple(dict.fromkeys(values)) for name, values in found.items()}


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["query", "similar"])
def test_every_hit_of_every_question_has_reasons_and_all_hold(
    judged: JudgedSet, thesaurus: Thesaurus, engine: EmbeddedEngine, kind: str
) -> None:
    documents = {document.id: document for document in judged.documents}
    readings = Readings(dutch(), thesaurus)
    checked = 0
    for query in judged.queries:
        request = SearchRequest(query.text, kind=kind, page_size=DEPTH)
        response = engine.search(request, EVERYTHING)
        text = response.correction.corrected if response.correction else query.text
        asked = Asked(text, named_facets(text, thesaurus, judged.documents))
        explainer = Explainer(asked, readings)
        for hit in response.hits:
            found = documents[hit.id]
            reasons = explainer.explain(found, only_near=hit.by_meaning)
            shared = [r for r in reasons if r.kind not in ("differs", "not_mentioned")]
            assert shared, (query.text, hit.id)
            for reason in reasons:
                assert is_true(reason, asked, found, dutch(), thesaurus), (
                    query.text,
                    hit.id,
                    reason,
                )
                checked += 1
    assert checked > 1000


@pytest.mark.slow
def test_every_comparable_case_has_reasons_and_all_hold(
    judged: JudgedSet, thesaurus: Thesaurus, engine: EmbeddedEngine
) -> None:
    documents = {document.id: document for document in judged.documents}
    readings = Readings(dutch(), thesaurus)
    for _, id_ in judged.similar:
        example = documents[id_]
        asked = Asked(example.text, example.facets)
        explainer = Explainer(asked, readings, whole_texts=True)
        request = SearchRequest(kind="similar", like=id_, page_size=DEPTH)
        for hit in engine.search(request, EVERYTHING).hits:
            found = documents[hit.id]
            reasons = explainer.explain(found)
            assert [r for r in reasons if r.kind not in ("differs", "not_mentioned")]
            for reason in reasons:
                assert is_true(reason, asked, found, dutch(), thesaurus), reason
