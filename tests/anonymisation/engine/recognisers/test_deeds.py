# SPDX-License-Identifier: EUPL-1.2
"""What somebody once did or went through, and what only sounds like it."""

import pytest

from anonymisation.engine.findings import Kind
from tests.anonymisation.marked import findings


@pytest.mark.parametrize(
    "sentence",
    [
        "Hij zat een nacht in de boom tegen de kap.",
        "Hij is de jongen die de bakker reanimeerde.",
        "Zij heeft ooit een zwaan uit de haven gered.",
    ],
)
def test_a_deed_of_one_person_is_a_question(sentence):
    assert findings(sentence, Kind.UNIQUE_FACT)


@pytest.mark.parametrize(
    "sentence",
    [
        "De boom in de tuin moet weg.",
        "Dat is de man die haar naar de dagbesteding brengt.",
        "Zij heeft ooit eerder hulp gehad.",
    ],
)
def test_what_many_do_is_no_question(sentence):
    assert not findings(sentence, Kind.UNIQUE_FACT)
