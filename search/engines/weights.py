# SPDX-License-Identifier: EUPL-1.2
"""How much a concept says about a document, whichever engine adds it up."""

from __future__ import annotations

import math
from collections.abc import Iterator

from search.query import QueryConcept, Stems

# A token in a title weighs as two in the text.
TITLE = 2
# How much the other ways to write a concept add to the best one.
TIE = 0.2
# What a concept adds by occurring at all, as a part of its rarity.
PRESENCE = 0.35
# What a stem scores that occurs somewhere beside the others, as a part of its idf:
# less than by itself, for the others may stand far away from it.
TOGETHER = 0.5
SAME = 1.0
# How much a broader or narrower term weighs beside one of the same meaning.
RELATED = 0.4
# A note of two lines is not four times as much about something as a short case.
SHORTEST = 0.25


def idf(documents: int, found: int) -> float:
    """Return the weight of what occurs in ``found`` documents, as FTS5 does."""
    return max(math.log((documents - found + 0.5) / (found + 0.5)), 1e-6)


def ways_to_write(concept: QueryConcept) -> Iterator[tuple[float, tuple[Stems, ...]]]:
    """Yield the wordings of a concept with their weights, each as what must be found.

    Of what was typed each word counts by itself, of a synonym all words together.
    """
    own = concept.own
    for typed in dict.fromkeys(own):
        yield SAME, tuple((stem,) for stem in typed)
    for synonym in concept.alternatives:
        if synonym not in own:
            yield SAME, (synonym,)
    for term in concept.related:
        yield RELATED, (term,)
