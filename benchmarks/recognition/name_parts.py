# SPDX-License-Identifier: EUPL-1.2
"""Which words of a labelled name are given names and which are a family name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from benchmarks.recognition.corpus import Label, LabelledText

INFIXES = frozenset(
    ("van", "von", "vd", "v", "de", "den", "der", "het", "'t", "t", "te", "ten", "ter",
     "op", "in", "aan", "el", "al", "ben", "la", "le", "du", "aït", "ait")
)  # fmt: skip
# Before a name of one word these say that it is a family name.
_BEFORE_FAMILY = re.compile(
    r"\b(?:mevr(?:ouw|\.)?|mw\.?|mej\.?|me(?:ne|)er|dhr\.?|heer|fam(?:ilie|\.)?|gezin"
    r"|echtpaar|dokter|dr\.?|(?:huis)?arts|tandarts|advocaat|notaris|rechter)\s+$",
    re.IGNORECASE,
)
_LONGEST_TITLE = 20
_WORD = re.compile(r"'t\b|[^\W\d_]+(?:['’][^\W\d_]+)*")
_HYPHENATED = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_TOKEN = re.compile(r"[^\s,]+")
_INITIALS = re.compile(r"(?:[^\W\d_]{1,2}\.-?)+|[^\W\d_]")


class Role(Enum):
    GIVEN = "given"
    FAMILY = "family"


@dataclass(frozen=True, slots=True)
class Part:
    """A given name, or one family name with its infixes; places count from the label."""

    start: int
    end: int
    role: Role
    # The name without its infixes: what a family has in common in one text.
    core: str


class NameReader:
    """Reads the labelled names of one text, of which one may explain another."""

    def __init__(self, text: LabelledText) -> None:
        self._text = text
        self._known: dict[Role, set[str]] = {Role.GIVEN: set(), Role.FAMILY: set()}
        # Full names first: "Faizal Baksh" tells what "meneer Faizal" is.
        labels = [label for label in text.spans if label.type == "person"]
        for label in sorted(labels, key=self._is_single):
            if not self._is_single(label) or self._has_title(label):
                for part in self.parts(label):
                    self._known[part.role].add(part.core.casefold())

    def parts(self, label: Label) -> list[Part]:
        """Return the parts of a name that have an origin: initials have none."""
        name = self._name(label)
        if "," in name:
            last, first = name.split(",", 1)
            return [*_families(last, 0), *_given(first, len(last) + 1)]
        start = self._family_start(label)
        return [*_given(name[:start], 0), *_families(name[start:], start)]

    def _family_start(self, label: Label) -> int:
        name = self._name(label)
        if self._is_single(label):
            return 0 if self._is_family(label) else len(name)
        tokens = list(_TOKEN.finditer(name))
        for token in tokens:
            pieces = re.split("[-.]", token[0])
            if any(map(_is_infix, pieces)) and token != tokens[-1]:
                return token.start()
        full = [token for token in tokens if not _INITIALS.fullmatch(token[0])]
        if not full:
            return len(name)
        begins = full[0] if full[0] != tokens[0] else full[-1]
        # "Youssef B." has no more of a family name than its initial.
        return len(name) if begins == tokens[0] else begins.start()

    def _is_family(self, label: Label) -> bool:
        name = self._name(label)
        cores = {part.core.casefold() for part in _families(name, 0)}
        if cores & self._known[Role.FAMILY]:
            return True
        if name.casefold() in self._known[Role.GIVEN]:
            return False
        return self._has_title(label) or _is_infix(name.split("-")[0])

    def _is_single(self, label: Label) -> bool:
        return len(_TOKEN.findall(self._name(label))) == 1

    def _has_title(self, label: Label) -> bool:
        before = self._text.text[max(0, label.start - _LONGEST_TITLE) : label.start]
        return bool(_BEFORE_FAMILY.search(before))

    def _name(self, label: Label) -> str:
        return self._text.text[label.start : label.end]


def _given(name: str, offset: int) -> Iterator[Part]:
    """Yield each given name; two with a hyphen between them are one."""
    for token in _TOKEN.finditer(name):
        match = _HYPHENATED.search(name, *token.span())
        if match and not _INITIALS.fullmatch(token[0]):
            start, end = match.span()
            yield Part(offset + start, offset + end, Role.GIVEN, match[0])


def _families(name: str, offset: int) -> Iterator[Part]:
    """Yield each family name: of "ter Braak-de Vries" both."""
    for group in _by_hyphen(name):
        core = next((w for w in group if not _is_infix(w[0])), None)
        if core is not None:
            start, end = group[0].start(), group[-1].end()
            text = name[core.start() : end]
            yield Part(offset + start, offset + end, Role.FAMILY, text)


def _by_hyphen(name: str) -> list[list[re.Match[str]]]:
    """Return the words of each name; one hyphen divides, "Al-Khatib" and two do not."""
    groups: list[list[re.Match[str]]] = [[]]
    for word in _family_words(name):
        last = groups[-1]
        divides = last and "-" in name[last[-1].end() : word.start()]
        if divides and not all(_is_infix(w[0]) for w in last):
            groups.append([])
        groups[-1].append(word)
    if len(groups) > 2:
        groups = [[word for group in groups for word in group]]
    return [group for group in groups if group]


def _family_words(name: str) -> Iterator[re.Match[str]]:
    """Yield the words but for an initial, which has no origin: "S. de W.", "Tineke B."."""
    for word in _WORD.finditer(name):
        following = name[word.end() : word.end() + 1]
        is_initial = len(word[0]) == 1 and following in (".", "")
        if not is_initial or _is_infix(word[0]):
            yield word


def _is_infix(word: str) -> bool:
    # "V." is an initial, "v." stands for "van".
    return word.casefold() in INFIXES and word != "V"
