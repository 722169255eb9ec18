# SPDX-License-Identifier: EUPL-1.2
"""What happens to items by other ways than the door: withdrawn, moved, deleted, logged."""

from typing import Any

from django.db.models import Model
from django.db.models.signals import post_delete, post_save, pre_save
from django.dispatch import receiver
from wagtail.models import PageLogEntry, PageViewRestriction
from wagtail.search import index
from wagtail.signals import page_unpublished, post_page_move

from anonymisation.services import forget_subject
from cases.models import ITEM_MODELS, DeletionRecord, SharedItem, Tombstone
from cases.publication.purge import neutral_label, purge_copies
from cases.recognition import subject_of
from cases.signals import item_changed, item_removed


@receiver(page_unpublished)
def leave_tombstone(instance: Any, **kwargs: Any) -> None:
    """What was public once ends at a tombstone instead of "not found"."""
    if isinstance(instance, SharedItem):
        Tombstone.objects.get_or_create(public_id=instance.public_id)
        item_changed.send(sender=type(instance), item=instance)


def destroy_copies(instance: SharedItem, **kwargs: Any) -> None:
    """A deleted item leaves a tombstone and a record, and no text."""
    counts = purge_copies(instance, by=None)
    if instance.first_published_at:
        Tombstone.objects.get_or_create(public_id=instance.public_id)
    DeletionRecord.objects.create(
        public_id=instance.public_id,
        reason=DeletionRecord.Reason.DELETED,
        counts=counts,
    )
    forget_subject(subject=subject_of(instance))
    index.remove_object(instance)
    item_removed.send(
        sender=type(instance),
        kind=instance._meta.model_name,
        public_id=instance.public_id,
    )


def index_for_editors(
    instance: SharedItem, created: bool = False, raw: bool = False, **kwargs: Any
) -> None:
    """Editors find a new item by its code from the start, by its themes soon after."""
    if created and not raw:
        index.insert_or_update_object(instance)


for _model in ITEM_MODELS:
    post_delete.connect(destroy_copies, sender=_model)
    post_save.connect(index_for_editors, sender=_model)


@receiver(post_page_move)
def follow_move(instance: Any, **kwargs: Any) -> None:
    """A move can bring a page below a restriction, or out from under one."""
    _tell_subtree(instance.path)


@receiver([post_save, post_delete], sender=PageViewRestriction)
def follow_restriction(instance: PageViewRestriction, **kwargs: Any) -> None:
    _tell_subtree(instance.page.path)


def _tell_subtree(path: str) -> None:
    for model in ITEM_MODELS:
        for item in model.objects.filter(path__startswith=path, live=True):
            item_changed.send(sender=model, item=item)


@receiver(pre_save, sender=PageLogEntry)
def log_the_code_only(instance: PageLogEntry, **kwargs: Any) -> None:
    """Wagtail writes titles into its log; of an item it keeps kind and code."""
    model = instance.content_type.model_class() if instance.content_type else None
    if model not in ITEM_MODELS:
        return
    item = _logged_item(model, instance)
    instance.label = neutral_label(item) if item else model._meta.verbose_name
    instance.data = _without_titles(instance.data)


def _logged_item(model: type[Model], entry: PageLogEntry) -> Any:
    page = PageLogEntry._meta.get_field("page").get_cached_value(entry, default=None)
    if isinstance(page, model):
        return page
    return model._default_manager.filter(pk=entry.page_id).only("public_id").first()


def _without_titles(value: Any) -> Any:
    if isinstance(value, dict):
        return {k: _without_titles(v) for k, v in value.items() if k in SAFE_LOG_KEYS}
    if isinstance(value, list):
        return [_without_titles(v) for v in value]
    return value


# Identifiers, moments and switches; titles, comments and contents are left out.
SAFE_LOG_KEYS = frozenset(
    {
        "revision", "id", "created", "go_live_at", "has_live_version", "workflow",
        "workflow_state_id", "status", "task", "task_state_id", "keep_live", "next",
    }
)  # fmt: skip
