# SPDX-License-Identifier: EUPL-1.2
"""A card of the screen of findings: what was found, and what this person may do about it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.text import Truncator
from django.utils.translation import gettext as _

from anonymisation.choices import (
    DISMISSING_REASONS,
    Capacity,
    FindingStatus,
    Reason,
)
from anonymisation.engine import Tier
from anonymisation.engine.findings import SuggestionKind
from anonymisation.engine.stand_ins import stand_ins
from anonymisation.models import Finding
from anonymisation.services import Explained, Resolver
from anonymisation.subjects import Texts
from anonymisation.wording import KINDS, TIERS

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

GRAVEST_FIRST = list(Tier)
_LONGEST_QUOTE = 60


@dataclass(frozen=True, slots=True)
class Card:
    """All mentions of one person, place or number, and what may be done about them."""

    finding: Finding
    number: int
    tier: Tier
    is_open: bool
    kind: str
    quote: str
    count: int
    reason: str
    status: str
    anchors: tuple[str, ...]
    instead: tuple[str, ...]
    advice: str
    reasons: tuple[tuple[str, "StrOrPromise"], ...]
    may_escalate: bool
    may_agree: bool
    came_back: bool

    @property
    def tier_label(self) -> "StrOrPromise":
        return TIERS[self.tier]


def card_of(
    number: int,
    members: list[Explained],
    waiting: set[int],
    texts: Texts,
    by: Resolver | None,
) -> Card:
    """Return the card of findings that mean the same; ``waiting`` are those still open."""
    is_open = any(member.row.pk in waiting for member in members)
    first = min(
        (m for m in members if not is_open or m.row.pk in waiting),
        key=lambda m: GRAVEST_FIRST.index(Tier(m.row.tier)),
    )
    row, found = first.row, first.found
    return Card(
        finding=row,
        number=number,
        tier=Tier(row.tier),
        is_open=is_open,
        kind=str(KINDS[found.kind]).capitalize(),
        quote=_quote(row, texts),
        count=len(members),
        reason=found.reason,
        status=_status(row),
        anchors=tuple(anchor_of(m.row) for m in members),
        instead=_instead(first),
        advice=_advice(first),
        reasons=_reasons(row, by) if is_open else (),
        may_escalate=is_open and _may_escalate(row, by),
        may_agree=is_open and _may_agree(row, by),
        came_back=row.came_back,
    )


def _quote(row: Finding, texts: Texts) -> str:
    words = texts.get(row.field, "")[row.start : row.end]
    return Truncator(words).chars(_LONGEST_QUOTE)


def _status(row: Finding) -> str:
    """Return what was decided already, and what it still waits for."""
    if row.status == FindingStatus.OPEN:
        return ""
    told = row.get_status_display()
    if row.reason_code:
        told = _("mag blijven: %(reason)s") % {"reason": row.get_reason_code_display()}
    if row.resolved_by:
        told = _("%(told)s (%(who)s)") % {
            "told": told,
            "who": row.resolved_by.get_full_name(),
        }
    if row.is_resolved and row.seconded_at is None and row.needs_second:
        return _("%(told)s. Een tweede moderator kijkt nog mee") % {"told": told}
    return told


def _reasons(
    row: Finding, by: Resolver | None
) -> tuple[tuple[str, "StrOrPromise"], ...]:
    """Return the reasons for which ``by`` may let this stand; the service decides."""
    if by is None or row.is_resolved:
        return ()
    if by.capacity is Capacity.AUTHOR and row.is_block:
        return ()
    if _waits_for_officer(row, by):
        return ()
    known = [r for r in Reason if r in DISMISSING_REASONS]
    if by.capacity is not Capacity.AUTHOR and not row.is_block:
        known.append(Reason.NEEDED)
    return tuple((reason.value, reason.label) for reason in known)


def _may_escalate(row: Finding, by: Resolver | None) -> bool:
    return (
        by is not None
        and by.capacity is Capacity.MODERATOR
        and row.status != FindingStatus.ESCALATED
    )


def _may_agree(row: Finding, by: Resolver | None) -> bool:
    return (
        by is not None
        and by.capacity is not Capacity.AUTHOR
        and row.is_resolved
        and row.seconded_at is None
        and row.resolved_by_id != by.user.pk
    )


def _waits_for_officer(row: Finding, by: Resolver) -> bool:
    is_officer = by.capacity is Capacity.PRIVACY_OFFICER
    return row.status == FindingStatus.ESCALATED and not is_officer


def _instead(explained: Explained) -> tuple[str, ...]:
    found = explained.found
    chosen = stand_ins([found]).get(found.entity, "")
    if not chosen:
        return ()
    ready = (s.text for s in found.suggestions if s.kind is not SuggestionKind.REWRITE)
    return tuple(dict.fromkeys([chosen, *ready]))


def _advice(explained: Explained) -> str:
    return next(
        (
            s.text
            for s in explained.found.suggestions
            if s.kind is SuggestionKind.REWRITE
        ),
        "",
    )


def anchor_of(row: Finding) -> str:
    return f"plek-{row.pk}"
