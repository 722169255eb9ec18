# SPDX-License-Identifier: EUPL-1.2
"""Cases and practices as subjects of the Herkenningscheck."""

from typing import Any
from uuid import UUID

from django.dispatch import receiver

from accounts.access import viewer_for
from accounts.choices import Role
from accounts.models import User
from anonymisation.choices import Capacity
from anonymisation.engine import Finding as Found
from anonymisation.models import Scan
from anonymisation.services import Resolver, scan_of, scan_subject
from anonymisation.subjects import Subject, Texts, register_reader
from cases.authors import brought_in_by
from cases.models import ITEM_MODELS, SharedItem
from cases.signals import draft_saved
from cases.texts import texts_of


def subject_of(item: SharedItem) -> Subject:
    """Return what the Herkenningscheck knows an item by; the same for draft and page."""
    return Subject(item._meta.label_lower, item.translation_key)


def scan_item(item: SharedItem) -> Scan:
    """Check the texts of an item as they are in memory."""
    return scan_subject(subject=subject_of(item), texts=texts_of(item))


def remaining_in(item: SharedItem) -> list[Found] | None:
    """Return what remains in the text of ``item``, or nothing if it was not checked."""
    scan = scan_of(subject=subject_of(item), texts=texts_of(item))
    if scan is None or not scan.is_complete:
        return None
    return [finding.as_found() for finding in scan.findings.remaining()]


def resolver_for(user: User, item: SharedItem) -> Resolver | None:
    """Return in what capacity ``user`` settles findings of ``item``, if in any.

    Who brought it in is its author, whatever role the account has besides.
    """
    if user.pk == brought_in_by(item):
        return Resolver(user, Capacity.AUTHOR)
    viewer = viewer_for(user)
    if viewer.site_roles & {Role.PRIVACY_REVIEWER, Role.ADMINISTRATOR}:
        return Resolver(user, Capacity.PRIVACY_OFFICER)
    for role in (Role.PRIVACY_REVIEWER, Role.EDITOR):
        if viewer.may_work_for(item.organisation_id, as_role=role):
            return Resolver(user, Capacity.MODERATOR)
    return None


@receiver(draft_saved)
def check_draft(item: SharedItem, **kwargs: Any) -> None:
    """Check a draft as soon as it is stored: the door then only asks what came of it."""
    scan_item(item)


def register_readers() -> None:
    for model in ITEM_MODELS:
        register_reader(model._meta.label_lower, _reader(model))


def _reader(model: type[SharedItem]) -> Any:
    def read(uuid: UUID) -> Texts | None:
        item = model.objects.filter(translation_key=uuid).first()
        return texts_of(item.get_latest_revision_as_object()) if item else None

    return read
