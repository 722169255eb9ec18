# SPDX-License-Identifier: EUPL-1.2
"""Whose text an item is."""

from cases.models import Contribution, SharedItem


def brought_in_by(item: SharedItem) -> int | None:
    """Return the account that contributed an item, or, before that exists, made it."""
    contribution = Contribution.objects.filter(public_id=item.public_id).first()
    return contribution.contributor_id if contribution else item.owner_id
