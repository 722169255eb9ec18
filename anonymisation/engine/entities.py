# SPDX-License-Identifier: EUPL-1.2
"""Which findings mean the same person, place or number."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from anonymisation.engine.document import Document
from anonymisation.engine.findings import Kind
from anonymisation.engine.lexicon import fold
from anonymisation.engine.marks import Mark
from anonymisation.engine.recognisers.names import INFIXES, name_base


def entity_names(document: Document, marks: Iterable[Mark]) -> list[str]:
    """Return for each mark the name of its entity: "person-1", "place-2", …

    A single name means the first person who bears it; two people share a surname when
    both are mentioned with another first name.
    """
    people = _People()
    others: dict[tuple[Kind, str], int] = {}
    counts: Counter[Kind] = Counter()
    names = []
    for mark in marks:
        if mark.kind is Kind.PERSON:
            number = people.number_of(_names(document, mark))
        else:
            key = (mark.kind, _value(document, mark))
            if key not in others:
                counts[mark.kind] += 1
                others[key] = counts[mark.kind]
            number = others[key]
        names.append(f"{mark.kind}-{number}")
    return names


class _People:
    """The people of one text, each known by the names that were used so far."""

    def __init__(self) -> None:
        self._names: list[list[str]] = []
        self._by_name: dict[str, list[int]] = {}

    def number_of(self, names: list[str]) -> int:
        """Return who is meant by ``names``, given name first; a new person when nobody."""
        for name in (names[-1:] + names[:1]) if names else ():
            for number in self._by_name.get(name, ()):
                if _is_meant(self._names[number], names):
                    return self._learn(number, names) + 1
        self._names.append([])
        return self._learn(len(self._names) - 1, names) + 1

    def _learn(self, number: int, names: list[str]) -> int:
        known = self._names[number]
        for name in names:
            if name not in known:
                known.append(name)
                self._by_name.setdefault(name, []).append(number)
        return number


def _is_meant(known: list[str], names: list[str]) -> bool:
    if len(names) == 1 or len(known) == 1:
        return names[-1] in known or known[-1] in names
    return names[0] == known[0]


def _names(document: Document, mark: Mark) -> list[str]:
    return [
        fold(name_base(word))
        for word in document.words_between(mark.start, mark.end)
        if len(word.text) > 1 and word.lower not in INFIXES
    ]


def _value(document: Document, mark: Mark) -> str:
    return "".join(c for c in document.lower[mark.start : mark.end] if c.isalnum())
