# SPDX-License-Identifier: EUPL-1.2
"""Drill 6: how many queries a page costs, the same at few and at many cases.

``BUDGET_CASES`` says how many; ``make drills`` asks 20,000.
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext

import pytest

from accounts.models import User
from benchmarks.loading import bulk_load
from cases.models import CasePage, PracticePage
from demo.services import load_demo
from dossiers.models import DossierPage
from search.site import embedded_engine, rebuild_embedded
from tests.cast import signed_in

MANY = int(os.environ.get("BUDGET_CASES", "300"))
BUDGETS = {
    "home": 20,
    # Kept since it was asked for before: who reads, the state of the site, what the page
    # leads to (cases, practices, dossiers) and whether a reader saved it.
    "case": 8,
    "practice": 20,
    "dossier": 15,
    "results": 20,
    "terms": 10,
    "term": 10,
    "techniques": 10,
    "technique": 15,
    "themes": 10,
    "theme": 20,
}

READERS = ("visitor", "consultant")

pytestmark = [pytest.mark.drill, pytest.mark.slow, pytest.mark.django_db]


def cost(client: Client, address: str) -> int:
    """Return the queries of a page that has been asked for before."""
    client.get(address)
    with CaptureQueriesContext(connection) as captured:
        response = client.get(address)
    assert response.status_code == 200, address
    return len(captured)


def addresses() -> dict[str, str]:
    case = CasePage.objects.filter(visibility="public", origin="demo").first()
    practice = PracticePage.objects.filter(visibility="public", origin="demo").first()
    dossier = DossierPage.objects.filter(visibility="public").first()
    return {
        "home": "/",
        "case": case.get_url(),
        "practice": practice.get_url(),
        "terms": "/begrippen/",
        "term": "/begrippen/customary_help_term/",
        "techniques": "/technieken/",
        "technique": "/technieken/presence_approach/",
        "themes": "/themas/",
        "theme": "/themas/carers_respite/",
        "dossier": dossier.get_url(),
        "results": "/zoeken/?q=mantelzorger+slaapt+niet&theme=carers_respite",
    }


@dataclass(frozen=True)
class Counted:
    """What every page cost a reader, with the demo alone and with many cases beside it."""

    few: dict[str, int]
    many: dict[str, int]


@pytest.fixture(scope="module")
def counted(
    django_db_setup: None, django_db_blocker: Any
) -> Iterator[dict[str, Counted]]:
    """Both readers on one site: filling it takes far longer than reading."""
    with django_db_blocker.unblock(), transaction.atomic():
        load_demo(progress=lambda told: None)
        few = costs()
        bulk_load(count=MANY)
        many = costs()
        yield {reader: Counted(few[reader], many[reader]) for reader in READERS}
        transaction.set_rollback(True)
    embedded_engine().clear()


def costs() -> dict[str, dict[str, int]]:
    rebuild_embedded()
    consultant = User.objects.get(email="consulent@waterhoek.example")
    people = zip(READERS, (AnonymousUser(), consultant), strict=True)
    clients = {reader: signed_in(person) for reader, person in people}
    return {
        reader: {name: cost(client, where) for name, where in addresses().items()}
        for reader, client in clients.items()
    }


@pytest.mark.parametrize("reader", READERS)
def test_pages_keep_their_budget_however_many_cases_there_are(
    counted: dict[str, Counted], reader: str
) -> None:
    few, many = counted[reader].few, counted[reader].many
    assert few == many
    for name, budget in BUDGETS.items():
        assert many[name] <= budget, many
