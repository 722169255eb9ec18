# SPDX-License-Identifier: EUPL-1.2
"""Remembering what was done."""

from django.utils import timezone

from operations.models import JobRun


def note_run(*, job: JobRun.Job, count: int) -> JobRun:
    """Remember that ``job`` ended well just now."""
    now = {"ended_at": timezone.now(), "count": count}
    return JobRun.objects.update_or_create(job=job, defaults=now)[0]
