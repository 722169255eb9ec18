# SPDX-License-Identifier: EUPL-1.2
"""A small index with a thesaurus of its own; no test here needs Django."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest

from search.analysis import Analyser, dutch
from search.document import SearchDocument
from search.engines.base import IndexChange, SearchEngine
from search.engines.embedded import EmbeddedEngine
from search.meaning.asking import Meaning
from search.query import SearchRequest
from search.results import SearchResponse
from search.thesaurus import TermGroup, Thesaurus
from search.viewer import VISITOR, Viewer
from tests.search.few_topics import with_vector

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


# Makes an empty engine with a thesaurus that is asked for at each search.
NewEngine = Callable[[Callable[[], Thesaurus]], SearchEngine]


@dataclass
class Index:
    """An engine that remembers the next version by itself."""

    engine: SearchEngine
    meaning: Meaning | None = None
    version: int = 0
    documents: dict[str, SearchDocument] = field(default_factory=dict)

    def put(
        self, id: str, text: str = "", *, title: str = "", **fields: object
    ) -> None:
        self._apply([self._new(id, text, title, fields)])

    def put_all(self, texts: Iterable[str]) -> None:
        self._apply(
            [self._new(f"d{n}", text, "", {}) for n, text in enumerate(texts, start=1)]
        )

    def _apply(self, documents: list[SearchDocument]) -> None:
        first = self.version - len(documents) + 1
        self.engine.apply(
            [IndexChange.put(d, version) for version, d in enumerate(documents, first)]
        )

    def _new(
        self, id: str, text: str, title: str, fields: dict[str, object]
    ) -> SearchDocument:
        self.version += 1
        start = datetime(2026, 1, 1, tzinfo=UTC)
        moment = start + timedelta(days=self.version)
        values = {
            "access": frozenset({"public"}),
            "published": moment,
            "updated": moment,
            **fields,
        }
        values = {"kind": "case", **values}
        document = SearchDocument(id, title=title, summary="", body=text, **values)
        self.documents[id] = with_vector(document, self.meaning)
        return self.documents[id]

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


def told(response: SearchResponse, name: str) -> dict[str, int | str]:
    """Return what is told of a facet: counts, or that it is few."""
    counts = next(facet.counts for facet in response.facets if facet.name == name)
    return {c.code: "few" if c.is_few else c.count for c in counts}


@pytest.fixture(scope="session")
def analyser() -> Analyser:
    return dutch()


@pytest.fixture(scope="session")
def thesaurus(analyser: Analyser) -> Thesaurus:
    return Thesaurus(GROUPS, analyser)


@pytest.fixture(scope="session")
def new_engine(analyser: Analyser) -> NewEngine:
    return lambda thesaurus: EmbeddedEngine(":memory:", analyser, thesaurus)


@pytest.fixture(scope="session")
def meaning() -> Meaning | None:
    return None


@pytest.fixture
def index(
    new_engine: NewEngine, thesaurus: Thesaurus, meaning: Meaning | None
) -> Index:
    return Index(new_engine(lambda: thesaurus), meaning)


@pytest.fixture
def filled(index: Index) -> Callable[[Iterable[str]], Index]:
    def fill(texts: Iterable[str]) -> Index:
        index.put_all(texts)
        return index

    return fill
