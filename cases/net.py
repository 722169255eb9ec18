# SPDX-License-Identifier: EUPL-1.2
"""The net behind the door: no save, of whatever model, changes live content.

Receivers on the item models, on Wagtail's ``Page`` and on every child model compare what
is about to be stored with what is stored. Unchanged saves, drafts of a live page, moves
and unpublishing pass; everything else needs the ticket that ``publish_case`` holds.
"""

from typing import Any

from django.db.models import Model
from django.db.models.signals import pre_delete, pre_save
from django.utils.translation import gettext as _
from wagtail.models import Page, Revision

from cases.content import HOUSEKEEPING, child_relations, row_content
from cases.models import ITEM_MODELS, SharedItem
from cases.outcomes import NotOffered, Refusal, UnsafeToPublish, no_schedule
from cases.publication.tickets import ticket_for

# A save of nothing but these needs no look at what is stored.
HARMLESS = HOUSEKEEPING - {"live", "alias_of", "go_live_at", "expire_at"}


def spread_net() -> None:
    """Connect the receivers; called once when the app is ready."""
    pre_save.connect(guard_page_row, sender=Page)
    pre_save.connect(guard_schedule, sender=Revision)
    for model in ITEM_MODELS:
        pre_save.connect(guard_item, sender=model)
        for relation in child_relations(model):
            pre_save.connect(guard_child, sender=relation.related_model)
            pre_delete.connect(guard_child_deletion, sender=relation.related_model)


def guard_item(
    sender: type[SharedItem],
    instance: SharedItem,
    raw: bool = False,
    update_fields: frozenset[str] | None = None,
    **kwargs: Any,
) -> None:
    """Refuse to store live content of an item without a ticket."""
    if raw:
        _guard_fixture(sender, instance)
        return
    if _is_harmless(instance, update_fields):
        return
    _refuse_alias_and_schedule(instance)
    stored = sender.objects.filter(pk=instance.pk).first() if instance.pk else None
    if stored is None:
        _refuse_copy(sender, instance)
    _refuse_change(instance, stored, update_fields)


def guard_page_row(
    sender: type[Page],
    instance: Page,
    update_fields: frozenset[str] | None = None,
    **kwargs: Any,
) -> None:
    """The same for a row of ``Page`` itself, which knows only a part of the fields."""
    if _is_harmless(instance, update_fields) or not _is_item(instance):
        return
    _refuse_alias_and_schedule(instance)
    stored = Page.objects.filter(pk=instance.pk).first() if instance.pk else None
    _refuse_change(instance, stored, update_fields)


def guard_child(sender: type[Model], instance: Any, **kwargs: Any) -> None:
    """A row below a live item changes with its item or not at all."""
    parent_id = _parent_id(instance)
    if ticket_for(parent_id):
        return
    is_new = instance.pk is None
    stored = None if is_new else sender._default_manager.filter(pk=instance.pk).first()
    # Where the row comes from counts as well: it could be taken from a live item.
    parents = {parent_id, _parent_id(stored) if stored else parent_id}
    if not any(_is_live(parent) for parent in parents):
        return
    if stored is None or row_content(instance) != row_content(stored):
        raise refused(instance)


def guard_child_deletion(
    sender: type[Model], instance: Any, origin: Any = None, **kwargs: Any
) -> None:
    """A row goes with its item, or with what it points to, but not by itself."""
    asked_for = getattr(origin, "model", type(origin))
    if asked_for is not sender:
        return
    parent_id = _parent_id(instance)
    if _is_live(parent_id) and not ticket_for(parent_id):
        raise refused(instance)


def guard_schedule(sender: type[Revision], instance: Revision, **kwargs: Any) -> None:
    """Only a revision that is approved for a moment is found by a scheduled run."""
    if instance.approved_go_live_at is None:
        return
    if instance.content_type.model_class() in ITEM_MODELS:
        raise no_schedule()


def refused(instance: Any) -> UnsafeToPublish:
    return UnsafeToPublish(
        [
            Refusal(
                check="ticket",
                message=_(
                    "Een casus of praktijk die online staat, verander je door die opnieuw "
                    "te publiceren. Maak een concept en publiceer dat."
                ),
            )
        ],
        instance if isinstance(instance, Page) else None,
    )


def _is_harmless(page: Page, update_fields: frozenset[str] | None) -> bool:
    if ticket_for(page.pk):
        return True
    return update_fields is not None and update_fields <= HARMLESS


def _is_item(page: Page) -> bool:
    """What a row says of its own kind is no proof: it could be an item all the same."""
    if page.cached_content_type.model_class() in ITEM_MODELS:
        return True
    return any(model.objects.filter(pk=page.pk).exists() for model in ITEM_MODELS)


def _refuse_change(
    page: Page, stored: Page | None, update_fields: frozenset[str] | None
) -> None:
    if not _live_after(page, stored, update_fields):
        return
    if stored is None or not stored.live:
        raise refused(page)
    if row_content(page, update_fields) != row_content(stored, update_fields):
        raise refused(page)


def _guard_fixture(sender: type[SharedItem], instance: SharedItem) -> None:
    """A fixture stores the item's own columns apart from the row of ``Page``.

    ``live`` is not among them, so the stored page decides.
    """
    if not _is_live(instance.pk) or ticket_for(instance.pk):
        return
    own = frozenset(field.name for field in sender._meta.local_concrete_fields)
    stored = sender.objects.filter(pk=instance.pk).first()
    if stored is None or row_content(instance, own) != row_content(stored, own):
        raise refused(instance)


def _refuse_copy(sender: type[SharedItem], instance: SharedItem) -> None:
    """A new page that carries the code of another is a copy, whatever made it."""
    if sender.objects.filter(public_id=instance.public_id).exists():
        raise NotOffered(
            _("Een casus of praktijk kan niet worden gekopieerd."), instance
        )


def _refuse_alias_and_schedule(page: Page) -> None:
    if page.alias_of_id:
        raise NotOffered(_("Van een casus of praktijk bestaat geen alias."), page)
    if page.go_live_at or page.expire_at:
        raise no_schedule(page)


def _live_after(
    instance: Page, stored: Page | None, update_fields: frozenset[str] | None
) -> bool:
    if update_fields is None or "live" in update_fields or stored is None:
        return instance.live
    return stored.live


def _parent_id(row: Any) -> int | None:
    for model in ITEM_MODELS:
        for relation in child_relations(model):
            if relation.related_model is type(row):
                return getattr(row, relation.field.attname)
    raise LookupError(f"{type(row).__name__} belongs to no item.")


def _is_live(page_id: int | None) -> bool:
    return Page.objects.filter(pk=page_id, live=True).exists()
