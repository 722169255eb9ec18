# SPDX-License-Identifier: EUPL-1.2
"""The site as an operator runs it: gunicorn and worker behind nginx, with TLS by a local CA."""

import gzip
import http.client
import os
import re
import signal
import ssl
import time
from collections.abc import Iterator
from itertools import groupby, islice

import pytest

from tests.drills.production_site import (
    HOST,
    NGINX,
    Answer,
    Production,
    served_as_in_production,
    wait_until_served,
)
from tests.drills.test_headers import EXPECTED

QUESTION = "mevrouw-zwaluwnest"
TITLE = "Wie er oplet: zwaluwnest"
FOUND = "/zoeken/?q=zwaluwnest"
# What readers of an embedded index are promised; Elasticsearch shows what is new to it
# after a refresh, a second later at most.
LATEST_SECONDS = 3.0 if os.environ.get("ES_URL") else 1.0
LOOK_ON_SECONDS = 2.0
OF_EACH_KIND = 3
# Of the connection and of the moment, not of the page.
OF_THE_WAY = {"connection", "date", "server", "transfer-encoding", "content-length"}

pytestmark = [
    pytest.mark.drill,
    pytest.mark.slow,
    pytest.mark.skipif(NGINX is None, reason="geen nginx op deze machine"),
]


@pytest.fixture(scope="module")
def production(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Production]:
    folder = tmp_path_factory.mktemp("production")
    with served_as_in_production(folder) as made:
        yield made


def deviations(answer: Answer) -> list[str]:
    found = [
        f"{name}: {answer.headers.get_all(name)}"
        for name, value in EXPECTED.items()
        if len(answer.headers.get_all(name) or []) != 1
        or answer.headers[name] not in (value if isinstance(value, tuple) else (value,))
    ]
    policy = answer.headers.get("Content-Security-Policy", "")
    if "default-src" not in policy or "unsafe-" in policy:
        found.append(policy)
    return found


ADDRESSES = {
    "/": 200,
    "/zoeken/?q=traplift": 200,
    "/casussen/": 200,
    "/bestaat-niet/": 404,
    "/casussen": 301,
    "/account/profiel/": 302,
    "/account/inloggen/": 200,
    "/zoeken/?q=%00": 400,
    "/static/design/site.css": 200,
    "/static/bestaat-niet.css": 404,
    "/media/images/bestaat-niet.png": 404,
    "/media/documents/geheim.pdf": 404,
    "/gezond/levend": 200,
    "/gezond/klaar": 200,
    "/gezond/cijfers": 403,
    "/" + "a" * 9000: 400,
}


@pytest.mark.parametrize(
    ("path", "status"), ADDRESSES.items(), ids=[path[:30] for path in ADDRESSES]
)
def test_behind_tls_every_answer_has_its_headers_once(
    production: Production, path: str, status: int
) -> None:
    answer = production.get(path)
    assert answer.status in {status, 414 if status == 400 else status}
    assert deviations(answer) == []


def test_a_sheet_with_a_fingerprint_is_kept_for_ever(production: Production) -> None:
    page = production.get("/").body
    name = page.split('rel="stylesheet" href="')[1].split('"')[0]
    assert "immutable" in production.get(name).headers["Cache-Control"] or (
        "max-age=315360000" in production.get(name).headers["Cache-Control"]
    )


def test_cookies_are_for_this_name_over_tls_alone(production: Production) -> None:
    cookie = production.get("/account/inloggen/").headers["Set-Cookie"]
    assert cookie.startswith("__Host-csrftoken=")
    assert "Secure" in cookie
    assert "Domain" not in cookie


def test_plain_http_is_sent_on_and_another_name_gets_nothing(
    production: Production,
) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", production.plain_port)
    connection.request("GET", "/zoeken/", headers={"Host": HOST})
    response = connection.getresponse()
    connection.close()
    assert response.status == 301
    assert response.headers["Location"] == f"https://{HOST}/zoeken/"
    with pytest.raises((ssl.SSLError, OSError, http.client.HTTPException)):
        production.get("/", host="elders.example")


def test_search_is_answered_by_the_engine_that_was_asked_for(
    production: Production,
) -> None:
    answer = production.get(
        "/gezond/zoeken", Authorization=f"Bearer {production.token}"
    )
    wanted = "elasticsearch" if os.environ.get("ES_URL") else "embedded"
    assert f'"answered_by": "{wanted}"' in answer.body
    figures = production.get(
        "/gezond/cijfers", Authorization=f"Bearer {production.token}"
    )
    assert "keukentafel_search_degraded 0.0" in figures.body


def test_no_log_holds_a_question_or_an_address(production: Production) -> None:
    production.get(f"/zoeken/?q={QUESTION}")
    production.get(
        f"/zoeken/{QUESTION}?q={QUESTION}", **{"X-Forwarded-For": "192.0.2.7"}
    )
    time.sleep(0.5)
    assert "/zoeken/" in production.logs()
    assert f"q={QUESTION}" not in production.logs()
    for address in ("192.0.2.7", "127.0.0.1 "):
        assert address not in production.logs()


def told(answer: Answer) -> tuple[int, dict[str, str], bytes]:
    kept = {n.lower(): v for n, v in answer.headers.items()}
    headers = {n: v for n, v in kept.items() if n not in OF_THE_WAY}
    headers["vary"] = ",".join(sorted(headers.get("vary", "").split(", ")))
    is_packed = headers.get("content-encoding") == "gzip"
    # Compressed it differs each time on purpose; see docs/decisions/0030.
    content = gzip.decompress(answer.content) if is_packed else answer.content
    return answer.status, headers, content


def addresses(production: Production) -> list[str]:
    """Return some pages below each that is at the top, and what else a reader comes upon."""
    sitemap = production.get("/sitemap.xml").body
    pages = sorted(re.findall(r"<loc>https://[^/]+(/[^<]*)</loc>", sitemap))
    below = groupby(pages, key=lambda page: page.split("/")[1])
    some = [page for _top, group in below for page in islice(group, OF_EACH_KIND)]
    assert len(some) > 10
    return [
        *some, FOUND, "/zoeken/", "/zoeken/?q=traplift&theme=carers_respite",
        "/sitemap.xml", "/robots.txt",
        "/casussen", "/bestaat-niet/", "/account/profiel/", "/gezond/levend",
    ]  # fmt: skip


def seconds_stale(production: Production, step: str, address: str) -> float:
    """Do it; return how long after it a page was asked for that was still the old one."""
    asked: list[tuple[float, bool]] = []

    def look() -> None:
        moment, answer = time.time(), production.get(address)
        # The word that was asked for stands marked in the title.
        is_shown = TITLE.partition(":")[0] in answer.body
        asked.append((moment, is_shown is (step == "publish")))

    with production.step(step, TITLE) as process:
        while process.poll() is None:
            look()
        assert process.stdout is not None
        done = float(process.stdout.read())
    until = time.time() + LOOK_ON_SECONDS
    while time.time() < until:
        look()
    assert not asked[0][1]
    return max((moment - done for moment, is_new in asked if not is_new), default=0.0)


def test_what_is_published_and_withdrawn_is_seen_within_a_second(
    production: Production,
) -> None:
    for step in ("publish", "withdraw"):
        assert seconds_stale(production, step, FOUND) <= LATEST_SECONDS


@pytest.mark.parametrize("encoding", ["identity", "gzip"])
def test_a_page_behind_the_proxy_is_the_page_of_the_site(
    production: Production, encoding: str
) -> None:
    headers = {"Accept-Encoding": encoding}
    pages = addresses(production)
    differing = [
        page
        for page in pages
        if told(production.get(page, **headers))
        != told(production.get_past_the_proxy(page, **headers))
    ]
    assert differing == []


def test_processes_are_replaced_without_refusing_a_reader(
    production: Production,
) -> None:
    production.processes["web"].send_signal(signal.SIGHUP)
    statuses = {production.get("/casussen/").status for _ in range(30)}
    assert statuses == {200}


def test_a_site_that_is_away_is_told_in_its_own_look(production: Production) -> None:
    production.processes["web"].send_signal(signal.SIGTERM)
    production.processes["web"].wait(timeout=60)
    answer = production.get("/zoeken/?q=lift")
    assert answer.status == 502
    assert "Er ging iets mis bij ons" in answer.body
    assert deviations(answer) == []
    assert production.get("/static/design/error.css").status == 200
    production.start("web")
    wait_until_served(production)
