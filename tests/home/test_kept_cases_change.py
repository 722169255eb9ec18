# SPDX-License-Identifier: EUPL-1.2
"""Whatever changes a case page, its next reader sees it at once."""

from django.test import Client
from wagtail.models import PageViewRestriction

import pytest

from accounts.choices import Visibility
from accounts.models import Organisation
from cases.holding import hold, release
from cases.models import CasePage, PracticeCase, PracticePage
from cases.publication import publish_case
from dossiers.models import DossierPage
from home.kept_cases import kept_cases
from taxonomy.models import Concept
from tests.cast import Cast, signed_in
from tests.factories.cases import draft_practice, live_case, live_practice
from tests.factories.dossiers import chosen, live_dossier
from tests.home.case_pages import TITLE, Make, page_of

GROUND = "Eerst de nacht, dan de dag"
DOSSIER = "Als de nacht te lang duurt"

pytestmark = pytest.mark.usefixtures("empty_index")


def kept(client: Client, case: CasePage) -> str:
    """Return a page that was asked for before."""
    page_of(client, case)
    text = page_of(client, case)
    assert kept_cases._made
    return text


def resting_on(case: CasePage, cast: Cast) -> PracticePage:
    practice = draft_practice(
        organisation=cast.waterhoek, owner=cast.noor, visibility=Visibility.PUBLIC
    )
    practice.case_links = [PracticeCase(case=case)]
    practice.save_revision(user=cast.noor)
    publish_case(case=practice, by=cast.bram)
    return PracticePage.objects.get(pk=practice.pk)


def close(page, kind: str = PageViewRestriction.LOGIN) -> PageViewRestriction:
    return PageViewRestriction.objects.create(page=page, restriction_type=kind)


def test_a_case_that_is_withdrawn_is_gone_at_once(cast: Cast, read: CasePage) -> None:
    client = signed_in(cast.noor)
    kept(client, read)
    read.unpublish()
    assert client.get(read.get_url()).status_code == 410


def test_a_case_that_is_held_is_gone_at_once_and_back_at_once(
    cast: Cast, read: CasePage
) -> None:
    client = signed_in(cast.noor)
    assert read.summary in kept(client, read)
    hold(page=read)
    assert read.summary not in page_of(client, read)
    release(page=read)
    assert read.summary in page_of(client, read)


def test_a_case_that_is_shared_with_fewer_without_telling_is_gone_at_once(
    cast: Cast, read: CasePage
) -> None:
    client = signed_in(cast.yara)
    kept(client, read)
    CasePage.objects.filter(pk=read.pk).update(visibility=Visibility.TEAM)
    assert client.get(read.get_url()).status_code == 404


@pytest.mark.parametrize("reader", ["sam", "noor", "bea"])
def test_a_restriction_that_told_nobody_holds_at_once(
    cast: Cast, read: CasePage, reader: str
) -> None:
    client = signed_in(getattr(cast, reader))
    assert read.summary in kept(client, read)
    restriction = PageViewRestriction(
        page=read.get_parent(), restriction_type=PageViewRestriction.PASSWORD
    )
    restriction.password = "tafel"
    PageViewRestriction.objects.bulk_create([restriction])
    assert read.summary not in page_of(client, read)


def test_what_was_published_anew_is_read_at_once(cast: Cast, read: CasePage) -> None:
    client = signed_in(cast.noor)
    kept(client, read)
    CasePage.objects.filter(pk=read.pk).update(content_hash="anders")
    before = dict(kept_cases._made)
    page_of(client, read)
    assert dict(kept_cases._made) != before


def test_who_loses_a_membership_reads_less_at_once(
    cast: Cast, django_capture_on_commit_callbacks
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        read = live_case(cast, visibility=Visibility.TEAM)
    client = signed_in(cast.noor)
    kept(client, read)
    cast.noor.memberships.all().delete()
    assert client.get(read.get_url()).status_code == 404


def test_a_comparable_case_that_was_taken_offline_is_gone_at_once(
    read: CasePage, comparable: Make
) -> None:
    other = comparable(Visibility.PUBLIC)
    assert TITLE in kept(Client(), read)
    # The index has not heard of it: nothing was committed yet.
    other.unpublish()
    assert TITLE not in page_of(Client(), read)


def test_a_change_that_told_nobody_is_seen_among_comparable_cases(
    cast: Cast, read: CasePage, comparable: Make
) -> None:
    other = comparable(Visibility.PUBLIC)
    assert TITLE in kept(signed_in(cast.yara), read)
    CasePage.objects.filter(pk=other.pk).update(visibility=Visibility.TEAM)
    assert TITLE not in page_of(signed_in(cast.yara), read)


def test_a_comparable_case_that_a_restriction_closes_is_gone_at_once(
    read: CasePage, comparable: Make
) -> None:
    other = comparable(Visibility.PUBLIC)
    assert TITLE in kept(Client(), read)
    close(other)
    assert TITLE not in page_of(Client(), read)


def test_a_new_comparable_case_is_listed_at_once(
    read: CasePage, comparable: Make
) -> None:
    assert TITLE not in kept(Client(), read)
    comparable(Visibility.PUBLIC)
    assert TITLE in page_of(Client(), read)


def test_a_renamed_concept_is_told_by_its_new_name(read: CasePage) -> None:
    assert "Nieuwe naam" not in kept(Client(), read)
    concept = Concept.objects.get(pk=read.concepts.first().concept_id)
    concept.label = "Nieuwe naam"
    concept.save()
    assert "Nieuwe naam" in page_of(Client(), read)


def test_a_term_that_is_explained_anew_is_explained_anew_at_once(
    cast: Cast, django_capture_on_commit_callbacks
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        read = live_case(cast, context="<p>Over gebruikelijke hulp.</p>")
    term = Concept.objects.get(code="customary_help_term")
    assert term.definition in kept(Client(), read)
    term.definition = "Wat huisgenoten voor elkaar doen."
    term.save()
    assert term.definition in page_of(Client(), read)


def test_a_practice_that_rests_on_a_case_comes_and_goes_at_once(
    cast: Cast, read: CasePage
) -> None:
    assert GROUND not in kept(Client(), read)
    practice = resting_on(read, cast)
    assert GROUND in kept(Client(), read)
    practice.unpublish()
    assert GROUND not in page_of(Client(), read)


def test_a_practice_that_is_shared_with_fewer_without_telling_is_gone_at_once(
    cast: Cast, read: CasePage
) -> None:
    practice = resting_on(read, cast)
    assert GROUND in kept(signed_in(cast.yara), read)
    PracticePage.objects.filter(pk=practice.pk).update(visibility=Visibility.TEAM)
    assert GROUND not in page_of(signed_in(cast.yara), read)


@pytest.fixture
def dossier(cast: Cast, read: CasePage) -> DossierPage:
    return live_dossier(cast.waterhoek, chosen(read))


def test_a_new_dossier_is_named_at_once(cast: Cast, read: CasePage) -> None:
    assert DOSSIER not in kept(Client(), read)
    live_dossier(cast.waterhoek, chosen(read))
    assert DOSSIER in page_of(Client(), read)


def test_a_dossier_that_is_renamed_or_withdrawn_follows_at_once(
    read: CasePage, dossier: DossierPage
) -> None:
    assert DOSSIER in kept(Client(), read)
    dossier.title = "Als de nacht te kort is"
    dossier.save_revision().publish()
    assert dossier.title in kept(Client(), read)
    dossier.unpublish()
    assert dossier.title not in page_of(Client(), read)


def test_a_dossier_that_is_held_is_gone_at_once_and_back_at_once(
    read: CasePage, dossier: DossierPage
) -> None:
    assert DOSSIER in kept(Client(), read)
    hold(page=dossier)
    assert DOSSIER not in kept(Client(), read)
    release(page=dossier)
    assert DOSSIER in page_of(Client(), read)


def test_a_dossier_that_is_shared_with_fewer_without_telling_is_gone_at_once(
    cast: Cast, read: CasePage, dossier: DossierPage
) -> None:
    assert DOSSIER in kept(signed_in(cast.yara), read)
    DossierPage.objects.filter(pk=dossier.pk).update(visibility=Visibility.TEAM)
    assert DOSSIER not in page_of(signed_in(cast.yara), read)


def test_a_restriction_on_a_dossier_holds_at_once_and_so_does_its_change(
    cast: Cast, read: CasePage, dossier: DossierPage
) -> None:
    noor = signed_in(cast.noor)
    assert DOSSIER in kept(Client(), read)
    restriction = close(dossier)
    assert DOSSIER not in kept(Client(), read)
    assert DOSSIER in kept(noor, read)
    restriction.restriction_type = PageViewRestriction.GROUPS
    restriction.save()
    assert DOSSIER not in kept(noor, read)
    restriction.delete()
    assert DOSSIER in page_of(Client(), read)


def test_a_case_that_was_taken_out_of_a_dossier_is_in_it_no_more(
    cast: Cast, read: CasePage, dossier: DossierPage
) -> None:
    assert DOSSIER in kept(Client(), read)
    dossier.sections = []
    dossier.save_revision().publish()
    assert DOSSIER not in page_of(Client(), read)


def test_the_neighbour_in_a_dossier_that_is_withdrawn_is_stepped_over_at_once(
    cast: Cast, read: CasePage
) -> None:
    neighbour = live_practice(cast)
    live_dossier(cast.waterhoek, chosen(read), chosen(neighbour))
    assert neighbour.title in kept(Client(), read)
    neighbour.unpublish()
    assert neighbour.title not in page_of(Client(), read)


def test_an_organisation_that_stops_takes_its_members_out_at_once(
    cast: Cast, django_capture_on_commit_callbacks
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        read = live_case(cast, visibility=Visibility.ORGANISATIONS)
    client = signed_in(cast.yara)
    kept(client, read)
    Organisation.objects.filter(pk=cast.veld.pk).update(valid_to="2020-01-01")
    assert client.get(read.get_url()).status_code == 404
