# SPDX-License-Identifier: EUPL-1.2
"""A case page over HTTP for who is signed in, beside a blog page of Wagtail's demonstration.

The same texts, one client, one after the other, as in ``search_http``. Who reads the blog
is a visitor: that page is the cheaper one to make.
"""

import http.client
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import cycle
from typing import Any
from urllib.parse import urlencode

from benchmarks.comparing import measured, ratios
from benchmarks.http_client import HOST as MACHINE
from benchmarks.http_client import Page
from benchmarks.http_site import READER, READER_PASSWORD
from benchmarks.our_site import BEHIND_PROXY, HOST
from benchmarks.reporting import machine_load
from benchmarks.same_texts import SameTexts, same_texts
from benchmarks.servers import CannotMeasure
from tests.cast import Cast

BAR = 2.0
SIGN_IN = "/account/inloggen/"
# In the menu of who is signed in.
OURS = b'action="/account/uitloggen/"'
THEIRS = b'class="blog__meta"'


def measure(cast: Cast) -> dict[str, Any]:
    """Return pages per second of each, and how many times as many ours gives."""
    load = machine_load()
    with same_texts() as texts:
        slugs = texts.slugs()
        figures: dict[str, dict[str, Any] | str] = {
            "theirs": measured(_theirs(texts, slugs[:1])),
            "ours": measured(_ours(texts, slugs[:1])),
            "theirs_each_time_another": measured(_theirs(texts, slugs)),
            "ours_each_time_another": measured(_ours(texts, slugs)),
        }
    return {
        "load_before": load,
        "load_after": machine_load(),
        "documents": len(slugs),
        "bar": BAR,
        **figures,
        "ours_times_theirs": ratios(figures["ours"], figures["theirs"]),
        "ours_times_theirs_each_time_another": ratios(
            figures["ours_each_time_another"], figures["theirs_each_time_another"]
        ),
    }


@contextmanager
def _ours(texts: SameTexts, slugs: Sequence[str]) -> Iterator[Page]:
    with texts.ours() as port:
        headers = BEHIND_PROXY | {"Cookie": _signed_in(port)}
        yield Page(port, cycle(f"/casussen/{s}/" for s in slugs), OURS, headers)


@contextmanager
def _theirs(texts: SameTexts, slugs: Sequence[str]) -> Iterator[Page]:
    with texts.bakery() as port:
        yield Page(port, cycle(f"/blog/{s}/" for s in slugs), THEIRS)


def _signed_in(port: int) -> str:
    """Sign in by the form, as a reader does; return the cookies that come of it."""
    form, cookies = _answer(port, "GET", "", BEHIND_PROXY)
    token = re.search(rb'name="csrfmiddlewaretoken" value="([^"]+)"', form)
    if token is None:
        raise CannotMeasure("het formulier om in te loggen antwoordt niet")
    fields = {
        "csrfmiddlewaretoken": token[1].decode(),
        "login": READER,
        "password": READER_PASSWORD,
    }
    _page, given = _answer(
        port,
        "POST",
        urlencode(fields),
        BEHIND_PROXY
        | {
            "Cookie": _told(cookies),
            "Content-Type": "application/x-www-form-urlencoded",
            "Referer": f"https://{HOST}{SIGN_IN}",
        },
    )
    return _told(cookies | given)


def _answer(
    port: int, method: str, body: str, headers: dict[str, str]
) -> tuple[bytes, dict[str, str]]:
    connection = http.client.HTTPConnection(MACHINE, port, timeout=60)
    connection.request(method, SIGN_IN, body.encode(), headers)
    response = connection.getresponse()
    page = response.read()
    set_cookies = response.headers.get_all("Set-Cookie") or []
    connection.close()
    return page, dict(each.split(";")[0].split("=", 1) for each in set_cookies)


def _told(cookies: dict[str, str]) -> str:
    return "; ".join(f"{name}={value}" for name, value in cookies.items())
