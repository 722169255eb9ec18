# SPDX-License-Identifier: EUPL-1.2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.guard import Dropped, guard
from taxonomy.vocabulary import read_data_files


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
        ("Dorpsstraat 12, 1234 AB", "", Dropped.ADDRESS),
        ("traplift, Dorpsstraat 12", "traplift,", Dropped.ADDRESS),
        ("postcode 1234 AB", "postcode", Dropped.ADDRESS),
        ("bsn １１１２２２３３３", "bsn", Dropped.BSN),
        ("bel 06\u200b12345678", "bel", Dropped.TELEPHONE),
        ("NL91ABNA0417164300 beheren", "beheren", Dropped.BANK_ACCOUNT),
        ("zaaknummer 111222334", "zaaknummer", Dropped.NUMBER),
        ("ken je @jan_jansen nog", "ken je nog", Dropped.ONLINE),
        ("geboren 12-03-1941, eenzaam", "geboren, eenzaam", Dropped.BIRTH_DATE),
        ("mevrouw Bakker wil niet douchen", "mevrouw wil niet douchen", Dropped.NAME),
        ("Jan Jansen belt; Jansen wil een lift", "belt; wil een lift", Dropped.NAME),
        ("traplift voor J. de Boer", "traplift voor", Dropped.NAME),
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
        "€ 1.500,00 per jaar",
        "tussen 2019 en 2021 in 12 gesprekken",
        "scootmobiel mevrouw",
        "hulp bij dementie in Rotterdam",
        "Wet langdurige zorg of Jeugdwet",
        "ECLI:NL:CRVB:2018:819",
        "ziekte van Parkinson",
        "werkplein",
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


# Terms of the vocabularies that the engine takes for an address or a name.
KNOWN_LOSSES = {
    "Overgang 18-/18+", "Jongvolwassenen 18–27", "Machteld Huber", "Henry Dunant",
    "Talking Mats", "Simon Sinek", "Andries Baart",
}  # fmt: skip


def test_every_term_of_the_vocabularies_can_be_searched_for():
    terms = {t for c in read_data_files() for t in (c.label, *c.synonyms)}
    lost = {term for term in terms if guard(term).dropped}
    assert lost <= KNOWN_LOSSES


def test_what_is_left_holds_no_number_that_its_parts_make_together():
    guarded = guard("moeder 06 1234 1234AB 5 5678 hulp bij het huishouden")
    assert not guard(guarded.text).dropped
    assert "hulp bij het huishouden" in guarded.text
