# SPDX-License-Identifier: EUPL-1.2
"""What is offline until a moderator has looked: live in the database, shown to nobody.

Taking something offline this way costs no publication to undo, so a mistaken report is
put right with one row. ``cases.access``, ``dossiers.access`` and ``search.kinds``
leave held pages out, and everything that readers are shown comes by one of them.
"""

from typing import TypeVar
from uuid import UUID

from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet
from wagtail.models import Page

from cases.models import Hold, SharedItem
from cases.signals import item_changed

PageT = TypeVar("PageT", bound=Page)


def is_held(page: Page) -> bool:
    """Ask the database, unless ``page`` was read together with the answer."""
    known = getattr(page, "is_on_hold", None)
    return _holds(page.translation_key).exists() if known is None else bool(known)


def with_hold(pages: QuerySet[PageT]) -> QuerySet[PageT]:
    """Read with each page whether it is held, for who asks at once."""
    return pages.annotate(is_on_hold=Exists(_holds(OuterRef("translation_key"))))


def without_held(pages: QuerySet[PageT]) -> QuerySet[PageT]:
    """Return the pages that no moderator has to look at first."""
    return pages.exclude(Exists(_holds(OuterRef("translation_key"))))


@transaction.atomic
def hold(*, page: Page) -> None:
    """Take a page from readers at once; held twice is held."""
    _hold, is_new = Hold.objects.get_or_create(subject=page.translation_key)
    if is_new:
        _tell(page)


@transaction.atomic
def release(*, page: Page) -> None:
    """Give a page back to whom it is shared with, if it is live."""
    count, _rows = _holds(page.translation_key).delete()
    if count:
        _tell(page)


def _holds(subject: UUID | OuterRef) -> QuerySet[Hold]:
    return Hold.objects.filter(subject=subject)


def _tell(page: Page) -> None:
    if isinstance(page, SharedItem):
        item_changed.send(sender=type(page), item=page)
