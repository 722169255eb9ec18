# SPDX-License-Identifier: EUPL-1.2
"""Search: where the embedded index lives and how much a page shows."""

from .environment import STATE_DIR, env

SEARCH_INDEX_PATH = env.str(
    "SEARCH_INDEX_PATH", default=str(STATE_DIR / "search.sqlite3")
)
SEARCH_PAGE_SIZE = 10
# How long counts of what was asked wait in memory before they are written.
SEARCH_DEMAND_SECONDS = 30
