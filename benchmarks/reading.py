# SPDX-License-Identifier: EUPL-1.2
"""A case page over HTTP for who is signed in, beside a blog page of Wagtail's demonstration.

The same texts, one client, one after the other, as in ``search_http``. Who reads the blog
is a visitor: that page is the cheaper one to make.
"""

import http.client
import json
import os
import re
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import cycle
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from benchmarks.http_client import HOST as MACHINE
from benchmarks.http_client import Page
from benchmarks.http_site import READER, READER_PASSWORD
from benchmarks.search_http import (
    HOST,
    fill,
    measured,
    ratios,
    serve_bakery,
    serve_ours,
    texts_digest,
)
from benchmarks.servers import CACHE, CannotMeasure
from tests.cast import Cast

BAR = 2.0
BEHIND_PROXY = {"Host": HOST, "X-Forwarded-Proto": "https"}
SIGN_IN = "/account/inloggen/"
# In the menu of who is signed in.
OURS = b'action="/account/uitloggen/"'
THEIRS = b'class="blog__meta"'


def measure(cast: Cast) -> dict[str, Any]:
    """Return pages per second of each, and how many times as many ours gives."""
    load = round(os.getloadavg()[0], 2)
    CACHE.mkdir(parents=True, exist_ok=True)
    texts = CACHE / "texts.json"
    with tempfile.TemporaryDirectory() as name:
        state = Path(name)
        fill(state, texts)
        slugs = [row["code"].lower() for row in json.loads(texts.read_text("utf-8"))]
        digest = texts_digest(texts)
        figures: dict[str, dict[str, Any] | str] = {
            "theirs": measured(_theirs(digest, slugs[:1])),
            "ours": measured(_ours(state, slugs[:1])),
            "theirs_each_time_another": measured(_theirs(digest, slugs)),
            "ours_each_time_another": measured(_ours(state, slugs)),
        }
    return {
        "load_before": load,
        "load_after": round(os.getloadavg()[0], 2),
        "documents": len(slugs),
        "bar": BAR,
        **figures,
        "ours_times_theirs": ratios(figures["ours"], figures["theirs"]),
        "ours_times_theirs_each_time_another": ratios(
            figures["ours_each_time_another"], figures["theirs_each_time_another"]
        ),
    }


@contextmanager
def _ours(state: Path, slugs: Sequence[str]) -> Iterator[Page]:
    with serve_ours(state) as port:
        headers = BEHIND_PROXY | {"Cookie": _signed_in(port)}
        yield Page(port, cycle(f"/casussen/{s}/" for s in slugs), OURS, headers)


@contextmanager
def _theirs(digest: str, slugs: Sequence[str]) -> Iterator[Page]:
    with serve_bakery(CACHE / "bakerydemo", digest) as port:
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
