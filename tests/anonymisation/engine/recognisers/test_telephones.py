# SPDX-License-Identifier: EUPL-1.2
import pytest

from anonymisation.engine import Kind
from tests.anonymisation.marked import findings, with_brackets, without_brackets


@pytest.mark.parametrize(
    "sentence",
    [
        "Bel haar op [06-12345678] na vieren.",
        "Bel haar op [06 12 34 56 78] na vieren.",
        "Bel haar op [0612345678] na vieren.",
        "Bel haar op [+31 6 12345678] na vieren.",
        "Bel haar op [0031612345678] na vieren.",
        "Bel haar op [010-1234567] na vieren.",
        "Bel haar op [+49 30 1234567] na vieren.",
        "Bel haar op [06-1234567O] na vieren.",
        "Hij gaf [nul zes een twee drie vier vijf zes zeven acht] door.",
        "Bel haar op [06 . 12 . 34 . 56 . 78] na vieren.",
        "Bel haar op [0(6)12-34-56-7-8] na vieren.",
        "Bel haar op [06_12_34_56_78] na vieren.",
        "Bel haar op [(0299) 412233] na vieren.",
        "Bel haar ([0299-412233]) na vieren.",
        "Bel haar ([+31 299 412233]) na vieren.",
    ],
)
def test_a_telephone_number_is_found_as_people_write_it(sentence):
    assert with_brackets(without_brackets(sentence), Kind.PHONE) == sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "Bel haar op [06 - zestien - 48 - 03 - 91] na vieren.",
        "Bel haar op [nul 76 vijf 31 twee twee 08] na vieren.",
        "Bel haar op [0174-3 drie 52 16] na vieren.",
        "Bel haar op [06 58 58 elf 37] na vieren.",
        "Bel haar op [06 - driemaal 7 - 9 1 3 0 5] na vieren.",
        "Bel haar op [06 / 31 x 5 8 2 6 7 1] na vieren.",
        "Bel haar op [06, 24 35 46 57] na vieren.",
        "Bel haar op [06 en dan 24 35 46 57] na vieren.",
        "Bel haar op [nul zes streepje vier vier twee een negen drie acht zeven] na vieren.",
        "Bel haar op [nul zes zevenendertig achtentwintig tien vijftien] na vieren.",
        "Bel haar op [06 dubbel 4 drie 5 zes 7 8 1] na vieren.",
        "Bel haar op [nul6 24 35 46 57] na vieren.",
        "Bel haar op [o6 24 35 46 57] na vieren.",
        "Met 06 ervoor: [vijf-twee-vier-zeven-negen-een-nul-drie].",
        "0 6 nr [zes twee nul drie nul 9 acht vier] van joke.",
        "Zij is de verpleegkundige, sein [4471].",
        "Vraag naar toestel [218] op kantoor.",
    ],
)
def test_a_telephone_number_is_found_however_it_is_spelled(sentence):
    assert with_brackets(without_brackets(sentence), Kind.PHONE) == sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "Bel bij gevaar 112 en anders 113.",
        "De hulplijn is 0800-2000, dag en nacht.",
        "De hulplijn is 0800 - 20 00, dag en nacht.",
        "De gemeente heeft nummer 14 030.",
        "Zij belde tien keer in twee weken.",
        "Dat was het getal +0 1 2 3 4 5 6 7 op het bord.",
        "Het telefoonnummer 0800 1234567 is van iedereen.",
        "Een twee drie vier, hoedje van papier.",
        "Hij telt: nul een twee drie vier vijf zes zeven acht.",
        "Zij telt een twee drie vier vijf zes zeven acht en stopt.",
        "Van 2019 tot 2024 woonde zij daar.",
        "De cijfers waren zes, zeven, acht, zes en negen.",
        "Van de 0 tot 4 punten kreeg hij er 3, daarna 2 en toen 1.",
        "Nul op het rekest, twee keer nee en drie keer misschien.",
        "Het toestel kost 218 euro.",
        "De schaal loopt van 0, 5, 10 naar 15.",
    ],
)
def test_a_number_of_everybody_is_no_telephone_number(sentence):
    assert not findings(sentence, Kind.PHONE)
