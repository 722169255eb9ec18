# SPDX-License-Identifier: EUPL-1.2
"""Gunicorn, worker and nginx with TLS by a local CA, as an operator runs them.

By the commands and the configuration of compose.yaml and deploy/systemd, without containers.
On PostgreSQL and Elasticsearch where ``DATABASE_URL`` and ``ES_URL`` say so.
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
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.site import ROOT, database_of_its_own, free_port

NGINX = shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin")
HOST = "keukentafel.example"
# On a quiet machine; a loaded one must not make a check fail.
START_SECONDS = 600


@dataclass
class Answer:
    status: int
    headers: http.client.HTTPMessage
    content: bytes

    @property
    def body(self) -> str:
        return self.content.decode("utf-8", "replace")


@dataclass
class Production:
    """The running site, and how to ask it as a browser does."""

    folder: Path
    # Of gunicorn itself, where only the proxy should come.
    upstream: int
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
        return _answer(connection, path, {"Host": host, **headers})

    def get_past_the_proxy(self, path: str, **headers: str) -> Answer:
        """Ask gunicorn as the proxy does, and nobody else can."""
        connection = http.client.HTTPConnection("127.0.0.1", self.upstream, timeout=30)
        told = {"Host": HOST, "X-Forwarded-Proto": "https"}
        return _answer(connection, path, told | headers)

    def step(self, name: str, title: str) -> subprocess.Popen:
        """Begin one of ``production_steps``; it prints the moment at which it was done."""
        return subprocess.Popen(
            [sys.executable, "-m", "tests.drills.production_steps", name, title],
            cwd=ROOT,
            env=self.environment,
            stdout=subprocess.PIPE,
            text=True,
        )

    def logs(self) -> str:
        return "".join(
            path.read_text("utf-8", "replace") for path in self.folder.glob("*.log")
        )


def _answer(
    connection: http.client.HTTPConnection, path: str, headers: dict[str, str]
) -> Answer:
    try:
        connection.request("GET", path, headers=headers)
        response = connection.getresponse()
        return Answer(response.status, response.headers, response.read())
    finally:
        connection.close()


def certify(folder: Path, host: str = HOST) -> None:
    """Make a CA and a certificate that it signed, for the site's name or another."""

    def openssl(*arguments: str) -> None:
        subprocess.run(
            ["openssl", *arguments], cwd=folder, check=True, capture_output=True
        )

    key = ["-newkey", "rsa:2048", "-nodes", "-days", "2"]
    openssl("req", "-x509", *key, "-subj", "/CN=Proef", "-keyout", "ca.key", "-out", "ca.pem")  # fmt: skip
    openssl(
        "req", "-x509", *key, "-subj", f"/CN={host}", "-CA", "ca.pem", "-CAkey", "ca.key",
        "-addext", f"subjectAltName=DNS:{host}", "-addext", "basicConstraints=CA:FALSE",
        "-keyout", "privkey.pem", "-out", "fullchain.pem",
    )  # fmt: skip


def configure(production: Production) -> Path:
    """Fill in the recipe that is in deploy/nginx, on ports that are free."""
    folder = production.folder
    text = (ROOT / "deploy/nginx/site.conf.template").read_text("utf-8")
    values = {
        "SITE_HOSTNAME": HOST,
        "UPSTREAM": f"127.0.0.1:{production.upstream}",
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


@contextmanager
def served_as_in_production(folder: Path) -> Iterator[Production]:
    """Prepare an empty site by the commands of the manual, and serve it behind nginx."""
    upstream = free_port()
    token = secrets.token_hex(24)
    made = Production(folder, upstream, free_port(), free_port(), token)
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
        "nginx": [str(NGINX), "-c", str(configure(made))],
    }  # fmt: skip
    try:
        for name in made.commands:
            made.start(name)
        wait_until_served(made)
        yield made
    finally:
        for process in made.processes.values():
            process.send_signal(signal.SIGTERM)
        for process in made.processes.values():
            process.wait(timeout=60)


def wait_until_served(made: Production) -> None:
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
