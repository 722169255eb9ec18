# SPDX-License-Identifier: EUPL-1.2
"""Who may read the same shares a case page until something changes, and nothing personal."""

import re

from django.contrib.messages import constants
from django.contrib.messages.storage.base import Message
from django.contrib.messages.storage.cookie import CookieStorage
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction

import pytest

from accounts.access import VISITOR, viewer_for
from accounts.choices import Role, Visibility
from accounts.models import User
from cases.models import CasePage, DayReads
from cases.reads import store_reads
from core.fleeting import mark_fleeting
from home.kept_cases import KeptCase, kept_cases
from learning.services import save_page
from tests.cast import Cast, person, signed_in
from tests.home.case_pages import TITLE, Make, page_of

TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')
# Session, account, membership, state of the site, what the page leads to, saved or not.
QUERIES = 6


def colleague(cast: Cast) -> User:
    return person("mees", Role.CONSULTANT, cast.waterhoek)


def kept_pages() -> list[KeptCase]:
    return [kept for kept, _moment in kept_cases._made.values()]


def text_of(kept: KeptCase) -> str:
    return b"".join(kept.pieces).decode()


def test_a_page_is_made_once_for_who_may_read_the_same(
    cast: Cast, read: CasePage, comparable: Make
) -> None:
    comparable(Visibility.TEAM)
    assert TITLE in page_of(signed_in(cast.noor), read)
    [kept] = kept_pages()
    assert TITLE in page_of(signed_in(colleague(cast)), read)
    [again] = kept_pages()
    assert again is kept


def test_a_kept_page_costs_as_few_queries_as_it_takes(
    cast: Cast, read: CasePage, comparable: Make
) -> None:
    comparable(Visibility.PUBLIC)
    client = signed_in(cast.noor)
    page_of(client, read)
    with CaptureQueriesContext(connection) as captured:
        page_of(client, read)
    assert len(captured) == QUERIES


def test_a_kept_page_is_the_page_that_was_made(cast: Cast, read: CasePage) -> None:
    for reader in (cast.noor, cast.sam, cast.ada):
        client = signed_in(reader)
        first, again = (TOKEN.sub("", page_of(client, read)) for _time in range(2))
        assert first == again


def test_a_kept_page_says_what_a_page_for_one_reader_says(
    cast: Cast, read: CasePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    for reader in (cast.noor, cast.sam, cast.ada):
        client = signed_in(reader)
        kept = words_of(page_of(client, read))
        with monkeypatch.context() as patched:
            patched.setattr("home.case_page.site_state", lambda: None)
            assert words_of(page_of(client, read)) == kept


def words_of(html: str) -> str:
    return " ".join(TOKEN.sub("", html).split())


def test_who_may_read_less_is_shown_less(
    cast: Cast, read: CasePage, comparable: Make
) -> None:
    comparable(Visibility.TEAM)
    assert TITLE in page_of(signed_in(cast.noor), read)
    assert TITLE not in page_of(signed_in(cast.yara), read)
    assert TITLE not in page_of(Client(), read)


def test_a_kept_page_holds_nothing_of_the_person_it_was_made_for(
    cast: Cast, read: CasePage
) -> None:
    client = signed_in(cast.ada)
    save_page(user=cast.ada, page=read)
    page_of(client, read)
    [kept] = kept_pages()
    text = text_of(kept)
    assert read.title in text
    for personal in (
        "csrfmiddlewaretoken", "/beheer/", "bewaar-", "Uitloggen",
        cast.ada.first_name, cast.ada.email,
        *(cookie.value for cookie in client.cookies.values()),
    ):  # fmt: skip
        assert personal not in text


def test_what_is_kept_was_made_without_knowing_who_asks(
    cast: Cast, read: CasePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = []
    made = CasePage.get_context
    monkeypatch.setattr(
        CasePage, "get_context", lambda *args: asked.append(args[1]) or made(*args)
    )
    page_of(signed_in(cast.noor), read)
    [request] = asked
    assert not request.COOKIES
    assert not isinstance(request.user, User)
    assert viewer_for(request.user).user_id == 0


def test_each_reader_finds_their_own_name_token_and_mark(
    cast: Cast, read: CasePage
) -> None:
    mees = colleague(cast)
    save_page(user=mees, page=read)
    hers, his = page_of(signed_in(cast.noor), read), page_of(signed_in(mees), read)
    assert len(kept_pages()) == 1
    assert "Noor" in hers
    assert "Noor" not in his
    assert "Mees" in his
    assert "Haal weg" in his
    assert "Haal weg" not in hers
    assert not set(TOKEN.findall(hers)) & set(TOKEN.findall(his))


def test_a_mark_shows_at_once_on_a_kept_page(cast: Cast, read: CasePage) -> None:
    client = signed_in(cast.noor)
    assert "Haal weg" not in page_of(client, read)
    save_page(user=cast.noor, page=read)
    assert "Haal weg" in page_of(client, read)


def test_the_admin_is_shown_to_who_may_enter_it(cast: Cast, read: CasePage) -> None:
    page_of(signed_in(cast.noor), read)
    assert 'href="/beheer/"' in page_of(signed_in(cast.bram), read)
    assert 'href="/beheer/"' not in page_of(signed_in(colleague(cast)), read)


def test_a_token_of_a_kept_page_is_accepted(cast: Cast, read: CasePage) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(cast.noor, "django.contrib.auth.backends.ModelBackend")
    page_of(client, read)
    token = TOKEN.findall(page_of(client, read))[-1]
    saved = {"csrfmiddlewaretoken": token, "bewaar": "1"}
    answer = client.post(f"/account/bewaard/{read.slug}/", saved)
    assert answer.status_code in (200, 302)


def test_a_waiting_message_is_told_once_and_never_kept(
    cast: Cast, read: CasePage, rf
) -> None:
    client = signed_in(cast.noor)
    page_of(client, read)
    answer = HttpResponse()
    CookieStorage(rf.get("/"))._store([Message(constants.INFO, "Hallo Noor")], answer)
    client.cookies[CookieStorage.cookie_name] = answer.cookies["messages"].value
    assert "Hallo Noor" in page_of(client, read)
    assert "Hallo Noor" not in page_of(client, read)
    assert all("Hallo Noor" not in text_of(kept) for kept in kept_pages())


def test_headers_of_a_kept_page_are_those_of_a_page(cast: Cast, read: CasePage) -> None:
    for reader in (cast.noor, cast.sam):
        client = signed_in(reader)
        first, again = (dict(client.get(read.get_url()).headers) for _time in range(2))
        for headers in (first, again):
            headers.pop("Expires", None)
            headers.pop("Content-Length", None)
        assert first == again


def test_reading_a_kept_page_counts(cast: Cast, read: CasePage) -> None:
    store_reads()
    DayReads.objects.all().delete()
    for _time in range(3):
        page_of(signed_in(cast.noor), read)
    store_reads()
    assert [row.times for row in DayReads.objects.all()] == [3]
    DayReads.objects.all().delete()


def test_a_page_that_is_old_is_made_anew(
    cast: Cast, read: CasePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    page_of(Client(), read)
    [kept] = kept_pages()
    monkeypatch.setattr(kept_cases, "seconds", 0.0)
    page_of(Client(), read)
    [anew] = kept_pages()
    assert anew is not kept


def test_the_page_that_nobody_asked_for_is_forgotten_first(
    cast: Cast, read: CasePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kept_cases, "most", 2)
    for reader in (cast.sam, cast.noor, cast.sam, cast.yara):
        page_of(signed_in(reader), read)
    audiences = [asked.audience for asked in kept_cases._made]
    assert audiences == [viewer_for(p).audience for p in (cast.sam, cast.yara)]


def test_an_answer_with_a_part_for_once_is_not_kept(
    cast: Cast, read: CasePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = CasePage.get_context

    def once(*args):
        mark_fleeting()
        return made(*args)

    monkeypatch.setattr(CasePage, "get_context", once)
    assert read.title in page_of(Client(), read)
    assert not kept_pages()


def test_a_page_that_is_true_for_a_while_is_given_again_so_long(
    cast: Cast, read: CasePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    made, holds = CasePage.get_context, [True]

    def for_a_while(*args):
        mark_fleeting(lambda: holds[0])
        return made(*args)

    monkeypatch.setattr(CasePage, "get_context", for_a_while)
    page_of(Client(), read)
    [kept] = kept_pages()
    page_of(Client(), read)
    assert kept_pages() == [kept]
    holds[0] = False
    assert read.title in page_of(Client(), read)
    assert not kept.is_true_for(VISITOR)


def test_a_page_behind_a_restriction_is_not_kept(cast: Cast, read: CasePage) -> None:
    PageViewRestriction.objects.create(
        page=read, restriction_type=PageViewRestriction.LOGIN
    )
    assert read.title in page_of(signed_in(cast.noor), read)
    assert Client().get(read.get_url()).status_code == 302
    assert not kept_pages()
