# SPDX-License-Identifier: EUPL-1.2
"""R9: new web processes in the place of the old ones while people read and write.

In turn by HUP, which replaces processes, and by a restart behind the socket that systemd
keeps open, which is how new code comes in.
"""

import signal
import time

from tests.drills.reliability.comparing import lost, seconds_until_equal
from tests.drills.reliability.outcome import (
    SEED,
    Length,
    Outcome,
    failures,
    milliseconds,
)
from tests.drills.reliability.reading import Reader, Seen
from tests.drills.reliability.site import Site
from tests.drills.reliability.stages import Stage
from tests.drills.reliability.writing import Ledger, Traffic, Writer

RELOADS = {"short": 2, "full": 20}
READERS, WRITERS = 4, 1
BETWEEN_SECONDS = 3.0


def run(site: Site, stage: Stage, length: Length) -> Outcome:
    ledger, seen = Ledger(), Seen()
    readers = [Reader(site.visitor, seen, f"{SEED}:hup:{n}") for n in range(READERS)]
    writers = [Writer(site, ledger, f"{SEED}:hup:{n}") for n in range(WRITERS)]
    with Traffic([one.step for one in (*readers, *writers)], 0.1):
        for number in range(RELOADS[length]):
            old = set(site.web.children())
            if number % 2:
                site.web.stop()
                site.web.start()
            else:
                site.web.signal(signal.SIGHUP)
            time.sleep(BETWEEN_SECONDS)
            site.worker.stop()
            site.worker.start()
    site.wait_until_served()
    kept = old & set(site.web.children())
    _seconds, differing = seconds_until_equal()
    refused = seen.unanswered + ledger.unanswered
    errors = seen.errors + ledger.errors
    gone = lost(ledger)
    return Outcome(
        figure=f"{errors} server errors, {refused} refused in {len(seen.all())} answers and"
        f" {ledger.acknowledged} writes during {RELOADS[length]} reloads",
        bar="0 server errors, 0 refused, 0 lost writes",
        failures=[
            *failures(
                server_errors=errors, refused=refused, lost=len(gone), kept=len(kept)
            ),
            *([f"differing: {differing}"] if differing else []),
            *ledger.refused[:3], *gone[:3],
        ],
        figures={
            "reloads": RELOADS[length], "readers": READERS, "writers": WRITERS,
            "acknowledged": ledger.acknowledged,
            "answers": milliseconds([one.seconds for one in seen.all()]),
        },
    )  # fmt: skip
