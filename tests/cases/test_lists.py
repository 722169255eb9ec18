# SPDX-License-Identifier: EUPL-1.2
"""The lists of cases and practices stand within Wagtail's restrictions, like any page."""

from django.contrib.auth.models import Group
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from wagtail.models import Page, PageViewRestriction

import pytest

from cases.models import CaseIndexPage, PracticeIndexPage
from cases.models.index import ItemIndexPage
from tests.cast import Cast, signed_in
from tests.factories.cases import live_case

INTRO = "Wat collega's aan de keukentafel zagen."
PASSWORD = "vier-stoelen"

IN_EACH_LIST = pytest.mark.parametrize("model", [CaseIndexPage, PracticeIndexPage])


def list_of(model: type[ItemIndexPage]) -> ItemIndexPage:
    page = model.objects.get()
    page.intro = f"<p>{INTRO}</p>"
    page.save()
    return page


def close(page: Page, kind: str) -> PageViewRestriction:
    password = PASSWORD if kind == PageViewRestriction.PASSWORD else ""
    return PageViewRestriction.objects.create(
        page=page, restriction_type=kind, password=password
    )


def is_shown(answer: HttpResponse) -> bool:
    return answer.status_code == 200 and "aan de keukentafel" in answer.content.decode()


@IN_EACH_LIST
def test_an_open_list_is_for_everybody(cast: Cast, model: type[ItemIndexPage]) -> None:
    page = list_of(model)
    assert is_shown(Client().get(page.get_url()))


@IN_EACH_LIST
def test_a_list_for_who_is_signed_in(cast: Cast, model: type[ItemIndexPage]) -> None:
    page = list_of(model)
    close(page, PageViewRestriction.LOGIN)
    refused = Client().get(page.get_url())
    assert (refused.status_code, is_shown(refused)) == (302, False)
    assert is_shown(signed_in(cast.yara).get(page.get_url()))


@IN_EACH_LIST
def test_a_list_for_a_group(cast: Cast, model: type[ItemIndexPage]) -> None:
    page = list_of(model)
    group = Group.objects.create(name="Leesgroep")
    close(page, PageViewRestriction.GROUPS).groups.add(group)
    for reader in (cast.sam, cast.noor):
        assert signed_in(reader).get(page.get_url()).status_code == 302
    cast.noor.groups.add(group)
    assert is_shown(signed_in(cast.noor).get(page.get_url()))


@IN_EACH_LIST
def test_a_list_for_who_knows_a_password(
    cast: Cast, model: type[ItemIndexPage]
) -> None:
    page, client = list_of(model), Client()
    restriction = close(page, PageViewRestriction.PASSWORD)
    assert not is_shown(client.get(page.get_url()))
    ask = reverse(
        "wagtailcore_authenticate_with_password", args=[restriction.pk, page.pk]
    )
    client.post(ask, {"password": PASSWORD, "return_url": page.get_url()})
    assert is_shown(client.get(page.get_url()))


@pytest.mark.parametrize("kind", ["login", "groups", "password"])
@IN_EACH_LIST
def test_a_restriction_above_a_list_closes_it_too(
    cast: Cast, model: type[ItemIndexPage], kind: str
) -> None:
    page = list_of(model)
    close(page.get_parent(), kind)
    assert not is_shown(Client().get(page.get_url()))


def test_a_closed_list_does_not_tell_what_was_withdrawn_from_it(cast: Cast) -> None:
    case = live_case(cast)
    case.unpublish()
    assert Client().get(case.get_url()).status_code == 410
    close(list_of(CaseIndexPage), PageViewRestriction.LOGIN)
    assert Client().get(case.get_url()).status_code == 302
