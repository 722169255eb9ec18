# SPDX-License-Identifier: EUPL-1.2
"""Eight times the text takes about eight times the work, also where somebody tries.

Processor time of the same machine is compared with itself: a loop over loops takes
sixty-four times as long, so that a bound far from both holds on a busy machine.
"""

import time
from collections.abc import Callable

import pytest

from anonymisation.engine import detect

_LENGTHS = (5_000, 40_000)
_TOLERANCE = 3
# Where the work is next to nothing, its ratio is chance.
_NOTHING = 0.02
_ATTEMPTS = 2

_PROSE = (
    "Mevrouw Terpstra (84) woont aan de Lindestraat 12 in Rotterdam. Haar dochter Fatma "
    "belt elke dag en stofzuigt de kamer. Op 12 maart 2024 kwam de huisarts langs. Zij "
    "krijgt 125 minuten per week hulp op grond van artikel 2.3.5 Wmo 2015. "
)
_NEW_NAMES = "Meneer Xa{n}ab heet Wob{n}ip en belt 06-{n:08d}. "
# What is repeated, and what stands once before it to wake a rule.
_PATTERNS = {
    "ordinary prose": ("", _PROSE),
    "prose in small letters": ("", _PROSE.lower()),
    "prose in capitals": ("", _PROSE.upper()),
    "one long word": ("", "a"),
    "one long word of capitals": ("", "A"),
    "one long number": ("@ ", "1"),
    "numbers and spaces": ("", "06 "),
    "one row of digits": ("0", "1"),
    "groups of a thousand": ("€ ", "100."),
    "hyphens": ("@ ", "-"),
    "letters and hyphens": ("@ ", "A-"),
    "underscores": ("@ _", "_"),
    "at signs": ("", "a@a."),
    "an address in words": ("apenstaartje ", "a."),
    "opening brackets": ("", "("),
    "nested quotes": ("", "\"'"),
    "empty lines": ("", "\n"),
    "empty list items": ("", "- \n"),
    "labels": ("", "naam:\n"),
    "cues of stories": ("", "de enige\n"),
    "titles": ("", "Mevrouw "),
    "small titles": ("", "mevrouw "),
    "capital letters": ("", "A "),
    "initials": ("", "A. "),
    "infixes": ("", "van der "),
    "articles with capitals": ("", "De "),
    "names": ("", "Jan "),
    "dates": ("", "1 januari "),
    "counting": ("", "een twee "),
    "signs without width": ("F", "\u200b"),
    "accents": ("e", "\u0301"),
    "emoji": ("", "👩‍👧"),
    "a letter that grows when small": ("", "İ"),
    "lone surrogates": ("", "\ud800"),
}


def text_of(name: str, length: int) -> str:
    first, again = _PATTERNS[name]
    return (first + again * (length // len(again) + 1))[:length]


def work(text: str) -> float:
    before = time.process_time()
    detect(text)
    return time.process_time() - before


def grows_in_proportion(text_of_length: Callable[[int], str]) -> bool:
    """Try again before saying no: another process may have had the processor's cache."""
    return any(_doubles(text_of_length) for _ in range(_ATTEMPTS))


def _doubles(text_of_length: Callable[[int], str]) -> bool:
    # By doublings, so that a loop over loops is told before it takes a minute.
    first, *longer = _LENGTHS
    less = max(work(text_of_length(first)), _NOTHING)
    return all(
        work(text_of_length(length)) <= _TOLERANCE * less * length / first
        for length in longer
    )


@pytest.mark.parametrize("name", _PATTERNS)
def test_a_longer_text_takes_longer_in_proportion(name):
    assert grows_in_proportion(lambda length: text_of(name, length))


def test_more_people_take_longer_in_proportion():
    everybody = "".join(_NEW_NAMES.format(n=n) for n in range(1_000))
    assert grows_in_proportion(lambda length: everybody[:length])
