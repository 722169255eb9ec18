# SPDX-License-Identifier: EUPL-1.2
"""Bridges from memberships to groups."""

from typing import Any

from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver

from accounts.models import Membership
from accounts.services import follow_memberships


@receiver([post_save, post_delete], sender=Membership)
def groups_follow_memberships(instance: Membership, **kwargs: Any) -> None:
    follow_memberships(user=instance.user)
