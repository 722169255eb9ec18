# SPDX-License-Identifier: EUPL-1.2
"""What is answered, by whichever engine.

Nothing in here says how much two texts resemble each other: ranks are an order,
and reasons are facts that can be checked in both texts.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal


class ReasonKind(StrEnum):
    SHARED_FACET = "shared_facet"
    SHARED_CONCEPT = "shared_concept"
    RELATED_CONCEPT = "related_concept"
    SHARED_WORDS = "shared_words"
    SHARED_TOPIC = "shared_topic"
    DIFFERS = "differs"
    NOT_MENTIONED = "not_mentioned"


@dataclass(frozen=True, slots=True)
class Reason:
    """One checkable fact about a hit, in relation to what was asked.

    ``asked`` and ``found`` are codes for facets and wordings, as they stand in the
    two texts, for concepts and words. A related concept is broader or narrower than what
    was asked. Of a topic ``subject`` is the name, and the wordings are the word of each text
    that belongs most to it. What is not mentioned was asked for and has no wording in the
    text.
    """

    kind: ReasonKind
    subject: str
    asked: tuple[str, ...] = ()
    found: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """A found document and its place in the ranking, counted from one.

    ``by_meaning`` when its words alone would not have made it a result.
    """

    id: str
    rank: int
    kind: str = ""
    by_meaning: bool = False


@dataclass(frozen=True, slots=True)
class FacetCount:
    """How many documents have a value; ``is_few`` when that may not be told.

    Then there are some, fewer than ``small_counts.FEW``, and ``count`` is zero.
    """

    code: str
    count: int
    selected: bool = False
    is_few: bool = False


@dataclass(frozen=True, slots=True)
class Facet:
    """Exact counts under every filter but those of the facet itself.

    A small one that ``search.small_counts`` hides is no number.
    """

    name: str
    counts: tuple[FacetCount, ...]


@dataclass(frozen=True, slots=True)
class Correction:
    """The question as typed and as searched, with each pair of words that differ."""

    original: str
    corrected: str
    words: tuple[tuple[str, str], ...]


class Mode(StrEnum):
    BROWSE = "browse"
    QUERY = "query"
    SIMILAR = "similar"


class EmptyReason(StrEnum):
    """Why there is nothing, where it is more than that nothing matches."""

    NO_WORDS = "no_words"
    UNKNOWN_DOCUMENT = "unknown_document"
    NOTHING_COMPARABLE = "nothing_comparable"
    UNAVAILABLE = "unavailable"


Reasoned = EmptyReason | Literal[""]


@dataclass(frozen=True, slots=True)
class SearchResponse:
    """One page of hits; total and facets are exact over the whole result."""

    hits: tuple[Hit, ...] = ()
    total: int = 0
    facets: tuple[Facet, ...] = ()
    correction: Correction | None = None
    widened: bool = False
    mode: Mode = Mode.QUERY
    degraded: bool = False
    reason: Reasoned = ""
