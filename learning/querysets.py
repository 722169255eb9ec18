# SPDX-License-Identifier: EUPL-1.2
"""Reading what was saved, within what its owner may read today."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from django.db.models import Q, QuerySet

from accounts.access import Viewer
from accounts.models import User
from cases.access import cases_visible_to, practices_visible_to
from dossiers.access import dossiers_visible_to
from learning.choices import SavedKind

if TYPE_CHECKING:
    from learning.models import SavedItem  # noqa: F401  For the type of the rows.

READABLE: dict[SavedKind, Callable[[Viewer], QuerySet[Any]]] = {
    SavedKind.CASE: cases_visible_to,
    SavedKind.PRACTICE: practices_visible_to,
    SavedKind.DOSSIER: dossiers_visible_to,
}


class SavedItemQuerySet(QuerySet["SavedItem"]):
    """Saved items, newest first where a list is shown."""

    def of(self, user: User) -> "SavedItemQuerySet":
        return self.filter(user=user)

    def readable_by(self, viewer: Viewer, *kinds: SavedKind) -> "SavedItemQuerySet":
        """Leave out what was withdrawn or is no longer meant for this reader."""
        condition = Q()
        for kind in kinds or tuple(SavedKind):
            condition |= Q(page__in=READABLE[kind](viewer).values("pk"))
        return self.filter(condition)

    def newest_first(self) -> "SavedItemQuerySet":
        return self.order_by("-saved_at", "-pk")
