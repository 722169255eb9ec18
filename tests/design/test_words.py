# SPDX-License-Identifier: EUPL-1.2
"""Texts as they are set."""

from design.templatetags.words import first_words


def test_a_long_text_ends_in_dots_that_stay_with_its_last_word() -> None:
    assert first_words("Een man die niet wil", 3) == "Een man die\N{NO-BREAK SPACE}…"


def test_a_short_text_stays_as_it_is() -> None:
    assert first_words("Een man.", 3) == "Een man."
