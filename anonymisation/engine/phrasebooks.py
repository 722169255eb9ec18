# SPDX-License-Identifier: EUPL-1.2
"""Ways of saying something, as data: one a line, with the words that they share.

A book in ``data/phrasebooks`` first names what its phrases share, then lists them under
``[headings]``. ``few = two | three`` (further lines are indented) names words, ``rest:
[^.]*`` a pattern; ``{few}`` stands for either, in phrases and in later names. A phrase is
a pattern that begins with a word and is read in small letters.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from anonymisation.engine.lexicon import DATA

_BOOKS = DATA / "phrasebooks"
_HEADING = re.compile(r"\[([a-z ]+)\]\Z")
_NAMED = re.compile(r"([a-z_]+)( = |: )")
_SHARED = re.compile(r"\{([a-z_]+)\}")


def phrases(book: str, heading: str) -> Sequence[str]:
    """Return the phrases of ``book`` under ``heading``, each a pattern."""
    return _read(book)[heading]


def any_of(phrases: Sequence[str]) -> str:
    """Return one pattern for all ``phrases``."""
    return rf"\b(?:{'|'.join(phrases)})"


@cache
def _read(book: str) -> dict[str, list[str]]:
    shared: dict[str, str] = {}
    found: dict[str, list[str]] = {}
    phrases_here: list[str] | None = None
    for line in _lines(book):
        if heading := _HEADING.match(line):
            phrases_here = found.setdefault(heading[1], [])
        elif phrases_here is not None:
            phrases_here.append(_filled(line, shared))
        else:
            _learn(line, shared)
    return found


def _lines(book: str) -> list[str]:
    """Return the lines without comments; what is indented goes on with the line above."""
    text = (_BOOKS / f"{book}.txt").read_text(encoding="utf-8")
    lines = text.replace("\n    ", " ").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def _learn(line: str, shared: dict[str, str]) -> None:
    named = _NAMED.match(line)
    assert named is not None, line
    name, sign = named.groups()
    pattern = _filled(line[named.end() :], shared)
    shared[name] = f"(?:{pattern.replace(' | ', '|')})" if sign == " = " else pattern


def _filled(pattern: str, shared: dict[str, str]) -> str:
    return _SHARED.sub(lambda name: shared[name[1]], pattern)
