# SPDX-License-Identifier: EUPL-1.2
"""What remains of a check when its text is published, and when it is gone."""

from django.db import transaction
from django.utils import timezone

from anonymisation.models import Finding, Scan, SubjectKey
from anonymisation.subjects import Subject


@transaction.atomic
def destroy_key(*, subject: Subject) -> int:
    """Destroy the key of a published subject, and every hash that was made with it.

    Returns how many hashes went. What is left says which kinds were found and how they
    were settled; nobody can try a name on it any more, not even with an old backup of
    the key. The next draft starts with a key of its own.
    """
    scan = Scan.objects.filter(
        subject_type=subject.type, subject_uuid=subject.uuid
    ).first()
    if scan is None:
        return 0
    Scan.objects.filter(pk=scan.pk).update(closed_at=timezone.now())
    if not SubjectKey.objects.filter(scan=scan).delete()[0]:
        return 0
    known = Finding.objects.filter(scan=scan).comparable()
    return known.update(text_hmac="", is_present=False)


@transaction.atomic
def forget_subject(*, subject: Subject) -> None:
    """Delete all there is of a subject that is gone: check, findings and key."""
    Scan.objects.filter(subject_type=subject.type, subject_uuid=subject.uuid).delete()
