# SPDX-License-Identifier: EUPL-1.2
import pytest

from anonymisation.engine import Kind, Tier
from tests.anonymisation.marked import findings


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Haar Afghaanse vader spreekt weinig Nederlands.", Kind.NATIONALITY),
        ("Zij is moslim en bidt vijf keer per dag.", Kind.RELIGION),
        ("Hij is homoseksueel en woont samen.", Kind.ORIENTATION),
        ("Hij zat in detentie voor diefstal.", Kind.CRIMINAL),
        ("Het is een pleeggezin met zorgen.", Kind.FAMILY),
    ],
)
def test_a_trait_is_a_hint_that_never_stands_in_the_way(sentence, kind):
    found = findings(sentence, kind)
    assert found
    assert {f.tier for f in found} == {Tier.HINT}
    assert not any(f.suggestions for f in found)


def test_a_text_without_traits_has_no_hints():
    found = findings("De hulp komt op dinsdag en stofzuigt de kamer.")
    assert not [f for f in found if f.tier is Tier.HINT]
