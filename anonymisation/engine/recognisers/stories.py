# SPDX-License-Identifier: EUPL-1.2
"""Facts by which neighbours recognise a person who is not named: questions to the author.

A name can be replaced; a story that only one person can tell has to be rewritten (BMJ
2017;356:j673: family recognised a nameless case report).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from anonymisation.engine.document import Document
from anonymisation.engine.findings import Confidence, Kind, Tier
from anonymisation.engine.lexicon import cue_words
from anonymisation.engine.marks import Mark, Rule
from anonymisation.engine.phrasebooks import any_of, phrases
from anonymisation.engine.recognisers.sentences import sentences_with
from anonymisation.engine.seeking_phrases import SoughtPhrases

UNIQUE = Rule(
    "story.unique",
    Kind.UNIQUE_FACT,
    Tier.REVIEW,
    Confidence.POSSIBLE,
    "Kan iets zijn wat maar voor één persoon geldt. Zou een buur hem of haar hieraan herkennen?",
)
_UNIQUE = SoughtPhrases(phrases("stories", "unique"))
# Where all know somebody, the whole sentence tells by what.
_ALL_KNOW = re.compile(any_of(phrases("stories", "all know")))
_UNIQUE_CUES = cue_words("unique_cues")
_ALL_KNOW_CUES = cue_words("all_know_cues")


def recognisable_stories(document: Document) -> Iterator[Mark]:
    lower = document.lower
    for start, end in sentences_with(document, _UNIQUE_CUES):
        for match in _UNIQUE.in_lower(document, start, end):
            yield Mark(match.start(), match.end(), UNIQUE)
    for start, end in sentences_with(document, _ALL_KNOW_CUES):
        if _ALL_KNOW.search(lower, start, end):
            yield Mark(start, end, UNIQUE)
