# SPDX-License-Identifier: EUPL-1.2
"""What befell somebody, or is seen of nobody else: disasters, feats, odd homes and beasts.

A neighbour knows it without a superlative ("de enige", "de oudste": ``stories``). Each
family names the thing that is rare; who it happened to is left to the reader.
"""

from __future__ import annotations

from collections.abc import Iterator

from anonymisation.engine.document import Document
from anonymisation.engine.lexicon import cue_words
from anonymisation.engine.marks import Mark
from anonymisation.engine.phrasebooks import phrases
from anonymisation.engine.recognisers.sentences import sentences_with
from anonymisation.engine.recognisers.stories import UNIQUE
from anonymisation.engine.seeking_phrases import SoughtPhrases

_HAPPENED = SoughtPhrases(phrases("happenings", "happened"))
# "is de man die met een ezel door het dorp loopt", "de vrouw met de kraai".
_THE_ONE = SoughtPhrases(phrases("happenings", "the one"))
_CUES = cue_words("happening_cues")
_SOMEBODIES = cue_words("somebodies")


def happenings(document: Document) -> Iterator[Mark]:
    for pattern, cues in ((_HAPPENED, _CUES), (_THE_ONE, _SOMEBODIES)):
        for start, end in sentences_with(document, cues):
            for match in pattern.in_lower(document, start, end):
                yield Mark(match.start(), match.end(), UNIQUE)
