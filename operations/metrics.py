# SPDX-License-Identifier: EUPL-1.2
"""Figures for Prometheus: read from the database when asked, but for ``search.meters``.

So they are right after a restart and the same whichever process answers.
"""

import os
from collections.abc import Iterator

from django.utils import timezone

from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.multiprocess import MultiProcessCollector
from prometheus_client.registry import Collector

from operations.health import search_health
from operations.models import JobRun
from search.meters import METERS


def exposition() -> bytes:
    """Return everything, in the text format."""
    return _counted_by_processes() + _read_now()


def _counted_by_processes() -> bytes:
    if not os.environ.get("PROMETHEUS_MULTIPROC_DIR"):
        return generate_latest(METERS)
    added_up = CollectorRegistry()
    MultiProcessCollector(added_up)
    return generate_latest(added_up)


def _read_now() -> bytes:
    registry = CollectorRegistry()
    registry.register(SiteFigures())
    return generate_latest(registry)


class SiteFigures(Collector):
    """What the database and the engines say at this moment."""

    def describe(self) -> list[Metric]:
        """Say nothing beforehand: registering must not ask the database."""
        return []

    def collect(self) -> Iterator[Metric]:
        health, now = search_health(), timezone.now()
        yield GaugeMetricFamily(
            "keukentafel_live_items",
            "Cases and practices that are live.",
            value=health.documents_in_database,
        )
        yield GaugeMetricFamily(
            "keukentafel_search_degraded",
            "1 while readers are answered by the engine that stands by.",
            value=health.degraded,
        )
        for name, help_text, value in (
            ("waiting", "Changes on their way to an index.", lambda q: q.waiting),
            ("lag_seconds", "Age of the oldest of them.", lambda q: q.lag(now)),
            ("dead_letters", "Changes that never arrived.", lambda q: q.dead),
        ):
            family = GaugeMetricFamily(
                f"keukentafel_outbox_{name}", help_text, labels=["index"]
            )
            for queue in health.queues:
                family.add_metric([queue.name], value(queue))
            yield family
        yield from _jobs()


def _jobs() -> Iterator[Metric]:
    ended = GaugeMetricFamily(
        "keukentafel_job_ended_timestamp_seconds",
        "When a job last ended well, in seconds since 1970.",
        labels=["job"],
    )
    counted = GaugeMetricFamily(
        "keukentafel_job_count",
        "What that job counted: documents that differed, files kept.",
        labels=["job"],
    )
    for run in JobRun.objects.order_by("job"):
        ended.add_metric([run.job], run.ended_at.timestamp())
        counted.add_metric([run.job], run.count)
    yield ended
    yield counted
