# SPDX-License-Identifier: EUPL-1.2
"""The steps of a learning path: ticked by oneself, seen by oneself."""

from typing import Any

from django.test import Client

import pytest

from accounts.choices import Visibility
from dossiers.models import DossierPage
from dossiers.references import page_key
from learning.models import PathProgress
from tests.cast import Cast, signed_in
from tests.factories.cases import live_case
from tests.factories.dossiers import chosen, live_dossier


@pytest.fixture
def cases(cast: Cast) -> list[Any]:
    return [live_case(cast, title=f"Verhaal {number}") for number in (1, 2, 3)]


@pytest.fixture
def path(cast: Cast, cases: list[Any]) -> DossierPage:
    return live_dossier(cast.waterhoek, *map(chosen, cases), kind="leerpad")


def tick(client: Client, path: DossierPage, step: str, value: str = "1") -> Any:
    data = {"stap": step, "gedaan": value}
    return client.post(f"/account/leerpad/{path.slug}/", data)


def test_progress_is_counted_and_names_the_next_step(
    cast: Cast, path: DossierPage, cases: list[Any]
) -> None:
    noor = signed_in(cast.noor)
    sent = tick(noor, path, page_key(cases[0].pk))
    assert sent["Location"] == f"{path.get_url()}#nummer-1"
    text = noor.get(path.get_url()).content.decode()
    assert "1 van 3 gedaan" in text
    assert '<a href="#nummer-2">2. Verhaal 2</a>' in text
    assert "Ga verder bij nummer 2" in text


def test_a_tick_can_be_taken_back(
    cast: Cast, path: DossierPage, cases: list[Any]
) -> None:
    noor, step = signed_in(cast.noor), page_key(cases[0].pk)
    tick(noor, path, step)
    tick(noor, path, step)
    assert PathProgress.objects.count() == 1
    tick(noor, path, step, "0")
    assert "0 van 3 gedaan" in noor.get(path.get_url()).content.decode()


def test_who_did_everything_is_told_so(
    cast: Cast, path: DossierPage, cases: list[Any]
) -> None:
    noor = signed_in(cast.noor)
    for case in cases:
        tick(noor, path, page_key(case.pk))
    text = noor.get(path.get_url()).content.decode()
    assert "Je hebt alle stappen gedaan" in text
    assert "Begin bij nummer 1" in text


def test_a_step_that_was_withdrawn_counts_for_nothing_and_keeps_the_others(
    cast: Cast, path: DossierPage, cases: list[Any]
) -> None:
    noor = signed_in(cast.noor)
    tick(noor, path, page_key(cases[0].pk))
    tick(noor, path, page_key(cases[1].pk))
    cases[0].unpublish()
    text = noor.get(path.get_url()).content.decode()
    assert "1 van 2 gedaan" in text
    assert '<a href="#nummer-2">2. Verhaal 3</a>' in text


def test_progress_is_seen_by_nobody_else(
    cast: Cast, path: DossierPage, cases: list[Any]
) -> None:
    tick(signed_in(cast.noor), path, page_key(cases[0].pk))
    for user in (cast.lies, cast.ada):
        text = signed_in(user).get(path.get_url()).content.decode()
        assert "0 van 3 gedaan" in text


def test_a_visitor_is_told_what_an_account_would_bring(path: DossierPage) -> None:
    text = Client().get(path.get_url()).content.decode()
    assert "Log in" in text
    assert "Dit heb ik gedaan" not in text
    assert tick(Client(), path, "page:1").status_code == 302
    assert not PathProgress.objects.exists()


def test_only_steps_of_paths_that_one_may_read_are_ticked(
    cast: Cast, path: DossierPage, cases: list[Any]
) -> None:
    team = live_dossier(
        cast.veld,
        chosen(cases[0]),
        title="Van Het Veld",
        kind="leerpad",
        visibility=Visibility.TEAM,
    )
    noor = signed_in(cast.noor)
    assert tick(noor, team, page_key(cases[0].pk)).status_code == 404
    assert tick(noor, path, "page:999999").status_code == 404
    assert not PathProgress.objects.exists()


def test_an_ordinary_dossier_has_no_ticks(cast: Cast, cases: list[Any]) -> None:
    dossier = live_dossier(cast.waterhoek, chosen(cases[0]), title="Een dossier")
    text = signed_in(cast.noor).get(dossier.get_url()).content.decode()
    assert "Dit heb ik gedaan" not in text


def test_progress_goes_with_the_account(
    cast: Cast, path: DossierPage, cases: list[Any]
) -> None:
    tick(signed_in(cast.noor), path, page_key(cases[0].pk))
    cast.noor.delete()
    assert not PathProgress.objects.exists()
