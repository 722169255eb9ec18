# SPDX-License-Identifier: EUPL-1.2
"""Limits count the sender of a request, and not the proxy that hands it on."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory

import pytest

from core.senders import TellProxiesFromSenders
from moderation import limits
from moderation.limits import Allowance
from tests.cast import Cast

PROXY = "127.0.0.1"


def sender_of(forwarded: str | None) -> str:
    seen = []

    def answer(request: HttpRequest) -> HttpResponse:
        seen.append(request.META["REMOTE_ADDR"])
        return HttpResponse()

    headers = {} if forwarded is None else {"X-Forwarded-For": forwarded}
    request = RequestFactory().get("/", headers=headers, REMOTE_ADDR=PROXY)
    TellProxiesFromSenders(answer)(request)
    return seen[0]


@pytest.mark.parametrize(
    ("proxies", "forwarded", "sender"),
    [
        (0, "192.0.2.7", PROXY),
        (1, "192.0.2.7", "192.0.2.7"),
        (1, "203.0.113.9, 192.0.2.7", "192.0.2.7"),
        (2, "203.0.113.9, 192.0.2.7", "203.0.113.9"),
        (2, "192.0.2.7", PROXY),
        (1, " 2001:DB8:0:5:a:b:c:d ", "2001:db8:0:5::"),
        (1, "2001:db8:0:5::7%eth0", "2001:db8:0:5::"),
        (1, "::ffff:192.0.2.7", "192.0.2.7"),
        (1, "<script>", PROXY),
        (1, "", PROXY),
        (1, None, PROXY),
    ],
)
def test_only_what_the_last_proxies_wrote_is_believed(
    settings: Any, proxies: int, forwarded: str | None, sender: str
) -> None:
    settings.TRUSTED_PROXIES = proxies
    assert sender_of(forwarded) == sender


@pytest.mark.parametrize(
    ("address", "counted"),
    [("2001:db8::1:2", "2001:db8::"), ("192.0.2.7", "192.0.2.7"), ("", "")],
)
def test_without_a_proxy_a_home_is_one_sender_too(
    settings: Any, address: str, counted: str
) -> None:
    settings.TRUSTED_PROXIES = 0
    seen = []

    def answer(request: HttpRequest) -> HttpResponse:
        seen.append(request.META["REMOTE_ADDR"])
        return HttpResponse()

    TellProxiesFromSenders(answer)(RequestFactory().get("/", REMOTE_ADDR=address))
    assert seen == [counted]


def test_who_reports_too_much_keeps_nobody_else_behind_the_proxy_from_it(
    settings: Any, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.TRUSTED_PROXIES = 1
    spent: list[Allowance] = []
    spend = limits.spend

    def noted(request: HttpRequest) -> Allowance:
        spent.append(spend(request))
        return spent[-1]

    monkeypatch.setattr("moderation.views.spend", noted)
    monkeypatch.setattr(limits, "MOST", 2)
    for sender in ("192.0.2.7", "192.0.2.7", "192.0.2.7", "192.0.2.8"):
        client = Client(headers={"X-Forwarded-For": sender})
        page = client.get("/melden/kt-7wq2mx/")
        begun = page.context["form"].initial["begun"]
        client.post("/melden/kt-7wq2mx/", {"ground": "somebody", "begun": begun})
    refused = [allowance == Allowance.REFUSED for allowance in spent]
    assert refused == [False, False, True, False]
