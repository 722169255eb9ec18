# SPDX-License-Identifier: EUPL-1.2
"""What the admin lets editors do with requests for a case."""

from collections.abc import Iterable
from typing import Any

from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.permissions import register_permission_policy

from search.models import CaseRequest


class MadeByReaders(ModelPermissionPolicy):
    """Nobody adds these in the admin, superusers included."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        return action != "add" and super().user_has_permission(user, action)

    def user_has_any_permission(self, user: Any, actions: Iterable[str]) -> bool:
        return any(self.user_has_permission(user, action) for action in actions)


def register_policies() -> None:
    register_permission_policy(CaseRequest, MadeByReaders(CaseRequest))
