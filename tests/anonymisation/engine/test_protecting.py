# SPDX-License-Identifier: EUPL-1.2
"""The lesson of a case is in its law, hours and amounts; these stay readable."""

import pytest

from anonymisation.engine import Kind, Tier
from tests.anonymisation.marked import findings


@pytest.mark.parametrize(
    "text",
    [
        "Volgens ECLI:NL:CRVB:2019:3535 mag dat niet.",
        "Op grond van artikel 2.3.5 van de Wmo 2015 krijgt zij hulp.",
        "Zie artikel 4:84 Awb en artikelen 2.3.1, 2.3.2 en 2.3.5, derde lid.",
        "Zie art. 3 lid 2 onder a van de verordening.",
        "De bijdrage is € 20,60 per maand.",
        "De bijdrage is 1.250 euro in een jaar, of € 12.500,-.",
        "Zij krijgt 125 minuten per week en 3 uur begeleiding.",
        "Zij krijgt anderhalf uur of drie dagdelen.",
        "Bel 112 bij gevaar, 113 bij somberheid, of 0800-2000 voor advies.",
        "Mensen tussen de 65 en 75 jaar, of ouder dan 80 jaar, doen mee.",
        "Kinderen van 4 tot 12 jaar en 18-plussers gaan apart.",
        "Het percentage is 75 procent, dat is 12 km verderop.",
        "Staatsblad 2014, 280 en Stcrt. 2020, 1234 zijn bekend.",
        "Het staat in Kamerstukken II 2013/14, 33 841, nr. 3.",
        "Mevrouw las CRvB 1 oktober 2014, 12/4567 WMO, gepubliceerd in USZ 2014/310.",
        "Mevrouw wees op de Wet van 9 juli 2014 en op de Paspoortwet.",
        "Er staat iets over in artikel 4:17 van de Verordening.",
        "De Wet tijdelijk huisverbod ging voor.",
        "Zie 1:2 Awb, 3:4 lid 2 Awb en 2.1.3 lid 2 Wmo.",
        "Op grond van art. 2.3.2 tot en met 2.3.10 lid 4 sub b Wmo 2015 mag dat.",
        "Artikel 12, 7e lid, Jw en § 30 Pw gaan erover.",
        "De man, 6:162 lid 1 BW indachtig, vroeg art. 3.12 Vb 2000 op.",
        "Zie 2.3 lid 1, 2 en 3 van de verordening, aanhef en onder c.",
        "Er is 24/7 iemand in huis.",
    ],
)
def test_law_money_time_and_helplines_stay_readable(text):
    assert not [f for f in findings(text) if f.tier is not Tier.HINT]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Volgens artikel 111222333 is dat zo.", Kind.BSN),
        ("€ NL91ABNA0417164300 euro", Kind.BANK_ACCOUNT),
        ("Zie artikel 12: f.terpstra@voorbeeld.example staat daar.", Kind.EMAIL),
    ],
)
def test_what_is_one_persons_is_found_in_the_middle_of_a_law(text, kind):
    assert findings(text, kind)


@pytest.mark.parametrize(
    ("text", "story"),
    [
        ("Hij is de man die na 12 uur de kerkklok luidde.", "kerkklok luidde"),
        ("Iedereen kent haar, zij belde 112 voor haar ezel.", "Iedereen kent haar"),
        ("Heel het dorp kent haar van de € 31.400 die zij vond.", "Heel het dorp kent"),
    ],
)
def test_a_story_is_told_beside_the_hours_and_the_helpline_in_it(text, story):
    (found,) = findings(text, Kind.UNIQUE_FACT)
    assert text[found.start : found.end].strip().startswith(story)


def test_a_story_with_too_little_beside_a_law_is_none():
    assert not findings("Half dorp kent 112.", Kind.UNIQUE_FACT)
