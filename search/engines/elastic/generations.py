# SPDX-License-Identifier: EUPL-1.2
"""The indices of one site: generations by time, and an alias for the one that is read."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from search.engines.elastic.client import Body, Client


MOMENT = "%Y%m%d%H%M%S"
SHOWN = 8


@dataclass(frozen=True, slots=True)
class Generations:
    """``prefix-20261122101500-1a2b3c4d``: made then, by an analysis that begins so."""

    client: Client
    prefix: str
    now: Callable[[], datetime]

    @property
    def alias(self) -> str:
        return f"{self.prefix}-read"

    def new_name(self, fingerprint: str) -> str:
        """Return a name that comes after all others, whatever the clock says."""
        latest = max((name.split("-")[-2] for name in self.all()), default="0")
        moment = max(int(self.now().strftime(MOMENT)), int(latest) + 1)
        return f"{self.prefix}-{moment}-{fingerprint.rpartition('-')[2][:SHOWN]}"

    def all(self) -> dict[str, str]:
        """Return the fingerprint of every generation by its name, the oldest first."""
        known = self.client.meta(f"{self.prefix}-*")
        return {
            name: str(known[name].get("fingerprint", ""))
            for name in sorted(known)
            if self.owns(name)
        }

    def current(self) -> str | None:
        """Return the name of the generation that is read."""
        behind = self.client.behind(self.alias)
        return behind[-1] if behind else None

    def owns(self, name: str) -> bool:
        return bool(re.fullmatch(rf"{re.escape(self.prefix)}-\d{{14}}-\w+", name))

    def read(self, name: str) -> None:
        """Let readers have this generation from now on, in one step."""
        actions: list[Body] = [
            {"remove": {"index": old, "alias": self.alias}}
            for old in self.client.behind(self.alias)
            if old != name
        ]
        self.client.change_aliases(
            [*actions, {"add": {"index": name, "alias": self.alias}}]
        )
