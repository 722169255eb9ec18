# SPDX-License-Identifier: EUPL-1.2
"""Exact ages, in digits and in words; not durations, not bands, not scores.

Each number is judged by what stands directly before and after it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import groupby
from operator import attrgetter

from anonymisation.engine.document import Document
from anonymisation.engine.marks import Mark
from anonymisation.engine.recognisers.age_clauses import is_bare_age
from anonymisation.engine.recognisers.age_contexts import (
    CONTEXTS,
    LIKELY,
    POSSIBLE,
    Context,
)
from anonymisation.engine.recognisers.age_lists import ages_in_a_row
from anonymisation.engine.recognisers.age_notes import NOTES, noted
from anonymisation.engine.recognisers.age_sayings import age_sayings
from anonymisation.engine.recognisers.age_turns import TURNS, turns_of_phrase
from anonymisation.engine.recognisers.age_words import numbers
from anonymisation.engine.seeking import Ending

# A number of these, or a day of a month, is no age in any context.
_COUNTED = re.compile(
    r"\s?(?:uur|uren|euro|minuten|km|procent|%|keer|meter|cm|kg|punten|etmalen|personen|mensen|kilo|kilo's|pond|liter|gram|graden|hoog|"
    r"januari|februari|maart|april|juni|juli|augustus|september|oktober|november|december)\b",
    re.IGNORECASE,
)
_NO_PERSON = Ending(
    r"\b(?:hond|hondje|kat|poes|kater|cavia|konijn|paard|pony|papegaai|parkiet|schildpad|geit|"
    r"auto|huis|woning|scootmobiel|fiets|rolstoel|lift|wasmachine|toets)\b[^.!?\n]{0,24}"
    r"|\b(?:wmo|jeugdwet|participatiewet|wlz|zvw|awb|ggz) \("
    r"|\b(?:als je|als u|wanneer je|zodra je|(?:pensioen\w*|aow-?|wettelijke|gemiddelde|minimum) ?leeftijd(?: is| van)?|leeftijdsgrens(?: is| van)?|de jaren) ",
    re.IGNORECASE,
)
# A family of six says nothing; one of eleven is known by it.
_SMALL_FAMILY = Ending(r"\b(?:gezin|huishouden) van ", re.IGNORECASE)
_FEW = frozenset(
    ["2", "3", "4", "5", "6", "7", "twee", "drie", "vier", "vijf", "zes", "zeven"]
)
_LOOK_BACK = 40
_REACH = 200
_behind = attrgetter("after")
# Those that ask the same of what follows are together, in the order of the first of them.
_ALL = (*CONTEXTS, *NOTES, *TURNS)
_AFTER = {context.after: place for place, context in reversed(list(enumerate(_ALL)))}
_BY_BEHIND = sorted(_ALL, key=lambda context: _AFTER[context.after])


def ages(document: Document) -> Iterator[Mark]:
    text = document.text
    for start, end in numbers(document):
        if (
            _COUNTED.match(text, end)
            or _NO_PERSON.in_text(document, max(0, start - _LOOK_BACK), start)
            or _is_item(text, start, end)
            or _counts_few(document, start, end)
        ):
            continue
        for context in _contexts_around(document, start, end):
            if context.fits(document, start, end):
                yield Mark(start, end, context.rule)
                break
        else:
            if is_bare_age(document, start, end):
                yield Mark(start, end, POSSIBLE)
    for start, end in (
        *ages_in_a_row(document),
        *noted(document),
        *turns_of_phrase(document),
        *age_sayings(document),
    ):
        yield Mark(start, end, LIKELY)


def _counts_few(document: Document, start: int, end: int) -> bool:
    if document.lower[start:end] not in _FEW:
        return False
    first = max(0, start - _LOOK_BACK)
    return bool(_SMALL_FAMILY.in_text(document, first, start))


def _is_item(text: str, start: int, end: int) -> bool:
    """Return whether a number counts things off: "wie (1) vaardig is, (2) wil"."""
    if text[start - 1 : start] + text[end : end + 1] != "()" or end - start > 1:
        return False
    around = text[max(0, start - _REACH) : end + _REACH]
    return "(1)" in around and "(2)" in around


def _contexts_around(document: Document, start: int, end: int) -> Iterator[Context]:
    """Yield the contexts that what stands beside a number allows."""
    for behind, contexts in _contexts_behind(document.tail(start)):
        if behind.match(document.text, end):
            yield from contexts


@lru_cache(maxsize=20_000)
def _contexts_behind(tail: str) -> tuple[tuple[re.Pattern[str], list[Context]], ...]:
    """Return the contexts that the last signs before a number allow.

    Contexts that ask the same of what follows are together: it is asked once for all.
    """
    by_closing = _by_closing()
    allowed = by_closing[None].union(
        *(by_closing.get(t, ()) for t in (tail, tail[1:], tail[2:]))
    )
    contexts = (_BY_BEHIND[number] for number in sorted(allowed))
    return tuple((behind, list(found)) for behind, found in groupby(contexts, _behind))


@cache
def _by_closing() -> defaultdict[str | None, set[int]]:
    """Return which contexts each last signs allow; under None those that any allow."""
    found: defaultdict[str | None, set[int]] = defaultdict(set)
    for number, context in enumerate(_BY_BEHIND):
        closings = context.before.closings
        for closing in (None,) if closings is None else closings:
            found[closing].add(number)
    return found
