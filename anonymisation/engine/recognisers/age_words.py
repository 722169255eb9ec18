# SPDX-License-Identifier: EUPL-1.2
"""How a number that may be an age is written, in digits and in words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from anonymisation.engine.asking import Question
from anonymisation.engine.document import Document
from anonymisation.engine.seeking import Sought

ONES = "één|twee|drie|vier|vijf|zes|zeven|acht|negen"
JOINED = (
    "eenen|éénen|tweeën|tweeen|drieën|drieen|vieren|vijfen|zesen|zevenen|achten|negenen"
)
TENS = "twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig"
TEENS = "tien|elf|twaalf|(?:der|veer|vijf|zes|zeven|acht|negen)tien"
_DIGITS = Sought(
    r"(?<![\w.,€/:+])(?<!\d-)(?:\d{1,2}1⁄[24]|1[01]\d|[1-9]?\d)(?:;\d\d?|,\d(?= jaar\b| jr\b)|,5(?=[,.;)]? ?(?!\d)))?"
    r"(?=jarige|e\b|de\b|ste\b|jr?\b|[^\w]|$|_)(?![.,]\d)"
)
_WORD = re.compile(
    rf"(?:(?:{JOINED})(?:{TENS})|{TENS}|{TEENS}|honderd(?:en?(?:{ONES}))?|{ONES})(?=\Z|-?jarige)|"
    rf"(?:{JOINED})?(?:{TENS})ste|(?:{TEENS})de|elfde|twaalfde|tiende"
)


def numbers(document: Document) -> Iterator[tuple[int, int]]:
    """Yield where a number stands that is as low as an age."""
    if document.has_digits:
        for match in _DIGITS.in_text(document):
            yield match.span()
    for word, length in _length_of_number.answers(document):
        yield word.start, word.start + length


@Question
def _length_of_number(word: str) -> int | None:
    """Return how much of ``word`` says a number: all of "zeven", part of "zevenjarige"."""
    match = _WORD.match(word)
    return match.end() if match else None
