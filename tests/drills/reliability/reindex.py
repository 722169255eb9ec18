# SPDX-License-Identifier: EUPL-1.2
"""A new index in the place of the old one, under 20 questions and 5 changes a second."""

import os
import subprocess
import sys
import time

from tests.drills.reliability.changing import Changer
from tests.drills.reliability.comparing import differences, seconds_until_equal
from tests.drills.reliability.outcome import (
    SEED,
    Length,
    Outcome,
    failures,
    milliseconds,
)
from tests.drills.reliability.reading import NOTICE, Reader, Seen
from tests.drills.reliability.site import Site
from tests.drills.reliability.stages import Stage
from tests.drills.reliability.writing import Traffic
from tests.site import ROOT

DOCUMENTS = {"short": 2_000, "full": 20_000}
AT_MOST = {"short": 240.0, "full": 240.0}
READERS, READ_PAUSE, WRITE_PAUSE = 10, 0.5, 0.2


def run(site: Site, stage: Stage, length: Length) -> Outcome:
    if not stage.address:
        return Outcome("no index that is made anew beside another", "")
    _fill(DOCUMENTS[length])
    seen, changer = Seen(), Changer(f"{SEED}:reindex")
    readers = [
        Reader(site.visitor, seen, f"{SEED}:reindex:{n}", searches=1)
        for n in range(READERS)
    ]
    began = time.monotonic()
    with (
        Traffic([one.step for one in readers], READ_PAUSE),
        Traffic([changer.step], WRITE_PAUSE),
    ):
        done = subprocess.run(
            [sys.executable, "manage.py", "search_reindex"],
            cwd=ROOT, env=dict(os.environ), capture_output=True, text=True, check=False,
        )  # fmt: skip
        took = time.monotonic() - began
    seconds, differing = seconds_until_equal()
    limited = sum(NOTICE in answer.content for _asked, answer in seen.search)
    return Outcome(
        figure=f"{took:.0f} s for {DOCUMENTS[length]} documents; {seen.errors + limited} failed"
        f" of {len(seen.search)} questions; {changer.done} changes, {len(differing)} differ",
        bar=f"at most {AT_MOST[length]:.0f} s, 0 failed, 0 lost, stale or doubled",
        failures=[
            *failures(
                exit_status=done.returncode,
                failed=seen.errors + seen.unanswered,
                # On a machine that does other things the reserve may have to help.
                limited=limited if length == "full" else 0,
                too_long=int(took > AT_MOST[length]),
                doubled=_doubled(),
            ),
            *([f"differing: {differing}"] if differing else []),
            *([done.stderr[-500:]] if done.returncode else []),
        ],
        figures={
            "documents": DOCUMENTS[length], "reindex_seconds": round(took, 1),
            "limited": limited,
            "questions_per_second": round(len(seen.search) / took, 1),
            "changes_per_second": round(changer.done / took, 1),
            "questions": milliseconds([one.seconds for _asked, one in seen.search]),
            "seconds_until_equal": round(seconds, 1), "differences": differences(),
        },
    )  # fmt: skip


def _fill(count: int) -> None:
    from accounts.choices import Visibility
    from benchmarks.loading import bulk_load
    from search.reindexing import forget_others, reindex
    from search.site import rebuild_embedded

    if bulk_load(count=count, visibilities=[Visibility.PUBLIC]):
        rebuild_embedded()
        reindex()
        # The one from before holds none of these: loaded in bulk, nobody told it.
        forget_others()


def _doubled() -> int:
    """Return how many documents the index that is read has more than the database."""
    from search.documents import documents_in_database
    from search.status import statuses

    expected = documents_in_database()
    return sum(
        max((status.documents or 0) - expected, 0)
        for status in statuses()
        if status.is_read
    )
