# SPDX-License-Identifier: EUPL-1.2
"""What a recogniser is, and what it says about a place in a text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from anonymisation.engine.document import Document
from anonymisation.engine.findings import Confidence, Kind, Tier


@dataclass(frozen=True, slots=True)
class Rule:
    """One way to recognise something: what it says of a hit, and why, to the author.

    ``reason`` is a Dutch sentence; ``%(cue)s`` stands for the ordinary word that gave the
    place away.
    """

    name: str
    kind: Kind
    tier: Tier
    confidence: Confidence
    reason: str


@dataclass(frozen=True, slots=True)
class Mark:
    """A place in the normalised text with the rule that pointed at it.

    ``cue`` is an ordinary word beside the place, ``instead`` what may stand there
    according to the rule's own list.
    """

    start: int
    end: int
    rule: Rule
    cue: str = ""
    instead: str = ""

    @property
    def kind(self) -> Kind:
        return self.rule.kind

    @property
    def reason(self) -> str:
        return self.rule.reason % {"cue": self.cue}


class Recogniser(Protocol):
    """Points at places of one or a few kinds; knows nothing of other recognisers."""

    def __call__(self, document: Document) -> Iterable[Mark]: ...
