# SPDX-License-Identifier: EUPL-1.2
"""What was told in the news, beside where it was told: who looks up the one, finds the other.

"Stond in de krant omdat zij een inbreker sloeg"; "Zij sloeg een inbreker. Dat haalde het
nieuws": what happened is told behind the news, or just before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from anonymisation.engine.document import Document
from anonymisation.engine.marks import Mark
from anonymisation.engine.recognisers.sentences import sentence_around
from anonymisation.engine.recognisers.stories import UNIQUE

_BECAUSE = re.compile(
    r"[^.;!?\n,]{0,20}?[ ,]{1,2}(?P<story>(?:omdat|toen|want|nadat|doordat|wegens|vanwege) [^.;!?\n]{15,110})"
)
_COMMA = re.compile(r"[,;:(–]")
# The news of it: nobody of the story is its subject.
_ABOUT_IT = re.compile(
    r"[\W\d]*(?:(?:en |maar |ook )?(?:dat|dit|het|er|daar|die|de|een|zijn|haar|hun) )?(?:[\w-]+ ){0,3}\Z"
)
_SOMEBODY = re.compile(
    r"\b(?:hij|zij|ze|ik|wij|we|mevrouw|meneer|mw|dhr|cliënt|moeder|vader|zoon|dochter|opa|oma)\b"
)
# Something happened: it has a past.
_HAPPENED = re.compile(
    r"\b(?:heeft|hebben|heb|had|hadden|is|was|werd|werden|zijn|waren) (?:[\w'-]+ ){1,12}?(?:\w*ge\w{2,}(?:d|t|en)|be\w{3,}(?:d|t|en)|ver\w{2,}(?:d|t|en)|ont\w{2,}(?:d|t|en)|laten \w+en)\b"
    r"|\b(?:\w{2,}(?:kte|pte|fte|chte|gde|bde|lde|mde|zde|elde|erde|ende)n?|reed|liep|zat|stond|won|bracht|sprong|viel|zong|stak|sloeg|vond|ving|zwom|kwam|nam|trok|stal|klom|vloog|voer|schoot|kreeg|droeg|gaf|hield|riep|hing|at|dronk|schoof|kroop|brak|beet|dook|sliep|trof|wierp|goot|blies|begroef|verloor|verdween|bleef|lag|ging|deed|werd)\b"
)
# That nothing did, or that it was told, is no story.
_NONE = re.compile(r"\b(?:niet|geen|nooit)\b|schre|film|petitie|publici|\bsmul")
_SHORTEST, _LONGEST = 28, 140


def told_in_the_news(document: Document, news: Mark) -> Iterator[Mark]:
    """Yield what ``news`` was about, where it is told right behind or before it."""
    because = _BECAUSE.match(document.lower, news.end)
    if because:
        yield Mark(*because.span("story"), UNIQUE)
        return
    start, _ = sentence_around(document, news.start, news.end)
    clause = start
    for comma in _COMMA.finditer(document.lower, start, news.start):
        clause = comma.end()
    lead = document.lower[clause : news.start]
    if _ABOUT_IT.match(lead) and not _SOMEBODY.search(lead):
        yield from _just_before(document, clause)


def _just_before(document: Document, clause: int) -> Iterator[Mark]:
    """Yield what is told up to ``clause``, if something happened in it."""
    lower = document.lower
    end = len(lower[:clause].rstrip(" .!,;:(\"'–-"))
    if end and "\n" not in lower[end:clause]:
        start, _ = sentence_around(document, end - 1, end)
        start = max(start, end - _LONGEST)
        if (
            end - start >= _SHORTEST
            and _HAPPENED.search(lower, start, end)
            and not _NONE.search(lower, start, end)
        ):
            yield Mark(start, end, UNIQUE)
