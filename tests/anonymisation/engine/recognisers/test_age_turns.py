# SPDX-License-Identifier: EUPL-1.2
import pytest

from anonymisation.engine import Kind
from tests.anonymisation.marked import findings, with_brackets, without_brackets


@pytest.mark.parametrize(
    "sentence",
    [
        "Meneer tikt in december de [75] aan.",
        "Zij hoopt in juni [honderd] te worden.",
        "Ze vierde haar [zestig]ste verjaardag in de zaal.",
        "Hij blaast morgen [veertig] kaarsjes uit.",
        "Ik ben zelf ook al [72] hoor.",
        "Hij is dr [34], zegt moeder.",
        "Als ze in mei [67] wordt, krijgt ze AOW.",
        "Hun dochter zit op school, is [acht] en slaapt slecht.",
        "De jongste van de twee is [zes].",
        "Wij zijn [76] en [79], dus dat lukt niet.",
        "M, [23], LVB, schulden.",
        "mw, [69] j, alleenstaand",
        "man [90] vrouw [88] beide thuis",
        "De tweeling is [drieënhalf] en praat weinig.",
        "Ze is nu [een-en-negentig], schreef haar nicht.",
        "Vrouw, jaargang ['52], woont alleen.",
        "Hij is een kind van [1937].",
        "Met [19] kreeg ze haar eerste kind.",
        "Sinds mijn [zesde] woon ik bij opa.",
        "Een kwieke heer; [83], vertelde hij trots.",
        "[88]. Alleen. Wil niet weg.",
        "De buurvrouw, ook al [77], doet de was.",
        "Moet je nagaan, [95] en nog zelf de ramen lappen.",
        "Hij haalde de gezegende leeftijd van [93] jaar.",
    ],
)
def test_an_age_is_found_in_a_turn_of_phrase(sentence):
    found = with_brackets(without_brackets(sentence), Kind.AGE)
    assert found.replace("[zestigste]", "[zestig]ste") == sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "Ze zijn al 50 jaar getrouwd.",
        "De rolstoel is van 2016.",
        "De flat uit 1974 heeft geen lift.",
        "Zij is moeder van drie.",
        "Hij is de oudste van drie.",
        "De cursus duurt acht weken.",
        "De MMSE was 19.",
        "Totaal 63.",
        "Een man van midden vijftig belde.",
        "Zij is ver in de zestig en rijdt nog.",
        "Er hangen er 21.",
        "Hij slaapt in kamer 31.",
        "Dat is het IQ: 64.",
        "De hond is twaalf en blind.",
    ],
)
def test_what_many_numbers_count_is_no_age(sentence):
    assert not findings(sentence, Kind.AGE)
