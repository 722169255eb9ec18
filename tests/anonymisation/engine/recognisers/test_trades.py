# SPDX-License-Identifier: EUPL-1.2
import pytest

from anonymisation.engine import Kind
from tests.anonymisation.marked import findings


@pytest.mark.parametrize(
    "sentence",
    [
        "Hij runt het café aan het plein.",
        "Haar ouders hadden een slagerij in het dorp.",
        "Zij is eigenares van de kapsalon.",
        "Hij stond veertig jaar op de markt.",
        "Hij speelde in het eerste van zijn club.",
        "Zij dirigeerde het mannenkoor.",
        "Hij presenteert bij de regionale omroep.",
        "Zij was juf op de dorpsschool.",
        "Hij zong bij een bekende band.",
        "Haar man is schipper op de veerpont.",
        "Zij is de weduwe van de dokter.",
        "Hij is de zoon van een geliefde notaris.",
        "Zij was domineesdochter.",
        "Vroeger was zij burgemeester.",
        "Een bekende schrijfster woont er.",
        "Hij is oprichter van het inloophuis.",
        "Zij is wijkverpleegkundige in hetzelfde dorp.",
        "Hij was profbokser.",
        "Hij werd uitgeroepen tot vrijwilliger van het jaar.",
        "Hij is vrijwillig brandweerman.",
        "Haar vader is een geliefde huisarts.",
        "Hij is zelf tandarts geweest.",
        "De oud-directeur van de fabriek belde.",
        "Zij werkt als boa in dezelfde stad.",
    ],
)
def test_whom_a_village_knows_by_work_is_found(sentence):
    assert findings(sentence, Kind.PUBLIC_ROLE)


@pytest.mark.parametrize(
    "sentence",
    [
        "Hij bezoekt het café op de hoek.",
        "De kapper komt aan huis.",
        "De notaris stelt een testament op.",
        "Er is een wijkagent bij betrokken.",
        "Zij gaat graag naar de markt.",
        "De huisarts verwees haar.",
        "Hij solliciteerde bij een bakker.",
        "Zij heeft de supermarkt gebeld.",
        "De juf van groep drie belde.",
        "Hij zit in het eerste jaar.",
        "De arts en de apotheker overlegden.",
        "Zijn zoon wil bakker worden.",
    ],
)
def test_who_works_or_visits_is_no_public_role(sentence):
    assert not findings(sentence, Kind.PUBLIC_ROLE)
