# SPDX-License-Identifier: EUPL-1.2
"""Run drills on one site of their own, and say of each what it came to.

``python -m tests.drills.reliability [--full] [--keep] NAME…``; ``DATABASE_URL`` and
``ES_URL`` say on what. Every drill prints one figure; the end is non-zero below a bar.
"""

import argparse
import importlib
import json
import os
import shutil
import signal
import sys
import tempfile
import time
import traceback
from dataclasses import asdict, dataclass
from pathlib import Path

from tests.drills.reliability.outcome import SEED, Length, Outcome
from tests.drills.reliability.stages import staged
from tests.drills.reliability.state import settle_environment


@dataclass(frozen=True)
class Drill:
    """Its number in what was asked for, and what it hurts at each length."""

    number: str
    short: str = "proxy"
    full: str = "proxy"


# In the order in which they may share a site.
DRILLS = {
    "engine_away": Drill("R2", full="node"),
    "kill_worker": Drill("R4", full="node"),
    "kill_web": Drill("R1"),
    "slow_engine": Drill("R3"),
    "reload": Drill("R9"),
    "lag": Drill("row 8"),
    "reindex": Drill("row 4"),
    "history": Drill("R5"),
    "kill_database": Drill("R6"),
    "disk_full": Drill("R7", short="disk", full="disk"),
    "three_nodes": Drill("row 6", short="three", full="three"),
}
PACKAGE = "tests.drills.reliability"
CASES = {"short": 300, "full": 2_000}


def main() -> int:
    parser = argparse.ArgumentParser(prog="reliability")
    parser.add_argument("names", nargs="*", metavar="NAME", default=list(DRILLS))
    parser.add_argument("--full", action="store_true", help="at full length")
    parser.add_argument("--keep", action="store_true", help="write benchmarks/results")
    asked = parser.parse_args()
    # Ended from outside it still ends what it started.
    signal.signal(signal.SIGTERM, lambda *_told: sys.exit(1))
    length: Length = "full" if asked.full else "short"
    # One site, so one thing to hurt: drills that hurt different things run apart.
    [needs] = {getattr(DRILLS[name], length) for name in asked.names}
    folder = Path(tempfile.mkdtemp(prefix="keukentafel-drill-"))
    all_met = True
    try:
        with staged(needs, folder) as stage:
            settle_environment(folder / "state", stage.address)
            # What follows loads Django, which now knows which site this is.
            from tests.drills.reliability.site import running_site

            with running_site(CASES[length]) as site:
                for name in asked.names:
                    module = importlib.import_module(f"{PACKAGE}.{name}")
                    outcome = _run(module, site, stage, length)
                    all_met &= outcome.is_met
                    _tell(name, outcome, length)
                    if asked.keep:
                        _keep(name, outcome, length)
                if not all_met:
                    sys.stderr.write(_without_kills(site.logs())[-12_000:])
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return not all_met


def _without_kills(logs: str) -> str:
    """Leave out what the drill did itself, a line for each time."""
    lines = logs.splitlines(keepends=True)
    return "".join(line for line in lines if "was sent SIGKILL" not in line)


def _run(module, site, stage, length: Length) -> Outcome:
    began = time.monotonic()
    try:
        outcome = module.run(site, stage, length)
    except Exception as error:
        traceback.print_exc()
        outcome = Outcome("broken off", "", [repr(error)])
    outcome.figures["seconds"] = round(time.monotonic() - began, 1)
    return outcome


def _tell(name: str, outcome: Outcome, length: Length) -> None:
    told = {"drill": name, "length": length, "is_met": outcome.is_met}
    said = json.dumps(told | asdict(outcome))
    sys.stdout.write(f"{said}\n{DRILLS[name].number} {outcome.figure}\n")
    sys.stdout.flush()


def _keep(name: str, outcome: Outcome, length: Length) -> None:
    from benchmarks.reporting import write_result

    database = (
        "postgresql" if "postgres" in os.environ.get("DATABASE_URL", "") else "sqlite"
    )
    engine = "elasticsearch" if os.environ["ES_URL"] else "embedded"
    write_result(
        f"drills/{name}_{database}_{engine}",
        command=f"python -m tests.drills.reliability {'--full ' * (length == 'full')}{name}",
        figures={
            "drill": DRILLS[name].number,
            "length": length,
            "seed": SEED,
            "database": database,
            "engine": engine,
            "load_before": [round(one, 1) for one in os.getloadavg()],
            "is_met": outcome.is_met,
            **asdict(outcome),
        },
    )


if __name__ == "__main__":
    sys.exit(main())
