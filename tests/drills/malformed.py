# SPDX-License-Identifier: EUPL-1.2
"""Drill S3: requests that no browser would send, over raw sockets, from a fixed seed.

The figure is two counts: answers of 500 and above, and requests without any answer within
thirty seconds. Both must be zero.
"""

import random
import socket
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import quote_from_bytes

SEED = 20261122
TIMEOUT_SECONDS = 30.0

PATHS = (
    "/", "/zoeken/", "/zoeken/suggesties/", "/casussen/", "/goede-praktijken/",
    "/dossiers/", "/begrippen/",
    "/technieken/", "/technieken/open_questions/", "/themas/", "/themas/dementia/",
    "/dossiers/", "/begrippen/", "/privacy/", "/sitemap.xml", "/robots.txt",
    "/.well-known/security.txt",
    "/begrippen/customary_help_term/", "/casussen/kt-222222/", "/account/inloggen/",
    "/zoeken/dossier/je-eerste-honderd-dagen-aan-tafel/", "/account/bewaard/",
    "/account/bewaard/kt-222222/", "/account/leerpad/je-eerste-honderd-dagen-aan-tafel/",
    "/zoeken/casus-aanvragen/", "/zoeken/casus-aanvragen/versturen/",
    "/melden/", "/melden/kt-222222/", "/zoeken/casus-aanvragen/", "/zoeken/casus-aanvragen/versturen/",
    "/account/wachtwoord/vergeten/", "/account/wachtwoord/nieuw/1-abc/", "/beheer/",
    "/beheer/login/", "/gezond/klaar", "/gezond/zoeken", "/documenten/1/x.pdf", "/static/design/site.css", "/bestaat-niet/",
    "/beheer/login/", "/beheer/casussen/", "/documenten/1/x.pdf", "/static/design/site.css", "/bestaat-niet/",
)  # fmt: skip
PARAMETERS = (
    "q", "pagina", "theme", "target_group", "decision_outcome", "sorteer",
    "letterlijk", "weggelaten", "soort", "bewaar", "stap", "gedaan", "note", "with_question", "next", "onbekend", "q[]", "__proto__",
    "letterlijk", "weggelaten", "note", "with_question", "ground", "contact", "begun", "code", "next", "onbekend", "q[]", "__proto__",
)  # fmt: skip
TEXTS = (
    b"\x00", b"traplift\x00", b"\xff\xfe\xfd", b"\xc3\x28", b"\xed\xa0\x80",
    b'"', b'"" OR ""', b"title:traplift", b"NEAR(a b, 5)", b"a AND OR NOT b", b"*", b"^",
    b"traplift*", b"(((((", b"{body}: x", b"-", b"--", b"'; DROP TABLE cases_casepage; --",
    b"<script>alert(1)</script>", b"\"><img src=x onerror=alert(1)>", b"%00", b"%", b"%zz",
    b"../../../../etc/passwd", b"\r\nSet-Cookie: a=b", b"\xe2\x80\xae", b"\xf0\x9f\x92\xa9" * 50,
    b"9" * 400, b"-1", b"1e309", b"NaN", b"a" * 10_000, b"ab " * 4_000, b"${7*7}", b"{{7*7}}",
    b"\xef\xbb\xbf", b"\x1b[31m", b"mantelzorg", b"hulp bij het huishouden",
)  # fmt: skip
METHODS = (b"GET", b"POST", b"HEAD", b"PUT", b"DELETE", b"OPTIONS", b"PATCH", b"TRACE",
           b"get", b"FOO", b"")  # fmt: skip


@dataclass
class Outcome:
    """What a run showed; ``statuses`` counts answers by their first digit."""

    sent: int = 0
    statuses: dict[str, int] = field(default_factory=dict)
    server_errors: list[bytes] = field(default_factory=list)
    unanswered: list[bytes] = field(default_factory=list)


def malformed_requests(count: int, seed: int = SEED) -> Iterator[bytes]:
    """Yield ``count`` requests; the same for the same seed."""
    dice = random.Random(seed)
    kinds = (_query, _query, _form, _form, _header, _path, _line, _body, _garbage)
    for _ in range(count):
        yield dice.choice(kinds)(dice)


def run_drill(port: int, count: int, seed: int = SEED) -> Outcome:
    outcome = Outcome()
    for message in malformed_requests(count, seed):
        outcome.sent += 1
        status = _send(port, message)
        key = status[:1] if status else "-"
        outcome.statuses[key] = outcome.statuses.get(key, 0) + 1
        if not status:
            outcome.unanswered.append(message[:300])
        elif status >= "500":
            outcome.server_errors.append(message[:300])
    return outcome


def _send(port: int, message: bytes) -> str:
    """Return the status code of the answer, or nothing if there was none."""
    try:
        with socket.create_connection(
            ("127.0.0.1", port), TIMEOUT_SECONDS
        ) as connection:
            connection.settimeout(TIMEOUT_SECONDS)
            try:
                connection.sendall(message)
                connection.shutdown(socket.SHUT_WR)
            except (BrokenPipeError, ConnectionResetError):
                # Refused while we were still speaking; the answer may be there already.
                pass
            answer = connection.recv(64)
    except (TimeoutError, ConnectionResetError):
        return ""
    parts = answer.split(b" ", 2)
    return parts[1].decode("ascii", "replace")[:3] if len(parts) > 1 else ""


def _request(
    method: bytes, target: bytes, headers: bytes = b"", body: bytes = b""
) -> bytes:
    length = b"Content-Length: %d\r\n" % len(body) if body else b""
    return (
        method + b" " + target + b" HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
        + headers + length + b"\r\n" + body
    )  # fmt: skip


def _pairs(dice: random.Random) -> bytes:
    pairs = []
    for _ in range(dice.randint(1, 6)):
        text = dice.choice(TEXTS)
        value = text if dice.random() < 0.2 else quote_from_bytes(text).encode()
        pairs.append(dice.choice(PARAMETERS).encode() + b"=" + value)
    return b"&".join(pairs)


def _query(dice: random.Random) -> bytes:
    target = dice.choice(PATHS).encode() + b"?" + _pairs(dice).replace(b" ", b"+")
    target = target.replace(b"\r", b"").replace(b"\n", b"")
    return _request(b"GET", target)


def _form(dice: random.Random) -> bytes:
    kind = b"Content-Type: application/x-www-form-urlencoded\r\n"
    return _request(b"POST", dice.choice(PATHS).encode(), kind, _pairs(dice))


def _header(dice: random.Random) -> bytes:
    name = dice.choice(
        [b"Cookie", b"Host", b"Accept-Language", b"X-Forwarded-For", b"Range",
         b"If-Modified-Since", b"If-None-Match", b"Referer", b"Content-Type", b"HX-Request",
         b"Accept-Encoding", b"X-Forwarded-Proto", b"Authorization", b"Origin"]
    )  # fmt: skip
    value = dice.choice(TEXTS).replace(b"\r", b"").replace(b"\n", b"")
    if name == b"Cookie":
        value = b"sessionid=" + value + b"; csrftoken=" + dice.choice(TEXTS)[:50]
        value = value.replace(b"\r", b"").replace(b"\n", b"")
    return _request(b"GET", dice.choice(PATHS).encode(), name + b": " + value + b"\r\n")


def _path(dice: random.Random) -> bytes:
    parts = [dice.choice(TEXTS)[:2_000] for _ in range(dice.randint(1, 4))]
    path = b"/".join(quote_from_bytes(p).encode() for p in parts)
    return _request(b"GET", dice.choice(PATHS).encode() + path + b"/")


def _line(dice: random.Random) -> bytes:
    line = dice.choice(
        [b"GET / HTTP/9.9", b"GET  / HTTP/1.1", b"GET /", b"/ GET HTTP/1.1", b"GET / FOO/1.1",
         b"GET http://elders.example/ HTTP/1.1", b"GET * HTTP/1.1", b"CONNECT a:1 HTTP/1.1",
         b"GET /" + b"a" * 9_000 + b" HTTP/1.1", b"GET /\x00 HTTP/1.1", b"\x00\x00"]
    )  # fmt: skip
    return line + b"\r\nHost: localhost\r\nConnection: close\r\n\r\n"


def _body(dice: random.Random) -> bytes:
    boundary = b"multipart/form-data; boundary=" + dice.choice(
        [b"x", b"", b"\xff", b"a" * 80]
    )
    kind = dice.choice(
        [boundary, b"application/json", b"text/plain", b"", b"a/b; charset=x"]
    )
    body = dice.choice(
        [b"--x\r\nContent-Disposition: form-data; name=\"q\"\r\n\r\n\x00\r\n--x--\r\n",
         b"--x\r\nbroken", b"{" * 500, dice.choice(TEXTS), b"q=" + b"a" * 20_000,
         b"&".join(b"a%d=1" % n for n in range(4_000))]
    )  # fmt: skip
    headers = b"Content-Type: " + kind + b"\r\n"
    method = dice.choice([m for m in METHODS if m])
    return _request(method, dice.choice(PATHS).encode(), headers, body)


def _garbage(dice: random.Random) -> bytes:
    return dice.randbytes(dice.randint(1, 400)) + b"\r\n\r\n"
