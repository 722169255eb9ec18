# SPDX-License-Identifier: EUPL-1.2
"""What pages cost at few and at many cases: queries, and time in this process."""

import os
import time
from io import StringIO
from typing import Any

from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from benchmarks.loading import bulk_load
from benchmarks.reporting import summary
from cases.models import CasePage
from dossiers.models import DossierPage
from search.site import rebuild_embedded
from tests.cast import Cast

MANY = int(os.environ.get("BENCH_CASES", "20000"))
REPEATS = 30


def measure(cast: Cast) -> dict[str, Any]:
    """Return queries and milliseconds of a case, a dossier and a result page."""
    call_command("load_demo", stdout=StringIO())
    figures: dict[str, Any] = {}
    for name, count in (("demo_content", 0), (f"with_{MANY}_cases", MANY)):
        if count:
            bulk_load(count=count)
        rebuild_embedded()
        figures[name] = {page: _cost(address) for page, address in _addresses().items()}
    return figures


def _addresses() -> dict[str, str]:
    case = CasePage.objects.filter(visibility="public", origin="demo").first()
    dossier = DossierPage.objects.filter(visibility="public").first()
    assert case is not None and dossier is not None
    return {
        "case": case.get_url(),
        "dossier": dossier.get_url(),
        "results": "/zoeken/?q=mantelzorger+slaapt+niet&theme=carers_respite",
    }


def _cost(address: str) -> dict[str, Any]:
    client = Client()
    client.get(address)
    with CaptureQueriesContext(connection) as captured:
        answered = client.get(address)
    assert answered.status_code == 200, address
    # Read at once: the next request empties the log of queries.
    queries = len(captured)
    seconds = []
    for _ in range(REPEATS):
        started = time.perf_counter()
        client.get(address)
        seconds.append(time.perf_counter() - started)
    return {"queries": queries} | summary(seconds)
