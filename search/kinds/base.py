# SPDX-License-Identifier: EUPL-1.2
"""What search must know of a kind of page before such pages can be found.

Engines know documents and templates know cards; neither knows a model. What stands
between is asked for here, once for every kind.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from django.db.models import QuerySet
from django.http import HttpRequest
from wagtail.models import Page

from accounts.access import Viewer
from search.document import Findable, SearchDocument

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

PageT = TypeVar("PageT", bound=Page)


class Kind(ABC, Generic[PageT]):
    """Pages of one model: which of them are indexed, as what, for whom, and how they look.

    A page is known by an id of its own, that of its document. Who asks about ids names
    those of every kind: each kind takes its own and passes over the others.
    """

    model: type[PageT]

    @property
    def code(self) -> str:
        """Return what an index calls this kind."""
        return str(self.model._meta.model_name)

    @property
    def name(self) -> StrOrPromise:
        """Return what readers call one of these."""
        return self.model._meta.verbose_name or ""

    @property
    def note(self) -> str:
        """Return what is said beside a suggestion that its heading does not say."""
        return ""

    @property
    @abstractmethod
    def heading(self) -> str:
        """Return above which list readers are suggested these."""

    @abstractmethod
    def counted(self, count: int, *, is_question: bool) -> str:
        """Return a number of these in words, as answers to a question or as a list."""

    # What belongs in an index.

    @abstractmethod
    def id_of(self, page: PageT) -> str: ...

    @abstractmethod
    def indexed(self) -> QuerySet[PageT]:
        """Return the pages that belong in an index."""

    @abstractmethod
    def ids(self) -> Iterator[str]:
        """Return the ids of those, in primary-key order."""

    @abstractmethod
    def documents(self, ids: Iterable[str]) -> Iterator[SearchDocument]:
        """Return the documents of those among ``ids`` that belong in an index now."""

    def findable(self, ids: Iterable[str]) -> Iterator[tuple[str, Findable]]:
        """Return the id of each of these documents, and what an index must say of it.

        A kind of which there are many reads no more than that takes.
        """
        for document in self.documents(ids):
            yield document.id, document.findable

    # What one reader gets, as the database says at this moment.

    @abstractmethod
    def pages(self, viewer: Viewer, ids: Iterable[str]) -> dict[str, PageT]:
        """Return the pages among ``ids`` that ``viewer`` may be shown."""

    @abstractmethod
    def hashes(self, viewer: Viewer, ids: Iterable[str]) -> dict[str, str]:
        """Return the content hash of each of those pages."""

    # How one is shown. ``read_ahead`` comes first and reads what the others need.

    def read_ahead(self, pages: list[PageT]) -> None:
        """Read in a few queries what showing these pages takes."""
        return None

    @abstractmethod
    def hash_of(self, page: PageT) -> str: ...

    @abstractmethod
    def told(self, page: PageT) -> SearchDocument:
        """Return its texts and concepts, with which a hit is explained."""

    def labels(self, page: PageT) -> Mapping[tuple[str, str], str]:
        """Return how its concepts are called, by role and code."""
        return {}

    @abstractmethod
    def story(self, page: PageT) -> str:
        """Return what it tells, as plain text in reading order."""

    @abstractmethod
    def card(self, page: PageT, request: HttpRequest) -> dict[str, Any]:
        """Return what ``components/hit.html`` shows of it."""
