# SPDX-License-Identifier: EUPL-1.2
"""Search: which engine answers and where the embedded index lives."""

from .environment import STATE_DIR, env

SEARCH_ENGINE = env.str("SEARCH_ENGINE", default="embedded")
SEARCH_INDEX_PATH = env.str(
    "SEARCH_INDEX_PATH", default=str(STATE_DIR / "search.sqlite3")
)
SEARCH_PAGE_SIZE = 10
