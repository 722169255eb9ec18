# SPDX-License-Identifier: EUPL-1.2
"""The word lists that ship with search, read when they are first needed."""

from __future__ import annotations

from functools import cache
from pathlib import Path

DATA = Path(__file__).parent / "data"


@cache
def read_words(name: str) -> frozenset[str]:
    """Return the words of ``data/<name>.txt``, comments left out."""
    return frozenset(_words(name))


@cache
def read_pairs(name: str) -> dict[str, str]:
    """Return each odd word of ``data/<name>.txt`` with the word after it."""
    words = _words(name)
    return dict(zip(words[::2], words[1::2], strict=True))


def _words(name: str) -> list[str]:
    lines = (DATA / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    return [w for line in lines if not line.startswith("#") for w in line.split()]
