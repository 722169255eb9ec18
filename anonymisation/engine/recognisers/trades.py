# SPDX-License-Identifier: EUPL-1.2
"""Whom people nearby know by what he runs, led, taught or played, or by whose kin she is.

The functions themselves are in ``public_roles``; these are the ways to have had one
without being called by it: "runt het café", "stond op de markt", "dochter van de notaris".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from anonymisation.engine.document import Document
from anonymisation.engine.lexicon import cue_words
from anonymisation.engine.marks import Mark
from anonymisation.engine.phrasebooks import any_of, phrases
from anonymisation.engine.recognisers.public_roles import PUBLIC_ROLE
from anonymisation.engine.recognisers.sentences import sentences_with
from anonymisation.engine.seeking_phrases import SoughtPhrases

_KNOWN = SoughtPhrases(phrases("trades", "known"))
_CUES = cue_words("trade_cues")
# These may begin in any word, and are looked for in fewer sentences.
_BY_ENDING = re.compile(any_of(phrases("trades", "by its ending")))
_ENDING_CUES = cue_words("trade_ending_cues")


def trades(document: Document) -> Iterator[Mark]:
    for start, end in sentences_with(document, _CUES):
        for match in _KNOWN.in_lower(document, start, end):
            yield Mark(match.start(), match.end(), PUBLIC_ROLE)
    for start, end in sentences_with(document, _ENDING_CUES):
        for match in _BY_ENDING.finditer(document.lower, start, end):
            yield Mark(match.start(), match.end(), PUBLIC_ROLE)
