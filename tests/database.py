# SPDX-License-Identifier: EUPL-1.2
"""``--asks-database``: leave out what cannot touch a database, so that another one need
not run it again.

pytest-django lets a test reach the database only when it asks for it; beside those only
drills and the served site reach one, from processes that they start.
"""

from django.db import connection

import pytest

ASKING = {"db", "transactional_db", "demo_site"}
STARTS_PROCESSES = "tests/drills/"
# Why each may be left out stands in docs/testing.md, under "PostgreSQL".
ONCE = (
    "tests/drills/test_authorisation_bites.py",
    "tests/drills/test_headers.py",
    "tests/drills/test_observatory.py",
    "tests/drills/test_query_budgets.py",
    "tests/drills/test_reliability.py::test_the_site_holds[disk_full-",
    "tests/drills/test_reliability.py::test_it_holds_with_its_worker_among",
    *(
        f"tests/drills/test_search_visibility.py::{name}[elastic-"
        for name in (
            "test_no_answer_tells_anybody_what_they_may_not_know",
            "test_after_a_change_nothing_is_seen_and_soon_all_numbers_are_exact",
            "test_numbers_hold_before_the_index_has_heard_of_a_change",
        )
    ),
    "tests/drills/test_search_visibility_bites.py",
)


def shorter_elsewhere(number: int) -> int:
    """Return how often a drill asks in a run that repeats it on another database."""
    return number if connection.vendor == "sqlite" else number // 4


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--asks-database",
        action="store_true",
        help="only tests that ask for the database",
    )


def pytest_collection_modifyitems(
    config: pytest.Config, items: list[pytest.Item]
) -> None:
    if not config.getoption("--asks-database"):
        return
    others = [item for item in items if not is_for_another(item)]
    items[:] = [item for item in items if is_for_another(item)]
    config.hook.pytest_deselected(items=others)


def is_for_another(item: pytest.Item) -> bool:
    return asks_database(item) and not item.nodeid.startswith(ONCE)


def asks_database(item: pytest.Item) -> bool:
    fixtures = getattr(item, "fixturenames", ())
    return (
        item.get_closest_marker("django_db") is not None
        or not ASKING.isdisjoint(fixtures)
        or item.nodeid.startswith(STARTS_PROCESSES)
    )
