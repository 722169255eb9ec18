# SPDX-License-Identifier: EUPL-1.2
"""Taking out of a restored site what was deleted after its backup was made."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from accounts.models import User
from cases.models import SharedItem
from cases.services import destroy_copies, find_item
from core.models import SiteDocument, SiteImage
from operations.deletions import Deletion, What


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What was taken out; ``lost`` are items whose newer text nobody has any more."""

    deleted: tuple[str, ...]
    lost: tuple[str, ...]
    withdrawn: tuple[str, ...]
    accounts: int
    uploads: int


@dataclass(slots=True)
class _Fate:
    """What came of one item since the backup."""

    is_deleted: bool = False
    is_withdrawn: bool = False
    published: Deletion | None = None


def forget_again(deletions: Iterable[Deletion], *, since: datetime) -> Forgotten:
    """Delete, destroy and withdraw again whatever was after ``since``; safe to repeat."""
    later = [one for one in sorted(deletions) if one.moment > since]
    found: dict[str, list[str]] = {"deleted": [], "lost": [], "withdrawn": []}
    for code, fate in _fates(later).items():
        item = find_item(public_id=code)
        outcome = _apply(item, fate) if item else ""
        if outcome:
            found[outcome].append(code)
    return Forgotten(
        deleted=tuple(found["deleted"]),
        lost=tuple(found["lost"]),
        withdrawn=tuple(found["withdrawn"]),
        accounts=_delete_accounts(later),
        uploads=_delete_uploads(later),
    )


def _fates(later: Iterable[Deletion]) -> dict[str, _Fate]:
    fates: dict[str, _Fate] = {}
    for one in later:
        if one.what not in (What.ITEM, What.PUBLISHED, What.WITHDRAWN):
            continue
        fate = fates.setdefault(one.key, _Fate())
        if one.what == What.ITEM:
            fate.is_deleted = True
        elif one.what == What.WITHDRAWN:
            fate.is_withdrawn = True
        else:
            fate.published, fate.is_withdrawn = one, False
    return fates


def _apply(item: SharedItem, fate: _Fate) -> str:
    """Do to one item what was done to it before; return how it ended.

    A text that was replaced is not ours to bring back: what went out of it may be why.
    """
    if fate.is_deleted:
        item.delete()
        return "deleted"
    if fate.published:
        if item.content_hash != fate.published.content:
            item.delete()
            return "lost"
        destroy_copies(item=item)
    if fate.is_withdrawn and item.live:
        item.unpublish()
        return "withdrawn"
    return ""


def _delete_accounts(later: Iterable[Deletion]) -> int:
    keys = {one.key for one in later if one.what == What.ACCOUNT}
    users = list(User.objects.filter(uuid__in=keys))
    for user in users:
        user.delete()
    return len(users)


def _delete_uploads(later: Iterable[Deletion]) -> int:
    count = 0
    for what, model in ((What.IMAGE, SiteImage), (What.DOCUMENT, SiteDocument)):
        for one in later:
            if one.what != what or not one.key:
                continue
            for upload in model.objects.filter(
                file_hash=one.key, created_at__lt=one.moment
            ):
                upload.delete()
                count += 1
    return count
