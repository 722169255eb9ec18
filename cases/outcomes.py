# SPDX-License-Identifier: EUPL-1.2
"""How the door says no."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _

if TYPE_CHECKING:
    from cases.models import SharedItem


@dataclass(frozen=True, slots=True)
class Refusal:
    """One reason why an item may not go live, in plain Dutch, and where it lies."""

    check: str
    message: str
    field: str = ""


class UnsafeToPublish(Exception):
    """The door stayed closed; ``refusals`` says why."""

    def __init__(
        self, refusals: Sequence[Refusal], item: "SharedItem | None" = None
    ) -> None:
        self.refusals = tuple(refusals)
        self.item_pk = item.pk if item is not None else None
        super().__init__(" ".join(refusal.message for refusal in refusals))


class NotOffered(UnsafeToPublish):
    """A way that does not exist for cases and practices, such as copying."""

    def __init__(self, message: object, item: "SharedItem | None" = None) -> None:
        super().__init__([Refusal(check="not_offered", message=str(message))], item)


def no_schedule(item: Any = None) -> NotOffered:
    return NotOffered(
        _("Een casus of praktijk gaat niet op een tijdstip online of offline."), item
    )
