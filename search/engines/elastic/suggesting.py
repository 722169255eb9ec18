# SPDX-License-Identifier: EUPL-1.2
"""Titles by how their words begin, with the visibility filter in the query itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from search.engines.elastic.index import Index
from search.engines.elastic.queries import columns, constant, id_of, visible
from search.suggestions import Suggestion, SuggestionKind
from search.viewer import Viewer

# The server cuts what is longer, and refuses to look for the beginning of it.
LONGEST_TOKEN = 255
# More than there are kinds of documents.
MOST_KINDS = 20
BEST = "best"


def suggest_titles(
    index: Index, words: Sequence[str], viewer: Viewer, most: int
) -> list[Suggestion]:
    """Return documents that the viewer may see, so many of each kind.

    Whole words come first, then the newest.
    """
    if any(len(word) > LONGEST_TOKEN for word in words):
        return []
    begins = [{"prefix": {"title_words": {"value": word}}} for word in words]
    whole = [constant({"term": {"title_words": word}}, 1.0) for word in words]
    order = {"sort": [{"_score": "desc"}, {"published": "desc"}, {"id": "asc"}]}
    each = {"name": BEST, "size": most, **order, **columns()}
    answer = index.search(
        {
            "size": MOST_KINDS,
            "query": {"bool": {"filter": [visible(viewer), *begins], "should": whole}},
            "collapse": {"field": "kind", "inner_hits": each},
            **order,
            "track_total_hits": False,
            **columns(),
        }
    )
    hits = [
        hit
        for group in answer["hits"]["hits"]
        for hit in group["inner_hits"][BEST]["hits"]["hits"]
    ]
    hits.sort(key=_place)
    return [Suggestion(SuggestionKind.DOCUMENT, id_of(hit)) for hit in hits]


def _place(hit: Mapping[str, Any]) -> tuple[float, int, str]:
    score, published, id = hit["sort"]
    return -score, -published, id
