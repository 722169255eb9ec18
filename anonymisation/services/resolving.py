# SPDX-License-Identifier: EUPL-1.2
"""Who may let a finding stand, and on what ground (anonymisation reference, 7.4)."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from accounts.models import User
from anonymisation.choices import (
    DISMISSING_REASONS,
    MANY_REMAINING,
    MISSED_RULE,
    Capacity,
    FindingStatus,
    Reason,
)
from anonymisation.engine.findings import Confidence, Kind, Tier
from anonymisation.models import Finding, Scan, SubjectKey
from anonymisation.outcomes import (
    ModeratorNeeded,
    NeverNeeded,
    NothingToSettle,
    PrivacyOfficerNeeded,
    ReasonNeeded,
    SecondModeratorNeeded,
)
from anonymisation.values import value_hmac


@dataclass(frozen=True, slots=True)
class Resolver:
    """Who settles a finding, and as what; whoever knows the subject says as what.

    An author is never a moderator of the same text, whatever role the account has.
    """

    user: User
    capacity: Capacity


def dismiss_finding(*, finding: Finding, by: Resolver, reason: Reason) -> Finding:
    """Say that a finding points at nobody; raise a ``NotSettled`` where ``by`` may not."""
    return resolve(
        finding=finding, by=by, status=FindingStatus.DISMISSED, reason=reason
    )


@transaction.atomic
def resolve(
    *,
    finding: Finding,
    by: Resolver,
    status: FindingStatus,
    reason: Reason | None = None,
) -> Finding:
    """Settle every mention of what ``finding`` means, or raise why that cannot be.

    An author dismisses what is for review and no more; a moderator dismisses what blocks,
    lets stand what the lesson needs, or asks the privacy officer; only that officer
    settles what was asked. A finding becomes "replaced" by a new text, not by saying so.
    """
    finding = Finding.objects.select_for_update().get(pk=finding.pk)
    _refuse(finding, by, status, reason)
    _mentions(finding).update(
        status=status,
        reason_code=reason or "",
        resolved_by=by.user,
        resolved_at=timezone.now(),
        seconded_by=None,
        seconded_at=None,
    )
    finding.refresh_from_db()
    return finding


@transaction.atomic
def agree(*, finding: Finding, by: Resolver) -> Finding:
    """Agree, as second moderator, with what the first one let stand."""
    finding = Finding.objects.select_for_update().get(pk=finding.pk)
    if not finding.is_resolved or not finding.is_present:
        raise NothingToSettle
    if by.capacity is Capacity.AUTHOR or by.user.pk == finding.resolved_by_id:
        raise SecondModeratorNeeded
    agreed = _mentions(finding).filter(
        status=finding.status, resolved_by=finding.resolved_by_id
    )
    agreed.update(seconded_by=by.user, seconded_at=timezone.now())
    finding.refresh_from_db()
    return finding


def unsettled(
    findings: Iterable[Finding], *, by_one_person: bool = False
) -> list[Finding]:
    """Return the findings that keep a text from being published.

    Open ones, and those for which a second moderator is needed: because of what they are,
    or because many indirect identifiers were let stand together. ``by_one_person`` is for
    fiction, which needs no second person.
    """
    findings = list(findings)
    remaining = {f.entity or f.pk for f in findings if _remains(f)}
    are_many = len(remaining) >= MANY_REMAINING
    return [
        finding
        for finding in findings
        if not finding.is_resolved
        or (finding.awaits_second and not by_one_person)
        or (are_many and _waits_as_one_of_many(finding) and not by_one_person)
    ]


@transaction.atomic
def mark_missed(
    *, scan: Scan, field: str, text: str, start: int, end: int, kind: Kind, by: Resolver
) -> Finding:
    """Record what no rule found and a moderator did; it may not stay.

    ``text`` is that field's text, of which only a keyed hash of the marked part is kept.
    The row counts as an error of the engine, and every later text is searched for it.
    """
    if by.capacity is Capacity.AUTHOR:
        raise ModeratorNeeded
    if not text[start:end].strip():
        raise NothingToSettle
    secret = SubjectKey.objects.get_or_create(scan=scan)[0].value
    return Finding.objects.create(
        scan=scan,
        field=field,
        start=start,
        end=end,
        kind=kind,
        tier=Tier.BLOCK,
        confidence=Confidence.CERTAIN,
        rule=MISSED_RULE,
        text_hmac=value_hmac(secret, text[start:end]),
    )


def _refuse(
    finding: Finding, by: Resolver, status: FindingStatus, reason: Reason | None
) -> None:
    if not finding.is_present or status == FindingStatus.REPLACED:
        raise NothingToSettle
    is_author = by.capacity is Capacity.AUTHOR
    if finding.status == FindingStatus.ESCALATED and (
        by.capacity is not Capacity.PRIVACY_OFFICER
    ):
        raise PrivacyOfficerNeeded
    if is_author and (finding.is_block or status != FindingStatus.DISMISSED):
        raise ModeratorNeeded
    if status == FindingStatus.DISMISSED and reason not in DISMISSING_REASONS:
        raise ReasonNeeded
    if status == FindingStatus.ACCEPTED:
        if reason is not Reason.NEEDED:
            raise ReasonNeeded
        if finding.is_block:
            raise NeverNeeded


def _mentions(finding: Finding) -> QuerySet[Finding]:
    """Return every place that means the same and weighs the same, this one included.

    "Mevrouw Groen" blocks and "Groen" at the start of a sentence does not: who lets the
    second stand has not judged the first.
    """
    present = finding.scan.findings.present().filter(tier=finding.tier)
    if finding.entity:
        return present.filter(entity=finding.entity)
    return present.filter(rule=finding.rule, text_hmac=finding.text_hmac)


def _remains(finding: Finding) -> bool:
    return finding.status == FindingStatus.ACCEPTED


def _waits_as_one_of_many(finding: Finding) -> bool:
    return _remains(finding) and finding.seconded_at is None
