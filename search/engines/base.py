# SPDX-License-Identifier: EUPL-1.2
"""What every engine does, whatever it is built on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from search.document import SearchDocument
from search.query import Narrowed, SearchRequest
from search.results import SearchResponse
from search.suggestions import MOST, Suggestion
from search.viewer import Viewer

# What else is asked of a comparison, when its answer is there; or nothing.
Then = Callable[[SearchResponse], Narrowed | None]


class Unreachable(Exception):
    """The index gives no answer that can be relied on; says what happened, never a text."""


class Refused(Exception):
    """The index will not have some documents, and says which; the others were written."""

    def __init__(self, ids: frozenset[str], reason: str) -> None:
        super().__init__(reason)
        self.ids = ids


@dataclass(frozen=True, slots=True)
class IndexChange:
    """The state of one document at ``version``; without a document it is gone.

    An engine ignores a change that is older than what it knows of the same id, also
    when what it knows is that the document was deleted.
    """

    id: str
    version: int
    document: SearchDocument | None = None

    @classmethod
    def put(cls, document: SearchDocument, version: int) -> IndexChange:
        return cls(document.id, version, document)

    @classmethod
    def delete(cls, id: str, version: int) -> IndexChange:
        return cls(id, version)


@dataclass(frozen=True, slots=True)
class DocumentVersion:
    """What an engine knows of one document, to compare with the database."""

    id: str
    version: int
    content_hash: str
    access: frozenset[str]
    insiders: frozenset[str]
    deleted: bool


@dataclass(frozen=True, slots=True)
class EngineStats:
    documents: int
    tombstones: int
    index_version: int
    bytes: int


class IndexWriter(Protocol):
    """Takes changes out of the outbox."""

    def apply(self, changes: Iterable[IndexChange]) -> int:
        """Apply the changes in one transaction; return how many were news."""
        ...


class Answering(Protocol):
    """Answers requests within what the viewer may see."""

    def search(self, request: SearchRequest, viewer: Viewer) -> SearchResponse:
        """Answer with exact counts, but for those that ``small_counts`` hides."""
        ...

    def compare(
        self, request: SearchRequest, viewer: Viewer, then: Then
    ) -> tuple[SearchResponse, SearchResponse]:
        """Answer a request of kind "similar", and what ``then`` asks of that answer.

        As two searches do, but what is comparable is found once, in one state of the
        index. When nothing is asked the second answer is empty.
        """
        ...

    def suggest(
        self, text: str, viewer: Viewer, most: int = MOST
    ) -> tuple[Suggestion, ...]:
        """Return what may be meant by what is being typed, at most so many of each kind.

        A document is suggested to who may see it, when each typed word is the beginning
        of a word in its title; a concept by its label and synonyms.
        """
        ...


class SearchEngine(IndexWriter, Answering, Protocol):
    """An index of its own that can be asked, filled and compared with the database."""

    @property
    def fingerprint(self) -> str:
        """Identify the analysis; an index with another fingerprint must be rebuilt."""
        ...

    def clear(self) -> None: ...

    def stats(self) -> EngineStats: ...

    def document_versions(self) -> Iterator[DocumentVersion]: ...
