# SPDX-License-Identifier: EUPL-1.2
"""Codes as they are said aloud, and what only sounds like one."""

import pytest

from anonymisation.engine import Kind
from tests.anonymisation.marked import findings, with_brackets, without_brackets


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [
        (Kind.PLATE, "Het kenteken is [tien de letters k v dan drie en b]."),
        (Kind.PLATE, "kenteken [g h streepje 123 streepje b]"),
        (Kind.PLATE, "met kenteken [zeven dubbel a b nul drie], staat er altijd"),
        (Kind.PLATE, "kenteken [G van Gerard H van Hendrik 123 B] stond er"),
        (Kind.POSTCODE, "de postcode is [zeven acht acht vier pieter cornelis]"),
        (Kind.POSTCODE, "postcode [achtenzeventig vierentachtig p c] in een dorp"),
        (Kind.BANK_ACCOUNT, "rekeningnummer [n l zestien rabo nul een twee drie]"),
        (Kind.NUMBER, "cliëntnummer [c nul nul acht acht]"),
        (Kind.NUMBER, "dossiernummer [vierentwintig streepje acht drie een]"),
        (Kind.BIRTH_DATE, "geboortedatum [drie drie negentienvierenvijftig]"),
    ],
)
def test_what_is_said_aloud_is_found(kind, sentence):
    assert with_brackets(without_brackets(sentence), kind) == sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "Het kenteken van de auto is een beetje weg.",
        "Een kenteken is met een a of een b.",
        "De postcode is niet bekend en er is een brief.",
        "Een postcode heeft vier cijfers en twee letters.",
        "Een klantnummer is een van de drie dingen die zij vroeg.",
        "Zij is geboren als een van de drie.",
    ],
)
def test_a_word_for_a_code_is_none(sentence):
    assert not findings(sentence)
