# SPDX-License-Identifier: EUPL-1.2
"""A search server that is away costs a reader no answer and an editor no write."""

import logging
import time
from datetime import timedelta

from django.core.management import call_command
from django.test import Client
from django.utils import timezone

import pytest

from cases.models import CasePage
from home.kept_cases import kept_cases
from search.elastic import drain_elastic
from search.engines.base import Refused
from search.engines.breaker import FAILURES, OPEN_SECONDS, Breaker
from search.management.commands.worker import (
    Turn,
    compare_with_indices,
    fill_elastic,
)
from search.models import SearchOutbox
from search.outbox import MAX_ATTEMPTS, drain, enqueue, register_consumer
from search.serving import _with_fallback
from search.site import rebuild_embedded
from search.visitor_pages import kept_pages
from tests.cast import Cast
from tests.factories.cases import live_case

NOTICE = "De zoekserver antwoordt niet."
QUESTION = "/zoeken/?q=stofzuiger"


@pytest.fixture
def case(cast: Cast, use_server):
    case = live_case(cast)
    rebuild_embedded()
    return case


def page(address: str = QUESTION) -> str:
    response = Client().get(address)
    assert response.status_code == 200
    return response.content.decode()


def test_without_an_address_nothing_is_limited(case):
    assert case.title in page()
    assert NOTICE not in page()


def test_a_refused_connection_is_answered_with_a_notice(case, use_server, closed_port):
    use_server(closed_port)
    body = page()
    assert case.title in body
    assert NOTICE in body


def test_a_server_that_hangs_costs_a_moment_and_then_nothing(
    case, use_server, server_that_hangs
):
    use_server(server_that_hangs)
    started = time.monotonic()
    assert NOTICE in page()
    assert time.monotonic() - started < 2.5
    for _ in range(4):
        page()
    started = time.monotonic()
    assert case.title in page()
    assert time.monotonic() - started < 1


def test_a_server_that_answers_nonsense_is_a_server_that_is_away(
    case, use_server, server_of_nonsense
):
    use_server(server_of_nonsense)
    body = page()
    assert case.title in body
    assert NOTICE in body


def test_suggestions_go_on(case, use_server, closed_port):
    use_server(closed_port)
    response = Client().post("/zoeken/suggesties/", {"q": "mantelzorger die"})
    assert case.title in response.content.decode()


def open_breaker() -> Breaker:
    """Ask as often as it takes for the server to be left alone."""
    for number in range(FAILURES):
        page(f"/zoeken/?q=stofzuiger+{number}")
    return _with_fallback().breaker


def test_while_the_server_is_still_asked_a_limited_page_is_kept_for_nobody(
    case, use_server, closed_port
):
    use_server(closed_port)
    assert NOTICE in page()
    assert not kept_pages._made


@pytest.mark.parametrize(
    ("kept", "address"),
    [(kept_pages, lambda _: QUESTION), (kept_cases, CasePage.get_url)],
)
def test_while_the_server_is_left_alone_what_stands_in_is_asked_once(
    case, cast, use_server, closed_port, monkeypatch, kept, address
):
    live_case(cast, title="De trap die te steil werd")
    rebuild_embedded()
    use_server(closed_port)
    breaker = open_breaker()
    kept.clear()
    first = page(address(case))
    [(made, _moment)] = kept._made.values()
    assert page(address(case)) == first
    assert [one for one, _moment in kept._made.values()] == [made]
    # Who comes when a try is due has a page made, which tries it; who follows has not.
    monkeypatch.setattr(breaker, "now", lambda: time.monotonic() + OPEN_SECONDS)
    page(address(case))
    [(again, _moment)] = kept._made.values()
    assert again is not made
    page(address(case))
    assert [one for one, _moment in kept._made.values()] == [again]


def test_once_the_server_is_back_nobody_is_shown_a_limited_page(
    case, use_server, closed_port
):
    use_server(closed_port)
    breaker = open_breaker()
    page()
    [*_, (limited, _moment)] = kept_pages._made.values()
    assert limited.is_true()
    breaker.succeeded()
    assert not limited.is_true()


def test_comparable_cases_come_from_what_stands_in(case, cast, use_server, closed_port):
    other = live_case(cast, title="De trap die te steil werd")
    rebuild_embedded()
    use_server(closed_port)
    assert other.title in page(case.get_url())
    # The server is still asked, so the next answer may be a better one.
    assert not kept_cases._made


def test_the_log_says_what_happened_and_not_what_was_asked(
    case, use_server, closed_port, caplog
):
    use_server(closed_port)
    with caplog.at_level(logging.WARNING):
        page()
    assert "ConnectionError" in caplog.text
    assert "stofzuiger" not in caplog.text


def test_however_long_a_server_is_away_nothing_dies(
    case, use_server, closed_port, settings
):
    use_server(closed_port)
    name = f"{settings.ES_INDEX_PREFIX}-20260101000000-12345678"
    register_consumer(name)
    enqueue([case.public_id])
    rows = SearchOutbox.objects.filter(consumer__name=name)
    for _ in range(MAX_ATTEMPTS + 3):
        rows.update(available_at=timezone.now() - timedelta(seconds=1))
        assert drain_elastic() == 0
    row = rows.get()
    assert not row.is_dead
    assert row.available_at < timezone.now() + timedelta(seconds=21)


def test_a_document_that_is_refused_holds_up_no_other(db):
    class Picky:
        def apply(self, changes):
            raise Refused(frozenset({"bad"}), "document_parsing_exception")

    register_consumer("picky")
    enqueue(["good", "bad"])
    drain(consumer="picky", engine=Picky())
    [left] = SearchOutbox.objects.filter(consumer__name="picky")
    assert (left.object_id, left.attempts) == ("bad", 1)
    assert left.last_error == "document_parsing_exception"


def test_the_worker_goes_on(case, use_server, closed_port):
    use_server(closed_port)
    fill_elastic(Turn(every=15.0))
    assert compare_with_indices() == 0


def test_the_commands_say_that_nothing_listens(case, use_server, closed_port, capsys):
    use_server(closed_port)
    with pytest.raises(Exception, match="Nog niet alles is in orde"):
        call_command("search_check")
    assert "Er luistert niets op dit adres" in capsys.readouterr().out


def test_the_commands_say_that_the_key_is_refused(
    case, use_server, server_that_knows_no_key, capsys
):
    use_server(server_that_knows_no_key)
    with pytest.raises(Exception, match="Nog niet alles is in orde"):
        call_command("search_check")
    assert "(ES_API_KEY) wordt niet aanvaard" in capsys.readouterr().out
