# SPDX-License-Identifier: EUPL-1.2
"""How long after publication a visitor finds a case, at five changes a second."""

import time
from concurrent.futures import ThreadPoolExecutor

from tests.drills.reliability.changing import Changer
from tests.drills.reliability.outcome import (
    SEED,
    Length,
    Outcome,
    failures,
    milliseconds,
    p95,
)
from tests.drills.reliability.site import Site
from tests.drills.reliability.stages import Stage

CHANGES = {"short": 30, "full": 600}
PACE = 0.2
# Embedded it is "at once": the time of asking alone.
AT_MOST = {"elasticsearch": 2.0, "embedded": 0.5}
BUSY_FACTOR = {"short": 5.0, "full": 1.0}
GIVEN_UP = 30.0


def run(site: Site, stage: Stage, length: Length) -> Outcome:
    engine = "elasticsearch" if stage.address else "embedded"
    limit = AT_MOST[engine] * BUSY_FACTOR[length]
    # Each case once: a title that is replaced is rightly never found again.
    changer = Changer(f"{SEED}:lag", cases=CHANGES[length], withdraws=0)
    pks, began = list(changer.pks), time.monotonic()
    with ThreadPoolExecutor(4) as readers:
        waits = []
        for number, pk in enumerate(pks):
            changer.pks = [pk]
            changer.step()
            waits.append(readers.submit(_lag, *changer.published[-1]))
            time.sleep(max(began + (number + 1) * PACE - time.monotonic(), 0))
        pace = len(pks) / (time.monotonic() - began)
        lags = [wait.result() for wait in waits]
    never = sum(lag >= GIVEN_UP for lag in lags)
    return Outcome(
        figure=f"p95 {p95(lags):.2f} s from published to found, {pace:.1f} changes a second",
        bar=f"p95 {limit} s",
        failures=failures(never_found=never, too_late=int(p95(lags) > limit)),
        figures={"lag": milliseconds(lags), "changes_per_second": round(pace, 2)},
    )


def _lag(word: str, pk: int, published: float) -> float:
    from django.db import connections

    from accounts.access import VISITOR
    from search.answers import find
    from search.query import SearchRequest

    asked = SearchRequest(text=word, exact=True)
    try:
        while True:
            if any(item.pk == pk for item in find(asked, VISITOR)[1]):
                return time.monotonic() - published
            if time.monotonic() - published > GIVEN_UP:
                return GIVEN_UP
            time.sleep(0.05)
    finally:
        connections.close_all()
