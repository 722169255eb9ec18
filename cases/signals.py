# SPDX-License-Identifier: EUPL-1.2
"""What other apps may listen to; sent inside the transaction of the change."""

from django.dispatch import Signal

# The content of an item, or who may see it, changed; sent with ``item``.
item_changed = Signal()
# An item is gone; sent with ``kind`` and ``public_id``.
item_removed = Signal()
# A draft of an item was stored; sent with ``item`` as it is in memory.
draft_saved = Signal()
