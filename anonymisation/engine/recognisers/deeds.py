# SPDX-License-Identifier: EUPL-1.2
"""What somebody once did or went through, told by where, with what and to whom.

No word of it is rare alone: a boom, a night and having sat are a story together.
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

_DEEDS = SoughtPhrases(phrases("deeds", "deeds"))
_CUES = cue_words("deed_cues")
# These are looked for everywhere: their first words are rare, or in every sentence.
_AT_ONCE = SoughtPhrases(phrases("deeds", "at once"))
_THE_ONE = SoughtPhrases(phrases("deeds", "the one"))


def deeds(document: Document) -> Iterator[Mark]:
    for start, end in sentences_with(document, _CUES):
        for match in _DEEDS.in_lower(document, start, end):
            yield Mark(match.start(), match.end(), UNIQUE)
    for pattern in (_AT_ONCE, _THE_ONE):
        for match in pattern.in_lower(document):
            yield Mark(match.start(), match.end(), UNIQUE)
