# SPDX-License-Identifier: EUPL-1.2
"""What is known of the meaning of this site's items, for whoever indexes them."""

from collections.abc import Mapping
from dataclasses import replace

from search.document import SearchDocument
from search.embedding import slow_meaning
from search.meaning.texts import told_hash
from search.models import Vector


def with_known_vectors(
    documents: Mapping[str, SearchDocument],
) -> dict[str, SearchDocument]:
    """Return documents with their vectors, where one is known of this very text.

    What needs no worker is made by the index itself.
    """
    meaning = slow_meaning()
    if meaning is None:
        return dict(documents)
    rows = Vector.objects.filter(object_id__in=documents, recipe=meaning.recipe)
    known = {(row.object_id, row.told_hash): bytes(row.values) for row in rows}
    return {
        id: replace(document, vector=known.get((id, told_hash(document))))
        for id, document in documents.items()
    }
