# SPDX-License-Identifier: EUPL-1.2
"""Saving a case, practice or dossier: private, within what one may read, gone with the account."""

from typing import Any

from django.test import Client

import pytest

from accounts.choices import Visibility
from accounts.models import User
from cases.models import CasePage, SharedItem
from learning.models import SavedItem
from tests.cast import Cast, signed_in
from tests.factories.cases import draft_case, live_case, live_practice
from tests.factories.dossiers import live_dossier

LIST = "/account/bewaard/"


@pytest.fixture
def case(cast: Cast) -> CasePage:
    return live_case(cast)


def keep(client: Client, page: Any, value: str = "1", **more: str) -> Any:
    return client.post(f"{LIST}{page.slug}/", {"bewaar": value, **more}, follow=True)


def kept_by(user: User) -> list[int]:
    return list(SavedItem.objects.of(user).values_list("page_id", flat=True))


def test_the_button_saves_and_says_so(cast: Cast, case: CasePage) -> None:
    noor = signed_in(cast.noor)
    assert "Bewaar</button>" in noor.get(case.get_url()).content.decode()
    page = keep(noor, case)
    assert page.redirect_chain == [(case.get_url(), 302)]
    text = page.content.decode()
    assert "Bewaard. Je vindt het terug" in text
    assert "Haal weg" in text
    assert kept_by(cast.noor) == [case.pk]


def test_saving_twice_is_saving_once(cast: Cast, case: CasePage) -> None:
    noor = signed_in(cast.noor)
    keep(noor, case)
    keep(noor, case)
    assert kept_by(cast.noor) == [case.pk]


def test_what_was_saved_is_forgotten_by_the_same_button(
    cast: Cast, case: CasePage
) -> None:
    noor = signed_in(cast.noor)
    keep(noor, case)
    assert "Weggehaald" in keep(noor, case, "0").content.decode()
    assert kept_by(cast.noor) == []


def test_practices_and_dossiers_have_the_button_too(cast: Cast) -> None:
    noor = signed_in(cast.noor)
    for page in (live_practice(cast), live_dossier(cast.waterhoek)):
        assert f'id="bewaar-{page.slug}"' in noor.get(page.get_url()).content.decode()
        keep(noor, page)
    assert len(kept_by(cast.noor)) == 2


def test_a_visitor_sees_no_button_and_is_asked_to_sign_in(case: CasePage) -> None:
    visitor = Client()
    page = visitor.get(case.get_url())
    assert "bewaar-" not in page.content.decode()
    assert "csrftoken" not in page.cookies
    sent = visitor.post(f"{LIST}{case.slug}/", {"bewaar": "1"})
    assert sent["Location"] == f"/account/inloggen/?next={LIST}"
    assert not SavedItem.objects.exists()


def test_nobody_saves_what_they_may_not_read(cast: Cast) -> None:
    draft = draft_case(organisation=cast.waterhoek)
    team = live_case(cast, visibility=Visibility.TEAM)
    for page in (draft, team):
        assert keep(signed_in(cast.yara), page).status_code == 404
    assert not SavedItem.objects.exists()


def test_a_list_holds_ones_own_things_newest_first(cast: Cast, case: CasePage) -> None:
    noor, yara = signed_in(cast.noor), signed_in(cast.yara)
    second = live_case(cast, title="De trap die niemand nam")
    keep(noor, case)
    keep(noor, second)
    text = noor.get(LIST).content.decode()
    assert text.index(second.title) < text.index(case.title)
    assert "Je bewaart nog niets" in yara.get(LIST).content.decode()


def test_a_list_narrows_to_one_kind(cast: Cast, case: CasePage) -> None:
    noor, practice = signed_in(cast.noor), live_practice(cast)
    for page in (case, practice, live_dossier(cast.waterhoek)):
        keep(noor, page)
    text = noor.get(f"{LIST}?soort=praktijk").content.decode()
    assert practice.title in text
    assert case.title not in text
    assert noor.get(f"{LIST}?soort=onzin").context["page_obj"].paginator.count == 3


def test_what_was_withdrawn_leaves_the_list_and_is_cleared_up(
    cast: Cast, case: CasePage
) -> None:
    noor, title = signed_in(cast.noor), case.title
    keep(noor, case)
    case.unpublish()
    page = noor.get(LIST)
    assert title not in page.content.decode()
    assert "1 stuk dat je bewaarde is ingetrokken" in page.content.decode()
    noor.post(f"{LIST}opruimen/")
    assert kept_by(cast.noor) == []


def test_a_thing_is_taken_off_the_list_in_the_list(cast: Cast, case: CasePage) -> None:
    noor = signed_in(cast.noor)
    keep(noor, case)
    assert keep(noor, case, "0", vanaf="lijst").redirect_chain == [(LIST, 302)]
    assert kept_by(cast.noor) == []


def test_what_somebody_saved_goes_with_the_account_and_with_the_page(
    cast: Cast, case: CasePage
) -> None:
    keep(signed_in(cast.noor), case)
    keep(signed_in(cast.lies), case)
    cast.lies.delete()
    assert SavedItem.objects.count() == 1
    SharedItem.delete(case)
    assert not SavedItem.objects.exists()


def test_editors_do_not_see_how_often_a_page_is_kept(
    cast: Cast, case: CasePage
) -> None:
    keep(signed_in(cast.noor), case)
    usage = signed_in(cast.ada).get(f"/beheer/pages/{case.pk}/usage/")
    assert usage.status_code == 200
    assert "bewaard" not in usage.content.decode().lower()
