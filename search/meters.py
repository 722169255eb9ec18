# SPDX-License-Identifier: EUPL-1.2
"""What only the processes that answer know, counted for whoever runs the site.

With ``PROMETHEUS_MULTIPROC_DIR`` set (config.gunicorn) the processes of one machine add up;
each machine is asked by itself. No label ever holds a question, a person or an address.
"""

from prometheus_client import CollectorRegistry, Counter, Gauge

METERS = CollectorRegistry()

_answers = Counter(
    "keukentafel_search_answers",
    "Answers of search and suggestions, by which of the two engines.",
    ["engine"],
    registry=METERS,
)
_breaker = Gauge(
    "keukentafel_search_breaker_open",
    "1 while some process leaves Elasticsearch alone because it fails.",
    registry=METERS,
    multiprocess_mode="livemax",
)


def count_answer(*, degraded: bool, breaker_is_open: bool) -> None:
    _answers.labels("embedded" if degraded else "elasticsearch").inc()
    _breaker.set(breaker_is_open)
