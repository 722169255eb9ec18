# SPDX-License-Identifier: EUPL-1.2
"""What the file of the embedded engine keeps, and who may write it at the same time."""

import multiprocessing
import random
import threading
from pathlib import Path

import apsw
import pytest

from search.analysis import Analyser, dutch
from search.document import SearchDocument
from search.engines import columns
from search.engines.base import IndexChange
from search.engines.embedded import EmbeddedEngine
from search.engines.storage import IndexFile
from search.query import SearchRequest
from search.thesaurus import Thesaurus
from search.viewer import VISITOR

EMPTY = Thesaurus([], dutch())


def open_engine(path: Path) -> EmbeddedEngine:
    return EmbeddedEngine(path, dutch(), lambda: EMPTY)


def document(id: str, text: str, title: str = "") -> SearchDocument:
    return SearchDocument(
        id, "case", title, "", text, access=VISITOR.tokens, content_hash=f"hash {id}"
    )


def total(engine: EmbeddedEngine, text: str) -> int:
    return engine.search(SearchRequest(text), VISITOR).total


@pytest.fixture
def path(tmp_path):
    return tmp_path / "search.sqlite3"


def test_what_is_replaced_or_deleted_leaves_no_byte_behind(path):
    engine = open_engine(path)
    generator = random.Random(1)
    letters = "bcdfghjklmnpqrstvwxz"
    names = ["".join(generator.choices(letters, k=14)) for _ in range(300)]
    engine.apply(
        IndexChange.put(document(f"d{n}", f"{name} rolstoel {name}", name), 1)
        for n, name in enumerate(names)
    )
    for batch in range(0, 300, 50):
        engine.apply(
            IndexChange.delete(f"d{n}", 2)
            if n % 2
            else IndexChange.put(document(f"d{n}", "een fiets"), 2)
            for n in range(batch, batch + 50)
        )
    assert engine.wipe()
    left = b"".join(file.read_bytes() for file in path.parent.iterdir())
    assert [name for name in names if name.encode() in left] == []
    assert total(engine, "fiets") == 150


def test_a_deleted_word_is_gone_from_a_small_file_at_once(path):
    engine = open_engine(path)
    engine.apply([IndexChange.put(document("d1", "Bijzonderheid xyzzyplugh"), 1)])
    engine.apply([IndexChange.delete("d1", 2)])
    left = b"".join(file.read_bytes() for file in path.parent.iterdir())
    assert b"xyzzyplugh" not in left


def test_an_unchanged_document_only_gets_its_new_version(path):
    engine = open_engine(path)
    engine.apply([IndexChange.put(document("d1", "rolstoel"), 1)])
    before = engine.stats().index_version
    assert engine.apply([IndexChange.put(document("d1", "rolstoel"), 2)]) == 1
    assert engine.apply([IndexChange.put(document("d1", "fiets"), 1)]) == 0
    assert engine.stats().index_version == before
    assert [v.version for v in engine.document_versions()] == [2]


def test_clearing_leaves_nothing_behind(path):
    engine = open_engine(path)
    engine.apply([IndexChange.put(document("d1", "Bijzonderheid xyzzyplugh"), 1)])
    engine.clear()
    assert total(engine, "bijzonderheid") == 0
    assert list(engine.document_versions()) == []
    left = b"".join(file.read_bytes() for file in path.parent.iterdir())
    assert b"xyzzyplugh" not in left


def test_what_one_process_writes_another_finds_at_once(path):
    writer, reader = open_engine(path), open_engine(path)
    assert total(reader, "rolstoel") == 0
    writer.apply([IndexChange.put(document("d1", "rolstoel"), 1)])
    assert total(reader, "rolstoel") == 1
    writer.clear()
    writer.apply([IndexChange.put(document("d2", "fiets"), 1)])
    assert (total(reader, "rolstoel"), total(reader, "fiets")) == (0, 1)


def _write(path: Path, start: int) -> None:
    engine = open_engine(path)
    for n in range(start, start + 20):
        engine.apply([IndexChange.put(document(f"d{n}", "rolstoel"), 1)])


def test_a_process_that_waited_for_the_lock_keeps_what_the_other_wrote(path):
    """Regression: its memory of an empty schema made it empty the file again."""
    late = IndexFile(str(path), "one")
    early = apsw.Connection(str(path))
    early.execute("PRAGMA journal_mode = WAL")
    waiting = apsw.Connection(str(path))
    assert not waiting.table_exists(None, "meta")
    engine = open_engine(path)
    engine.apply([IndexChange.put(document("d1", "rolstoel"), 1)])
    late.fingerprint = engine.fingerprint
    late._prepare(waiting)
    assert total(open_engine(path), "rolstoel") == 1


@pytest.mark.slow
def test_several_processes_may_write_at_once(path):
    context = multiprocessing.get_context("spawn")
    writers = [context.Process(target=_write, args=(path, n * 20)) for n in range(2)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert [writer.exitcode for writer in writers] == [0, 0]
    assert total(open_engine(path), "rolstoel") == 40


def test_threads_may_read_while_another_writes(path):
    engine = open_engine(path)
    engine.apply([IndexChange.put(document("d0", "rolstoel"), 1)])
    failures: list[Exception] = []

    def read() -> None:
        try:
            for _ in range(30):
                assert total(engine, "rolstoel mantelzrog") >= 1
        except Exception as error:
            failures.append(error)

    readers = [threading.Thread(target=read) for _ in range(3)]
    for reader in readers:
        reader.start()
    for n in range(1, 30):
        engine.apply([IndexChange.put(document(f"d{n}", "rolstoel"), 1)])
    for reader in readers:
        reader.join()
    assert failures == []


def test_an_index_of_another_analysis_is_emptied(path):
    open_engine(path).apply([IndexChange.put(document("d1", "rolstoel"), 1)])
    other = EmbeddedEngine(path, Analyser(stop_words=frozenset()), lambda: EMPTY)
    assert total(other, "rolstoel") == 0
    assert other.fingerprint != open_engine(path.with_name("other")).fingerprint


def test_the_file_holds_no_text(path):
    engine = open_engine(path)
    engine.apply(
        [IndexChange.put(document("d1", "Een verdrietige Vrouw van dertig"), 1)]
    )
    stored = apsw.Connection(str(path)).execute("SELECT * FROM document").fetchone()
    assert "Vrouw van dertig" not in " ".join(map(str, stored))


def test_what_one_process_writes_another_suggests_at_once(tmp_path):
    writer, reader = (open_engine(tmp_path / "index") for _ in range(2))
    assert reader.suggest("trap", VISITOR) == ()
    writer.apply([IndexChange.put(document("d1", "", "De traplift"), 1)])
    assert [s.id for s in reader.suggest("trap", VISITOR)] == ["d1"]
    writer.clear()
    writer.apply([IndexChange.put(document("d2", "", "De trapleuning"), 1)])
    assert [s.id for s in reader.suggest("trap", VISITOR)] == ["d2"]


def test_a_form_of_a_word_leaves_no_byte_behind_when_its_stem_stays(tmp_path):
    engine = open_engine(tmp_path / "index")
    for version, title in enumerate(
        ("Bijzondere rolstoelen", "Bijzondere rolstoel"), 1
    ):
        engine.apply([IndexChange.put(document("d1", "", title), version)])
    left = b"".join(file.read_bytes() for file in tmp_path.iterdir())
    assert b"rolstoel" in left
    assert b"rolstoelen" not in left


def test_an_index_that_is_read_in_pieces_answers_as_one_that_is_read_at_once(
    path, monkeypatch
):
    engine = open_engine(path)
    engine.apply(
        IndexChange.put(document(f"d{n}", "rolstoel " * (n + 1)), 1) for n in range(7)
    )
    engine.apply([IndexChange.delete("d3", 2)])
    monkeypatch.setattr(columns, "AT_ONCE", 2)
    in_pieces = open_engine(path)
    asked = SearchRequest("rolstoel")
    assert in_pieces.search(asked, VISITOR) == engine.search(asked, VISITOR)
    assert in_pieces.stats() == engine.stats()
