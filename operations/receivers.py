# SPDX-License-Identifier: EUPL-1.2
"""What operations hears from the apps below."""

from typing import Any

from django.db import transaction
from django.db.models import Model
from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver
from django.utils import timezone
from wagtail.signals import page_unpublished

from accounts.models import User
from cases.models import DeletionRecord, SharedItem
from core.models import SiteDocument, SiteImage
from operations.deletions import Deletion, What, of_record, remember
from operations.models import JobRun
from operations.services import note_run
from search.signals import indices_compared


@receiver(indices_compared)
def note_comparison(differences: int, **kwargs: Any) -> None:
    note_run(job=JobRun.Job.RECONCILE, count=differences)


@receiver(post_save, sender=DeletionRecord)
def list_destroyed_texts(
    instance: DeletionRecord, created: bool = False, raw: bool = False, **kwargs: Any
) -> None:
    if created and not raw:
        transaction.on_commit(lambda: remember(of_record(instance)))


@receiver(page_unpublished)
def list_withdrawn(instance: Any, **kwargs: Any) -> None:
    if isinstance(instance, SharedItem):
        _list(What.WITHDRAWN, instance.public_id)


@receiver(post_delete, sender=User)
def list_account(instance: User, **kwargs: Any) -> None:
    _list(What.ACCOUNT, str(instance.uuid))


@receiver(post_delete, sender=SiteImage)
@receiver(post_delete, sender=SiteDocument)
def list_upload(sender: type[Model], instance: Any, **kwargs: Any) -> None:
    _list(What.IMAGE if sender is SiteImage else What.DOCUMENT, instance.file_hash)


def _list(what: What, key: str) -> None:
    deletion = Deletion(timezone.now().isoformat(), what, key)
    transaction.on_commit(lambda: remember(deletion))
