# SPDX-License-Identifier: EUPL-1.2
"""Our site in a folder of its own: filled by a module, served as production does."""

import secrets
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from benchmarks.servers import free_port, run_to_end, running, wait_for
from tests.site import ROOT

HOST = "keukentafel.example"
# What the proxy tells that stands before it.
BEHIND_PROXY = {"Host": HOST, "X-Forwarded-Proto": "https"}


def fill_by(state: Path, *module: str) -> None:
    """Fill a site by a module, with settings that allow fiction; make it ready to serve."""
    development = {"DJANGO_SETTINGS_MODULE": "config.settings.dev"}
    make = ["-m", *module]
    collect = ["manage.py", "collectstatic", "--no-input", "--verbosity", "0"]
    for arguments, settings in ((make, development), (collect, _production())):
        run_to_end([sys.executable, *arguments], _places(state) | settings)


def served_environment(state: Path) -> dict[str, str]:
    return _places(state) | _production()


def _production() -> dict[str, str]:
    return {
        "DJANGO_SETTINGS_MODULE": "config.settings.production",
        "SECRET_KEY": secrets.token_urlsafe(50),
        "ALLOWED_HOSTS": HOST,
        "EMAIL_HOST": "geen",
        "SECURITY_CONTACT": f"mailto:veiligheid@{HOST}",
    }


def _places(state: Path) -> dict[str, str]:
    """Return where a site of its own lies, whatever the environment says."""
    return {
        "STATE_DIR": str(state),
        "DATABASE_URL": f"sqlite:///{state}/keukentafel.sqlite3",
        "SEARCH_INDEX_PATH": f"{state}/search.sqlite3",
    }


@contextmanager
def serve_ours(
    state: Path, *options: str, told: Mapping[str, str] | None = None
) -> Iterator[int]:
    """Serve as production does, except that the proxy before it is only imitated."""
    port, log = free_port(), state / "server.log"
    command = [
        sys.executable, "-m", "gunicorn", "-c", "python:config.gunicorn",
        "-b", f"127.0.0.1:{port}", *options, "config.wsgi",
    ]  # fmt: skip
    environment = served_environment(state) | dict(told or {})
    with running(command, log=log, folder=ROOT, environment=environment):
        wait_for(port, log)
        yield port
