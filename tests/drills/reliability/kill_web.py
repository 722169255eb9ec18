# SPDX-License-Identifier: EUPL-1.2
"""R1: a web process killed at random moments while editors work."""

import random
import signal
import time

from tests.drills.reliability.comparing import (
    found_wrongly,
    lost,
    seconds_until_equal,
)
from tests.drills.reliability.outcome import (
    SEED,
    Length,
    Outcome,
    failures,
    milliseconds,
)
from tests.drills.reliability.processes import send
from tests.drills.reliability.site import Site
from tests.drills.reliability.stages import Stage
from tests.drills.reliability.writing import Ledger, Traffic, Writer

KILLS = {"short": 8, "full": 100}
WRITERS = 3
# However slow the machine is, the next kill comes.
WITHIN_SECONDS = 10.0
LOOKED_FOR = {"short": 5, "full": 100}


def run(site: Site, stage: Stage, length: Length) -> Outcome:
    dice, ledger = random.Random(SEED), Ledger()
    writers = [Writer(site, ledger, f"{SEED}:kill:{n}") for n in range(WRITERS)]
    with Traffic([one.step for one in writers], 0):
        for _ in range(KILLS[length]):
            ledger.wait_for_more(1, WITHIN_SECONDS)
            time.sleep(dice.uniform(0, 1))
            if alive := site.web.children():
                send(dice.choice(alive), signal.SIGKILL)
    site.wait_until_served()
    seconds, differing = seconds_until_equal()
    gone, sound = lost(ledger), damage()
    wrong = found_wrongly(site.visitor, ledger, LOOKED_FOR[length])
    return Outcome(
        figure=f"{len(gone)} of {ledger.acknowledged} acknowledged writes lost in"
        f" {KILLS[length]} kills; indices equal after {seconds:.0f} s",
        bar="0 lost; 0 missing, stale or ghost entries within 60 s; database sound",
        failures=[
            *failures(lost=len(gone), errors=ledger.errors, wrongly_found=len(wrong)),
            *([f"differing: {differing}"] if differing else []),
            *([sound] if sound != "ok" else []),
            *ledger.refused[:3], *gone[:3], *wrong[:3],
        ],
        figures={
            "kills": KILLS[length], "writers": WRITERS,
            "acknowledged": ledger.acknowledged, "unanswered": ledger.unanswered,
            "integrity": sound, "seconds_until_equal": round(seconds, 1),
            "writes": milliseconds(ledger.seconds),
        },
    )  # fmt: skip


def damage() -> str:
    """Return what the database says of itself; PostgreSQL has no such question."""
    from django.db import connection

    if connection.vendor != "sqlite":
        return "ok"
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA integrity_check")
        return str(cursor.fetchone()[0])
