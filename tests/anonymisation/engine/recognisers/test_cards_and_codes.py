# SPDX-License-Identifier: EUPL-1.2
import pytest

from anonymisation.engine import Kind, Tier
from tests.anonymisation.marked import findings, with_brackets, without_brackets


@pytest.mark.parametrize(
    "sentence",
    [
        "Zij betaalt met kaart [5555 4444 3333 1111] aan de deur.",
        "Zijn ov-chipkaart [3528 0123 4567 8910] is kwijt.",
        "De pincode is [4471], zei ze hardop.",
        "De code hangt aan de deur: sleutelkastje [2580].",
        "Het wachtwoord was [Poes1951].",
        "Ze mailde vanaf [192.168.1.23].",
        "Haar bsn eindigt op [782].",
        "De laatste vier cijfers zijn [6782].",
    ],
)
def test_what_opens_something_is_found(sentence):
    assert with_brackets(without_brackets(sentence), Kind.NUMBER) == sentence


@pytest.mark.parametrize(
    "sentence",
    [
        "Op de rekening staat nog 450 euro.",
        "De pincode weet zij niet meer.",
        "De kosten zijn 1234 5678 1234 5678 in de tabel.",
        "Zie hoofdstuk 12.3.4 van de handleiding.",
        "Haar rekening eindigt op 450 euro in het rood.",
    ],
)
def test_other_digits_open_nothing(sentence):
    assert not [f for f in findings(sentence, Kind.NUMBER) if f.tier is Tier.BLOCK]


@pytest.mark.parametrize(
    "sentence",
    [
        "De code van de sleutelkluis is nog [0417].",
        "De deurcode is nu [1953#] geworden.",
        "code kluisje in de gang: [4-4-1-9]",
        "Plan voor klant [88-20931], besproken.",
        "Dan loopt recept [8814-77203] af.",
    ],
)
def test_a_code_is_found_behind_what_it_opens_or_whom_it_serves(sentence):
    assert with_brackets(without_brackets(sentence), Kind.NUMBER) == sentence


def test_a_plate_beside_a_vehicle_needs_no_dashes():
    text = "De scooter dkf44x staat naast de aanhanger wlkh72; de auto morgen niet."
    found = [text[f.start : f.end] for f in findings(text, Kind.PLATE)]
    assert found == ["dkf44x", "wlkh72"]
