# SPDX-License-Identifier: EUPL-1.2
"""Asking for an address as somebody, and holding the answer against the rule."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.cookies import SimpleCookie
from typing import Any
from unittest.mock import PropertyMock, patch

from django.db import transaction
from django.http import HttpResponse
from django.template.response import SimpleTemplateResponse
from django.test import Client

from tests.cast import signed_in
from tests.drills.authorisation_addresses import Address
from tests.drills.authorisation_rule import SITE, Rule
from tests.drills.authorisation_world import CANARY, World

METHODS = ("get", "post")
# Nobody of these may find a word of what Het Veld keeps to itself.
OUTSIDE_VELD = "VRCPE"
# What a browser sends, where an empty form is something no browser sends.
FORMS = {"wagtailadmin_choose_page_external_link": {"external-link-chooser-url": "/"}}


@dataclass(frozen=True)
class Asked:
    """One address, asked for in one way by one person, and who may."""

    address: Address
    method: str
    rule: Rule


class Asker:
    """One person's browser; every request begins and ends with the same database."""

    def __init__(self, letter: str, world: World) -> None:
        self.letter = letter
        self.client: Client = signed_in(world.people()[letter])
        self.client.raise_request_exception = False
        self.cookies = self.client.cookies.output()

    def ask(self, asked: Asked) -> HttpResponse:
        self.client.cookies = SimpleCookie(self.cookies.replace("Set-Cookie: ", ""))
        data = (
            FORMS.get(asked.address.pattern.name, {}) if asked.method == "post" else {}
        )
        with transaction.atomic(), _drawn(only=self.letter not in SITE):
            response = getattr(self.client, asked.method)(asked.address.path, data)
            transaction.set_rollback(True)
        return response

    def deviation(self, asked: Asked) -> str:
        """Return what is wrong with the answer, or nothing."""
        response = self.ask(asked)
        got = outcome(response, self.letter)
        expected = asked.rule.expected(self.letter, asked.method, asked.address.owner)
        text = _read(response)
        where = f"{self.letter} {asked.method} {asked.address.path}"
        if not _fits(got, expected):
            return f"{where} ({asked.address.pattern.name}): {got}, not {expected}"
        if self.letter in OUTSIDE_VELD and CANARY in text:
            return f"{where}: tells what Het Veld keeps to itself"
        return ""


@contextmanager
def _drawn(*, only: bool) -> Iterator[None]:
    """Leave templates out for roles whose answers hold no secret: that is most of the time."""
    if only:
        yield
        return
    blank = PropertyMock(return_value="")
    with patch.object(SimpleTemplateResponse, "rendered_content", blank):
        yield


def _fits(got: str, expected: str) -> bool:
    if got == "no such method":
        return True
    if expected == "missing or forbidden":
        return got in {"not found", "forbidden"}
    return got == expected


def _read(response: HttpResponse) -> str:
    """Return all that was said, files and messages for the next page included."""
    return body_of(response).decode(errors="replace") + str(
        [str(m) for m in _queued(response)]
    )


def body_of(response: HttpResponse) -> bytes:
    """Read an answer to its end: until then the file that it comes from is open."""
    return b"".join(response) if response.streaming else response.content


def outcome(response: HttpResponse, letter: str) -> str:
    """Return the class of an answer: what the rules speak of, or an error."""
    if response.status_code in KNOWN:
        return KNOWN[response.status_code]
    if response.status_code >= 500:
        return f"error {response.status_code}: {_reason(response)}"
    if response.status_code == 302:
        return _where_to(response, letter)
    return "allowed"


KNOWN = {403: "forbidden", 404: "not found", 405: "no such method", 410: "not found"}


def _where_to(response: HttpResponse, letter: str) -> str:
    target = response["Location"]
    if target.startswith("/account/inloggen/"):
        return "login" if letter == "V" else "allowed"
    if target == "/beheer/login/":
        # Where signing out ends.
        return "allowed"
    if target.startswith("/beheer/login/"):
        return "login" if letter == "V" else "forbidden"
    if target == "/beheer/" and any("error" in m.tags for m in _queued(response)):
        return "forbidden"
    return "allowed"


def _queued(response: HttpResponse) -> list[Any]:
    storage = getattr(response.wsgi_request, "_messages", None)
    return list(storage._queued_messages) if storage else []


def _reason(response: HttpResponse) -> str:
    error = getattr(response, "exc_info", None)
    return repr(error[1])[:200] if error else ""


def deviations(letter: str, world: World, questions: Iterable[Asked]) -> list[str]:
    asker = Asker(letter, world)
    return [wrong for asked in questions if (wrong := asker.deviation(asked))]
