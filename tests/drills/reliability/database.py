# SPDX-License-Identifier: EUPL-1.2
"""The PostgreSQL of a drill, that stops at once and comes back."""

import os
import shlex
import subprocess
from dataclasses import dataclass


@dataclass(frozen=True)
class Database:
    """A server of ``scripts/with-postgresql``; ``control`` is the command that stops it."""

    control: tuple[str, ...]

    @classmethod
    def of_its_own(cls) -> "Database | None":
        control = os.environ.get("POSTGRESQL_CONTROL", "")
        return cls(tuple(shlex.split(control))) if control else None

    def keep_what_is_told(self) -> None:
        """Write a commit down before it is acknowledged, as a server in production does."""
        from django.db import connection

        with connection.cursor() as cursor:
            cursor.execute("ALTER SYSTEM SET synchronous_commit = 'on'")
            cursor.execute("SELECT pg_reload_conf()")
        connection.close()

    def stop_at_once(self) -> None:
        """End every process of the server without a word to who is connected."""
        self._tell("-m", "immediate", "stop")

    def start(self) -> None:
        """Start it; what was acknowledged is read back before it takes a connection."""
        self._tell("start")

    def _tell(self, *what: str) -> None:
        # Its own output is what the server says for as long as it runs.
        subprocess.run([*self.control, *what], check=True, stdout=subprocess.DEVNULL)
