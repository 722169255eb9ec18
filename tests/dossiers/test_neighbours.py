# SPDX-License-Identifier: EUPL-1.2
"""At a case stands in which dossiers it is, and what comes before and after."""

from django.test import Client

from accounts.access import VISITOR, viewer_for
from accounts.choices import Visibility
from cases.access import cases_visible_to
from dossiers.neighbours import Place, places_of
from tests.cast import Cast, signed_in
from tests.factories.cases import live_case, live_practice
from tests.factories.dossiers import chosen, live_dossier


def test_a_case_leads_on_to_its_neighbours(cast: Cast) -> None:
    first, second = live_case(cast), live_practice(cast)
    third = live_case(cast, title="De trap die niemand nam")
    dossier = live_dossier(cast.waterhoek, *map(chosen, (first, second, third)))
    text = Client().get(second.get_url()).content.decode()
    assert "In deze dossiers" in text
    assert f'<a href="{dossier.get_url()}">{dossier.title}</a>' in text
    assert f'<a href="{first.get_url()}">{first.title}</a>' in text
    assert f'<a href="{third.get_url()}">{third.title}</a>' in text


def test_the_ends_of_a_dossier_have_one_neighbour(cast: Cast, rf) -> None:
    first, last = live_case(cast), live_practice(cast)
    live_dossier(cast.waterhoek, chosen(first), chosen(last))
    [place] = places_of(first, VISITOR, rf.get("/"))
    assert (place.previous, place.next and place.next.title) == (None, last.title)
    [place] = places_of(last, VISITOR, rf.get("/"))
    assert (place.previous and place.previous.title, place.next) == (first.title, None)


def test_a_neighbour_that_one_may_not_read_is_stepped_over(cast: Cast, rf) -> None:
    first, last = live_case(cast), live_practice(cast)
    team = live_case(cast, title="Voor het team", visibility=Visibility.TEAM)
    live_dossier(cast.waterhoek, *map(chosen, (first, team, last)))
    [place] = places_of(first, VISITOR, rf.get("/"))
    assert place.next and place.next.title == last.title
    [place] = places_of(first, viewer_for(cast.noor), rf.get("/"))
    assert place.next and place.next.title == team.title


def test_a_dossier_that_one_may_not_read_is_not_named(cast: Cast) -> None:
    case = live_case(cast)
    live_dossier(cast.waterhoek, chosen(case), visibility=Visibility.TEAM)
    assert "In deze dossiers" not in Client().get(case.get_url()).content.decode()
    noor = signed_in(cast.noor).get(case.get_url())
    assert "In deze dossiers" in noor.content.decode()


def test_a_case_that_was_taken_out_is_in_the_dossier_no_more(cast: Cast, rf) -> None:
    case = live_case(cast)
    dossier = live_dossier(cast.waterhoek, chosen(case))
    assert places_of(case, VISITOR, rf.get("/")) == [
        Place(dossier.title, dossier.get_url())
    ]
    dossier.sections = []
    dossier.save_revision().publish()
    assert places_of(case, VISITOR, rf.get("/")) == []


def test_a_case_in_no_dossier_costs_one_query(
    cast: Cast, rf, django_assert_num_queries
) -> None:
    case = cases_visible_to(VISITOR).filter(pk=live_case(cast).pk).get()
    request = rf.get("/")
    places_of(case, VISITOR, request)
    with django_assert_num_queries(1):
        places_of(case, VISITOR, request)
