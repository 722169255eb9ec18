# SPDX-License-Identifier: EUPL-1.2
"""What MDN's HTTP Observatory would say of one answer over HTTPS, by its published scores.

Every answer starts at 100. Extra credit counts from 90 on. Redirection from plain HTTP is
tried behind the real proxy in ``test_production.py``; nothing is in a preload list.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from http.cookies import Morsel

from django.http import HttpResponse

HALF_A_YEAR = 15_768_000
EXTRA_CREDIT_FROM = 90
PRIVATE = {
    "no-referrer", "same-origin", "strict-origin", "strict-origin-when-cross-origin",
}  # fmt: skip
BROAD = {"*", "http:", "https:", "data:", "blob:"}
SCRIPT = re.compile(r"<script[^>]*\ssrc=\"([^\"]+)\"")
SESSION = re.compile(r"sess|auth|login|sid|token", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Remark:
    points: int
    about: str


def score(answer: HttpResponse) -> int:
    points = [one.points for one in remarks(answer)]
    base = 100 + sum(one for one in points if one < 0)
    extra = sum(one for one in points if one > 0)
    return max(0, base + extra if base >= EXTRA_CREDIT_FROM else base)


def remarks(answer: HttpResponse) -> Iterator[Remark]:
    """Return what costs or earns points."""
    policy = read_policy(answer.get("Content-Security-Policy", ""))
    yield from _about_policy(policy)
    yield from _about_frames(answer, policy)
    yield from _about_plain_headers(answer)
    yield from _about_cookies(answer)
    yield from _about_scripts(answer)


def read_policy(header: str) -> dict[str, list[str]]:
    """Return the directives; a second one of the same name counts for nothing."""
    found: dict[str, list[str]] = {}
    for directive in header.split(";"):
        name, *sources = directive.split() or [""]
        if name:
            found.setdefault(name.lower(), sources)
    return found


def _about_policy(policy: dict[str, list[str]]) -> Iterator[Remark]:
    if not policy:
        yield Remark(-25, "no policy")
        return
    default = policy.get("default-src", ["*"])
    scripts = policy.get("script-src", default)
    objects = policy.get("object-src", default)
    styles = policy.get("style-src", default)
    unsafe = BROAD | {"'unsafe-inline'"}
    form = policy.get("form-action", ["*"])
    every = [source for sources in policy.values() for source in sources]
    if unsafe & set(scripts) or BROAD & set(objects):
        yield Remark(-20, "scripts or objects from anywhere")
    elif any(source.startswith("http:") for source in every):
        yield Remark(-20, "something over plain HTTP")
    elif "'unsafe-eval'" in every:
        yield Remark(-10, "unsafe-eval")
    elif unsafe & set(styles):
        yield Remark(0, "styles from anywhere")
    elif default == ["'none'"] and form in (["'none'"], ["'self'"]):
        yield Remark(10, "nothing by default")
    else:
        yield Remark(5, "nothing unsafe")


def _about_frames(
    answer: HttpResponse, policy: dict[str, list[str]]
) -> Iterator[Remark]:
    option = answer.get("X-Frame-Options", "").upper()
    if policy.get("frame-ancestors", ["*"]) != ["*"]:
        yield Remark(5, "frames by the policy")
    elif option not in ("SAMEORIGIN", "DENY"):
        yield Remark(-20, "may be framed anywhere")


def _about_plain_headers(answer: HttpResponse) -> Iterator[Remark]:
    age = re.search(r"max-age=(\d+)", answer.get("Strict-Transport-Security", ""))
    if not age:
        yield Remark(-20, "no HSTS")
    elif int(age[1]) < HALF_A_YEAR:
        yield Remark(-10, "HSTS for less than half a year")
    if answer.get("X-Content-Type-Options", "").lower() != "nosniff":
        yield Remark(-5, "types may be guessed")
    referrer = answer.get("Referrer-Policy", "").lower()
    if referrer:
        yield Remark(5 if referrer in PRIVATE else -5, f"referrer {referrer}")
    if answer.get("Cross-Origin-Resource-Policy") in ("same-origin", "same-site"):
        yield Remark(10, "kept from other origins")
    if answer.get("Access-Control-Allow-Credentials"):
        yield Remark(-50, "credentials for other origins")


def _about_cookies(answer: HttpResponse) -> Iterator[Remark]:
    wrong = [one for cookie in answer.cookies.values() for one in _wrong(cookie)]
    yield from wrong
    if answer.cookies and not wrong:
        yield Remark(5, "cookies with every flag")


def _wrong(cookie: Morsel) -> Iterator[Remark]:
    name, is_token = cookie.key, "csrf" in cookie.key.lower()
    is_session = bool(SESSION.search(name)) and not is_token
    if not cookie["secure"]:
        yield Remark(-10 if is_session else -5, f"{name} is not Secure")
    if is_session and not cookie["httponly"]:
        yield Remark(-30, f"{name} is not HttpOnly")
    if cookie["samesite"] not in ("Lax", "Strict"):
        yield Remark(-20, f"{name} has no SameSite")


def _about_scripts(answer: HttpResponse) -> Iterator[Remark]:
    if not answer.get("Content-Type", "").startswith("text/html") or answer.streaming:
        return
    for address in SCRIPT.findall(answer.content.decode()):
        if not re.match(r"/(?!/)", address):
            yield Remark(-50, f"a script from {address}")
