# SPDX-License-Identifier: EUPL-1.2
"""Error pages look like the site and need nothing of it."""

import os
import subprocess
import sys
from pathlib import Path

from django.template.loader import render_to_string

import pytest

ROOT = Path(__file__).resolve().parents[2]
BARE = ("400", "403_csrf", "413", "500", "503")


@pytest.mark.parametrize("name", BARE)
def test_a_bare_page_asks_nothing_of_a_database_or_a_manifest(name: str) -> None:
    body = render_to_string(f"{name}.html")
    assert "/static/design/error.css" in body
    assert "<h1>" in body


@pytest.mark.parametrize("name", ("400", "500"))
def test_the_proxy_says_what_the_site_would_say(name: str) -> None:
    """It answers with copies, since it speaks when the site does not."""
    copy = ROOT / "deploy/nginx/errors" / f"{name}.html"
    assert copy.read_text("utf-8").strip() == render_to_string(copy.name).strip()


ANSWER = "ANTWOORD "
PROGRAM = """
import sys, django
django.setup()
from django.test import Client
client = Client(raise_request_exception=False, headers={"host": "keukentafel.example"})
if sys.argv[2:]:
    client.cookies["__Host-sessionid"] = sys.argv[2]
answer = client.get(sys.argv[1], secure=True)
print("ANTWOORD", answer.status_code, answer["Content-Security-Policy"])
print(answer.content.decode())
"""


@pytest.mark.slow
@pytest.mark.parametrize("cookie", [[], ["0123456789abcdefghijklmnopqrstuv"]])
def test_without_a_database_a_reader_is_told_so_in_the_look_of_the_site(
    tmp_path: Path, cookie: list[str]
) -> None:
    status, body = asked_without_database(tmp_path, "/zoeken/?q=lift", *cookie)
    assert status.startswith("503 ")
    assert "default-src 'self'" in status
    assert "We zijn even niet bereikbaar" in body
    assert "127.0.0.1" not in body


@pytest.mark.slow
def test_without_a_database_a_process_lives_and_is_not_ready(tmp_path: Path) -> None:
    assert asked_without_database(tmp_path, "/gezond/levend")[0].startswith("200")
    status, body = asked_without_database(tmp_path, "/gezond/klaar")
    assert status.startswith("503")
    assert "database antwoordt niet" in body


def asked_without_database(state: Path, *arguments: str) -> tuple[str, str]:
    """Ask the site with the settings of production and a database that is not there."""
    environment = {
        "PATH": os.environ["PATH"],
        "DJANGO_SETTINGS_MODULE": "config.settings.production",
        "SECRET_KEY": "abcdefghijklmnopqrstuvwxyz" * 3,
        "ALLOWED_HOSTS": "keukentafel.example",
        "EMAIL_HOST": "geen",
        "STATE_DIR": str(state),
        "DATABASE_URL": "postgres://keukentafel@127.0.0.1:1/keukentafel",
    }
    command = [sys.executable, "-c", PROGRAM, *arguments]
    told = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True
    ).stdout
    # What goes before it is the log.
    status, _, body = told[told.index(ANSWER) + len(ANSWER) :].partition("\n")
    return status, body


def test_their_stylesheet_is_bundled_under_a_name_that_stays() -> None:
    css = (ROOT / "design/static/design/error.css").read_text(encoding="utf-8")
    assert "prefers-color-scheme" in css
    assert len(css) < 8_000
