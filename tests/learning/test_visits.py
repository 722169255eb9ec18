# SPDX-License-Identifier: EUPL-1.2
"""What is new in a dossier since somebody was there before."""

from datetime import timedelta

from django.test import Client
from django.utils import timezone

import pytest

from dossiers.models import DossierPage
from learning.models import LastVisit
from learning.services import VISIT, note_visit
from tests.cast import Cast, signed_in
from tests.factories.cases import live_case
from tests.factories.dossiers import chosen, live_dossier


@pytest.fixture
def dossier(cast: Cast) -> DossierPage:
    return live_dossier(cast.waterhoek, chosen(live_case(cast)))


def put_in(dossier: DossierPage, item: object) -> None:
    section = dossier.sections[0].value
    items = [(block.block_type, block.value) for block in section["items"]]
    dossier.sections = [
        ("section", {"title": section["title"], "items": [*items, item]})
    ]
    dossier.save_revision().publish()


def some_hours_later(visit: timedelta = VISIT) -> None:
    earlier = timezone.now() - visit - timedelta(minutes=1)
    LastVisit.objects.update(began_at=earlier)


def test_nothing_is_new_at_a_first_visit(cast: Cast, dossier: DossierPage) -> None:
    assert "Nieuw voor jou" not in _read(signed_in(cast.noor), dossier)


def test_what_was_added_since_is_marked_until_the_next_visit(
    cast: Cast, dossier: DossierPage
) -> None:
    noor = signed_in(cast.noor)
    _read(noor, dossier)
    some_hours_later()
    put_in(dossier, chosen(live_case(cast, title="De trap die niemand nam")))
    for _again in range(2):
        text = _read(noor, dossier)
        assert text.count("Nieuw voor jou") == 1
        assert "1 nieuw voor jou" in text
    some_hours_later()
    assert "Nieuw voor jou" not in _read(noor, dossier)


def test_each_reader_has_a_visit_of_their_own(cast: Cast, dossier: DossierPage) -> None:
    _read(signed_in(cast.noor), dossier)
    assert LastVisit.objects.get().user == cast.noor
    _read(signed_in(cast.lies), dossier)
    assert LastVisit.objects.count() == 2


def test_a_visitor_and_a_preview_leave_no_trace(
    cast: Cast, dossier: DossierPage
) -> None:
    _read(Client(), dossier)
    preview = f"/beheer/pages/{dossier.pk}/view_draft/"
    assert signed_in(cast.ada).get(preview).status_code == 200
    assert not LastVisit.objects.exists()


def test_visits_go_with_the_account(cast: Cast, dossier: DossierPage) -> None:
    note_visit(user=cast.noor, dossier=dossier, keys=["page:1"])
    cast.noor.delete()
    assert not LastVisit.objects.exists()


def _read(client: Client, dossier: DossierPage) -> str:
    return client.get(dossier.get_url()).content.decode()
