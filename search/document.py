# SPDX-License-Identifier: EUPL-1.2
"""What is indexed: the one form in which content reaches an engine."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Findable:
    """Of a document what shows whether an index is right about it: its text by a hash."""

    content_hash: str
    access: frozenset[str]
    insiders: frozenset[str]


@dataclass(frozen=True, slots=True)
class SearchDocument:
    """A case, practice or other page as it may be found.

    ``access`` holds the tokens of which a viewer needs one; without any token the
    document cannot be found by anyone. ``insiders`` are the tokens of whom even a small
    count may be told in which this document is. ``vector`` is what it means, when that is
    known and asked for (``search.meaning``).
    """

    id: str
    kind: str
    title: str
    summary: str
    body: str
    facets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    access: frozenset[str] = frozenset()
    insiders: frozenset[str] = frozenset()
    published: datetime | None = None
    updated: datetime | None = None
    content_hash: str = ""
    vector: bytes | None = None

    @property
    def findable(self) -> Findable:
        return Findable(self.content_hash, self.access, self.insiders)

    @property
    def text(self) -> str:
        """Return the title, summary and body as one text."""
        return "\n".join(filter(None, (self.title, self.summary, self.body)))
