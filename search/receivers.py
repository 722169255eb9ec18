# SPDX-License-Identifier: EUPL-1.2
"""Changes that an index must hear of; the sender knows nothing of search."""

from collections.abc import Iterable
from typing import Any

from django.db import transaction
from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver
from wagtail.models import Page, PageViewRestriction
from wagtail.signals import page_unpublished, post_page_move

from cases.models import SharedItem
from cases.signals import item_changed, item_removed
from guidance.models import GuidelinePage
from search.documents import document_id
from search.outbox import enqueue
from search.site import drain_embedded
from search.vector_worker import forget_outdated


@receiver(item_changed)
def remember_change(item: SharedItem, **kwargs: Any) -> None:
    _remember(document_id(item))


@receiver(item_removed)
def remember_removal(public_id: str, **kwargs: Any) -> None:
    _remember(public_id)


@receiver(post_save, sender=GuidelinePage)
def remember_guideline(
    instance: GuidelinePage, update_fields: Iterable[str] | None = None, **kwargs: Any
) -> None:
    """A page without a door is what was stored last; a draft beside it names its fields."""
    if instance.live and update_fields is None:
        _remember(document_id(instance))


@receiver(page_unpublished)
def remember_unpublished(instance: Page, **kwargs: Any) -> None:
    if isinstance(instance, GuidelinePage):
        _remember(document_id(instance))


@receiver(post_delete, sender=GuidelinePage)
def remember_deleted(instance: GuidelinePage, **kwargs: Any) -> None:
    if instance.live:
        _remember(document_id(instance))


@receiver(post_page_move)
def remember_moved(instance: Page, **kwargs: Any) -> None:
    _remember_guidelines_below(instance.path)


@receiver([post_save, post_delete], sender=PageViewRestriction)
def remember_restricted(instance: PageViewRestriction, **kwargs: Any) -> None:
    _remember_guidelines_below(instance.page.path)


def _remember_guidelines_below(path: str) -> None:
    for page in GuidelinePage.objects.live().filter(path__startswith=path):
        _remember(document_id(page))


def _remember(id: str) -> None:
    enqueue([id])
    forget_outdated([id])
    _drain_after_commit()


def _drain_after_commit() -> None:
    """Make it found at once; if this fails the worker delivers it."""
    transaction.on_commit(drain_embedded, robust=True)
