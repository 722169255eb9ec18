# SPDX-License-Identifier: EUPL-1.2
"""What the best of a result have in common says what the question is about.

Local feedback (Attar and Fraenkel, JACM 24(3), 1977), by what editors have said of
documents rather than by the words in them: no reader need say what is useful, and the
same facts give the same order on every engine. ADR 0040 has the measurements.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from search.engines.likeness import ALIKE_FACETS, TELLING_FACETS, Flag

# So many of the best are looked at, and so many of them move by what these say.
BEST = 5
MOVED = 100
# What a flag that all of them have adds, as a part of the best score by words.
GAIN = 0.35
# What a text is about. How a case went, or was kept, is another matter.
ABOUT = frozenset({*TELLING_FACETS, *ALIKE_FACETS})


def common_flags(best: Sequence[Collection[Flag]]) -> dict[Flag, float]:
    """Return what the best have in common, and how much: one when all have it.

    ``best`` are the flags of documents, the best first; those beyond ``BEST`` are not
    looked at. What one of them has by itself is chance, and counts for nothing.
    """
    having = Counter(
        flag for flags in best[:BEST] for flag in set(flags) if flag[0] in ABOUT
    )
    others = BEST - 1
    return {f: (n - 1) / others for f, n in sorted(having.items()) if n > 1}


def gains(common: Mapping[Flag, float], best_score: float) -> dict[Flag, float]:
    """Return what having each of these adds to the score of a document."""
    return {flag: GAIN * best_score * part for flag, part in common.items()}
