# SPDX-License-Identifier: EUPL-1.2
"""R2: Elasticsearch refuses (SIGTERM) and hangs (SIGSTOP) while people read and write."""

import random
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
    p95,
)
from tests.drills.reliability.processes import wait_for
from tests.drills.reliability.reading import NOTICE, Reader, Seen, question
from tests.drills.reliability.site import Site
from tests.drills.reliability.stages import Stage
from tests.drills.reliability.writing import Ledger, Traffic, Writer

READERS, WRITERS = 8, 2
AWAY_SECONDS = {"short": 6.0, "full": 300.0}
PAUSE = 0.5
FOUND_SECONDS = 60.0
P95_SECONDS = 0.3
# A web process learns that a server is away by asking it; that answer has no notice yet.
LEARNING_SECONDS = 2.0
LOOKED_FOR = {"short": 10, "full": 400}


def run(site: Site, stage: Stage, length: Length) -> Outcome:
    ledger, seen = Ledger(), Seen()
    writers = [Writer(site, ledger, f"{SEED}:{n}") for n in range(WRITERS)]
    readers = [Reader(site.visitor, seen, f"{SEED}:r{n}") for n in range(READERS)]
    unsaid = 0
    steps = [one.step for one in (*writers, *readers)]
    with Traffic(steps, PAUSE):
        for hurt in (stage.refuse, stage.hang):
            hurt()
            began = time.monotonic()
            time.sleep(AWAY_SECONDS[length])
            ended = time.monotonic()
            stage.recover()
            answers = seen.between("search", began, ended - LEARNING_SECONDS)
            unsaid += sum(NOTICE not in one.content for one in answers)
            away = [one.seconds for one in answers]
    back = wait_for(lambda: not _is_limited(site), FOUND_SECONDS)
    seconds, differing = seconds_until_equal(FOUND_SECONDS)
    slow = length == "full" and p95(away) > P95_SECONDS
    gone = lost(ledger)
    wrong = found_wrongly(site.visitor, ledger, LOOKED_FOR[length])
    return Outcome(
        figure=f"{seen.errors + ledger.errors} server errors in {len(seen.all())} answers"
        f" and {ledger.acknowledged} writes; all found {seconds:.0f} s after recovery",
        bar="0 server errors, notice on every limited answer, all found within 60 s",
        failures=[
            *failures(
                server_errors=seen.errors + ledger.errors,
                unanswered=seen.unanswered + ledger.unanswered,
                without_notice=unsaid,
                lost=len(gone),
                wrongly_found=len(wrong),
                p95_over_300_ms=int(slow),
            ),
            *([f"differing: {differing}"] if differing else []),
            *ledger.refused[:3], *gone[:3], *wrong[:3],
        ],
        figures={
            "readers": READERS, "writers": WRITERS, "seconds_away": AWAY_SECONDS[length] * 2,
            "acknowledged": ledger.acknowledged,
            "search_while_away": milliseconds(away),
            "pages": milliseconds([one.seconds for _asked, one in seen.page]),
            "writes": milliseconds(ledger.seconds),
            "seconds_until_not_limited": round(back, 1),
            "seconds_until_equal": round(seconds, 1),
        },
    )  # fmt: skip


def _is_limited(site: Site) -> bool:
    """Ask several times: each web process finds out for itself."""
    dice = random.Random()
    return any(NOTICE in site.visitor.get(question(dice)).content for _ in range(6))
