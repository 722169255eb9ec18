# SPDX-License-Identifier: EUPL-1.2
"""The port of the Observatory's rules says what the Observatory says."""

from django.http import HttpResponse

import pytest

from tests.drills.observatory import remarks, score

GOOD = {
    "Content-Security-Policy": "default-src 'self'; object-src 'none'; "
    "form-action 'self'; frame-ancestors 'self'",
    "Strict-Transport-Security": "max-age=31536000",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}


def answer(**without: str) -> HttpResponse:
    """Return a good answer with some headers replaced, or taken away by an empty text."""
    headers = GOOD | {name.replace("_", "-"): value for name, value in without.items()}
    return HttpResponse(
        headers={name: value for name, value in headers.items() if value}
    )


def test_a_good_answer_earns_extra_credit() -> None:
    assert score(answer()) == 125


@pytest.mark.parametrize(
    ("changed", "points"),
    [
        ({"Content_Security_Policy": ""}, 55),
        ({"Content_Security_Policy": "default-src 'self' 'unsafe-inline'"}, 60),
        ({"Content_Security_Policy": "img-src 'self'"}, 60),
        ({"Strict_Transport_Security": ""}, 80),
        ({"Strict_Transport_Security": "max-age=60"}, 115),
        ({"X_Content_Type_Options": ""}, 120),
        ({"Referrer_Policy": "unsafe-url"}, 115),
    ],
)
def test_what_is_missing_costs_points(changed: dict[str, str], points: int) -> None:
    assert score(answer(**changed)) == points


def test_extra_credit_does_not_make_up_for_what_is_wrong() -> None:
    poor = answer(Strict_Transport_Security="")
    assert any(one.points > 0 for one in remarks(poor))
    assert score(poor) == 80


def test_a_session_that_scripts_can_read_costs_most() -> None:
    leaking = answer()
    leaking.set_cookie("sessionid", "x", secure=True, samesite="Lax")
    assert score(leaking) == 70


def test_scripts_of_others_are_seen() -> None:
    mixed = answer()
    mixed.content = b'<script src="//elders.example/x.js"></script>'
    assert score(mixed) == 50
