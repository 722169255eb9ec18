# SPDX-License-Identifier: EUPL-1.2
"""What stands for each person, place or number, so that two never read as one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping

from anonymisation.engine.findings import Finding, Kind, SuggestionKind, Tier
from anonymisation.engine.suggesting import UNKNOWN_PERSON

_NAMES = frozenset({Kind.PERSON, Kind.PLACE, Kind.ORGANISATION})
_RESIDENTS = frozenset(
    f"[de {noun}]"
    for noun in (
        "bewoner", "bewoonster", "bewoners", "cliënt", "cliënte", "client", "inwoner",
        "inwoonster", "aanvrager", "aanvraagster",
    )
)  # fmt: skip
_ORDINALS = ("andere", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste")
_ARTICLE = re.compile(r"(?<=\[)(de|het|een)(?= )")
_ONE_OF = "[een van "
# Nouns with "het", after which "een andere" loses its last letter.
_NEUTER = re.compile(r"(?:dorp|huis|centrum|bedrijf|kind|meisje|je|eiland)\]")


def stand_ins(
    findings: Iterable[Finding], choices: Mapping[str, str] | None = None
) -> dict[str, str]:
    """Return for each entity what stands in its place; hints and advice have nothing.

    What ``choices`` says of an entity wins. A second daughter is "[de andere dochter]",
    and who has no role is no second resident.
    """
    findings = list(findings)
    chosen = dict(choices or {})
    used: Counter[str] = Counter()
    has_resident = any(_is_resident(finding) for finding in findings)
    for finding in findings:
        texts = _texts(finding)
        if not texts or finding.entity in chosen:
            continue
        if texts == UNKNOWN_PERSON and has_resident:
            texts = texts[1:]
        if finding.kind in _NAMES:
            chosen[finding.entity] = _apart(texts, used)
        else:
            chosen[finding.entity] = texts[0]
    return chosen


def _texts(finding: Finding) -> tuple[str, ...]:
    if finding.tier is Tier.HINT:
        return ()
    return tuple(
        s.text for s in finding.suggestions if s.kind is not SuggestionKind.REWRITE
    )


def _is_resident(finding: Finding) -> bool:
    texts = _texts(finding)
    return len(texts) == 1 and texts[0] in _RESIDENTS


def _apart(texts: tuple[str, ...], used: Counter[str]) -> str:
    text = next((text for text in texts if not used[text]), texts[-1])
    used[text] += 1
    return _numbered(text, used[text])


def _numbered(text: str, number: int) -> str:
    if number == 1:
        return text
    ordinal = _ORDINALS[min(number - 2, len(_ORDINALS) - 1)]
    if text.startswith(_ONE_OF) or number - 2 >= len(_ORDINALS):
        ordinal = _ORDINALS[0]
    if ordinal == "andere" and text.startswith("[een ") and _NEUTER.search(text):
        ordinal = "ander"
    return _ARTICLE.sub(rf"\1 {ordinal}", text, count=1)
