# SPDX-License-Identifier: EUPL-1.2
"""Traits that narrow down who somebody is: worth a thought, never in the way."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from anonymisation.engine.document import Document
from anonymisation.engine.findings import Confidence, Kind, Tier
from anonymisation.engine.lexicon import read_table
from anonymisation.engine.marks import Mark, Rule
from anonymisation.engine.phrases import Phrases

_REASONS = {
    Kind.NATIONALITY: "Zegt waar iemand vandaan komt. Is dat nodig voor de les?",
    Kind.RELIGION: "Zegt iets over iemands geloof. Is dat nodig voor de les?",
    Kind.ORIENTATION: "Zegt iets over iemands geaardheid of gender. Is dat nodig voor de les?",
    Kind.CRIMINAL: "Gaat over strafbare feiten. Is dat nodig voor de les?",
    Kind.FAMILY: "Is een gezinsvorm die opvalt. Is die nodig voor de les?",
}
_RULES = {
    kind: Rule(f"hint.{kind}", kind, Tier.HINT, Confidence.POSSIBLE, reason)
    for kind, reason in _REASONS.items()
}


def traits(document: Document) -> Iterator[Mark]:
    kinds = read_table("hints")
    for words, phrase in _phrases().find(document):
        yield Mark(words[0].start, words[-1].end, _RULES[Kind(kinds[phrase])])


@cache
def _phrases() -> Phrases:
    return Phrases(read_table("hints"))
