# SPDX-License-Identifier: EUPL-1.2
"""A question's vector, made once for each answer and forgotten with it."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from hashlib import sha256

from search.document import SearchDocument
from search.meaning.embedder import Embedder
from search.meaning.vectors import Vector, packed

logger = logging.getLogger(__name__)

# Of the answer that is being made, if one is.
_known: ContextVar[dict[bytes, Vector] | None] = ContextVar("known", default=None)


@contextmanager
def one_answer() -> Iterator[None]:
    """Remember vectors of questions until the end, and not a moment longer."""
    if _known.get() is not None:
        yield
        return
    token = _known.set({})
    try:
        yield
    finally:
        _known.reset(token)


def fingerprint(analysis: str, meaning: Meaning | None) -> str:
    """Return what an index is built with: its vectors are of one recipe, or it has none."""
    if meaning is None:
        return analysis
    return f"{analysis}-{sha256(meaning.recipe.encode()).hexdigest()[:8]}"


@dataclass(frozen=True, slots=True)
class Meaning:
    """A model that may fail: then the words answer alone."""

    embedder: Embedder

    @property
    def recipe(self) -> str:
        return self.embedder.recipe

    @property
    def dimensions(self) -> int:
        return self.embedder.dimensions

    @property
    def is_instant(self) -> bool:
        return self.embedder.is_instant

    def document(self, document: SearchDocument) -> Vector:
        return self.embedder.document(document)

    def kept(self, document: SearchDocument) -> bytes | None:
        """Return the vector an index keeps: what the document brings, or made at once."""
        if document.vector is not None or not self.is_instant:
            return document.vector
        return packed(self.document(document))

    def question(self, text: str) -> Vector | None:
        known = _known.get()
        key = sha256(text.encode("utf-8", "replace")).digest()
        if known is not None and key in known:
            return known[key]
        try:
            vector = self.embedder.question(text)
        except Exception as error:  # noqa: BLE001  Whatever a model raises, words answer.
            # Only the kind of failure: a message can quote the question.
            logger.warning("Answered by words alone: %s.", type(error).__name__)
            return None
        if known is not None:
            known[key] = vector
        return vector
