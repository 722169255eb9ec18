# SPDX-License-Identifier: EUPL-1.2
"""The only way to a case or practice, for every list, search, count and feed.

Whoever needs items asks here with a viewer. There is no switch that widens access.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from django.db import connection
from django.db.models import Exists, OuterRef, QuerySet
from django.db.models.functions import Left, Length
from wagtail.models import Page, PageViewRestriction

from accounts.access import Viewer, may_see, visible_q, worked_on_q
from cases.holding import is_held, without_held
from cases.models import CasePage, PracticePage, SharedItem

ItemT = TypeVar("ItemT", bound=SharedItem)
PageT = TypeVar("PageT", bound=Page)


def cases_visible_to(viewer: Viewer) -> QuerySet[CasePage]:
    """Return the live cases that ``viewer`` may read."""
    return _visible(CasePage, viewer)


def practices_visible_to(viewer: Viewer) -> QuerySet[PracticePage]:
    """Return the live practices that ``viewer`` may read."""
    return _visible(PracticePage, viewer)


def is_meant_for(viewer: Viewer, item: SharedItem) -> bool:
    """Say whether a live item is shared with this viewer, restrictions and holds aside.

    For the page itself: there Wagtail asks for a password or a group, which no list can,
    and what is being looked at again says so.
    """
    return item.live and may_see(
        viewer, visibility=item.visibility, organisation_id=item.organisation_id
    )


def may_read(viewer: Viewer, item: SharedItem) -> bool:
    """Say for one item what the querysets above say for many."""
    if not is_meant_for(viewer, item) or is_held(item):
        return False
    closed = _closed(viewer).values_list("page__path", flat=True)
    return not any(item.path.startswith(path) for path in closed)


def items_by_public_id(
    viewer: Viewer,
    public_ids: Iterable[str],
    models: Iterable[type[SharedItem]] = (CasePage, PracticePage),
) -> dict[str, SharedItem]:
    """Return the visible items among these codes; this is how hits are checked again.

    ``models`` narrows to kinds that can be among them.
    """
    wanted = list(public_ids)
    found: dict[str, SharedItem] = {}
    for model in models:
        for item in _visible(model, viewer).filter(public_id__in=wanted):
            found[item.public_id] = item
    return found


def hashes_by_public_id(
    viewer: Viewer,
    public_ids: Iterable[str],
    models: Iterable[type[SharedItem]] = (CasePage, PracticePage),
) -> dict[str, str]:
    """Return the hash of the content of each visible item among these codes.

    For a list that was made before: it may be shown again when nothing in it changed.
    ``models`` narrows to kinds that can be among them.
    """
    wanted = list(public_ids)
    found: dict[str, str] = {}
    for model in models:
        items = _visible(model, viewer).filter(public_id__in=wanted)
        found.update(items.values_list("public_id", "content_hash"))
    return found


@dataclass(frozen=True, slots=True)
class HashCheck:
    """A question to the database that is put together once and asked many times."""

    sql: str
    values: Sequence[Any]
    expected: dict[str, str]

    def is_true(self) -> bool:
        with connection.cursor() as cursor:
            cursor.execute(self.sql, self.values)
            return dict(cursor.fetchall()) == self.expected


def hash_check(viewer: Viewer, items: Iterable[SharedItem]) -> tuple[HashCheck, ...]:
    """Return what tells whether ``viewer`` may still read these items, unchanged.

    The same as ``hashes_by_public_id``, for a list that is shown many times a second.
    """
    by_model: dict[type[SharedItem], dict[str, str]] = {}
    for item in items:
        by_model.setdefault(type(item), {})[item.public_id] = item.content_hash
    checks = []
    for model, expected in by_model.items():
        asked = _visible(model, viewer).filter(public_id__in=expected)
        hashes = asked.order_by().values_list("public_id", "content_hash")
        checks.append(HashCheck(*hashes.query.sql_with_params(), expected))
    return tuple(checks)


def items_by_pk(viewer: Viewer, pks: Iterable[int]) -> dict[int, SharedItem]:
    """Return the visible items among these page ids."""
    wanted = list(pks)
    found: dict[int, SharedItem] = {}
    for model in (CasePage, PracticePage):
        found.update({i.pk: i for i in _visible(model, viewer).filter(pk__in=wanted)})
    return found


def named_by_pk(viewer: Viewer, pks: Iterable[int]) -> dict[int, SharedItem]:
    """Return the same with their titles and addresses alone, for lists that name items."""
    wanted = list(pks)
    found: dict[int, SharedItem] = {}
    for model in (CasePage, PracticePage) if wanted else ():
        items = _visible(model, viewer).filter(pk__in=wanted)
        found.update({i.pk: i for i in items.only("title", "slug", "url_path")})
    return found


def drafts_worked_on_by(viewer: Viewer) -> list[QuerySet[Any]]:
    """Return the drafts that are the work of this member of staff, by model.

    What they hold is not for readers: ask the page itself what somebody may do with it.
    """
    return [
        model.objects.filter(worked_on_q(viewer), has_unpublished_changes=True)
        for model in (CasePage, PracticePage)
    ]


def live_item(public_id: str) -> SharedItem | None:
    """Return what is live under a code, whoever may read it.

    For who takes it offline and shows nothing of it: a reader's report needs no account.
    """
    for model in (CasePage, PracticePage):
        item = model.objects.live().filter(public_id=public_id).first()
        if item is not None:
            return item
    return None


def _visible(model: type[ItemT], viewer: Viewer) -> QuerySet[ItemT]:
    items = without_held(model.objects.live()).filter(visible_q(viewer))
    return open_to(viewer, items)


def open_to(viewer: Viewer, pages: QuerySet[PageT]) -> QuerySet[PageT]:
    """Leave out the pages that a page restriction closes to this viewer."""
    if viewer.sees_everything:
        return pages
    above = _closed(viewer).filter(
        page__path=Left(OuterRef("path"), Length("page__path"))
    )
    return pages.exclude(Exists(above))


def _closed(viewer: Viewer) -> QuerySet[PageViewRestriction]:
    """Return the page restrictions that keep this viewer out.

    Only "everyone who is signed in" opens by who somebody is; a password is asked by the
    page itself and a group is not known to a viewer, so both stay out of every list.
    """
    if viewer.sees_everything:
        return PageViewRestriction.objects.none()
    if viewer.is_signed_in:
        return PageViewRestriction.objects.exclude(
            restriction_type=PageViewRestriction.LOGIN
        )
    return PageViewRestriction.objects.all()
