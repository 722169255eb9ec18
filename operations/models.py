# SPDX-License-Identifier: EUPL-1.2
"""When the work behind the site was last done."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class JobRun(models.Model):
    """The last time that a job of operations ended well; one row for each job.

    ``count`` is what the job tells of itself: documents that differed, files kept.

    PII: none.
    """

    class Job(models.TextChoices):
        BACKUP = "backup", _("back-up")
        RECONCILE = "reconcile", _("vergelijking van de zoekindexen")

    job = models.CharField(max_length=20, choices=Job.choices, unique=True)
    ended_at = models.DateTimeField(default=timezone.now)
    count = models.PositiveIntegerField(default=0)

    class Meta:
        verbose_name = _("taak")
        verbose_name_plural = _("taken")

    def __str__(self) -> str:
        return self.job
