# SPDX-License-Identifier: EUPL-1.2
"""Whether the site lives, is ready and searches, in facts and in plain Dutch."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from functools import cache
from typing import Any

from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.utils import timezone

from search.documents import documents_in_database
from search.elastic import read_engine, uses_elastic
from search.engines.base import Unreachable
from search.query import SearchRequest
from search.site import EMBEDDED, embedded_engine, needs_rebuild
from search.status import Queue, queues, statuses
from search.viewer import VISITOR

# What the project promises: an index and the database agree within a minute.
LONGEST_LAG = 60.0
# A question that every site can answer; what it finds does not matter.
PROBE = SearchRequest("hulp bij het huishouden")


class NotMigrated(Exception):
    """The database is older than the code."""


def check_database() -> None:
    """Raise ``DatabaseError`` or ``NotMigrated`` when the site cannot work."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
    if not _is_migrated():
        _is_migrated.cache_clear()
        raise NotMigrated


@cache
def _is_migrated() -> bool:
    """Read every migration; once it is so it stays so while this process lives."""
    executor = MigrationExecutor(connection)
    return not executor.migration_plan(executor.loader.graph.leaf_nodes())


@dataclass(frozen=True, slots=True)
class SearchHealth:
    """How readers are answered now, and what the outbox still has to carry."""

    wanted: str
    answered_by: str
    reason: str
    documents_in_database: int
    queues: tuple[Queue, ...]
    problems: tuple[str, ...]

    @property
    def degraded(self) -> bool:
        return self.wanted != self.answered_by


def search_health() -> SearchHealth:
    """Ask the engine that readers get, as they do, and look at what waits."""
    wanted, reason = "embedded", ""
    if uses_elastic():
        wanted, reason = "elasticsearch", _failure_of_elastic()
    waiting = tuple(queues().values())
    return SearchHealth(
        wanted=wanted,
        answered_by="embedded" if reason else wanted,
        reason=reason,
        documents_in_database=documents_in_database(),
        queues=waiting,
        problems=tuple(_problems(reason, waiting)),
    )


def _failure_of_elastic() -> str:
    try:
        read_engine().search(PROBE, VISITOR)
    except Unreachable as problem:
        return str(problem)
    except Exception as problem:  # noqa: BLE001  What answers nonsense is away as well.
        return type(problem).__name__
    return ""


def _problems(reason: str, waiting: tuple[Queue, ...]) -> list[str]:
    found = []
    if reason:
        found.append(
            f"Elasticsearch antwoordt niet ({reason}); de ingebouwde index antwoordt."
        )
    if EMBEDDED not in {queue.name for queue in waiting} or needs_rebuild():
        found.append(
            "De ingebouwde index is leeg of met een andere analyse gemaakt. Draait de"
            " worker? Anders helpt rebuild_search."
        )
    now = timezone.now()
    for queue in waiting:
        if queue.lag(now) > LONGEST_LAG:
            found.append(
                f"{queue.name}: wachtende wijzigingen: {queue.waiting}, de oudste"
                f" {queue.lag(now):.0f} s. Draait de worker?"
            )
        if queue.dead:
            found.append(f"{queue.name}: nooit aangekomen wijzigingen: {queue.dead}.")
    return found


def told(health: SearchHealth) -> dict[str, Any]:
    """Return what a machine reads of it, with every index and its fingerprint."""
    now = timezone.now()
    return {
        "engine": health.wanted,
        "answered_by": health.answered_by,
        "degraded": health.degraded,
        "reason": health.reason,
        "lag_seconds": max((round(q.lag(now), 1) for q in health.queues), default=0.0),
        "waiting": sum(queue.waiting for queue in health.queues),
        "dead_letters": sum(queue.dead for queue in health.queues),
        "documents_in_database": health.documents_in_database,
        "analysis": embedded_engine().fingerprint,
        "indices": [asdict(status) for status in statuses(quickly=True)],
        "problems": list(health.problems),
    }
