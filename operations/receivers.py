# SPDX-License-Identifier: EUPL-1.2
"""What operations hears from the apps below."""

from typing import Any

from django.dispatch import receiver

from operations.models import JobRun
from operations.services import note_run
from search.signals import indices_compared


@receiver(indices_compared)
def note_comparison(differences: int, **kwargs: Any) -> None:
    note_run(job=JobRun.Job.RECONCILE, count=differences)
