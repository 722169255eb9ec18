# SPDX-License-Identifier: EUPL-1.2
"""Wagtail's own index, in which editors look items up by code and theme.

Nobody waits for it, so the worker keeps it and not the request that publishes.
"""

from collections.abc import Iterable

from wagtail.search import index

from cases.models import ITEM_MODELS
from search.engines.base import IndexChange
from search.outbox import drain

EDITORS = "editors"


class EditorsIndex:
    """Writes items as the database knows them; what was deleted left when it was."""

    def apply(self, changes: Iterable[IndexChange]) -> int:
        ids = [change.id for change in changes]
        for model in ITEM_MODELS:
            for item in model.objects.filter(public_id__in=ids):
                index.insert_or_update_object(item)
        return len(ids)


def drain_editors() -> int:
    """Bring the editors' index up to date with the outbox."""
    return drain(consumer=EDITORS, engine=EditorsIndex())
