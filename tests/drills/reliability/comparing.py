# SPDX-License-Identifier: EUPL-1.2
"""Walks both sides: what writers were told, the database, and every index."""

import os
import re
import time
from typing import Any
from urllib.parse import urlencode

from tests.drills.reliability.browser import Browser
from tests.drills.reliability.writing import Ledger, seen, title_of

# The project's promise after any single failure, on a machine that does nothing else.
AGREE_SECONDS = int(os.environ.get("AGREE_SECONDS", "60"))


def lost(ledger: Ledger) -> list[str]:
    """Return what was acknowledged and is not so in the database."""
    found = []
    for case in ledger.cases:
        state = seen(case)
        fits = any(_fits(state, possible) for possible in case.possible)
        if not fits:
            found.append(f"{state} is not {case.possible}")
    return found


def _fits(state, possible) -> bool:
    if not possible.exists:
        return not state.exists
    return state == possible


def seconds_until_equal(limit: float = AGREE_SECONDS) -> tuple[float, dict[str, Any]]:
    """Wait until no change waits and every index is the database's; say what differs else."""
    from django.db import connections

    from search.engines.base import Unreachable
    from search.models import SearchOutbox

    began = time.monotonic()
    while True:
        passed = time.monotonic() - began
        try:
            waiting = SearchOutbox.objects.count()
            told = differences() if not waiting or passed > limit else {}
        except Unreachable as problem:
            waiting, told = -1, {"unreachable": str(problem)}
        if not waiting and not any(told.values()):
            return passed, {}
        if passed > limit:
            return passed, {"waiting": waiting, **told}
        connections.close_all()
        time.sleep(0.2)


def differences() -> dict[str, Any]:
    """Return how many documents each index lacks, has in an older form or has too many."""
    from search.reconciling import differences_of
    from search.status import indices

    told = {}
    for name, engine in indices().items():
        found = differences_of(name, engine)
        counts = {
            "missing": len(found.missing),
            "stale": len(found.stale),
            "ghosts": len(found.extra),
        }
        told[name] = {kind: count for kind, count in counts.items() if count}
    return told


def is_found(browser: Browser, word: str, *, title: str = "") -> bool:
    """True when a visitor who asks for exactly this word is shown the case."""
    asked = urlencode({"q": word, "letterlijk": "1"})
    answer = browser.get(f"/zoeken/?{asked}")
    # The question itself stands on the page too, the title only in a result.
    return (title or title_of(word)).encode() in _without_marks(answer.content)


def _without_marks(content: bytes) -> bytes:
    return re.sub(rb"</?mark[^>]*>", b"", content)


def found_wrongly(browser: Browser, ledger: Ledger, most: int) -> list[str]:
    """Ask for the last cases as a visitor: live ones are found, others are not."""
    wrong = []
    settled = [case for case in ledger.cases if len(case.possible) == 1]
    for case in settled[-most:]:
        [state] = case.possible
        if is_found(browser, state.word) != state.is_shown:
            wrong.append(str(state))
    return wrong
