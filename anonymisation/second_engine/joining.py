# SPDX-License-Identifier: EUPL-1.2
"""From words to whole names and addresses, never across the end of a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable

from anonymisation.second_engine.marks import ScoredWord, SecondMark

LEAST_SCORE = 0.5

# What may stand within a name or a number. A stop only after an initial, so that two
# sentences stay two; a line's end never.
_WITHIN = re.compile(r" ?[-'’/]? ?|, ?(?=\d)")
_AFTER_INITIAL = re.compile(r"\. ?")
# The model's words end at a hyphen or an apostrophe; a name does not.
_WHOLE_WORD = re.compile(r"\w+(?:['’-]\w+)*")


def joined(text: str, words: Iterable[ScoredWord]) -> list[SecondMark]:
    """Return the marks that ``words`` make together, in order of place."""
    marks: list[SecondMark] = []
    for word in _whole_words(text, words):
        last = marks[-1] if marks else None
        if last and last.end > word.start:
            continue
        if last and last.kind is word.kind and _belong(text, last, word):
            marks[-1] = SecondMark(
                last.start, word.end, last.kind, max(last.score, word.score)
            )
        else:
            marks.append(word)
    return marks


def _whole_words(text: str, words: Iterable[ScoredWord]) -> Iterable[SecondMark]:
    spans = [match.span() for match in _WHOLE_WORD.finditer(text)]
    at = 0
    for word in words:
        if word.kind is None or word.score < LEAST_SCORE:
            continue
        while at < len(spans) and spans[at][1] <= word.start:
            at += 1
        start, end = word.start, word.end
        if at < len(spans) and spans[at][0] < word.end:
            start, end = min(start, spans[at][0]), max(end, spans[at][1])
        yield SecondMark(start, end, word.kind, word.score)


def _belong(text: str, last: SecondMark, word: SecondMark) -> bool:
    between = text[last.end : word.start]
    if _WITHIN.fullmatch(between):
        return True
    return bool(_AFTER_INITIAL.fullmatch(between)) and _ends_in_initial(text, last)


def _ends_in_initial(text: str, mark: SecondMark) -> bool:
    initial = text[mark.end - 1]
    alone = mark.end - 1 == mark.start or not text[mark.end - 2].isalnum()
    return initial.isupper() and alone
