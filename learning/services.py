# SPDX-License-Identifier: EUPL-1.2
"""Keeping and forgetting, always for the person who asks."""

from collections.abc import Iterable
from datetime import timedelta

from django.utils import timezone
from wagtail.models import Page

from accounts.access import viewer_for
from accounts.models import User
from dossiers.models import DossierPage
from learning.models import LastVisit, PathProgress, SavedItem

# Long enough to read a dossier and come back to its list in between.
VISIT = timedelta(hours=4)


def save_page(*, user: User, page: Page) -> SavedItem:
    """Keep ``page`` for ``user``; what is kept already stays as it is."""
    saved, _created = SavedItem.objects.get_or_create(user=user, page_id=page.pk)
    return saved


def forget_page(*, user: User, page: Page) -> None:
    SavedItem.objects.of(user).filter(page_id=page.pk).delete()


def forget_unreadable(*, user: User) -> int:
    """Forget what ``user`` can no longer read; return how much that was."""
    saved = SavedItem.objects.of(user)
    readable = saved.readable_by(viewer_for(user)).values("pk")
    count, _by_model = saved.exclude(pk__in=readable).delete()
    return count


def note_visit(
    *, user: User, dossier: DossierPage, keys: Iterable[str]
) -> frozenset[str]:
    """Remember what ``user`` finds now; return what was not there at an earlier visit.

    Within one visit the answer stays the same, so that a list does not lose its marks
    while somebody reads from it.
    """
    found = frozenset(keys)
    visit, is_first = LastVisit.objects.get_or_create(
        user=user, dossier=dossier, defaults={"seen": sorted(found)}
    )
    if is_first:
        return frozenset()
    if timezone.now() - visit.began_at > VISIT:
        visit.before, visit.seen = visit.seen, sorted(found)
        visit.began_at = timezone.now()
        visit.save()
    elif not found <= set(visit.seen):
        visit.seen = sorted(found.union(visit.seen))
        visit.save()
    return frozenset() if visit.before is None else found - set(visit.before)


def mark_step(*, user: User, dossier: DossierPage, step: str, is_done: bool) -> None:
    """Note that ``user`` did a step of a learning path, or take that back."""
    if is_done:
        PathProgress.objects.get_or_create(user=user, dossier=dossier, step=step)
        return
    PathProgress.objects.filter(user=user, dossier=dossier, step=step).delete()
