# SPDX-License-Identifier: EUPL-1.2
"""Visitors share a result page until something changes, and nobody else does."""

import gzip

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction

import pytest

from accounts.choices import Visibility
from cases.models import CasePage
from cases.publication import publish_case
from taxonomy.models import Concept
from tests.cast import Cast, signed_in
from tests.factories.cases import live_case

ADDRESS = "/zoeken/?q=stofzuiger"
TITLE = "De mantelzorger die niet meer sliep"


pytestmark = pytest.mark.usefixtures("empty_index")


@pytest.fixture
def case(cast: Cast, django_capture_on_commit_callbacks) -> CasePage:
    with django_capture_on_commit_callbacks(execute=True):
        return live_case(cast, visibility=Visibility.PUBLIC)


def page_of(client: Client) -> str:
    return client.get(ADDRESS).content.decode()


def queries_of(client: Client) -> int:
    with CaptureQueriesContext(connection) as captured:
        client.get(ADDRESS)
    return len(captured)


def test_a_second_visitor_gets_the_page_of_the_first(case: CasePage) -> None:
    first = page_of(Client())
    assert TITLE in first
    assert page_of(Client()) == first
    # What changed since, and nothing else, is asked of the database.
    assert queries_of(Client()) <= 5


def test_a_browser_gets_it_as_it_was_compressed_once(case: CasePage) -> None:
    page = page_of(Client())
    browser = Client(headers={"accept-encoding": "gzip, br"})
    first, second = browser.get(ADDRESS), browser.get(ADDRESS)
    assert gzip.decompress(first.content).decode() == page
    assert second.content == first.content
    for answer in (first, second):
        assert answer["Content-Encoding"] == "gzip"
        assert "Accept-Encoding" in answer["Vary"]
        assert int(answer["Content-Length"]) == len(answer.content)


def test_a_shared_page_holds_no_token_of_anybody(case: CasePage) -> None:
    assert "csrfmiddlewaretoken" not in page_of(Client())


def test_who_is_signed_in_gets_a_page_of_their_own(case: CasePage, cast: Cast) -> None:
    page_of(Client())
    assert queries_of(signed_in(cast.noor)) > 6
    assert cast.noor.get_short_name() not in page_of(Client())


def test_what_was_withdrawn_is_gone_at_once(case: CasePage) -> None:
    assert TITLE in page_of(Client())
    # The index has not heard of it: nothing was committed yet.
    case.unpublish()
    assert TITLE not in page_of(Client())


def test_what_a_restriction_closes_is_gone_at_once(case: CasePage) -> None:
    assert TITLE in page_of(Client())
    PageViewRestriction.objects.create(
        page=case.get_parent(), restriction_type=PageViewRestriction.LOGIN
    )
    assert TITLE not in page_of(Client())


def test_what_is_no_longer_public_is_gone_at_once(case: CasePage, cast: Cast) -> None:
    assert TITLE in page_of(Client())
    draft = CasePage.objects.get(pk=case.pk)
    draft.visibility = Visibility.TEAM
    draft.save_revision(user=cast.noor)
    publish_case(case=draft, by=cast.bram)
    assert TITLE not in page_of(Client())


def test_a_change_that_told_nobody_is_seen_too(case: CasePage) -> None:
    assert TITLE in page_of(Client())
    CasePage.objects.filter(pk=case.pk).update(visibility=Visibility.TEAM)
    assert TITLE not in page_of(Client())


def test_a_new_synonym_works_at_once(case: CasePage) -> None:
    address = "/zoeken/?q=zuigdinges"
    assert TITLE not in Client().get(address).content.decode()
    concept = Concept.objects.get(scheme="term", code="cleaning_term")
    concept.synonyms = f"{concept.synonyms}\nzuigdinges"
    concept.save()
    assert TITLE in Client().get(address).content.decode()
