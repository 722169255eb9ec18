# SPDX-License-Identifier: EUPL-1.2
"""What the admin offers for cases and practices, and to whom."""

from typing import Any

from accounts.permissions import OwnOrganisationTester, SitePageTester


class ItemPermissionTester(OwnOrganisationTester):
    """No copying, no password and no schedule, whoever asks.

    A copy would carry text past the door; who may read an item is its visibility.
    """

    def can_copy(self) -> bool:
        return False

    def can_copy_to(self, destination: Any, recursive: bool = False) -> bool:
        return False

    def can_set_view_restrictions(self) -> bool:
        return False

    def can_unschedule(self) -> bool:
        return False


class IndexPermissionTester(SitePageTester):
    """An index page holds items, so copying it would copy them."""

    def can_copy(self) -> bool:
        return False

    def can_copy_to(self, destination: Any, recursive: bool = False) -> bool:
        return False
