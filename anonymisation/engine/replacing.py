# SPDX-License-Identifier: EUPL-1.2
"""The text with something general in the place of what identifies."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from anonymisation.engine.findings import Finding, Kind
from anonymisation.engine.fitting import fit, with_years
from anonymisation.engine.fitting_persons import (
    Mention,
    fit_person,
    has_role_before,
    is_one_of_many,
    is_owner,
)
from anonymisation.engine.stand_ins import stand_ins
from anonymisation.engine.surroundings import Stretch, with_capital_if_needed

_AND = re.compile(r",? (?:en |& )?|, ")
_BESIDE = re.compile(r",? ")
_ADDRESSES = frozenset({Kind.ADDRESS, Kind.POSTCODE})
# What is removed stands behind "nr." more often than at the start of a sentence.
_NUMBERS = frozenset(
    {
        Kind.BSN, Kind.BANK_ACCOUNT, Kind.PHONE, Kind.EMAIL, Kind.URL, Kind.ACCOUNT,
        Kind.PLATE, Kind.NUMBER, Kind.BIRTH_DATE,
    }
)  # fmt: skip
_GAPS = re.compile(r"[ \t]")


def replace_findings(
    text: str,
    findings: Iterable[Finding],
    choices: Mapping[str, str] | None = None,
    *,
    field: str = "",
) -> str:
    """Return ``text`` with the first suggestion in the place of each finding.

    ``choices`` says for an entity what stands in its place instead, at all its mentions;
    an empty text leaves it out. Findings of other fields than ``field`` have a say in
    what their entity is called. Hints stay, and so does what only its author can rewrite.
    """
    pieces = []
    at = 0
    for stretch in stretches(text, findings, choices, field=field):
        pieces += [text[at : stretch.start], stretch.stand_in]
        at = stretch.end
    return "".join([*pieces, text[at:]])


def stretches(
    text: str,
    findings: Iterable[Finding],
    choices: Mapping[str, str] | None = None,
    *,
    field: str = "",
) -> list[Stretch]:
    """Return what changes where, in order of place; no stretch touches another."""
    findings = list(findings)
    chosen = stand_ins(findings, choices)
    here = _outermost(f for f in findings if f.field == field and f.entity in chosen)
    return _Replacer(text, here, chosen).stretches()


def _outermost(findings: Iterable[Finding]) -> list[Finding]:
    kept: list[Finding] = []
    for finding in sorted(findings, key=lambda f: (f.start, -f.end)):
        if not kept or finding.start >= kept[-1].end:
            kept.append(finding)
    return kept


class _Replacer:
    """Walks through the findings of one text; each may depend on the one before it."""

    def __init__(
        self, text: str, findings: list[Finding], chosen: Mapping[str, str]
    ) -> None:
        self._text = text
        self._findings = findings
        self._chosen = chosen
        self._names = self._names_by_entity()
        self._done: list[Stretch] = []
        # Whether the last finding belongs to a row of names that left together.
        self._in_row = False

    def stretches(self) -> list[Stretch]:
        for number, finding in enumerate(self._findings):
            previous = self._findings[number - 1] if number else None
            stretch = self._joined(finding, previous) or self._alone(number, finding)
            self._done.append(self._clear_of_last(stretch))
        return self._done

    def _joined(self, finding: Finding, previous: Finding | None) -> Stretch | None:
        """Return how a finding leaves together with the one directly before it."""
        if previous is None:
            return None
        gap = self._text[previous.end : finding.start]
        if finding.kind is Kind.PERSON is previous.kind:
            # "haar dochters Fatma en Aylin".
            if not self._in_row or not _AND.fullmatch(gap):
                return None
            if has_role_before(self._text, Mention(finding.start, finding.end)):
                return None
            return Stretch(previous.end, finding.end, "")
        if previous.kind in _ADDRESSES and _BESIDE.fullmatch(gap):
            if finding.kind in _ADDRESSES:
                return Stretch(previous.end, finding.end, "")
            if finding.kind is Kind.PLACE:
                stand_in = f" in {self._chosen[finding.entity]}"
                return Stretch(previous.end, finding.end, stand_in)
        return None

    def _alone(self, number: int, finding: Finding) -> Stretch:
        text, start, end = self._text, finding.start, finding.end
        stand_in = self._chosen[finding.entity]
        self._in_row = False
        if not stand_in:
            return _left_out(text, start, end)
        if finding.kind is Kind.PERSON:
            names = self._names[finding.entity]
            mention = Mention(start, end, names, self._owner_end())
            stretch = fit_person(text, mention, stand_in)
            self._in_row = not stretch.stand_in and is_one_of_many(text, mention)
        else:
            stretch = fit(finding.kind, text, start, end, stand_in)
        if finding.kind is Kind.AGE:
            stretch = with_years(text, stretch, self._next_age(number))
        if finding.kind in _NUMBERS:
            return stretch
        return with_capital_if_needed(text, stretch)

    def _owner_end(self) -> int | None:
        last = self._done[-1] if self._done else None
        return last.end if last and is_owner(last.stand_in) else None

    def _next_age(self, number: int) -> int | None:
        following = self._findings[number + 1 : number + 2]
        is_age = following and following[0].kind is Kind.AGE
        return following[0].start if is_age else None

    def _clear_of_last(self, stretch: Stretch) -> Stretch:
        """Keep words that the stretch before it took already."""
        last = self._done[-1].end if self._done else 0
        return replace(stretch, start=max(stretch.start, last))

    def _names_by_entity(self) -> dict[str, frozenset[str]]:
        names = defaultdict(set)
        for finding in self._findings:
            mention = self._text[finding.start : finding.end]
            names[finding.entity].update(mention.lower().split())
        return {entity: frozenset(found) for entity, found in names.items()}


def _left_out(text: str, start: int, end: int) -> Stretch:
    """Take one space along, so that no two remain."""
    if start and _GAPS.match(text, start - 1) and not text[end : end + 1].isalnum():
        return Stretch(start - 1, end, "")
    return Stretch(start, end, "")
