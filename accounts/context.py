# SPDX-License-Identifier: EUPL-1.2
"""What every template may ask about the reader."""

from django.http import HttpRequest

from accounts.access import viewer_for
from accounts.choices import STAFF_ROLES


def may_enter_admin(request: HttpRequest) -> dict[str, bool]:
    viewer = viewer_for(getattr(request, "user", None))
    return {"may_enter_admin": bool(viewer.roles & STAFF_ROLES)}
