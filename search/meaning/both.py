# SPDX-License-Identifier: EUPL-1.2
"""What a text is about and what a model takes it to mean, as one vector.

The cosine of two such vectors is the weighted mean of the two cosines.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from search.document import SearchDocument
from search.meaning.embedder import Embedder
from search.meaning.vectors import Vector, unit

# Which part of a cosine is that of the model (ADR 0035).
MODEL_PART = 0.5


@dataclass(frozen=True, slots=True)
class Both:
    """As slow as the slower of the two."""

    topics: Embedder
    model: Embedder

    @property
    def recipe(self) -> str:
        return f"{self.topics.recipe}+{MODEL_PART}:{self.model.recipe}"

    @property
    def dimensions(self) -> int:
        return self.topics.dimensions + self.model.dimensions

    @property
    def is_instant(self) -> bool:
        return self.topics.is_instant and self.model.is_instant

    def document(self, document: SearchDocument) -> Vector:
        return _joined(self.topics.document(document), self.model.document(document))

    def question(self, text: str) -> Vector:
        return _joined(self.topics.question(text), self.model.question(text))


def _joined(topics: Vector, model: Vector) -> Vector:
    weighted = (np.sqrt(1 - MODEL_PART) * topics, np.sqrt(MODEL_PART) * model)
    return unit(np.concatenate(weighted).astype(np.float32))
