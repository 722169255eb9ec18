# SPDX-License-Identifier: EUPL-1.2
"""One of three nodes killed under load, and started again: a cluster heals without a hand."""

import time

from tests.drills.reliability.comparing import lost, seconds_until_equal
from tests.drills.reliability.outcome import (
    SEED,
    Length,
    Outcome,
    failures,
    milliseconds,
)
from tests.drills.reliability.processes import wait_for
from tests.drills.reliability.reading import NOTICE, Reader, Seen
from tests.drills.reliability.site import Site
from tests.drills.reliability.stages import Cluster, Stage
from tests.drills.reliability.writing import Ledger, Traffic, Writer

READERS, WRITERS = 4, 2
AWAY_SECONDS = {"short": 15.0, "full": 120.0}
LIMITED_SECONDS = 5.0
GREEN_SECONDS = 120.0


def run(site: Site, stage: Stage, length: Length) -> Outcome:
    if not isinstance(stage, Cluster):
        return Outcome("no cluster", "")
    ledger, seen = Ledger(), Seen()
    readers = [Reader(site.visitor, seen, f"{SEED}:3:{n}") for n in range(READERS)]
    writers = [Writer(site, ledger, f"{SEED}:3:{n}") for n in range(WRITERS)]
    with Traffic([one.step for one in (*readers, *writers)], 0.25):
        time.sleep(3)
        killed = time.monotonic()
        stage.refuse()
        time.sleep(AWAY_SECONDS[length])
        started = time.monotonic()
        stage.recover()
        wait_for(stage.is_green, GREEN_SECONDS)
        green = time.monotonic() - started
    limited = [at for at, one in seen.search if NOTICE in one.content]
    # A busy machine has a late answer at any time; what counts is how long it was so.
    limited_seconds = len({int(at) for at in limited})
    _seconds, differing = seconds_until_equal()
    gone = lost(ledger)
    return Outcome(
        figure=f"{len(seen.search)} of {len(seen.search)} questions answered,"
        f" {len(limited)} limited in {limited_seconds} s; green {green:.0f} s after"
        " the start",
        bar="all answered, at most 5 s limited, 0 lost writes, green by itself",
        failures=[
            *failures(
                server_errors=seen.errors + ledger.errors,
                unanswered=seen.unanswered + ledger.unanswered,
                limited_too_long=int(limited_seconds > LIMITED_SECONDS),
                lost=len(gone),
            ),
            *([f"differing: {differing}"] if differing else []),
            *ledger.refused[:3], *gone[:3],
        ],
        figures={
            "readers": READERS, "writers": WRITERS, "acknowledged": ledger.acknowledged,
            "limited": len(limited), "limited_seconds": limited_seconds,
            "first_limited_after_kill": round(min(limited) - killed, 1) if limited else None,
            "seconds_until_green": round(green, 1),
            "search": milliseconds([one.seconds for _asked, one in seen.search]),
        },
    )  # fmt: skip
