# SPDX-License-Identifier: EUPL-1.2
"""A slow model of meaning that knows a few topics, and takes all else for unlike anything."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256

import numpy as np

from search.document import SearchDocument
from search.meaning.asking import Meaning
from search.meaning.vectors import Vector, packed, unit

DIMENSIONS = 384
TOPICS = {
    "stuurwiel": "car",
    "automobiel": "car",
    "chauffeur": "car",
    "tulpenbol": "garden",
    "snoeischaar": "garden",
}


class FewTopics:
    """Texts with a word of one topic lie close together."""

    recipe = "few-topics-1"
    dimensions = DIMENSIONS
    is_instant = False

    def document(self, document: SearchDocument) -> Vector:
        return self._vector(document.text)

    def question(self, text: str) -> Vector:
        return self._vector(text)

    def _vector(self, text: str) -> Vector:
        named = {TOPICS[w] for w in text.lower().strip(".").split() if w in TOPICS}
        return unit(np.sum([_axis(topic) for topic in named or {text}], axis=0))


class Broken(FewTopics):
    """A model that fails whenever it is asked a question."""

    def question(self, text: str) -> Vector:
        raise RuntimeError(text)


def with_vector(document: SearchDocument, meaning: Meaning | None) -> SearchDocument:
    if meaning is None:
        return document
    return replace(document, vector=packed(meaning.document(document)))


def _axis(name: str) -> Vector:
    seed = int(sha256(name.encode()).hexdigest()[:8], 16)
    drawn = np.random.default_rng(seed).standard_normal(DIMENSIONS)
    return unit(drawn.astype(np.float32))
