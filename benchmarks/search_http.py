# SPDX-License-Identifier: EUPL-1.2
"""A page of results over HTTP, beside Wagtail's demonstration site and DokuWiki.

The same texts, the same question, one client, one after the other. What is compared with
is no part of this project: it lies in a folder of its own (``BENCH_CACHE``), and what is
missing there is said instead of measured. docs/testing.md tells what has to be there.
"""

import hashlib
import os
import secrets
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from itertools import combinations, cycle, repeat
from pathlib import Path
from typing import Any

from benchmarks.chance import seeded
from benchmarks.dokuwiki import serve_wiki
from benchmarks.http_client import Page, measure_page
from benchmarks.servers import (
    CACHE,
    CannotMeasure,
    free_port,
    run_to_end,
    running,
    wait_for,
)
from taxonomy.choices import Scheme
from taxonomy.vocabulary import read_data_files
from tests.cast import Cast
from tests.site import ROOT

CASES = 2_000
CONCURRENCY = (1, 8)
QUESTION = "huishoudelijke+hulp"
HOST = "keukentafel.example"


def measure(cast: Cast) -> dict[str, Any]:
    """Return answers per second of each, and how many times as many ours gives."""
    load = round(os.getloadavg()[0], 2)
    CACHE.mkdir(parents=True, exist_ok=True)
    texts = CACHE / "texts.json"
    with tempfile.TemporaryDirectory() as name:
        state = Path(name)
        fill(state, texts)
        digest = texts_digest(texts)
        figures: dict[str, dict[str, Any] | str] = {
            "ours": measured(_ours(state)),
            "ours_each_time_new": measured(_ours(state, _different_filters())),
            "bakerydemo": measured(_bakery(CACHE / "bakerydemo", digest)),
            "dokuwiki": measured(_wiki(CACHE / "dokuwiki", texts, digest)),
        }
    return {
        "load_before": load,
        "documents": CASES,
        **figures,
        **{
            f"{ours}_times_{other}": ratios(figures[ours], figures[other])
            for ours in ("ours", "ours_each_time_new")
            for other in ("bakerydemo", "dokuwiki")
        },
    }


def fill(state: Path, texts: Path) -> None:
    fill_by(state, "benchmarks.http_site", str(texts), str(CASES))


def fill_by(state: Path, *module: str) -> None:
    """Fill a site by a module, with settings that allow fiction; make it ready to serve."""
    development = {"DJANGO_SETTINGS_MODULE": "config.settings.dev"}
    make = ["-m", *module]
    collect = ["manage.py", "collectstatic", "--no-input", "--verbosity", "0"]
    for arguments, settings in ((make, development), (collect, _production())):
        run_to_end([sys.executable, *arguments], _places(state) | settings)


def texts_digest(texts: Path) -> str:
    return hashlib.sha256(texts.read_bytes()).hexdigest()


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


def measured(served: AbstractContextManager[Page]) -> dict[str, Any] | str:
    try:
        with served as page:
            return {
                f"concurrency_{number}": measure_page(page, number)
                for number in CONCURRENCY
            }
    except CannotMeasure as reason:
        return f"not measured: {reason}"


@contextmanager
def serve_ours(state: Path, *options: str) -> Iterator[int]:
    """Serve as production does, except that the proxy before it is only imitated."""
    port, log = free_port(), state / "server.log"
    command = [
        sys.executable, "-m", "gunicorn", "-c", "python:config.gunicorn",
        "-b", f"127.0.0.1:{port}", *options, "config.wsgi",
    ]  # fmt: skip
    environment = served_environment(state)
    with running(command, log=log, folder=ROOT, environment=environment):
        wait_for(port, log)
        yield port


@contextmanager
def serve_bakery(folder: Path, digest: str) -> Iterator[int]:
    """Serve what lies ready in ``folder``: a program ``serve`` that is given a port."""
    serve, known = folder / "serve", folder / "texts.sha256"
    if not os.access(serve, os.X_OK):
        raise CannotMeasure("er staat geen bakerydemo klaar in BENCH_CACHE")
    if not known.exists() or known.read_text(encoding="ascii").strip() != digest:
        raise CannotMeasure("bakerydemo bevat andere teksten dan texts.json")
    port, log = free_port(), folder / "serve.log"
    with running([str(serve), str(port)], log=log, folder=folder):
        wait_for(port, log)
        yield port


@contextmanager
def _ours(state: Path, narrowed: Sequence[str] = ("",)) -> Iterator[Page]:
    with serve_ours(state) as port:
        yield Page(
            port,
            cycle(f"/zoeken/?q={QUESTION}{filters}" for filters in narrowed),
            b'class="hits__item"',
            {"Host": HOST, "X-Forwarded-Proto": "https"},
        )


@contextmanager
def _bakery(folder: Path, digest: str) -> Iterator[Page]:
    with serve_bakery(folder, digest) as port:
        yield Page(port, repeat(f"/search/?q={QUESTION}"), b'class="listing-card"')


@contextmanager
def _wiki(folder: Path, texts: Path, digest: str) -> Iterator[Page]:
    with serve_wiki(folder, texts, digest) as port:
        path = f"/doku.php?do=search&id=start&q={QUESTION}"
        yield Page(port, repeat(path), b'class="search_results"')


def _different_filters() -> list[str]:
    """Return filters that leave something and were never chosen before.

    So that nothing which was made for an earlier answer can be given again.
    """
    codes = [r.code for r in read_data_files() if r.scheme == Scheme.THEME]
    chosen = list(combinations(sorted(codes), 3))
    seeded(1).shuffle(chosen)
    return ["".join(f"&theme={code}" for code in three) for three in chosen]


def ratios(
    ours: dict[str, Any] | str, theirs: dict[str, Any] | str
) -> dict[str, float] | None:
    if isinstance(ours, str) or isinstance(theirs, str):
        return None
    return {
        name: round(
            ours[name]["answers_per_second"] / theirs[name]["answers_per_second"], 1
        )
        for name in ours
        if theirs[name]["answers_per_second"]
    }
