# SPDX-License-Identifier: EUPL-1.2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.guard import Dropped, guard, is_bsn


@pytest.mark.parametrize(
    ("text", "kept", "kind"),
    [
        ("bsn 111222333 vraagt hulp", "bsn vraagt hulp", Dropped.BSN),
        ("bsn 1112.22.333", "bsn", Dropped.BSN),
        ("bel 06-12345678 even", "bel even", Dropped.TELEPHONE),
        ("bel 06 12 34 56 78", "bel", Dropped.TELEPHONE),
        ("bel +31 (0)6 12345678", "bel", Dropped.TELEPHONE),
        ("bel 010 - 123 45 67", "bel", Dropped.TELEPHONE),
        ("mail noor@voorbeeld.example nu", "mail nu", Dropped.EMAIL),
        ("woont op 1234 AB 12 boven", "woont op boven", Dropped.ADDRESS),
        ("woont op 1234ab 12", "woont op", Dropped.ADDRESS),
        ("Dorpsstraat 12, 1234 AB", "Dorpsstraat", Dropped.ADDRESS),
        ("bsn １１１２２２３３３", "bsn", Dropped.BSN),
        ("bel 06\u200b12345678", "bel", Dropped.TELEPHONE),
    ],
)
def test_what_identifies_a_person_is_dropped(text, kept, kind):
    guarded = guard(text)
    assert (guarded.text, guarded.dropped) == (kept, (kind,))


@pytest.mark.parametrize(
    "text",
    [
        "Wmo 2015 en 2 kinderen",
        "in 2024 op 3 hoog",
        "artikel 2.3.2 uit 2015",
        "postcode 1234 AB",
        "zaaknummer 111222334",
        "€ 1.500,00 per jaar",
        "tussen 2019 en 2021 in 12 gesprekken",
    ],
)
def test_what_identifies_nobody_is_kept(text):
    assert guard(text).text == text
    assert guard(text).dropped == ()


def test_control_characters_and_spaces_are_tidied():
    assert guard(" een\0twee\x07 \n\n drie\t").text == "een twee drie"


@given(st.text(max_size=300))
def test_a_guarded_text_is_clean(text):
    guarded = guard(text).text
    assert guarded == " ".join(guarded.split())
    assert "\0" not in guarded


@given(st.integers(0, 99_999_999))
def test_one_in_eleven_numbers_at_most_is_a_bsn(number):
    start = f"{number:08d}"
    assert sum(is_bsn(start + str(last)) for last in range(10)) <= 1
