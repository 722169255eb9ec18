# SPDX-License-Identifier: EUPL-1.2
"""What an embedding model must do here, whichever it is."""

from __future__ import annotations

from typing import Protocol

from search.document import SearchDocument
from search.meaning.vectors import Vector


class NotInstalled(Exception):
    """The model that the settings ask for is not there; says what to do, in Dutch."""


class Embedder(Protocol):
    """Turns texts into vectors of length one; near in meaning is near in space."""

    @property
    def recipe(self) -> str:
        """Name model, version, prefixes and parts: vectors of two recipes never meet."""
        ...

    @property
    def dimensions(self) -> int: ...

    @property
    def is_instant(self) -> bool:
        """Whether a vector costs about as much as reading the text, so nobody need wait."""
        ...

    def document(self, document: SearchDocument) -> Vector: ...

    def question(self, text: str) -> Vector: ...
