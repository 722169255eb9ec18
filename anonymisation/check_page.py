# SPDX-License-Identifier: EUPL-1.2
"""A checked text as its page shows it: marks in the text, and what is said of each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from anonymisation.engine import Finding, Tier, detect, replace_findings
from anonymisation.engine.findings import SuggestionKind
from anonymisation.engine.stand_ins import stand_ins
from anonymisation.marked_text import Spot, paint, pieces
from anonymisation.wording import KINDS, TIERS

_GRAVEST_FIRST = list(Tier)
_LONGEST_QUOTE = 60
_NUMBERS = (
    "", "Eén", "Twee", "Drie", "Vier", "Vijf", "Zes", "Zeven", "Acht", "Negen", "Tien",
    "Elf", "Twaalf",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Thing:
    """One person, place or number with all the places where the text mentions it."""

    number: int
    tier: Tier
    kind: str
    quote: str
    reason: str
    anchors: tuple[str, ...]
    instead: tuple[str, ...]
    advice: str

    @property
    def count(self) -> int:
        return len(self.anchors)


@dataclass(frozen=True, slots=True)
class TierOfThings:
    """What is equally grave, under one heading."""

    tier: str
    title: str
    things: list[Thing]


def check_context(text: str) -> dict[str, Any]:
    """Return what the page of a checked text shows; nothing of it is kept anywhere."""
    findings = detect(text)
    numbers = _numbers(findings)
    spots = _spots(findings, numbers)
    painted = paint(text, spots)
    things = _things(text, findings, numbers, painted)
    return {
        "title": _title(things),
        "pieces": pieces(text, spots, painted),
        "tiers": [
            TierOfThings(str(tier), str(TIERS[tier]).capitalize(), list(group))
            for tier, group in groupby(things, key=lambda thing: thing.tier)
        ],
        "cleaned": replace_findings(text, findings),
    }


def _title(things: list[Thing]) -> str:
    count = sum(thing.tier is not Tier.HINT for thing in things)
    if not count:
        return _("We vonden niets wat weg moet")
    named = _NUMBERS[count] if count < len(_NUMBERS) else str(count)
    return ngettext(
        "%(count)s ding kan iemand verraden",
        "%(count)s dingen kunnen iemand verraden",
        count,
    ) % {"count": named}


def _numbers(findings: list[Finding]) -> dict[str, int]:
    """Return a number for each entity: gravest first, then in order of place."""
    gravest: dict[str, int] = {}
    for finding in findings:
        grave = _GRAVEST_FIRST.index(finding.tier)
        gravest[finding.entity] = min(grave, gravest.get(finding.entity, grave))
    return {
        entity: number
        for number, entity in enumerate(sorted(gravest, key=gravest.__getitem__), 1)
    }


def _spots(findings: list[Finding], numbers: Mapping[str, int]) -> list[Spot]:
    return [
        Spot(
            start=finding.start,
            end=finding.end,
            tier=str(finding.tier),
            number=numbers[finding.entity],
            anchor=_anchor(at),
            label=f"{numbers[finding.entity]}: {KINDS[finding.kind]}, "
            f"{TIERS[finding.tier]}",
        )
        for at, finding in enumerate(findings)
    ]


def _anchor(at: int) -> str:
    return f"plek-{at + 1}"


def _things(
    text: str, findings: list[Finding], numbers: Mapping[str, int], painted: list[int]
) -> list[Thing]:
    instead = stand_ins(findings)
    things = []
    for entity, number in numbers.items():
        mentions = [at for at, f in enumerate(findings) if f.entity == entity]
        finding = min(
            (findings[at] for at in mentions),
            key=lambda f: _GRAVEST_FIRST.index(f.tier),
        )
        # Where a clause begins with a name, the sign there belongs to the name's mark.
        anchors = (_anchor(painted[findings[at].start]) for at in mentions)
        things.append(
            Thing(
                number=number,
                tier=finding.tier,
                kind=str(KINDS[finding.kind]).capitalize(),
                quote=Truncator(text[finding.start : finding.end]).chars(
                    _LONGEST_QUOTE
                ),
                reason=finding.reason,
                anchors=tuple(dict.fromkeys(anchors)),
                instead=_instead(finding, instead.get(entity, "")),
                advice=_advice(finding),
            )
        )
    return things


def _instead(finding: Finding, chosen: str) -> tuple[str, ...]:
    if not chosen:
        return ()
    return tuple(dict.fromkeys([chosen, *(s.text for s in finding.suggestions)]))


def _advice(finding: Finding) -> str:
    rewrites = (s.text for s in finding.suggestions if s.kind is SuggestionKind.REWRITE)
    return next(rewrites, "")
