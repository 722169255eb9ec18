# SPDX-License-Identifier: EUPL-1.2
"""Titles by how their words begin, with the visibility filter in the query itself."""

from __future__ import annotations

from collections.abc import Sequence

from search.engines.elastic.index import Index
from search.engines.elastic.queries import columns, constant, id_of, visible
from search.suggestions import Suggestion, SuggestionKind
from search.viewer import Viewer

# The server cuts what is longer, and refuses to look for the beginning of it.
LONGEST_TOKEN = 255


def suggest_titles(
    index: Index, words: Sequence[str], viewer: Viewer, most: int
) -> list[Suggestion]:
    """Return documents that the viewer may see; whole words first, then the newest."""
    if any(len(word) > LONGEST_TOKEN for word in words):
        return []
    begins = [{"prefix": {"title_words": {"value": word}}} for word in words]
    whole = [constant({"term": {"title_words": word}}, 1.0) for word in words]
    answer = index.search(
        {
            "size": most,
            "query": {"bool": {"filter": [visible(viewer), *begins], "should": whole}},
            "sort": [{"_score": "desc"}, {"published": "desc"}, {"id": "asc"}],
            "track_total_hits": False,
            **columns(),
        }
    )
    return [
        Suggestion(SuggestionKind.DOCUMENT, id_of(hit))
        for hit in answer["hits"]["hits"]
    ]
