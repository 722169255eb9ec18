# SPDX-License-Identifier: EUPL-1.2
"""One list of findings from two engines."""

from collections.abc import Sequence
from dataclasses import replace

from anonymisation.engine import Finding, Kind, Tier


def join_findings(
    first: Sequence[Finding], second: Sequence[Finding], field: str
) -> list[Finding]:
    """Return the findings of the rules with what a second engine adds in one field.

    Where both point, the rules say what it is; a name that both take for a person is one
    that may not stay (anonymisation reference, 7.2). What only the second engine sees is
    for a person to look at, and what it hints at is left to the rules.
    """
    told = [replace(f, field=field) for f in second if f.tier is not Tier.HINT]
    joined = [_agreed(f, told) for f in first]
    here = [f for f in first if f.field == field and f.tier is not Tier.HINT]
    added = [
        replace(f, tier=Tier.REVIEW, entity="")
        for f in told
        if not any(_overlap(f, known) for known in here)
    ]
    return joined + added


def _agreed(finding: Finding, told: Sequence[Finding]) -> Finding:
    is_person = finding.kind is Kind.PERSON
    if is_person and any(f.kind is Kind.PERSON and _overlap(f, finding) for f in told):
        return replace(finding, tier=Tier.BLOCK)
    return finding


def _overlap(one: Finding, other: Finding) -> bool:
    return one.field == other.field and one.start < other.end and other.start < one.end
