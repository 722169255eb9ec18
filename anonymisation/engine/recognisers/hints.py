# SPDX-License-Identifier: EUPL-1.2
"""Traits that narrow down who somebody is: worth a thought, never in the way."""

from __future__ import annotations

from collections.abc import Iterator

from anonymisation.engine.document import Document
from anonymisation.engine.findings import Confidence, Kind, Tier
from anonymisation.engine.lexicon import read_table
from anonymisation.engine.marks import Mark, Rule

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
_LONGEST = 4


def traits(document: Document) -> Iterator[Mark]:
    table = read_table("hints")
    words = document.words
    for at, word in enumerate(words):
        for length in range(1, _LONGEST + 1):
            last = at + length - 1
            if last >= len(words):
                break
            phrase = document.lower[word.start : words[last].end]
            kind = table.get(phrase)
            if kind:
                yield Mark(word.start, words[last].end, _RULES[Kind(kind)])
