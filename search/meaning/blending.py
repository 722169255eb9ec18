# SPDX-License-Identifier: EUPL-1.2
"""How what is near in meaning changes what the words found; the same for every engine.

Words decide whether there is an answer at all: the model finds something near to any
question, also to one about apple pie, and no cosine tells these apart (ADR 0023).
"""

from __future__ import annotations

import numpy as np

from search.meaning.vectors import Vector, unit

# The best by words say what the question is about; so many steer it, this much.
STEERING = 10
STEERED = 0.7
# Of all that may be seen only so many are near.
NEAREST = 100
# Below this nearness is what any two texts of the field have.
FLOOR = 0.2
# From here on a document is a result though its words are others.
ENTRY = 0.5
# What the nearest gains, as a part of the best score by words.
LIFT = 0.8
# Where even the nearest is hardly near, it gains no whole lift.
LEAST_SPAN = 0.1
# How much a place by meaning weighs between two cases, beside words and facets.
LIKENESS = 0.5


def steered(question: Vector, best: Vector, scores: Vector) -> Vector:
    """Return the question moved towards what its words found, by how well they did."""
    if not len(best):
        return question
    found = unit(scores @ best)
    return unit(question + np.float32(STEERED) * found)


def lifts(cosines: Vector, best_score: float) -> Vector:
    """Return what nearness adds to the scores of documents, the nearest first."""
    if not len(cosines):
        return cosines
    span = max(float(cosines[0]) - FLOOR, LEAST_SPAN)
    nearness = np.clip((cosines - FLOOR) / span, 0, 1)
    lifted: Vector = (LIFT * best_score * nearness).astype(np.float32)
    return lifted
