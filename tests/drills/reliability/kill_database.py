# SPDX-License-Identifier: EUPL-1.2
"""R6: the database stopped at once under writes; on SQLite every process that has it open."""

import random
import time

from tests.drills.reliability.comparing import lost, seconds_until_equal
from tests.drills.reliability.kill_web import damage
from tests.drills.reliability.outcome import SEED, Length, Outcome, failures
from tests.drills.reliability.processes import wait_for
from tests.drills.reliability.site import Site
from tests.drills.reliability.stages import Stage
from tests.drills.reliability.writing import Ledger, Traffic, Writer

KILLS = {"short": 2, "full": 100}
WRITERS = 2
WITHIN_SECONDS = 20.0
BACK_SECONDS = {"short": 60.0, "full": 20.0}


def run(site: Site, stage: Stage, length: Length) -> Outcome:
    """Writing goes on in rounds: whoever looks at the database needs it to be there."""
    dice, ledger, backs = random.Random(SEED), Ledger(), []
    writers = [Writer(site, ledger, f"{SEED}:db:{n}") for n in range(WRITERS)]
    for _ in range(KILLS[length]):
        with Traffic([one.step for one in writers], 0):
            ledger.wait_for_more(3, WITHIN_SECONDS)
            time.sleep(dice.uniform(0, 1))
            for program in (site.web, site.worker):
                program.kill()
        site.worker.start()
        site.web.start()
        backs.append(wait_for(site.is_ready, BACK_SECONDS[length]))
    seconds, differing = seconds_until_equal()
    gone, sound = lost(ledger), damage()
    return Outcome(
        figure=f"{len(gone)} of {ledger.acknowledged} acknowledged writes lost in"
        f" {KILLS[length]} kills of everything; back in {max(backs):.1f} s",
        bar="0 lost, database sound, nothing stuck",
        failures=[
            *failures(lost=len(gone), errors=ledger.errors),
            *([sound] if sound != "ok" else []),
            *([f"differing: {differing}"] if differing else []),
            *ledger.refused[:3], *gone[:3],
        ],
        figures={
            "kills": KILLS[length], "acknowledged": ledger.acknowledged,
            "unanswered": ledger.unanswered, "integrity": sound,
            "seconds_until_back": [round(one, 1) for one in backs],
            "seconds_until_equal": round(seconds, 1),
        },
    )  # fmt: skip
