# SPDX-License-Identifier: EUPL-1.2
"""Checking a subject: once for each text, and again when an engine or a list changes."""

from collections.abc import Sequence

from django.db import transaction
from django.utils import timezone

from anonymisation import engine
from anonymisation.allow_list import CurrentAllowList, current_allow_list
from anonymisation.engine.allowing import AllowList
from anonymisation.engines import (
    RULES,
    answered_by,
    ask_second,
    can_be_completed,
    expected_engines,
    second_engine,
)
from anonymisation.models import Finding, Scan
from anonymisation.services.comparing import record_findings
from anonymisation.services.forgetting import forget_subject
from anonymisation.subjects import Subject, Texts, read_texts, readable_types
from anonymisation.values import text_hash

# How many checks the worker does between two looks at its other work.
BATCH = 20


def scan_of(*, subject: Subject, texts: Texts) -> Scan | None:
    """Return the check of exactly these texts by today's engines and lists, if any.

    It may still wait for a second engine: see ``Scan.is_complete``.
    """
    scan = Scan.objects.filter(
        subject_type=subject.type, subject_uuid=subject.uuid
    ).first()
    return scan if scan and _holds(scan, texts, current_allow_list()) else None


def scan_subject(*, subject: Subject, texts: Texts, in_worker: bool = False) -> Scan:
    """Check ``texts`` with the rules and keep what was found, without the words.

    Texts that were checked before are not checked again. What was settled stays settled
    where it stands, what was open and is gone counts as replaced, and a value that was
    replaced and is there again is marked so. ``in_worker`` asks the second engine too,
    where one is configured; elsewhere it would keep somebody waiting.
    """
    found = scan_of(subject=subject, texts=texts)
    asks_second = in_worker and can_be_completed()
    if found and (found.is_complete or not asks_second):
        return found
    texts = {name: text for name, text in texts.items() if text}
    allowed = current_allow_list()
    detected, engines = _detect(texts, allowed.allow_list, asks_second=asks_second)
    return _record(subject, texts, allowed, detected, engines)


def _detect(
    texts: Texts, allow_list: AllowList, *, asks_second: bool
) -> tuple[Sequence[engine.Finding], str]:
    """Return what is found, and which engines found it."""
    second = second_engine() if asks_second else None
    together = ask_second(second, texts, allow_list) if second else None
    if second is None or together is None:
        return engine.detect("", fields=texts, allow_list=allow_list), RULES
    return together, answered_by(second.label)


@transaction.atomic
def _record(
    subject: Subject,
    texts: Texts,
    allowed: CurrentAllowList,
    detected: Sequence[engine.Finding],
    engines: str,
) -> Scan:
    scan, _created = Scan.objects.update_or_create(
        subject_type=subject.type,
        subject_uuid=subject.uuid,
        defaults={
            "text_hash": text_hash(texts),
            "engine_version": engine.engine_version(),
            "allow_list_version": allowed.version,
            "engines": engines,
            "scanned_at": timezone.now(),
            "closed_at": None,
        },
    )
    record_findings(scan, detected, texts)
    return scan


def _holds(scan: Scan, texts: Texts, allowed: CurrentAllowList) -> bool:
    told = {name: text for name, text in texts.items() if text}
    return (
        scan.text_hash == text_hash(told)
        and scan.engine_version == engine.engine_version()
        and scan.allow_list_version == allowed.version
    )


def check_again() -> int:
    """Do again, in the worker, the checks that no longer hold; return how many.

    Those that wait for a second engine, and those by an older engine or allow-list. What
    waits for an engine that does not answer goes on waiting, and keeps nothing busy. What
    is published is left alone until there is another draft of it.
    """
    today = {
        "engine_version": engine.engine_version(),
        "allow_list_version": current_allow_list().version,
    }
    if can_be_completed():
        today["engines"] = expected_engines()
    stale = (
        Scan.objects.filter(closed_at=None, subject_type__in=readable_types())
        .exclude(**today)
        .order_by("scanned_at")
    )
    return sum(_check_again(scan) for scan in stale[:BATCH])


def _check_again(scan: Scan) -> bool:
    # Twice: reading takes a while, in which somebody may have saved or deleted the text.
    for in_worker in (True, False):
        texts = read_texts(scan.subject)
        if texts is None:
            forget_subject(subject=scan.subject)
            return True
        again = scan_subject(subject=scan.subject, texts=texts, in_worker=in_worker)
    return again.is_complete


def findings_of(scan: Scan) -> list[Finding]:
    """Return what stands in the text and has to be settled before it is published."""
    return list(scan.findings.to_be_settled())
