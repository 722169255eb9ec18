# SPDX-License-Identifier: EUPL-1.2
"""R5: a history of what was acknowledged and seen, with faults in it, held to its promises.

Four writers do what editors do. After each acknowledged act the writer looks as a visitor:
what was published is found within five seconds, or within the minute after a fault that is
promised for every index; what was withdrawn, closed or deleted is
gone from its page and from search at once.
"""

import math
import os
import random
import signal
import time
from dataclasses import dataclass

from tests.drills.reliability.browser import Answer
from tests.drills.reliability.comparing import is_found, lost, seconds_until_equal
from tests.drills.reliability.outcome import SEED, Length, Outcome, failures
from tests.drills.reliability.processes import send
from tests.drills.reliability.site import Site
from tests.drills.reliability.stages import Stage
from tests.drills.reliability.writing import (
    WEIGHTS,
    Ledger,
    State,
    Traffic,
    Writer,
    Written,
    title_of,
)

WRITERS = 4
# More than an hour on two cores; ``HISTORY_OPERATIONS`` asks for fewer.
OPERATIONS = {"short": 40, "full": int(os.environ.get("HISTORY_OPERATIONS", 20_000))}
FOUND_SECONDS, AFTER_A_FAULT = 5.0, 60.0
# However often something fails, this long is never.
NEVER = 180.0
# What was killed must have come back before the next fault, or nothing is ever delivered.
FAULT_PAUSE = {"short": (4.0, 10.0), "full": (15.0, 45.0)}
FAULT_SECONDS = 1.5


@dataclass
class Faults:
    count: int = 0
    last: float = -math.inf


class Witness(Writer):
    """A writer who looks, after each act, at what a visitor is shown."""

    def __init__(self, faults: Faults, *told, **how) -> None:
        super().__init__(*told, **how)
        self.faults = faults
        self.violations: list[str] = []
        self.looked = 0

    def _do(self, what: str, case: Written, state: State, answer: Answer) -> None:
        before = case.acknowledged
        super()._do(what, case, state, answer)
        if not answer.is_done:
            return
        if state.is_shown:
            self._expect_found(what, state)
        elif before.is_shown:
            self._expect_gone(what, case, before)

    def _expect_found(self, what: str, state: State) -> None:
        began = time.monotonic()
        self.looked += 1
        while not is_found(self.site.visitor, state.word):
            now = time.monotonic()
            promised = max(began + FOUND_SECONDS, self.faults.last + AFTER_A_FAULT)
            if now > min(promised, began + NEVER):
                self.violations.append(f"{what}: not found after {now - began:.0f} s")
                return
            time.sleep(0.1)

    def _expect_gone(self, what: str, case: Written, before: State) -> None:
        self.looked += 1
        if is_found(self.site.visitor, before.word):
            self.violations.append(f"{what}: still found")
        shown = self.site.visitor.get(case.address)
        if shown.status_code == 200 or title_of(before.word).encode() in shown.content:
            self.violations.append(f"{what}: its page answers {shown.status_code}")


def run(site: Site, stage: Stage, length: Length) -> Outcome:
    ledger, faults, dice = Ledger(), Faults(), random.Random(SEED)
    writers = [
        Witness(
            faults, site, ledger, f"{SEED}:history:{n}", weights=WEIGHTS | {"close": 2}
        )
        for n in range(WRITERS)
    ]
    with Traffic([one.step for one in writers], 0) as traffic:
        while len(ledger.seconds) < OPERATIONS[length] and not traffic.broken:
            time.sleep(dice.uniform(*FAULT_PAUSE[length]))
            dice.choice([_kill_web, _kill_worker, _engine_away])(site, stage, dice)
            faults.count, faults.last = faults.count + 1, time.monotonic()
    site.wait_until_served()
    seconds, differing = seconds_until_equal()
    violations = [one for writer in writers for one in writer.violations]
    gone = lost(ledger)
    return Outcome(
        figure=f"{len(violations) + len(gone)} violations in {len(ledger.seconds)} operations"
        f" with {faults.count} faults; equal after {seconds:.0f} s",
        bar="0 violations, final state equal",
        failures=[
            *failures(violations=len(violations), lost=len(gone), errors=ledger.errors),
            *([f"differing: {differing}"] if differing else []),
            *violations[:3], *gone[:3], *ledger.refused[:3],
        ],
        figures={
            "operations": len(ledger.seconds), "acknowledged": ledger.acknowledged,
            "unanswered": ledger.unanswered, "faults": faults.count,
            "looked": sum(one.looked for one in writers),
            "seconds_until_equal": round(seconds, 1),
        },
    )  # fmt: skip


def _kill_web(site: Site, stage: Stage, dice: random.Random) -> None:
    if alive := site.web.children():
        send(dice.choice(alive), signal.SIGKILL)


def _kill_worker(site: Site, stage: Stage, dice: random.Random) -> None:
    site.worker.kill()
    site.worker.start()


def _engine_away(site: Site, stage: Stage, dice: random.Random) -> None:
    dice.choice([stage.refuse, stage.hang])()
    time.sleep(FAULT_SECONDS)
    stage.recover()
