# SPDX-License-Identifier: EUPL-1.2
"""Whose page it is, on the form of an editor."""

from django.http import QueryDict
from django.test import Client

from cases.models import PracticeIndexPage
from tests.admin_forms import form_of
from tests.cast import Cast, signed_in
from tests.factories.cases import draft_case


def new_practice(client: Client) -> QueryDict:
    index = PracticeIndexPage.objects.get()
    return form_of(client.get(f"/beheer/pages/add/cases/practicepage/{index.pk}/"))


def test_a_new_page_is_that_of_the_organisation_one_works_for(cast: Cast) -> None:
    form = new_practice(signed_in(cast.bram))
    assert form["organisation"] == str(cast.waterhoek.pk)


def test_who_works_for_the_whole_site_chooses(cast: Cast) -> None:
    assert new_practice(signed_in(cast.ada))["organisation"] == ""


def test_a_page_of_a_team_stays_that_of_the_team(cast: Cast) -> None:
    draft = draft_case(organisation=cast.kade, owner=cast.bram)
    page = signed_in(cast.bram).get(f"/beheer/pages/{draft.pk}/edit/")
    assert form_of(page)["organisation"] == str(cast.kade.pk)
