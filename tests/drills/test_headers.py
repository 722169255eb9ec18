# SPDX-License-Identifier: EUPL-1.2
"""Drill S9: what a browser is told, on every address and with every status."""

from collections.abc import Iterator
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.db import transaction
from django.http import HttpResponse
from django.test import Client

import pytest

from tests.cast import signed_in
from tests.drills.authorisation_matrix import METHODS, Asker, body_of
from tests.drills.authorisation_places import every_pattern, public_places
from tests.drills.authorisation_world import World, make_world
from tests.drills.observatory import remarks, score

pytestmark = [
    pytest.mark.drill,
    pytest.mark.django_db,
    pytest.mark.filterwarnings("ignore:Unclosed file:ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]

YEAR = 365 * 24 * 60 * 60
EXPECTED = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Frame-Options": ("SAMEORIGIN", "DENY"),
    "Strict-Transport-Security": f"max-age={YEAR}; includeSubDomains; preload",
}
A_PLUS = 100
# Wagtail's own admin, see docs/decisions/0015.
ADMIN = ("/beheer/", "/_util/")


@pytest.fixture(scope="module")
def world(django_db_setup: None, django_db_blocker: Any) -> Iterator[World]:
    with django_db_blocker.unblock(), transaction.atomic():
        yield make_world()
        transaction.set_rollback(True)


@pytest.fixture
def like_production(settings) -> None:
    """What TLS adds; the rest is the same everywhere."""
    settings.SECURE_HSTS_SECONDS = YEAR
    settings.SECURE_HSTS_INCLUDE_SUBDOMAINS = settings.SECURE_HSTS_PRELOAD = True
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    settings.SESSION_COOKIE_SECURE = settings.CSRF_COOKIE_SECURE = True


def deviations(path: str, answer: HttpResponse) -> list[str]:
    where = f"{answer.status_code} {path}"
    found = [
        f"{where}: {name} is {answer.get(name)}"
        for name, value in EXPECTED.items()
        if answer.get(name) not in (value if isinstance(value, tuple) else (value,))
    ]
    policy = answer.get("Content-Security-Policy", "")
    if "default-src 'self'" not in policy and "default-src 'none'" not in policy:
        found.append(f"{where}: no policy for scripts")
    if "unsafe-" in policy and not path.startswith(ADMIN):
        found.append(f"{where}: {policy}")
    if not path.startswith(ADMIN) and score(answer) < A_PLUS:
        found.append(f"{where}: {score(answer)} points, {list(remarks(answer))}")
    if "camera=()" not in answer.get("Permissions-Policy", ""):
        found.append(f"{where}: no Permissions-Policy")
    return found


@pytest.mark.parametrize(("letter", "methods"), [("V", METHODS), ("A", ["get"])])
def test_every_address_tells_the_browser_everything(
    world: World, like_production: None, letter: str, methods: list[str]
) -> None:
    asker = Asker(letter, world)
    asker.client.defaults["HTTP_X_FORWARDED_PROTO"] = "https"
    found, statuses = [], set()
    for asked in [*every_pattern(world), *public_places(world)]:
        if asked.method not in methods:
            continue
        answer = asker.ask(asked)
        statuses.add(answer.status_code)
        found += deviations(asked.address.path, answer)
        body_of(answer)
    assert not found, "\n".join(found)
    assert {200, 302, 404} <= statuses


STATUSES = {
    "/static/design/site.css": 200,
    "/static/bestaat-niet.css": 404,
    "/gezond/zoeken": 403,
    "/zoeken/?q=%00": 400,
    "/zoeken": 301,
}


@pytest.mark.parametrize(("path", "status"), STATUSES.items())
def test_refusals_and_files_tell_it_too(
    db, like_production: None, path: str, status: int
) -> None:
    answer = Client().get(path, secure=True)
    body_of(answer)
    assert answer.status_code == status
    assert deviations(path, answer) == []


def test_so_does_what_is_too_large(like_production: None) -> None:
    answer = Client().generic(
        "POST", "/zoeken/", b"x", CONTENT_LENGTH=str(10 * 1024**3), secure=True
    )
    assert answer.status_code == 413
    assert deviations("/zoeken/", answer) == []


def test_so_does_an_error_of_ours(
    world: World, like_production: None, monkeypatch
) -> None:
    def fail(*args: object, **kwargs: object) -> None:
        raise RuntimeError("mevrouw Bakker")

    monkeypatch.setattr("search.views._result_page", fail)
    client = signed_in(AnonymousUser())
    client.raise_request_exception = False
    answer = client.get("/zoeken/?q=lift", secure=True)
    assert answer.status_code == 500
    assert "Bakker" not in answer.content.decode()
    assert deviations("/zoeken/", answer) == []


def test_so_does_a_name_that_is_not_ours(db, like_production: None, settings) -> None:
    settings.ALLOWED_HOSTS = ["keukentafel.example"]
    answer = Client(headers={"host": "elders.example"}).get("/", secure=True)
    assert answer.status_code == 400
    assert deviations("/", answer) == []
