# SPDX-License-Identifier: EUPL-1.2
"""The site as an operator runs it: gunicorn and worker behind nginx, with TLS by a local CA.

The same processes, commands and configuration as compose.yaml and deploy/systemd, without
containers. On PostgreSQL and Elasticsearch where ``DATABASE_URL`` and ``ES_URL`` say so.
"""

import http.client
import os
import secrets
import shutil
import signal
import socket
import ssl
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tests.drills.test_headers import EXPECTED
from tests.site import database_of_its_own, free_port

ROOT = Path(__file__).resolve().parents[2]
NGINX = shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin")
HOST = "keukentafel.example"
QUESTION = "mevrouw-zwaluwnest"
# On a quiet machine; a loaded one must not make a check fail.
START_SECONDS = 600

pytestmark = [
    pytest.mark.drill,
    pytest.mark.slow,
    pytest.mark.skipif(NGINX is None, reason="geen nginx op deze machine"),
]


@dataclass
class Answer:
    status: int
    headers: http.client.HTTPMessage
    body: str


@dataclass
class Production:
    """The running site, and how to ask it as a browser does."""

    folder: Path
    port: int
    plain_port: int
    token: str
    commands: dict[str, list[str]] = field(default_factory=dict)
    environment: dict[str, str] = field(default_factory=dict)
    processes: dict[str, subprocess.Popen] = field(default_factory=dict)

    def start(self, name: str) -> None:
        with (self.folder / f"{name}.log").open("ab") as log:
            self.processes[name] = subprocess.Popen(
                self.commands[name],
                cwd=ROOT,
                env=self.environment,
                stdout=log,
                stderr=log,
            )

    def get(self, path: str, host: str = HOST, **headers: str) -> Answer:
        context = ssl.create_default_context(cafile=str(self.folder / "ca.pem"))
        raw = socket.create_connection(("127.0.0.1", self.port), timeout=30)
        try:
            wrapped = context.wrap_socket(raw, server_hostname=host)
        except OSError:
            raw.close()
            raise
        connection = http.client.HTTPSConnection(host)
        connection.sock = wrapped
        try:
            connection.request("GET", path, headers={"Host": host, **headers})
            response = connection.getresponse()
            body = response.read().decode("utf-8", "replace")
            return Answer(response.status, response.headers, body)
        finally:
            connection.close()

    def logs(self) -> str:
        return "".join(
            path.read_text("utf-8", "replace") for path in self.folder.glob("*.log")
        )


def certify(folder: Path) -> None:
    """Make a CA and a certificate that it signed, for the site's name."""

    def openssl(*arguments: str) -> None:
        subprocess.run(
            ["openssl", *arguments], cwd=folder, check=True, capture_output=True
        )

    key = ["-newkey", "rsa:2048", "-nodes", "-days", "2"]
    openssl("req", "-x509", *key, "-subj", "/CN=Proef", "-keyout", "ca.key", "-out", "ca.pem")  # fmt: skip
    openssl(
        "req", "-x509", *key, "-subj", f"/CN={HOST}", "-CA", "ca.pem", "-CAkey", "ca.key",
        "-addext", f"subjectAltName=DNS:{HOST}", "-addext", "basicConstraints=CA:FALSE",
        "-keyout", "privkey.pem", "-out", "fullchain.pem",
    )  # fmt: skip


def configure(production: Production, upstream: int) -> Path:
    """Fill in the recipe that is in deploy/nginx, on ports that are free."""
    folder = production.folder
    text = (ROOT / "deploy/nginx/site.conf.template").read_text("utf-8")
    values = {
        "SITE_HOSTNAME": HOST,
        "UPSTREAM": f"127.0.0.1:{upstream}",
        "STATIC_ROOT": str(folder / "state/static"),
        "MEDIA_ROOT": str(folder / "state/media"),
        "DEPLOY": str(ROOT / "deploy/nginx"),
        "TLS_FOLDER": str(folder),
    }
    for name, value in values.items():
        text = text.replace("${" + name + "}", value)
    text = text.replace("listen 80", f"listen 127.0.0.1:{production.plain_port}")
    text = text.replace("listen 443", f"listen 127.0.0.1:{production.port}")
    user = "user root;" if os.geteuid() == 0 else ""
    path = folder / "nginx.conf"
    path.write_text(
        f"daemon off; {user} pid {folder}/nginx.pid; error_log stderr emerg;"
        f"events {{}} http {{ include /etc/nginx/mime.types; {text} }}"
    )
    return path


@pytest.fixture(scope="module")
def production(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Production]:
    folder = tmp_path_factory.mktemp("production")
    upstream = free_port()
    made = Production(folder, free_port(), free_port(), secrets.token_hex(24))
    certify(folder)
    (folder / "secret-key").write_text(secrets.token_hex(32))
    environment = {
        "PATH": os.environ["PATH"],
        "DJANGO_SETTINGS_MODULE": "config.settings.production",
        "STATE_DIR": str(folder / "state"),
        "SECRET_KEY_FILE": str(folder / "secret-key"),
        "OPERATIONS_TOKEN": made.token,
        "ALLOWED_HOSTS": f"{HOST},localhost",
        "EMAIL_HOST": "geen",
        "SECURITY_CONTACT": f"mailto:veiligheid@{HOST}",
        "BIND": f"127.0.0.1:{upstream}",
        "ACCESS_LOG": "1",
        "ES_URL": os.environ.get("ES_URL", ""),
        "ES_INDEX_PREFIX": f"proef-{secrets.token_hex(4)}",
    } | database_of_its_own(upstream)
    for command in (
        ["migrate", "--verbosity", "0"],
        ["collectstatic", "--noinput", "--verbosity", "0"],
        ["prepare_site", "--hostname", HOST],
        ["load_vocabularies"],
    ):
        subprocess.run(
            [sys.executable, "manage.py", *command],
            cwd=ROOT, env=environment, check=True, capture_output=True,
        )  # fmt: skip
    made.environment = environment
    made.commands = {
        "worker": [sys.executable, "manage.py", "worker"],
        "web": [sys.executable, "-m", "gunicorn", "-c", "python:config.gunicorn", "config.wsgi"],
        "nginx": [str(NGINX), "-c", str(configure(made, upstream))],
    }  # fmt: skip
    try:
        for name in made.commands:
            made.start(name)
        _wait(made)
        yield made
    finally:
        for process in made.processes.values():
            process.send_signal(signal.SIGTERM)
        for process in made.processes.values():
            process.wait(timeout=60)


def _wait(made: Production) -> None:
    """Wait until search is in order too: the worker has filled every index."""
    deadline, told = time.monotonic() + START_SECONDS, "nothing"
    while time.monotonic() < deadline:
        try:
            answer = made.get("/gezond/zoeken", Authorization=f"Bearer {made.token}")
        except OSError as error:
            told = repr(error)
        else:
            if answer.status == 200:
                return
            told = answer.body
        time.sleep(0.5)
    raise RuntimeError(f"{told}\n{made.logs()[-3000:]}")


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
    _wait(production)
