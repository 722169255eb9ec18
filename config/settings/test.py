# SPDX-License-Identifier: EUPL-1.2
"""The suite: quick hashes, mail in memory, an index of its own."""

import tempfile
from pathlib import Path

from .base import *
from .base import DATABASES, INSTALLED_APPS

SECRET_KEY = "only-for-tests"  # noqa: S105  Nothing outside the suite uses it.
DEBUG = False
ALLOWED_HOSTS = ["*"]
FICTION_ALLOWED = True
INSTALLED_APPS = ["demo", "benchmarks", *INSTALLED_APPS]

# The drills read the database's files as bytes, so SQLite's is a real file here too.
STATE_DIR = Path(tempfile.mkdtemp(prefix="keukentafel-test-"))
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"]["TEST"] = {"NAME": str(STATE_DIR / "test.sqlite3")}
SEARCH_INDEX_PATH = str(STATE_DIR / "search.sqlite3")
# The server of with-elasticsearch is for the tests that ask for it, see tests/search.
ES_URL = ""
# A thread would write into whichever test runs by then, so tests write counts themselves.
SEARCH_DEMAND_SECONDS = READS_SECONDS = 0
MEDIA_ROOT = STATE_DIR / "media"
DELETIONS_FILE = str(STATE_DIR / "deletions.jsonl")

CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
ACCOUNT_RATE_LIMITS = False
# A test fills a form in sooner than anybody.
MODERATION_MIN_SECONDS = 0
