# SPDX-License-Identifier: EUPL-1.2
"""The nightly comparison, and what a restored site does with items it should not have."""

from collections.abc import Iterator

from django.db import transaction

from cases.content import child_relations, content_hash
from cases.models import ITEM_MODELS, PublicationDecision, SharedItem
from cases.publication.purge import purge_copies

# Few enough to hold in memory with their rows.
BATCH = 200


def live_items_without_matching_decision() -> Iterator[SharedItem]:
    """Yield live items whose content is not what their newest decision approved.

    ``.update``, ``bulk_update`` and SQL send no signals, so the net cannot see them; this
    is where such a change comes to light.
    """
    decided = _newest_decisions()
    for model in ITEM_MODELS:
        rows = [relation.get_accessor_name() for relation in child_relations(model)]
        items = model.objects.filter(live=True).prefetch_related(*rows)
        for item in items.iterator(chunk_size=BATCH):
            if decided.get(item.public_id) != content_hash(item):
                yield item


def _newest_decisions() -> dict[str, str]:
    decisions = PublicationDecision.objects.order_by("decided_at", "pk")
    return dict(decisions.values_list("public_id", "content_hash"))


def find_item(*, public_id: str) -> SharedItem | None:
    """Return the item with this code, live or not, whoever asks; shown to nobody."""
    for model in ITEM_MODELS:
        if item := model.objects.filter(public_id=public_id).first():
            return item
    return None


@transaction.atomic
def destroy_copies(*, item: SharedItem) -> None:
    """Destroy again what was destroyed before, of an item that came back from a copy."""
    purge_copies(item, by=None)
