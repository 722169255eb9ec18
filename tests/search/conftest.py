# SPDX-License-Identifier: EUPL-1.2
"""A small index with a thesaurus of its own; no test here needs Django."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest

from search.analysis import Analyser, dutch
from search.document import SearchDocument
from search.engines.base import IndexChange
from search.engines.embedded import EmbeddedEngine
from search.query import SearchRequest
from search.results import SearchResponse
from search.thesaurus import TermGroup, Thesaurus
from search.viewer import VISITOR, Viewer

GROUPS = (
    TermGroup("provision:stairlift", "Traplift", ("trap lift", "stoellift")),
    TermGroup(
        "provision:household_help",
        "Hulp bij het huishouden",
        ("huishoudelijke hulp", "huishoudelijke ondersteuning", "poetshulp", "hbh"),
    ),
    TermGroup(
        "provision:cleaning",
        "Schoonmaak",
        ("ramen lappen",),
        "provision:household_help",
    ),
    TermGroup("theme:loneliness", "Eenzaamheid", ("eenzaam", "alleen zijn")),
    TermGroup("theme:carers", "Mantelzorg", ("mantelzorger", "familiezorg")),
    TermGroup("need:out", "Buitenshuis op pad kunnen", ("de deur uit",)),
    TermGroup("role:resident", "Inwoner", ("cliënt", "klant", "burger", "aanvrager")),
    TermGroup("theme:dementia", "Dementie", ("alzheimer",)),
    TermGroup("group:dementia", "Mensen met dementie", ("alzheimer",)),
)


@dataclass
class Index:
    """An engine in memory that remembers the next version by itself."""

    engine: EmbeddedEngine
    version: int = 0
    documents: dict[str, SearchDocument] = field(default_factory=dict)

    def put(
        self, id: str, text: str = "", *, title: str = "", **fields: object
    ) -> None:
        self.version += 1
        start = datetime(2026, 1, 1, tzinfo=UTC)
        moment = start + timedelta(days=self.version)
        values = {
            "access": frozenset({"public"}),
            "published": moment,
            "updated": moment,
            **fields,
        }
        document = SearchDocument(id, "case", title, "", text, **values)
        self.documents[id] = document
        self.engine.apply([IndexChange.put(document, self.version)])

    def delete(self, id: str) -> None:
        self.version += 1
        self.engine.apply([IndexChange.delete(id, self.version)])

    def answer(
        self, text: str = "", viewer: Viewer = VISITOR, **fields: object
    ) -> SearchResponse:
        return self.engine.search(SearchRequest(text, **fields), viewer)

    def find(
        self, text: str = "", viewer: Viewer = VISITOR, **fields: object
    ) -> list[str]:
        return [hit.id for hit in self.answer(text, viewer, **fields).hits]


@pytest.fixture(scope="session")
def analyser() -> Analyser:
    return dutch()


@pytest.fixture(scope="session")
def thesaurus(analyser: Analyser) -> Thesaurus:
    return Thesaurus(GROUPS, analyser)


@pytest.fixture
def index(analyser: Analyser, thesaurus: Thesaurus) -> Index:
    return Index(EmbeddedEngine(":memory:", analyser, lambda: thesaurus))


@pytest.fixture
def filled(index: Index) -> Callable[[Iterable[str]], Index]:
    def fill(texts: Iterable[str]) -> Index:
        for number, text in enumerate(texts, start=1):
            index.put(f"d{number}", text)
        return index

    return fill
