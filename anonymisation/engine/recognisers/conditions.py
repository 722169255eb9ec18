# SPDX-License-Identifier: EUPL-1.2
"""Conditions that so few people have that one of them is found by it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from anonymisation.engine.asking import Question
from anonymisation.engine.document import Document, Word
from anonymisation.engine.findings import Confidence, Kind, Tier
from anonymisation.engine.lexicon import Endings, cue_words, read_table
from anonymisation.engine.marks import Mark, Rule
from anonymisation.engine.phrases import Phrases
from anonymisation.engine.seeking import Sought

RARE = Rule(
    "story.rare_condition",
    Kind.RARE_CONDITION,
    Tier.REVIEW,
    Confidence.LIKELY,
    "Is een zeldzame aandoening: weinig mensen in Nederland hebben die.",
)

_LONGEST_ABBREVIATION = 5
# Named after who described it: rare, unless the allow-list knows it as common.
_NAMED = Sought(
    r"\b(?:[Ss]yndroom|[Zz]iekte|[Mm]orbus|[Ss]y\.?|[Zz]kt\.?) ?(?:van|v\.?|vd)? (?:de |von |van )?(?=[A-Z])[\w'-]+(?: [A-Z][\w'-]+)?"
    r"|\b[A-Z][\w']+(?:-[A-Z][\w']+)*[- ]?syndroom\b"
)
# One of these is part of what it matches, whatever stands around it.
_SIGNS_OF_NAMED = ("sy", "ziekte", "morbus", "zkt")


def rare_conditions(document: Document) -> Iterator[Mark]:
    table = read_table("rare_conditions")
    for words, name in _conditions().find(document):
        start, end = words[0].start, words[-1].end
        # A short name is an abbreviation, and no word: "als" is not ALS.
        if len(name) > _LONGEST_ABBREVIATION or document.text[start:end] == name:
            yield Mark(start, end, RARE, instead=table[name])


_ANY = "een zeldzame aandoening"
# What so ends is rare, whatever it is that is missing, grows or wastes away.
_RARE_ENDINGS = Endings(cue_words("rare_endings"))
_COMMON = cue_words("common_conditions")
_BEFORE_AN_ENDING = re.compile(r"\b(?:[A-Z][A-Za-z]{1,6}\d{0,2}-|[^\W\d_]{4,}e )\Z")
_LONGEST_BEFORE = 30


def named_conditions(document: Document) -> Iterator[Mark]:
    for word, part in _rare_by_its_ending.answers(document):
        start = word.start if part == "whole" else _start_of(document, word)
        if start is not None:
            yield Mark(start, word.end, RARE, instead=_ANY)
    for word in _is_syndrome.words(document):
        if not word.allowed:
            yield Mark(word.start, word.end, RARE, instead=_ANY)
    if not any(sign in document.lower for sign in _SIGNS_OF_NAMED):
        return
    for match in _NAMED.in_text(document):
        words = document.words_between(*match.span())
        if not any(word.allowed for word in words):
            yield Mark(match.start(), match.end(), RARE, instead=_ANY)


@Question
def _is_syndrome(word: str) -> bool:
    first = word.removesuffix("syndroom").rstrip("-")
    return first != word and bool(first) and first not in cue_words("syndromes")


@Question
def _rare_by_its_ending(word: str) -> str | None:
    """Return whether ``word`` says it alone ("whole"), or with what stands before it."""
    if not _RARE_ENDINGS.end(word) or any(part in word for part in _COMMON):
        return None
    return "end" if word in cue_words("rare_endings") else "whole"


def _start_of(document: Document, ending: Word) -> int | None:
    """Return where "NGLY1-deficiëntie" and "cervicale dystonie" begin; None for the bare word."""
    before = _BEFORE_AN_ENDING.search(
        document.text, max(0, ending.start - _LONGEST_BEFORE), ending.start
    )
    return before.start() if before else None


@cache
def _conditions() -> Phrases:
    return Phrases(read_table("rare_conditions"))
