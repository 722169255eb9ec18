# SPDX-License-Identifier: EUPL-1.2
"""Bridges from people and what they are a member of to what follows from it."""

from typing import Any

from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver

from accounts.models import Membership, Organisation, User
from accounts.services import follow_memberships, forget_old_addresses


@receiver([post_save, post_delete], sender=Membership)
def groups_follow_memberships(instance: Membership, **kwargs: Any) -> None:
    follow_memberships(user=instance.user)


@receiver(post_save, sender=Organisation)
def groups_follow_organisations(instance: Organisation, **kwargs: Any) -> None:
    for user in User.objects.filter(memberships__organisation=instance).distinct():
        follow_memberships(user=user)


@receiver(post_save, sender=User)
def addresses_follow_accounts(
    instance: User, created: bool, raw: bool = False, **kwargs: Any
) -> None:
    if not created and not raw:
        forget_old_addresses(user=instance)
