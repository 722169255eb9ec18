# SPDX-License-Identifier: EUPL-1.2
"""SQLite on a fresh machine, PostgreSQL when ``DATABASE_URL`` says so."""

import dj_database_url

from .environment import STATE_DIR, secret

STATE_DIR.mkdir(parents=True, exist_ok=True)

DATABASES = {
    "default": dj_database_url.parse(
        secret("DATABASE_URL", f"sqlite:///{STATE_DIR / 'keukentafel.sqlite3'}"),
        conn_max_age=60,
        conn_health_checks=True,
    )
}

if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"]["OPTIONS"] = {
        # Readers never wait for a writer, writers queue instead of failing, and what is
        # deleted is overwritten with zeroes: removed text must not stay in the file.
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": (
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; "
            "PRAGMA secure_delete=ON; PRAGMA foreign_keys=ON;"
        ),
    }

CACHES = {
    "default": {
        # Shared by the processes of one machine, so that a limit on tries is one limit.
        "BACKEND": "core.shared_counts.SharedCounts",
        "LOCATION": str(STATE_DIR / "cache"),
        # Of tries in the last hour; files of a few hundred bytes.
        "OPTIONS": {"MAX_ENTRIES": 50_000},
    }
}
