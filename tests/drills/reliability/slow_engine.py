# SPDX-License-Identifier: EUPL-1.2
"""R3: Elasticsearch takes five seconds for every answer."""

import random
import time

from tests.drills.reliability.outcome import (
    SEED,
    Length,
    Outcome,
    failures,
    milliseconds,
    p95,
)
from tests.drills.reliability.proxy import Proxy
from tests.drills.reliability.reading import NOTICE, Reader, Seen, question
from tests.drills.reliability.site import Site
from tests.drills.reliability.stages import Stage
from tests.drills.reliability.writing import Traffic

DELAY = 5.0
QUESTIONS = {"short": 24, "full": 200}
PAGES_SECONDS = {"short": 3.0, "full": 60.0}
# A busy machine adds to it; at full length it is left alone.
AT_MOST = {"short": 8.0, "full": 2.0}
# As long as the site waits for one answer.
WAITED = 1.4
PROCESSES, FAILURES = 2, 5
PAGES_FACTOR = 1.2


def run(site: Site, stage: Stage, length: Length) -> Outcome:
    if not isinstance(stage, Proxy):
        return Outcome("nothing that could be slow", "")
    dice = random.Random(SEED)
    before = _pages(site, PAGES_SECONDS[length])
    stage.delay = DELAY
    try:
        answers = [site.visitor.get(question(dice)) for _ in range(QUESTIONS[length])]
        during = _pages(site, PAGES_SECONDS[length])
    finally:
        stage.recover()
    waited = [one.seconds for one in answers if one.seconds > WAITED]
    unsaid = sum(NOTICE not in one.content for one in answers)
    slower = length == "full" and p95(during) > PAGES_FACTOR * p95(before)
    longest = max(one.seconds for one in answers)
    return Outcome(
        figure=f"longest answer {longest:.1f} s; {len(waited)} waited before the breakers of"
        f" {PROCESSES} processes opened",
        bar=f"at most {AT_MOST[length]} s, at most {PROCESSES * FAILURES} waited",
        failures=failures(
            server_errors=sum(one.is_error for one in answers),
            without_notice=unsaid,
            too_long=sum(one.seconds > AT_MOST[length] for one in answers),
            waited_with_open_breaker=max(len(waited) - PROCESSES * FAILURES, 0),
            pages_slower=int(slower),
        ),
        figures={
            "search": milliseconds([one.seconds for one in answers]),
            "pages_before": milliseconds(before),
            "pages_during": milliseconds(during),
        },
    )


def _pages(site: Site, seconds: float) -> list[float]:
    seen = Seen()
    reader = Reader(site.visitor, seen, f"{SEED}:pages", searches=0)
    with Traffic([reader.step], 0.05):
        time.sleep(seconds)
    return [answer.seconds for _asked, answer in seen.page]
