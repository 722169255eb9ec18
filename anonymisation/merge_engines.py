# SPDX-License-Identifier: EUPL-1.2
"""What rules and model say together: who is believed where they differ.

The rules' findings all stand. Where the model agrees that something is a person's name,
a finding to look at becomes one that blocks; what only the model sees is looked at.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from anonymisation.engine import Finding, Kind, Tier, detect
from anonymisation.engine.allowing import AllowList, standard_allow_list
from anonymisation.engine.document import Document
from anonymisation.engine.findings import Confidence
from anonymisation.engine.normalisation import NormalisedText, normalise
from anonymisation.engine.suggesting import suggestions_for
from anonymisation.joined_texts import JoinedTexts
from anonymisation.second_engine import SecondMark, detect_second
from anonymisation.second_opinion import opinions

SecondDetector = Callable[[str], Sequence[SecondMark]]

_AGREED = "; de tweede controle leest hier ook een naam."
_AGREED_ELSEWHERE = "; de tweede controle leest deze naam ook."
# A clause tells a story and may hold a name that only the model sees.
_CLAUSES = frozenset({Kind.UNIQUE_FACT, Kind.MEDIA})

Places = set[int]


def detect_with_second(
    text: str,
    *,
    fields: Mapping[str, str] | None = None,
    allow_list: AllowList | None = None,
    second: SecondDetector = detect_second,
) -> list[Finding]:
    """Return what ``detect`` returns, with a second engine's opinion in it.

    That engine reads the text as the rules do: all fields at once and nothing unseen.
    Raises what it raises when it gives no answer.
    """
    joined = JoinedTexts(text, fields)
    plain = normalise(joined.text)
    told = second(plain.text)
    findings = detect(text, fields=fields, allow_list=allow_list)
    agreed = _block_agreed(joined, findings, _places_of_persons(plain, told))
    document = Document(plain.text, allow_list or standard_allow_list(), plain.tabs)
    added = _only_told(joined, plain, document, agreed, told)
    return sorted(
        [*agreed, *added], key=lambda f: (joined.place(f.field, f.start), -f.end)
    )


def _places_of_persons(plain: NormalisedText, told: Iterable[SecondMark]) -> Places:
    return {
        place
        for mark in told
        if mark.kind is Kind.PERSON
        for place in range(*plain.origin(mark.start, mark.end))
    }


def _block_agreed(
    joined: JoinedTexts, findings: Iterable[Finding], persons: Places
) -> list[Finding]:
    """Raise each person whom both see somewhere, at every mention."""
    findings = list(findings)
    here = [_is_open_person(f) and _touches(joined, f, persons) for f in findings]
    entities = {f.entity for f, seen in zip(findings, here, strict=True) if seen}
    return [
        _blocking(finding, _AGREED if seen else _AGREED_ELSEWHERE)
        if _is_open_person(finding) and finding.entity in entities
        else finding
        for finding, seen in zip(findings, here, strict=True)
    ]


def _is_open_person(finding: Finding) -> bool:
    return finding.kind is Kind.PERSON and finding.tier is Tier.REVIEW


def _blocking(finding: Finding, agreed: str) -> Finding:
    return replace(
        finding,
        tier=Tier.BLOCK,
        confidence=Confidence.LIKELY,
        reason=finding.reason.removesuffix(".") + agreed,
    )


def _only_told(
    joined: JoinedTexts,
    plain: NormalisedText,
    document: Document,
    findings: Sequence[Finding],
    told: Iterable[SecondMark],
) -> Iterator[Finding]:
    """Yield what no finding of the rules touches, to be looked at."""
    taken = {
        place
        for finding in findings
        if finding.tier is not Tier.HINT and finding.kind not in _CLAUSES
        for place in _range(joined, finding)
    }
    entities: dict[tuple[Kind, str], str] = {}
    for mark in opinions(document, told):
        start, end = plain.origin(mark.start, mark.end)
        if not taken.isdisjoint(range(start, end)):
            continue
        field, offset = joined.field_at(start)
        value = document.lower[mark.start : mark.end]
        # Of its own, so that no decision on it settles what the rules grouped.
        entity = entities.setdefault(
            (mark.kind, value), f"second-{mark.kind}-{len(entities) + 1}"
        )
        yield Finding(
            start=start - offset,
            end=end - offset,
            kind=mark.kind,
            tier=mark.rule.tier,
            confidence=mark.rule.confidence,
            rule=mark.rule.name,
            reason=mark.reason,
            entity=entity,
            suggestions=suggestions_for(mark, document.text),
            field=field,
        )


def _touches(joined: JoinedTexts, finding: Finding, places: Places) -> bool:
    return not places.isdisjoint(_range(joined, finding))


def _range(joined: JoinedTexts, finding: Finding) -> range:
    return range(
        joined.place(finding.field, finding.start),
        joined.place(finding.field, finding.end),
    )
