# SPDX-License-Identifier: EUPL-1.2
"""What an index remembers and what it forgets."""

import pytest

from search.analysis import dutch
from search.document import SearchDocument
from search.engines.base import IndexChange, SearchEngine
from search.query import SearchRequest
from search.thesaurus import Thesaurus
from search.viewer import VISITOR

INSIDERS = frozenset({"team:1"})


@pytest.fixture
def engine(new_engine):
    return new_engine(lambda: Thesaurus([], dutch()))


def document(id: str, text: str, title: str = "") -> SearchDocument:
    return SearchDocument(
        id,
        "case",
        title,
        "",
        text,
        access=VISITOR.tokens,
        insiders=INSIDERS,
        content_hash=f"hash {id}",
    )


def total(engine: SearchEngine, text: str) -> int:
    return engine.search(SearchRequest(text), VISITOR).total


def test_an_older_version_never_overwrites_a_newer(engine):
    assert engine.apply([IndexChange.put(document("d1", "rolstoel"), 5)]) == 1
    assert engine.apply([IndexChange.put(document("d1", "fiets"), 4)]) == 0
    assert (total(engine, "rolstoel"), total(engine, "fiets")) == (1, 0)


def test_a_late_change_does_not_bring_a_deleted_document_back(engine):
    engine.apply([IndexChange.put(document("d1", "rolstoel"), 1)])
    engine.apply([IndexChange.delete("d1", 3), IndexChange.delete("d9", 3)])
    late = [IndexChange.put(document(id, "rolstoel"), 2) for id in ("d1", "d9")]
    assert engine.apply(late) == 0
    assert total(engine, "rolstoel") == 0
    assert engine.apply([IndexChange.put(document("d1", "rolstoel"), 4)]) == 1
    assert total(engine, "rolstoel") == 1


def test_the_same_change_may_arrive_twice(engine):
    for _ in range(2):
        engine.apply([IndexChange.put(document("d1", "rolstoel"), 1)])
    assert total(engine, "rolstoel") == 1
    assert engine.stats().documents == 1


def test_versions_can_be_compared_with_the_database(engine):
    engine.apply([IndexChange.put(document("d1", "rolstoel"), 1)])
    engine.apply([IndexChange.delete("d2", 2)])
    known = {v.id: v for v in engine.document_versions()}
    assert (known["d1"].version, known["d1"].content_hash) == (1, "hash d1")
    assert (known["d1"].access, known["d1"].insiders) == (VISITOR.tokens, INSIDERS)
    assert known["d2"].deleted
    assert engine.stats().tombstones == 1


def test_a_failing_batch_changes_nothing(engine):

    def changes():
        yield IndexChange.put(document("d1", "rolstoel"), 1)
        raise RuntimeError

    with pytest.raises(RuntimeError):
        engine.apply(changes())
    assert total(engine, "rolstoel") == 0
    assert engine.apply([IndexChange.put(document("d1", "rolstoel"), 1)]) == 1


def test_clearing_forgets_versions_too(engine):
    engine.apply([IndexChange.put(document("d1", "rolstoel"), 5)])
    engine.clear()
    assert (total(engine, "rolstoel"), list(engine.document_versions())) == (0, [])
    assert engine.apply([IndexChange.put(document("d1", "rolstoel"), 1)]) == 1


def test_every_document_is_listed_however_many_there_are(engine):
    engine.apply(IndexChange.put(document(f"d{n:04}", ""), n + 1) for n in range(1_205))
    known = list(engine.document_versions())
    assert [v.id for v in known] == [f"d{n:04}" for n in range(1_205)]
    assert engine.stats().documents == 1_205
