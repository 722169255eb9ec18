# SPDX-License-Identifier: EUPL-1.2
"""``make bench``: every measurement on a throw-away database, or those that are named."""

import argparse
import os
import sys
from collections.abc import Callable, Iterator
from typing import Any

import django

COMMAND = "make bench"

Figures = dict[str, Any]


def main(names: list[str]) -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.benchmark")
    django.setup()
    from django.db import connection
    from django.test.utils import setup_test_environment

    setup_test_environment()
    connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
    try:
        _measure(names)
    finally:
        connection.creation.destroy_test_db(
            connection.settings_dict["NAME"], verbosity=0
        )


def _measure(names: list[str]) -> None:
    from benchmarks.reporting import write_result
    from tests.cast import make_cast
    from tests.conftest import populate

    command, suffix = _on_this_database()
    populate()
    cast = make_cast()
    for name, run in _measurements().items():
        if names and name not in names:
            continue
        for figures in _after_each_stage(run(cast)):
            path = write_result(
                f"{name}{suffix}", command=f"{command} ONLY={name}", figures=figures
            )
            sys.stdout.write(f"{path.name}: {figures}\n")
            sys.stdout.flush()


def _after_each_stage(figures: Figures | Iterator[Figures]) -> Iterator[Figures]:
    """Yield the figures, or, of what takes long, what they are after each stage."""
    if isinstance(figures, dict):
        yield figures
    else:
        yield from figures


def _on_this_database() -> tuple[str, str]:
    """Return the command and the ending of the file, so that no file is overwritten."""
    from django.db import connection

    if connection.vendor == "sqlite":
        return COMMAND, ""
    return f"scripts/with-{connection.vendor} {COMMAND}", f"_{connection.vendor}"


def _measurements() -> dict[str, Callable[[Any], Figures | Iterator[Figures]]]:
    from benchmarks import (
        elastic,
        lighthouse,
        memory,
        page_cache,
        pages,
        publish,
        ranking,
        reading,
        search_embedded,
        search_http,
        second_engine,
        start,
    )
    from benchmarks.recognition import measurement

    return {
        "start": start.measure,
        "ranking": ranking.measure,
        "elastic": elastic.measure,
        "search_embedded": search_embedded.measure,
        "search_http": search_http.measure,
        "page_cache": page_cache.measure,
        "memory": memory.measure,
        "reading": reading.measure,
        "publish": publish.measure,
        "pages": pages.measure,
        "lighthouse": lighthouse.measure,
        "recognition": measurement.measure,
        "second_engine": second_engine.measure,
    }


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("only", nargs="*")
    main(parser.parse_args().only)
