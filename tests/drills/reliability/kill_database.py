# SPDX-License-Identifier: EUPL-1.2
"""R6: the database stopped at once under writes; on SQLite every process that has it open."""

import random
import time
from dataclasses import dataclass, field

from core.failures import DATABASE_AWAY
from tests.drills.reliability.comparing import lost, seconds_until_equal
from tests.drills.reliability.database import Database
from tests.drills.reliability.kill_web import damage
from tests.drills.reliability.outcome import SEED, Length, Outcome, failures
from tests.drills.reliability.processes import Program, wait_for
from tests.drills.reliability.site import Site
from tests.drills.reliability.stages import Stage
from tests.drills.reliability.writing import Ledger, Traffic, Writer

KILLS = {"short": 2, "full": 100}
STOPS = {"short": 2, "full": 20}
WRITERS = 2
WITHIN_SECONDS = 20.0
# Processes start anew on SQLite; on PostgreSQL they are there, and find it again.
BACK_SECONDS = {"short": 60.0, "full": 20.0}
BACK_AFTER_DATABASE = {"short": 60.0, "full": 5.0}
AWAY_SECONDS = (0.5, 4.0)


@dataclass
class Seen:
    """What came of it: seconds until each was back, and what a reader was told meanwhile."""

    backs: list[float] = field(default_factory=list)
    told: list[int] = field(default_factory=list)
    ended: list[str] = field(default_factory=list)


def run(site: Site, stage: Stage, length: Length) -> Outcome:
    ledger = Ledger()
    writers = [Writer(site, ledger, f"{SEED}:db:{n}") for n in range(WRITERS)]
    database = Database.of_its_own()
    if database:
        times = STOPS[length]
        seen = _stop_the_server(site, database, ledger, writers, length)
    else:
        times = KILLS[length]
        seen = _kill_every_process(site, ledger, writers, length)
    seconds, differing = seconds_until_equal()
    gone, sound = lost(ledger), damage()
    what = "stops of PostgreSQL" if database else "kills of everything"
    return Outcome(
        figure=f"{len(gone)} of {ledger.acknowledged} acknowledged writes lost in"
        f" {times} {what}; back in {max(seen.backs):.1f} s",
        bar="0 lost, database sound, nothing stuck",
        failures=[
            # That the site is away is true while its database is; nothing else may be told.
            *failures(
                lost=len(gone),
                errors=ledger.errors - (ledger.away if database else 0),
                told_otherwise=sum(status != 503 for status in seen.told),
            ),
            *([sound] if sound != "ok" else []),
            *([f"differing: {differing}"] if differing else []),
            *seen.ended, *ledger.refused[:3], *gone[:3],
        ],
        figures={
            "kills": times, "acknowledged": ledger.acknowledged,
            "unanswered": ledger.unanswered, "away": ledger.away, "integrity": sound,
            "seconds_until_back": [round(one, 1) for one in seen.backs],
            "seconds_until_equal": round(seconds, 1),
        },
    )  # fmt: skip


def _kill_every_process(
    site: Site, ledger: Ledger, writers: list[Writer], length: Length
) -> Seen:
    """Write in rounds, each with another power cut in the middle of what was asked."""
    dice, seen = random.Random(SEED), Seen()
    for _ in range(KILLS[length]):
        with Traffic([one.step for one in writers], 0):
            ledger.wait_for_more(3, WITHIN_SECONDS)
            time.sleep(dice.uniform(0, 1))
            for program in (site.web, site.worker):
                program.kill()
            # Who writes now waits in line at the socket, for a minute if nobody comes.
            site.worker.start()
            site.web.start()
            seen.backs.append(wait_for(site.is_ready, BACK_SECONDS[length]))
    return seen


def _stop_the_server(
    site: Site,
    database: Database,
    ledger: Ledger,
    writers: list[Writer],
    length: Length,
) -> Seen:
    """The site itself is left alone: its processes must find the server again."""
    dice, seen = random.Random(SEED), Seen()
    database.keep_what_is_told()
    with Traffic([one.step for one in writers], 0, DATABASE_AWAY):
        for _ in range(STOPS[length]):
            ledger.wait_for_more(3, WITHIN_SECONDS)
            time.sleep(dice.uniform(0, 1))
            database.stop_at_once()
            time.sleep(dice.uniform(*AWAY_SECONDS))
            # By a question that no page is kept of.
            seen.told.append(
                site.visitor.get(f"/zoeken/?q=woord{dice.random()}").status_code
            )
            database.start()
            seen.backs.append(wait_for(site.is_ready, BACK_AFTER_DATABASE[length]))
    for program in (site.web, site.worker):
        if isinstance(program, Program) and not program.is_running:
            seen.ended.append(f"ended: {program.log.stem}")
    return seen
