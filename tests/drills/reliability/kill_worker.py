# SPDX-License-Identifier: EUPL-1.2
"""R4: the worker killed in the middle of a delivery, rows delivered twice and out of order."""

import random
import time
from dataclasses import replace

from tests.drills.reliability.comparing import seconds_until_equal
from tests.drills.reliability.outcome import SEED, Length, Outcome, failures
from tests.drills.reliability.site import Site
from tests.drills.reliability.stages import Stage

KILLS = {"short": 4, "full": 100}
ENGINE_KILLS = {"short": 1, "full": 20}
AT_MOST_SECONDS = 1.5


def run(site: Site, stage: Stage, length: Length) -> Outcome:
    dice = random.Random(SEED)
    caught = 0
    for _ in range(KILLS[length]):
        _change_everything()
        time.sleep(dice.uniform(0, AT_MOST_SECONDS))
        caught += _is_delivering()
        site.worker.kill()
        site.worker.start()
    for _ in range(ENGINE_KILLS[length] if stage.address else 0):
        _change_everything()
        time.sleep(dice.uniform(0, AT_MOST_SECONDS))
        stage.refuse()
        stage.recover()
    seconds, differing = seconds_until_equal()
    overwritten = sum(_older_wins(name, engine) for name, engine in _fed().items())
    last, after = seconds_until_equal()
    return Outcome(
        figure=f"{len(differing) + len(after)} differing after {KILLS[length]} kills, equal in"
        f" {seconds:.0f} s; an older version overwrote a newer one {overwritten} times",
        bar="index = database within 60 s; an older version never wins",
        failures=[
            *failures(older_won=overwritten),
            *([f"differing: {differing} {after}"] if differing or after else []),
        ],
        figures={
            "kills": KILLS[length], "in_the_middle_of_a_delivery": caught,
            "engine_kills": ENGINE_KILLS[length] if stage.address else 0,
            "seconds_until_equal": round(max(seconds, last), 1),
        },
    )  # fmt: skip


def _change_everything() -> None:
    """Make every document wait: more than one bulk."""
    from search.documents import all_document_ids
    from search.outbox import enqueue

    enqueue(all_document_ids())


def _is_delivering() -> bool:
    from search.models import SearchOutbox

    return SearchOutbox.objects.filter(claimed_until__isnull=False).exists()


def _fed() -> dict:
    from search.status import indices

    return indices()


def _older_wins(name: str, engine) -> bool:
    """Deliver a new state, then the older one, then the new one twice; say who won."""
    from search.documents import all_document_ids, documents_for
    from search.engines.base import IndexChange
    from search.outbox import next_version

    id = next(iter(all_document_ids()))
    document = documents_for([id])[id]
    older, newer = next_version(name), next_version(name)
    outdated = replace(document, content_hash="outdated")
    for version, state in (
        (newer, document), (older, outdated), (newer, document), (newer, document),
        (older, None),
    ):  # fmt: skip
        engine.apply([IndexChange(id, version, state)])
    [known] = [v for v in engine.document_versions() if v.id == id]
    return known.deleted or known.content_hash != document.content_hash
