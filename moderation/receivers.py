# SPDX-License-Identifier: EUPL-1.2
"""What a publication means for a report that waits for it."""

from typing import Any

from django.dispatch import receiver
from wagtail.models import Page
from wagtail.signals import page_published

from moderation.services import close_adjusted


@receiver(page_published)
def follow_publication(instance: Page, **kwargs: Any) -> None:
    close_adjusted(page=instance)
