# SPDX-License-Identifier: EUPL-1.2
"""Which tests share a process, and which start first.

``--dist loadgroup`` of pytest-xdist groups nothing under pytest 9.2 and says nothing of it
(https://github.com/pytest-dev/pytest-xdist/issues/1386); where it groups, it starts what
has most tests and not what takes longest.
"""

from typing import Any

import pytest
from xdist.scheduler import LoadScopeScheduling

# What makes something slow once for all its tests, the slowest first: at the end no process
# waits long for the other. The first serves the demo site.
TOGETHER = {
    "tests/browser/": "site",
    "tests/drills/test_malformed.py": "site",
    "tests/drills/test_reliability.py": "reliability",
    "tests/drills/test_search_visibility.py": "visibility",
    "tests/drills/test_production.py": "production",
    "tests/drills/test_backup.py": "backup",
    "tests/drills/test_search_visibility_bites.py": "visibility bites",
    "tests/drills/test_query_budgets.py": "budgets",
    "tests/drills/test_hostile_questions.py": "hostile",
}
ORDER = list(TOGETHER.values())
# Slow one by one, so before whatever is quick.
SLOW = "tests/drills/"


class Scheduling(LoadScopeScheduling):
    """A group goes to one process, every other test to whichever is free."""

    def __init__(self, config: pytest.Config, log: Any = None) -> None:
        super().__init__(config, log)
        # Not by number of tests: they come in the order of ``place_of``.
        config.option.loadscopereorder = False

    def _split_scope(self, nodeid: str) -> str:
        return group_of(nodeid) or nodeid


def group_of(nodeid: str) -> str:
    names = (name for start, name in TOGETHER.items() if nodeid.startswith(start))
    return next(names, "")


def place_of(nodeid: str) -> int:
    """Groups in their order, then what is slow, then the rest."""
    group = group_of(nodeid)
    if group:
        return ORDER.index(group)
    return len(ORDER) + (not nodeid.startswith(SLOW))


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=lambda item: place_of(item.nodeid))


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Scheduling:
    return Scheduling(config, log)
