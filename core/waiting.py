# SPDX-License-Identifier: EUPL-1.2
"""What waits for somebody, on the admin's first page; apps above add their counts."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from wagtail import hooks
from wagtail.admin.ui.components import Component

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

# A function from a request to an iterable of ``Waiting``, registered with Wagtail's hooks.
HOOK = "register_waiting"


@dataclass(frozen=True, slots=True)
class Waiting:
    """How many of something wait, and where they are; never what they say."""

    label: "StrOrPromise"
    count: int
    address: str
    is_urgent: bool = False


class WaitingPanel(Component):
    """Counts with a link each; what does not wait is left out."""

    name = "waiting"
    template_name = "wagtailadmin/home/waiting.html"
    order = 100

    def get_context_data(self, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        request = parent_context["request"]
        told = [w for ask in hooks.get_hooks(HOOK) for w in ask(request)]
        return {"waiting": [w for w in told if w.count]}
