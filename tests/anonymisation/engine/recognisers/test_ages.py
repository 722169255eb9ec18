# SPDX-License-Identifier: EUPL-1.2
import pytest

from anonymisation.engine import Kind
from tests.anonymisation.marked import findings, with_brackets, without_brackets


@pytest.mark.parametrize(
    "sentence",
    [
        "De [84]-jarige weduwe wil thuis blijven.",
        "Zij is [84] jaar oud en woont alleen.",
        "Zij is [vierentachtig] jaar oud en woont alleen.",
        "Een vrouw van [83] belde.",
        "Zij heeft kinderen van [4], [7] en [12].",
        "Haar zoon ([14]) gaat niet naar school.",
        "Hij is [74].",
        "Haar zoon is [vijftien] jaar.",
        "Op zijn [77e] ging hij naar een bovenwoning.",
        "De baby van [5] maanden slaapt slecht.",
        "Vanaf haar [elfde] woont zij bij oma.",
        "Zij zorgt voor een kind van [9] jaar.",
    ],
)
def test_an_exact_age_is_found(sentence):
    found = with_brackets(without_brackets(sentence), Kind.AGE)
    assert found in {sentence, sentence.replace("[77e]", "[77]e")}


@pytest.mark.parametrize(
    "sentence",
    [
        "Zij woont er al 12 jaar.",
        "Het is 50 jaar geleden.",
        "Kinderen van 4 tot 12 jaar mogen mee.",
        "Mensen ouder dan 65 jaar krijgen een brief.",
        "De hulp komt 3 uur per week.",
        "Zij kreeg 12 weken begeleiding.",
        "Na 3 jaar stopte de hulp.",
        "De Barthelscore is 14.",
        "Het kost 12 euro.",
        "Groep van 12 mensen.",
    ],
)
def test_durations_bands_and_scores_are_no_age(sentence):
    assert not findings(sentence, Kind.AGE)
