# SPDX-License-Identifier: EUPL-1.2
"""Who may read the same shares a list of comparable cases until something changes."""

from collections.abc import Callable

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction

import pytest

from accounts.choices import Role, Visibility
from accounts.models import User
from cases.models import CasePage
from search.kept_comparisons import kept_comparisons
from search.outbox import register_consumer
from search.site import EMBEDDED, embedded_engine
from taxonomy.models import Concept
from tests.cast import Cast, person, signed_in
from tests.factories.cases import live_case

TITLE = "De traplift die niet paste"
HEADING = 'id="vergelijkbaar-titel"'


@pytest.fixture(autouse=True)
def _empty_index(db: None) -> None:
    register_consumer(EMBEDDED)
    embedded_engine().clear()


@pytest.fixture
def read(cast: Cast, django_capture_on_commit_callbacks) -> CasePage:
    with django_capture_on_commit_callbacks(execute=True):
        return live_case(cast, visibility=Visibility.PUBLIC)


@pytest.fixture
def comparable(
    cast: Cast, read: CasePage, django_capture_on_commit_callbacks
) -> Callable[[Visibility], CasePage]:
    def make(visibility: Visibility) -> CasePage:
        with django_capture_on_commit_callbacks(execute=True):
            return live_case(cast, title=TITLE, visibility=visibility)

    return make


def page_of(client: Client, case: CasePage) -> str:
    return client.get(case.get_url()).content.decode()


def colleague(cast: Cast) -> User:
    return person("mees", Role.CONSULTANT, cast.waterhoek)


def test_a_list_is_made_once_for_who_may_read_the_same(
    cast: Cast, read: CasePage, comparable: Callable[[Visibility], CasePage]
) -> None:
    comparable(Visibility.TEAM)
    assert TITLE in page_of(signed_in(cast.noor), read)
    kept = dict(kept_comparisons._lists)
    assert TITLE in page_of(signed_in(colleague(cast)), read)
    assert dict(kept_comparisons._lists) == kept


def test_a_kept_list_costs_fewer_queries(
    cast: Cast, read: CasePage, comparable: Callable[[Visibility], CasePage]
) -> None:
    comparable(Visibility.PUBLIC)
    client = signed_in(cast.noor)
    with CaptureQueriesContext(connection) as first:
        page_of(client, read)
    with CaptureQueriesContext(connection) as second:
        page_of(client, read)
    assert len(second) < len(first)


def test_who_may_read_less_is_shown_less(
    cast: Cast, read: CasePage, comparable: Callable[[Visibility], CasePage]
) -> None:
    comparable(Visibility.TEAM)
    assert TITLE in page_of(signed_in(cast.noor), read)
    assert TITLE not in page_of(signed_in(cast.yara), read)
    assert TITLE not in page_of(Client(), read)


def test_a_kept_list_holds_nothing_of_the_person_it_was_made_for(
    cast: Cast, read: CasePage, comparable: Callable[[Visibility], CasePage]
) -> None:
    comparable(Visibility.PUBLIC)
    page_of(signed_in(cast.noor), read)
    [kept] = kept_comparisons._lists.values()
    assert TITLE in kept.html
    assert "csrfmiddlewaretoken" not in kept.html
    assert cast.noor.get_short_name() not in kept.html


def test_a_case_that_was_taken_offline_is_gone_at_once(
    cast: Cast, read: CasePage, comparable: Callable[[Visibility], CasePage]
) -> None:
    other = comparable(Visibility.PUBLIC)
    assert TITLE in page_of(Client(), read)
    # The index has not heard of it: nothing was committed yet.
    other.unpublish()
    assert TITLE not in page_of(Client(), read)


def test_a_change_that_told_nobody_is_seen_in_the_list(
    cast: Cast, read: CasePage, comparable: Callable[[Visibility], CasePage]
) -> None:
    other = comparable(Visibility.PUBLIC)
    assert TITLE in page_of(signed_in(cast.yara), read)
    CasePage.objects.filter(pk=other.pk).update(visibility=Visibility.TEAM)
    assert TITLE not in page_of(signed_in(cast.yara), read)


def test_a_case_that_a_restriction_closes_is_gone_at_once(
    cast: Cast, read: CasePage, comparable: Callable[[Visibility], CasePage]
) -> None:
    other = comparable(Visibility.PUBLIC)
    assert TITLE in page_of(Client(), read)
    PageViewRestriction.objects.create(
        page=other, restriction_type=PageViewRestriction.LOGIN
    )
    assert TITLE not in page_of(Client(), read)


def test_a_new_case_is_listed_at_once(
    cast: Cast, read: CasePage, comparable: Callable[[Visibility], CasePage]
) -> None:
    assert HEADING in page_of(Client(), read)
    comparable(Visibility.PUBLIC)
    assert TITLE in page_of(Client(), read)


def test_a_renamed_concept_is_told_by_its_new_name(
    cast: Cast, read: CasePage, comparable: Callable[[Visibility], CasePage]
) -> None:
    comparable(Visibility.PUBLIC)
    page_of(Client(), read)
    concept = Concept.objects.get(pk=read.concepts.first().concept_id)
    before = page_of(Client(), read).count("Nieuwe naam")
    concept.label = "Nieuwe naam"
    concept.save()
    assert page_of(Client(), read).count("Nieuwe naam") > before
