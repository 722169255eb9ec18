# SPDX-License-Identifier: EUPL-1.2
"""The words that may be suggested to one class of readers, as the index knows them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from search.engines.elastic.index import Index
from search.engines.elastic.queries import EVERYTHING
from search.engines.elastic.schema import WORDS
from search.spelling import MIN_DOCUMENTS
from search.viewer import Vocabulary

# A word has rarely more than a handful of neighbours.
MOST_SIMILAR = 50
SHORTEST_ASKED = 3


@dataclass(frozen=True, slots=True)
class IndexWords:
    """A dictionary for the speller; team-only text stands in none of its fields."""

    index: Index
    readers: Vocabulary

    def counts(self, words: Iterable[str]) -> Mapping[str, int]:
        every = list(words)
        asked = [{"term": {WORDS[self.readers]: word}} for word in every]
        return dict(zip(every, self.index.counts(EVERYTHING, asked), strict=True))

    def similar(self, word: str, most: int) -> Mapping[str, int]:
        """Return near words by counts of now: the server's own include what was deleted."""
        suggested = self.index.search(
            {
                "size": 0,
                "track_total_hits": False,
                "suggest": {
                    "near": {
                        "text": word,
                        "term": {
                            "field": WORDS[self.readers],
                            "suggest_mode": "always",
                            "max_edits": most,
                            "prefix_length": 0,
                            "min_word_length": SHORTEST_ASKED,
                            "size": MOST_SIMILAR,
                            "max_term_freq": 0.99,
                        },
                    }
                },
            }
        )["suggest"]["near"]
        near = [option["text"] for entry in suggested for option in entry["options"]]
        return {
            word: count
            for word, count in self.counts(near).items()
            if count >= MIN_DOCUMENTS and word.isascii()
        }
