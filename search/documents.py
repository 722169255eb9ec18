# SPDX-License-Identifier: EUPL-1.2
"""What is indexed, of every kind there is."""

from collections.abc import Iterable, Iterator

from wagtail.models import Page

from search.document import Findable, SearchDocument
from search.kinds import KINDS, kind_of
from search.vectors import with_known_vectors


def document_id(page: Page) -> str:
    """Return the id under which a page is indexed: of an item its public code."""
    return kind_of(page).id_of(page)


def documents_for(object_ids: Iterable[str]) -> dict[str, SearchDocument]:
    """Return the documents of those ids that readers get now; the others are gone."""
    wanted = list(object_ids)
    found = {
        document.id: document for kind in KINDS for document in kind.documents(wanted)
    }
    return with_known_vectors(found)


def findable_for(object_ids: Iterable[str]) -> dict[str, Findable]:
    """Return of the same documents what an index must say of them, without their text."""
    wanted = list(object_ids)
    return {id: one for kind in KINDS for id, one in kind.findable(wanted)}


def all_document_ids() -> Iterator[str]:
    """Return the id of everything that belongs in an index."""
    for kind in KINDS:
        yield from kind.ids()


def documents_in_database() -> int:
    return sum(kind.indexed().count() for kind in KINDS)
