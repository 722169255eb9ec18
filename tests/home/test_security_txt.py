# SPDX-License-Identifier: EUPL-1.2
"""``security.txt`` as RFC 9116 has it, and what a real site must set for it."""

from datetime import UTC, datetime, timedelta

from django.test import Client

import pytest

from home.checks import check_security_contact

ADDRESS = "/.well-known/security.txt"


@pytest.fixture
def fields(client: Client, db: None, settings) -> dict[str, list[str]]:
    settings.SECURITY_CONTACT = [
        "mailto:veilig@tafel.example",
        "https://tafel.example/lek",
    ]
    response = client.get(ADDRESS)
    assert response["Content-Type"] == "text/plain; charset=utf-8"
    found: dict[str, list[str]] = {}
    for line in response.content.decode().splitlines():
        name, _colon, value = line.partition(": ")
        found.setdefault(name, []).append(value)
    return found


def test_it_says_where_to_write_in_order_of_preference(fields) -> None:
    assert fields["Contact"] == [
        "mailto:veilig@tafel.example",
        "https://tafel.example/lek",
    ]
    assert fields["Preferred-Languages"] == ["nl, en"]


def test_it_expires_within_a_year_and_not_soon(fields) -> None:
    (expires,) = fields["Expires"]
    moment = datetime.fromisoformat(expires)
    left = moment - datetime.now(UTC)  # noqa: TID251  Compared with a real clock.
    assert timedelta(days=150) < left < timedelta(days=365)


def test_it_names_its_own_address_and_a_policy_that_is_there(
    fields, client: Client
) -> None:
    assert fields["Canonical"] == [f"http://testserver{ADDRESS}"]
    (policy,) = fields["Policy"]
    path = policy.removeprefix("http://testserver")
    assert "Kwetsbaarheid melden" in client.get(path).content.decode()


def test_a_real_site_needs_an_address(settings) -> None:
    settings.FICTION_ALLOWED = False
    settings.SECURITY_CONTACT_IS_SET = False
    assert [e.id for e in check_security_contact(None)] == ["home.E001"]
    settings.SECURITY_CONTACT_IS_SET = True
    settings.SECURITY_CONTACT = ["veilig@tafel.example"]
    assert [e.id for e in check_security_contact(None)] == ["home.E002"]
