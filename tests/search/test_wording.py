# SPDX-License-Identifier: EUPL-1.2
"""Reasons as sentences that tell a reader something."""

import pytest

from search.results import Reason, ReasonKind
from search.wording import tell


def told(asked: str, found: str, *, typed: bool) -> tuple[str, ...]:
    reason = Reason(ReasonKind.SHARED_CONCEPT, "Begrip", (asked,), (found,))
    return tell([reason], {}, typed=typed).reasons


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("gebeld", "Bellen"),
        ("verhuisd", "verhuisde"),
        ("onderzocht", "onderzoeken"),
        ("nee te zeggen", "nee gezegd"),
        ("Wmo 2015", "Wmo"),
    ],
)
@pytest.mark.parametrize("typed", [True, False])
def test_other_endings_of_a_word_are_no_other_wording(
    asked: str, found: str, typed: bool
) -> None:
    assert told(asked, found, typed=typed) == (f"komt terug: “{found}”",)


@pytest.mark.parametrize(
    ("asked", "found"),
    [("dagopvang", "dagbesteding"), ("huis schoonhouden", "schoon en leefbaar huis")],
)
def test_two_words_for_one_thing_are_told(asked: str, found: str) -> None:
    assert told(asked, found, typed=True) == (
        f"jij schreef “{asked}”, hier staat “{found}”",
    )
    assert told(asked, found, typed=False) == (
        f"deze casus zegt “{asked}”, die casus “{found}”",
    )
