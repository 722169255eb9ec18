# SPDX-License-Identifier: EUPL-1.2
"""What ``check_text`` tells of a text: as lines for people and as data for programs.

Neither quotes what was found: what a command prints ends up in the logs of others.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from anonymisation.engine import Finding, Tier, mask
from anonymisation.engine.stand_ins import stand_ins
from anonymisation.wording import KINDS, TIERS


class Status(IntEnum):
    """What a script learns; a text that could not be read outranks all others."""

    CLEAN = 0
    REVIEW = 1
    BLOCK = 2
    UNREADABLE = 3


def status_of(findings: Iterable[Finding]) -> Status:
    """Return the gravest of ``findings``; hints are no reason to stop a script."""
    tiers = {finding.tier for finding in findings}
    if Tier.BLOCK in tiers:
        return Status.BLOCK
    return Status.REVIEW if Tier.REVIEW in tiers else Status.CLEAN


@dataclass(frozen=True, slots=True)
class CheckedText:
    """A text under the name that its reader knows it by, and what was found in it."""

    name: str
    text: str
    findings: tuple[Finding, ...]

    def lines(self) -> Iterator[str]:
        """Yield a line for each finding: where, how grave, what, why, what instead."""
        instead = stand_ins(self.findings)
        for finding, (line, column) in zip(self.findings, self._places(), strict=True):
            told = f"{self.name}:{line}:{column}: {TIERS[finding.tier]}: {KINDS[finding.kind]}. {finding.reason}"
            better = instead.get(finding.entity)
            yield f"{told} Beter: {better}" if better else told

    def as_json(self) -> dict[str, Any]:
        """Return everything there is to say, for ``--json``."""
        instead = stand_ins(self.findings)
        return {
            "file": self.name,
            "status": int(status_of(self.findings)),
            "findings": [
                {
                    "line": line,
                    "column": column,
                    **_facts(finding, instead),
                    "confidence": finding.confidence,
                    "reason": finding.reason,
                    "suggestions": [s.text for s in finding.suggestions],
                }
                for finding, (line, column) in zip(
                    self.findings, self._places(), strict=True
                )
            ],
        }

    def _places(self) -> list[tuple[int, int]]:
        """Return line and column of each finding, both from one, in code points."""
        starts = [0, *(at + 1 for at, sign in enumerate(self.text) if sign == "\n")]
        places = []
        for finding in self.findings:
            line = bisect_right(starts, finding.start)
            places.append((line, finding.start - starts[line - 1] + 1))
        return places


def as_record(name: object, text: str, findings: Iterable[Finding]) -> dict[str, Any]:
    """Return what ``--jsonl`` prints for one text; other programs rely on these names."""
    findings = list(findings)
    instead = stand_ins(findings)
    return {
        "id": name,
        "findings": [_facts(finding, instead) for finding in findings],
        "masked": mask(text, findings),
    }


def _facts(finding: Finding, instead: dict[str, str]) -> dict[str, Any]:
    advice = finding.suggestions[0].text if finding.suggestions else ""
    return {
        "start": finding.start,
        "end": finding.end,
        "type": finding.kind,
        "tier": finding.tier,
        "entity": finding.entity,
        "suggestion": instead.get(finding.entity, advice),
    }
