# SPDX-License-Identifier: EUPL-1.2
"""The list of cookies on the page, held against what a browser gets from the site."""

from django.conf import settings
from django.contrib.messages.storage.cookie import CookieStorage
from django.test import Client

import pytest

from home.cookies import site_cookies
from tests.admin_forms import form_of
from tests.cast import Cast
from tests.factories.cases import live_case

# Set by a script of the admin, where the menu is folded in.
BY_SCRIPT = {"wagtail_sidebar_collapsed"}
READING = (
    "/", "/casussen/", "/dossiers/", "/begrippen/", "/herkenningscheck/", "/melden/",
    "/zoeken/?q=nacht", "/privacy/", "/bestaat-niet/",
)  # fmt: skip


@pytest.fixture
def visited(cast: Cast) -> Client:
    """A browser that did everything by which this site sets a cookie."""
    client = Client()
    case = live_case(cast)
    client.get(f"/melden/{case.public_id.lower()}/")
    page = "/account/inloggen/"
    form = form_of(client.get(page), "inloggen")
    form.update({"login": cast.bea.email, "password": "een-lang-wachtwoord"})
    assert client.post(page, form).status_code == 302
    client.get("/beheer/")
    client.post("/account/profiel/", {"first_name": "Bea"})
    return client


def test_the_page_lists_exactly_what_is_set(visited: Client) -> None:
    listed = {cookie.name for cookie in site_cookies()}
    assert set(visited.cookies) == listed - BY_SCRIPT
    told = Client().get("/cookies/").content.decode()
    assert all(f"<code>{name}</code>" in told for name in listed)


def test_they_stay_as_long_as_the_page_says(visited: Client) -> None:
    told = {cookie.name: cookie.lifetime for cookie in site_cookies()}
    ages = {name: morsel["max-age"] for name, morsel in visited.cookies.items()}
    session, token = settings.SESSION_COOKIE_NAME, settings.CSRF_COOKIE_NAME
    assert ages[session] == ""
    assert settings.SESSION_COOKIE_AGE == 8 * 60 * 60
    assert "sluit, of 8 uur" in told[session]
    assert ages[token] == settings.CSRF_COOKIE_AGE
    assert told[token] == "een jaar"
    assert ages[CookieStorage.cookie_name] == ""
    assert told[CookieStorage.cookie_name] == "tot je de browser sluit"


def test_who_asks_to_be_remembered_is_for_as_long_as_the_page_says(cast: Cast) -> None:
    client, page = Client(), "/account/inloggen/"
    told = {
        "login": cast.bea.email,
        "password": "een-lang-wachtwoord",
        "remember": "on",
    }
    client.post(page, told)
    age = client.cookies[settings.SESSION_COOKIE_NAME]["max-age"]
    assert age == settings.SESSION_COOKIE_AGE


def test_who_only_reads_gets_none(cast: Cast) -> None:
    client = Client()
    for address in (*READING, live_case(cast).url):
        client.get(address)
        assert not client.cookies, address
