# SPDX-License-Identifier: EUPL-1.2
"""The word lists that ship with search, read when they are first needed."""

from __future__ import annotations

from functools import cache
from pathlib import Path

DATA = Path(__file__).parent / "data"


@cache
def read_words(name: str) -> frozenset[str]:
    """Return the words of ``data/<name>.txt``, comments left out."""
    lines = (DATA / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(
        word for line in lines if not line.startswith("#") for word in line.split()
    )
