# SPDX-License-Identifier: EUPL-1.2
"""Changes that an index must hear of; the sender knows nothing of search."""

from typing import Any

from django.db import transaction
from django.dispatch import receiver

from cases.models import SharedItem
from cases.signals import item_changed, item_removed
from search.documents import document_id
from search.outbox import enqueue
from search.site import drain_embedded
from search.vector_worker import forget_outdated


@receiver(item_changed)
def remember_change(item: SharedItem, **kwargs: Any) -> None:
    enqueue([document_id(item)])
    forget_outdated([document_id(item)])
    _drain_after_commit()


@receiver(item_removed)
def remember_removal(public_id: str, **kwargs: Any) -> None:
    enqueue([public_id])
    forget_outdated([public_id])
    _drain_after_commit()


def _drain_after_commit() -> None:
    """Make it found at once; if this fails the worker delivers it."""
    transaction.on_commit(drain_embedded, robust=True)
