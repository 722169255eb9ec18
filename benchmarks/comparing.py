# SPDX-License-Identifier: EUPL-1.2
"""Pages of several sites, asked for by one reader and by eight, and compared."""

from contextlib import AbstractContextManager
from typing import Any

from benchmarks.http_client import Page, measure_page
from benchmarks.servers import CannotMeasure

CONCURRENCY = (1, 8)


def measured(served: AbstractContextManager[Page]) -> dict[str, Any] | str:
    try:
        with served as page:
            return {
                f"concurrency_{number}": measure_page(page, number)
                for number in CONCURRENCY
            }
    except CannotMeasure as reason:
        return f"not measured: {reason}"


def ratios(
    ours: dict[str, Any] | str, theirs: dict[str, Any] | str
) -> dict[str, float] | None:
    if isinstance(ours, str) or isinstance(theirs, str):
        return None
    return {
        name: round(
            ours[name]["answers_per_second"] / theirs[name]["answers_per_second"], 1
        )
        for name in ours
        if theirs[name]["answers_per_second"]
    }
